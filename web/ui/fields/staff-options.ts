import type { OfficerAnswer } from '#contract/session.ts';
import { type Role, roles as roleNames } from '#regulation/roles.ts';
import type { FormContext } from './form-context.ts';

export type StaffOption = {
  readonly value: string;
  readonly label: string;
  readonly department: string;
  readonly posts: string;
  readonly disabled: boolean;
  /** Why this person stands first or cannot be chosen. */
  readonly remark?: string;
};

const sayRoles = (roles: readonly string[]): string =>
  roles.map((role) => roleNames[role as Role] ?? role).join('、');

function optionOf(officer: OfficerAnswer, context: FormContext, isProposed: boolean): StaffOption {
  const isBarred = context.barred.includes(officer.id);
  const remark = isBarred
    ? '本案反映的对象或已回避'
    : officer.away
      ? '请假'
      : isProposed
        ? '建议'
        : undefined;
  return {
    value: officer.id,
    label: officer.name,
    department: officer.department,
    posts: sayRoles(officer.roles),
    disabled: isBarred,
    ...(remark ? { remark } : {}),
  };
}

/**
 * Who can be chosen: active people with one of the posts (anybody when none is asked for), the proposed first. The
 * accused and the recused stay in the list, closed, so that nobody wonders where they are (D6).
 */
export function staffOptions(
  context: FormContext,
  posts: readonly Role[] | undefined,
  proposed: readonly string[] = [],
): readonly StaffOption[] {
  const fitting = context.staff.filter(
    (one) =>
      one.active && (posts === undefined || one.roles.some((role) => posts.some((post) => post === role))),
  );
  const rank = (one: StaffOption): number => (one.disabled ? 2 : proposed.includes(one.value) ? 0 : 1);
  return fitting
    .map((one) => optionOf(one, context, proposed.includes(one.id)))
    .sort((a, b) => rank(a) - rank(b));
}
