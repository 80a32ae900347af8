import { administrators, type Role, roles } from '#regulation/roles.ts';

export type StaffId = string;

/** A person of the court as the rules see them. `inEnforcement`: now works in the enforcement bureau (article 5). */
export type Officer = {
  readonly id: StaffId;
  readonly court: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department: string;
  readonly inEnforcement: boolean;
  readonly active: boolean;
  /** On leave on the day in question, and who stands in; filled in by whoever reads the staff for a day. */
  readonly away?: boolean | undefined;
  readonly deputy?: StaffId;
  /** The place in the roster of lead leaders (article 4), for those who stand in it. */
  readonly leads?: LeadPost;
  /** The posts that fall to this person where all others are barred; filled in by whoever reads the staff. */
  readonly standsIn?: readonly StandIn[];
  /** Codes of the courts under this person's court, at every level; left out where there is none. */
  readonly below?: readonly string[];
  /** Name of this person's court, where it is another one than the petition's. */
  readonly courtName?: string;
};

/** A post an officer acts in beside the own ones, in a petition in which none of these people may. */
export type StandIn = { readonly post: Role; readonly insteadOf: readonly StaffId[] };

/** A leader's place in the roster: the order, what the leader is for (empty: everything), and what is led now. */
export type LeadPost = {
  readonly order: number;
  readonly tracks: readonly string[];
  readonly departments: readonly string[];
  readonly open: number;
};

/**
 * Who acts when a date does: the system itself, for the clocks. It signs events like an officer, holds no post, sees no
 * list and can never sign in, for no account has its id.
 */
export const theClock = { id: 'clock', name: '系统（期限）' } as const;

export type Staff = ReadonlyMap<StaffId, Officer>;

export const hasRole = (officer: Officer, wanted: readonly Role[]): boolean =>
  officer.roles.some((role) => wanted.includes(role));

/** Why these posts may not be held by one person (三员分立), or undefined when they may. */
export function findRoleConflict(held: readonly Role[]): string | undefined {
  const isAdministrator = (role: Role) => administrators.some((one) => one === role);
  const admin = held.filter(isAdministrator);
  if (admin.length === 0) return undefined;
  const names = held.map((role) => roles[role]).join('、');
  if (admin.length > 1) return `三员分立：${names}不得由同一人担任，请分别指定人员`;
  if (held.length > 1)
    return `三员分立：${roles[admin[0] as Role]}不得兼任业务岗位（${names}），请分别设立账号`;
  return undefined;
}
