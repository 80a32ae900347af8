import { expect, test } from 'vitest';
import type { AccountAnswer } from '#contract/staff.ts';
import { inOrder, matches, sayInstant, sayMinute, stateOf } from './account-words.ts';

const account = (more: Partial<AccountAnswer> = {}): AccountAnswer => ({
  id: 's-wang',
  name: '王某',
  username: 'wang',
  roles: ['handler'],
  department: '执行局',
  inEnforcement: true,
  active: true,
  lastSignIn: null,
  lockedUntil: null,
  password: 'own',
  reset: null,
  ...more,
});

test('an instant is said on the court’s clock, wherever the browser stands', () => {
  expect(sayInstant('2026-11-22T16:05:31.000Z')).toBe('2026-11-23 00:05:31');
  expect(sayMinute('2026-11-22T16:05:31.000Z')).toBe('2026-11-23 00:05');
});

test.each<[Partial<AccountAnswer>, string]>([
  [{}, '在用'],
  [{ password: 'given' }, '待本人换密码'],
  [{ password: 'given', roles: [] }, '未授岗位'],
  [{ password: 'none', roles: [] }, '没有密码'],
  [{ lockedUntil: '2026-11-23T01:30:00.000Z', roles: [] }, '锁定至 09:30'],
  [{ active: false, lockedUntil: '2026-11-23T01:30:00.000Z' }, '已停用'],
])('an account with %j is %s', (more, word) => {
  expect(stateOf(account(more)).word).toBe(word);
});

test('the list begins with those in office, by department and name', () => {
  const list = [
    account({ id: '1', active: false, name: '安某' }),
    account({ id: '2', department: '立案庭' }),
    account({ id: '3', department: '执行局', name: '张某' }),
    account({ id: '4', department: '执行局', name: '陈某' }),
  ];
  expect(inOrder(list).map(({ id }) => id)).toEqual(['2', '4', '3', '1']);
});

test('a person is found by name, user name, department or post, by several words at once', () => {
  for (const typed of ['王', 'WANG', '执行局', '法官', '执行 王', ''])
    expect(matches(account(), typed)).toBe(true);
  expect(matches(account(), '王 立案')).toBe(false);
});
