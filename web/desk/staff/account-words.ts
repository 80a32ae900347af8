import type { AccountAnswer } from '#contract/staff.ts';
import { sayRoles } from '#web/ui/labels.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as the court's clock showed it, to the second: `2026-11-23 09:05:31`. Throws on nonsense. */
export const sayInstant = (instant: string): string => clock.format(new Date(instant));

/** The same to the minute: `2026-11-23 09:05`. */
export const sayMinute = (instant: string): string => sayInstant(instant).slice(0, 16);

export type State = { readonly word: string; readonly tone: 'calm' | 'near' | 'ended' };

/** How an account stands: what needs somebody first. */
export function stateOf({ active, lockedUntil, password, roles }: AccountAnswer): State {
  if (!active) return { word: '已停用', tone: 'ended' };
  if (lockedUntil !== null) return { word: `锁定至 ${sayMinute(lockedUntil).slice(11)}`, tone: 'near' };
  if (password === 'none') return { word: '没有密码', tone: 'near' };
  if (roles.length === 0) return { word: '未授岗位', tone: 'near' };
  if (password === 'given') return { word: '待本人换密码', tone: 'near' };
  return { word: '在用', tone: 'calm' };
}

/** Those in office first, then by department and name. */
export const inOrder = (accounts: readonly AccountAnswer[]): readonly AccountAnswer[] =>
  [...accounts].sort(
    (a, b) =>
      Number(b.active) - Number(a.active) ||
      a.department.localeCompare(b.department, 'zh-CN') ||
      a.name.localeCompare(b.name, 'zh-CN'),
  );

/** Whether the typed words, each of them, stand in the name, the user name, the department or the posts. */
export function matches({ name, username, department, roles }: AccountAnswer, typed: string): boolean {
  const text = [name, username, department, sayRoles(roles)].join(' ').toLowerCase();
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
