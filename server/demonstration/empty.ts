/** A court that starts with nothing but its system administrator. */
import { CannotStart } from '../cannot-start.ts';
import { newPassword } from '../identity/one-time-password.ts';
import { enterStaff } from '../identity/staff.ts';
import type { Workplace } from '../store/perform.ts';
import { inTransaction } from '../store/transaction.ts';
import type { Account } from './account.ts';

const username = 'sysadmin';

/** What the person at the first start does now. 三员分立: one alone grants no posts, beyond the first two. */
const next = [
  '接下来（网页“人员账号”中办理，不用命令行）：',
  '  一、用以上账号登录，换成自己的密码；',
  '  二、为安全管理员、审计管理员各建一个账号，并指定这两人（三员分立，由三名人员分任）；',
  '  三、建立本院其他人员的账号，由安全管理员逐人授予岗位；',
  '  四、由执行信访团队负责人或执行指挥中心导入执行案件目录，即可登记信访件。',
].join('\n');

/**
 * Makes a court with one system administrator, who has a random password to be changed at the first sign-in and
 * appoints the first of the other two administrators; `next` says what to do now. All or nothing. Throws
 * `CannotStart` when the court is there already.
 */
export async function createEmpty(
  { db }: Pick<Workplace, 'db'>,
  court: { readonly code: string; readonly name: string; readonly shortName: string },
  now: string,
): Promise<{ readonly accounts: Account[]; readonly next: string }> {
  const account: Account = {
    username,
    password: newPassword([username]),
    name: '系统管理员',
    roles: ['systemAdmin'],
    department: '综合办公室',
  };
  await inTransaction(db, async (trx) => {
    const made = await trx
      .insertInto('court')
      .values({ court: court.code, name: court.name, short_name: court.shortName, superior: null })
      .onConflict((known) => known.doNothing())
      .returning('court')
      .executeTakeFirst();
    if (!made) throw new CannotStart(`${court.name}（${court.code}）已经建立，无须再建。`);
    const entry = { ...account, court: court.code, id: `s-${username}`, inEnforcement: false };
    const by = { actor: 'installation', at: now, ip: '' };
    const answer = await enterStaff(trx, { ...entry, mustChange: true }, by);
    if (!answer.ok) throw new CannotStart(`管理员账号${username}未能建立：${answer.message}`);
  });
  return { accounts: [account], next };
}
