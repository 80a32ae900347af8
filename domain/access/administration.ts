/**
 * 三员分立: who may change accounts and posts. The system administrator makes and closes accounts, the security
 * administrator grants posts, the audit administrator reads what both did; none of them does the part of another.
 * A new site has only the system administrator, who therefore appoints the first holder of each of the other two.
 */
import { administrators, type Role, roles } from '#regulation/roles.ts';
import { carries, type Duty, duties } from './duties.ts';
import { findRoleConflict, hasRole, type Officer } from './officer.ts';

export type AdministrationRefusal = {
  /** `forbidden`: another must do it; `refused`: nobody may, as things stand. */
  readonly kind: 'forbidden' | 'refused';
  readonly reason: string;
  readonly remedy?: string;
};

/** Whose first holder the system administrator appoints. */
export const appointedFirst = ['securityAdmin', 'auditAdmin'] as const satisfies readonly Role[];

type FirstPost = (typeof appointedFirst)[number];

const holds = (officer: Officer, post: Role): boolean => officer.active && officer.roles.includes(post);

/** The administrators' posts that nobody in office holds yet, so that the system administrator may appoint one. */
export const vacantPosts = (staff: readonly Officer[]): readonly FirstPost[] =>
  appointedFirst.filter((post) => !staff.some((one) => holds(one, post)));

const forbidden = (reason: string): AdministrationRefusal => ({ kind: 'forbidden', reason });
const refused = (reason: string, remedy: string): AdministrationRefusal => ({
  kind: 'refused',
  reason,
  remedy,
});

/** The refusal of a duty that none of these posts carries, or undefined when one does. */
export function whyNotDuty(held: readonly Role[], duty: Duty): AdministrationRefusal | undefined {
  if (carries(held, duty)) return undefined;
  const names = duties[duty].by.map((role) => roles[role]).join('、');
  return forbidden(`${duties[duty].title}由${names}办理（三员分立）`);
}

/**
 * Why a department may not be given another name, or undefined: only the system administrator does, one with people in
 * it, and another name than it has.
 */
export function whyNotRename(
  held: readonly Role[],
  { from, to }: { readonly from: string; readonly to: string },
  staff: readonly Officer[],
): AdministrationRefusal | undefined {
  const duty = whyNotDuty(held, 'manageAccounts');
  if (duty) return duty;
  if (!staff.some(({ department }) => department === from))
    return refused(`本院没有人员在“${from}”`, '请刷新后重选部门');
  if (to === from) return refused('新名称与原名称相同', '请填写另一名称');
  return undefined;
}

/** What the system administrator may grant: one administrator's post nobody holds, to somebody without any post. */
function whyNotAppoint(target: Officer, wanted: readonly Role[], staff: readonly Officer[]) {
  const vacant = vacantPosts(staff);
  const [post, ...more] = wanted;
  if (!post || more.length > 0 || !vacant.some((one) => one === post)) return whyNotDuty([], 'grantRoles');
  if (target.roles.length > 0)
    return refused(`${target.name}已有岗位，不能再指定为${roles[post]}`, '请另建一个没有岗位的账号');
  return undefined;
}

/** Why this would leave the court without one of its administrators, or undefined when it would not. */
function whyNotLeave(target: Officer, wanted: readonly Role[], staff: readonly Officer[]) {
  const left = administrators.find(
    (post) =>
      holds(target, post) &&
      !wanted.includes(post) &&
      !staff.some((one) => one.id !== target.id && holds(one, post)),
  );
  if (left === undefined) return undefined;
  return refused(`${target.name}是本院唯一的${roles[left]}`, `请先为接任人员授予${roles[left]}岗位，再收回`);
}

/**
 * Why `by` may not give `target` exactly these posts, or undefined when that is allowed. The security administrator
 * grants and withdraws every post, but none of their own. The system administrator only appoints the first security
 * and the first audit administrator. Posts that one person may not hold together are refused, posts for a closed
 * account, and leaving the court without an administrator it has: so the appointing never opens again.
 */
export function whyNotGrant(
  by: Officer,
  target: Officer,
  wanted: readonly Role[],
  staff: readonly Officer[],
): AdministrationRefusal | undefined {
  const grants = carries(by.roles, 'grantRoles');
  if (!grants && !carries(by.roles, 'appointFirst')) return whyNotDuty(by.roles, 'grantRoles');
  if (by.id === target.id) return forbidden('不得为自己授予或收回岗位（三员分立）');
  const conflict = findRoleConflict(wanted);
  if (conflict) return { kind: 'refused', reason: conflict };
  if (!target.active && wanted.length > 0)
    return refused(`${target.name}的账号已停用，不能授予岗位`, '请先由系统管理员恢复账号');
  return (grants ? undefined : whyNotAppoint(target, wanted, staff)) ?? whyNotLeave(target, wanted, staff);
}

/**
 * Why `by` may not close the account of `target`, or undefined. An administrator's post is first withdrawn by the
 * security administrator: else the system administrator could close the other two and appoint new ones at will.
 */
export function whyNotClose(by: Officer, target: Officer): AdministrationRefusal | undefined {
  const duty = whyNotDuty(by.roles, 'manageAccounts');
  if (duty) return duty;
  if (by.id === target.id) return forbidden('不得停用自己的账号');
  if (!hasRole(target, administrators)) return undefined;
  const post = target.roles.map((role) => roles[role]).join('、');
  return refused(
    `${target.name}现任${post}，不能停用`,
    '请先由安全管理员为接任人员授予该岗位，并收回此人的岗位',
  );
}

/**
 * Why `by` may not give `target` a new password, or undefined. The other two administrators are no exception, or a
 * forgotten password would leave the court without one for good. What it could be abused for does not stay hidden:
 * the person's own password no longer works, the sign-in names who reset it, all three administrators see it in the
 * list of accounts, and the audit log keeps it.
 */
export function whyNotReset(by: Officer, target: Officer): AdministrationRefusal | undefined {
  const duty = whyNotDuty(by.roles, 'manageAccounts');
  if (duty) return duty;
  if (by.id === target.id) return refused('不能重置自己的密码', '请点右上角本人姓名，用“修改密码”更换');
  if (!target.active) return refused(`${target.name}的账号已停用`, '请先恢复账号，恢复时会给出新密码');
  return undefined;
}
