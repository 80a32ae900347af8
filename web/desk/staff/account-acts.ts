import type { SessionAnswer } from '#contract/session.ts';
import type { AccountAnswer } from '#contract/staff.ts';
import { vacantPosts, whyNotClose, whyNotGrant, whyNotReset } from '#domain/access/administration.ts';
import type { Duty } from '#domain/access/duties.ts';
import type { Officer } from '#domain/access/officer.ts';
import type { Role } from '#regulation/roles.ts';

/** What can be done to an account from its line of the list. */
export type Act = 'posts' | 'appoint' | 'change' | 'password' | 'unlock' | 'close' | 'reopen' | 'trace';

export const actNames = {
  posts: '岗位',
  appoint: '指定为…',
  change: '修改',
  password: '重置密码',
  unlock: '解除锁定',
  close: '停用',
  reopen: '恢复',
  trace: '日志',
} as const satisfies Record<Act, string>;

type Person = Pick<AccountAnswer, 'id' | 'name' | 'roles' | 'department' | 'inEnforcement' | 'active'>;

/** A person as the rules see them, so that the desk offers what the server will do. */
export const officerOf = (person: Person, court: string): Officer => ({
  ...person,
  roles: person.roles as Role[],
  court,
});

/** The posts the system administrator may now appoint somebody to. */
export const vacantNow = (accounts: readonly AccountAnswer[]) =>
  vacantPosts(accounts.map((one) => officerOf(one, '')));

/** What this administrator can do to this account now, in the order of the buttons. */
export function actsOn(
  { officer, court, duties }: Pick<SessionAnswer, 'officer' | 'court' | 'duties'>,
  account: AccountAnswer,
  all: readonly AccountAnswer[],
): readonly Act[] {
  const by = officerOf(officer, court.code);
  const target = officerOf(account, court.code);
  const staff = all.map((one) => officerOf(one, court.code));
  const has = (duty: Duty) => duties.includes(duty);
  const manages = has('manageAccounts');
  const appoints =
    has('appointFirst') && vacantNow(all).some((post) => !whyNotGrant(by, target, [post], staff));
  const offered: Readonly<Record<Act, boolean>> = {
    posts: has('grantRoles') && account.id !== officer.id,
    appoint: appoints,
    change: manages,
    unlock: manages && account.lockedUntil !== null,
    password: !whyNotReset(by, target),
    close: account.active && !whyNotClose(by, target),
    reopen: manages && !account.active,
    trace: has('readAudit'),
  };
  return (Object.keys(offered) as Act[]).filter((act) => offered[act]);
}
