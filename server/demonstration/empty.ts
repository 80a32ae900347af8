/** A court that starts with nothing but its administrators. */
import type { Role } from '#regulation/roles.ts';
import { CannotStart } from '../cannot-start.ts';
import { createStaff } from '../identity/staff.ts';
import type { Workplace } from '../store/perform.ts';
import { type Account, newPassword } from './account.ts';

type Administrator = { readonly username: string; readonly name: string; readonly role: Role };

/** All three at once: one alone can enter people but grant them no post (三员分立). */
const threeAdministrators: readonly Administrator[] = [
  { username: 'sysadmin', name: '系统管理员', role: 'systemAdmin' },
  { username: 'secadmin', name: '安全管理员', role: 'securityAdmin' },
  { username: 'auditadmin', name: '审计管理员', role: 'auditAdmin' },
];

const department = '综合办公室';

const next = [
  '三员分立：以下三个账号请分别交三名人员保管，首次登录须更换口令。',
  '一、系统管理员建立本院人员账号；二、安全管理员逐人授予岗位；三、审计管理员查看审计日志。',
  '随后由执行信访团队负责人或执行指挥中心导入执行案件目录，即可登记信访件。',
].join('\n');

/**
 * Makes a court with its three administrators, each with a random password to be changed at the first sign-in, and
 * says in `next` what they do now. Throws `CannotStart` when the court is there already.
 */
export async function createEmpty(
  { db }: Workplace,
  court: { readonly code: string; readonly name: string; readonly shortName: string },
  now: string,
): Promise<{ readonly accounts: Account[]; readonly next: string }> {
  const made = await db
    .insertInto('court')
    .values({ court: court.code, name: court.name, short_name: court.shortName, superior: null })
    .onConflict((known) => known.doNothing())
    .returning('court')
    .executeTakeFirst();
  if (!made) throw new CannotStart(`${court.name}（${court.code}）已经建立，无须再建。`);
  const accounts: Account[] = [];
  for (const { username, name, role } of threeAdministrators) {
    const account = { username, password: newPassword([username]), name, roles: [role], department };
    const { password } = account;
    const by = { actor: 'installation', at: now, ip: '' };
    const answer = await createStaff(
      db,
      {
        ...account,
        court: court.code,
        id: `s-${username}`,
        inEnforcement: false,
        password,
        mustChange: true,
      },
      by,
    );
    if (!answer.ok) throw new CannotStart(`管理员账号${username}未能建立：${answer.message}`);
    accounts.push(account);
  }
  return { accounts, next };
}
