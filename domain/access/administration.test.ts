import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anOfficer } from '#domain/given-court.ts';
import { administrators, type Role, roles } from '#regulation/roles.ts';
import {
  vacantPosts,
  whyNotClose,
  whyNotDuty,
  whyNotGrant,
  whyNotRename,
  whyNotReset,
} from './administration.ts';
import { findRoleConflict, type Officer } from './officer.ts';

const person = (id: string, held: readonly Role[] = [], active = true): Officer =>
  anOfficer({ id, roles: held, active });

const sys = person('s-sys', ['systemAdmin']);
const sec = person('s-sec', ['securityAdmin']);
const audit = person('s-audit', ['auditAdmin']);
const clerk = person('s-clerk', ['receptionClerk']);
const newcomer = person('s-new');
const whole = [sys, sec, audit, clerk, newcomer];

describe('三员分立: posts', () => {
  test('the security administrator grants and withdraws, nobody else does', () => {
    expect(whyNotGrant(sec, newcomer, ['handler', 'petitionTeam'], whole)).toBeUndefined();
    expect(whyNotGrant(sec, clerk, [], whole)).toBeUndefined();
    for (const by of [sys, audit, clerk, newcomer])
      expect(whyNotGrant(by, newcomer, ['handler'], whole)).toMatchObject({
        kind: 'forbidden',
        reason: expect.stringContaining('安全管理员'),
      });
  });

  test('nobody grants to oneself, two administrators’ posts to one, or anything to a closed account', () => {
    expect(whyNotGrant(sec, sec, ['securityAdmin'], whole)).toMatchObject({ kind: 'forbidden' });
    expect(whyNotGrant(sec, clerk, ['systemAdmin', 'auditAdmin'], whole)).toMatchObject({ kind: 'refused' });
    const left = person('s-left', [], false);
    expect(whyNotGrant(sec, left, ['handler'], [...whole, left])).toMatchObject({
      remedy: expect.stringContaining('恢复'),
    });
    expect(whyNotGrant(sec, left, [], [...whole, left])).toBeUndefined();
  });

  test.each([
    ['systemAdmin', sys],
    ['auditAdmin', audit],
  ] as const)('the only %s stays until another holds the post', (post, holder) => {
    expect(whyNotGrant(sec, holder, [], whole)).toMatchObject({
      kind: 'refused',
      remedy: expect.stringContaining('接任'),
    });
    expect(whyNotGrant(sec, holder, [], [...whole, person('s-second', [post])])).toBeUndefined();
    expect(whyNotGrant(sec, holder, [], [...whole, person('s-second', [post], false)])).toBeDefined();
  });
});

describe('三员分立: a new site has only its system administrator', () => {
  const fresh = [sys, newcomer];

  test('who appoints the first security and the first audit administrator', () => {
    expect(vacantPosts(fresh)).toEqual(['securityAdmin', 'auditAdmin']);
    expect(whyNotGrant(sys, newcomer, ['securityAdmin'], fresh)).toBeUndefined();
    expect(whyNotGrant(sys, newcomer, ['auditAdmin'], fresh)).toBeUndefined();
  });

  test('and nothing else: no other post, no second one, not oneself, nobody with a post, no withdrawing', () => {
    const no = (target: Officer, wanted: readonly Role[], staff = fresh) =>
      expect(whyNotGrant(sys, target, wanted, staff)).toBeDefined();
    no(newcomer, ['handler']);
    no(newcomer, ['systemAdmin']);
    no(newcomer, ['securityAdmin', 'auditAdmin']);
    no(newcomer, ['securityAdmin', 'handler']);
    no(sys, ['securityAdmin']);
    no(clerk, ['securityAdmin'], [sys, clerk]);
    no(clerk, [], [sys, clerk]);
    no(newcomer, ['securityAdmin'], [sys, sec, newcomer]);
    no(sec, ['auditAdmin'], [sys, sec]);
    expect(whyNotGrant(sys, newcomer, ['auditAdmin'], [sys, sec, newcomer])).toBeUndefined();
  });
});

describe('三员分立: accounts', () => {
  test('only the system administrator closes one, not their own, and not another administrator’s', () => {
    expect(whyNotClose(sys, clerk)).toBeUndefined();
    expect(whyNotClose(sys, sys)).toMatchObject({ kind: 'forbidden' });
    for (const admin of [sec, audit]) expect(whyNotClose(sys, admin)).toMatchObject({ kind: 'refused' });
    for (const by of [sec, audit, clerk])
      expect(whyNotClose(by, newcomer)).toEqual(whyNotDuty([], 'manageAccounts'));
  });

  test('only the system administrator resets a password, of anybody in office but themself', () => {
    for (const target of [clerk, sec, audit]) expect(whyNotReset(sys, target)).toBeUndefined();
    expect(whyNotReset(sys, sys)).toMatchObject({ remedy: expect.stringContaining('修改密码') });
    expect(whyNotReset(sys, person('s-left', [], false))).toMatchObject({ kind: 'refused' });
    for (const by of [sec, audit, clerk])
      expect(whyNotReset(by, newcomer)).toMatchObject({ kind: 'forbidden' });
  });
});

test('三员分立: only the system administrator renames a department, one with people, to another name', () => {
  const rename = (by: Officer, from: string, to: string) => whyNotRename(by.roles, { from, to }, whole);
  expect(rename(sys, '执行局', '执行一局')).toBeUndefined();
  for (const by of [sec, audit, clerk, newcomer])
    expect(rename(by, '执行局', '执行一局')).toEqual(whyNotDuty([], 'manageAccounts'));
  expect(rename(sys, '立案庭', '执行局')).toMatchObject({ kind: 'refused' });
  expect(rename(sys, '执行局', '执行局')).toMatchObject({ kind: 'refused' });
});

const ids = ['s-sys', 's-1', 's-2', 's-3', 's-4'];
const act = fc.record({
  by: fc.constantFrom(...ids),
  target: fc.constantFrom(...ids),
  wanted: fc.oneof(
    fc.constantFrom<Role[]>(...administrators.map((one): Role[] => [one])),
    fc.subarray(Object.keys(roles) as Role[], { maxLength: 3 }),
  ),
  close: fc.boolean(),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function after(staff: readonly Officer[], { by, target, wanted, close }: Act): readonly Officer[] {
  const [doer, whom] = [by, target].map((id) => staff.find((one) => one.id === id));
  if (!doer?.active || !whom) return staff;
  if (close ? whyNotClose(doer, whom) : whyNotGrant(doer, whom, wanted, staff)) return staff;
  const changed = close ? { ...whom, active: false } : { ...whom, roles: wanted };
  return staff.map((one) => (one === whom ? changed : one));
}

const isHeld = (staff: readonly Officer[], post: Role) =>
  staff.some((one) => one.active && one.roles.includes(post));

function expectLawful(before: readonly Officer[], one: Act): readonly Officer[] {
  const staff = after(before, one);
  for (const { roles: held } of staff) expect(findRoleConflict(held)).toBeUndefined();
  expect(administrators.filter((post) => isHeld(before, post) && !isHeld(staff, post))).toEqual([]);
  const isGranting = staff !== before && !one.close;
  if (isGranting && vacantPosts(before).length === 0)
    expect(before.find(({ id }) => id === one.by)?.roles).toEqual(['securityAdmin']);
  return staff;
}

test('whatever they try, no two administrators’ posts meet, none is lost again, and the system administrator grants no more', () => {
  const start: readonly Officer[] = ids.map((id) => person(id, id === 's-sys' ? ['systemAdmin'] : []));
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      expect(acts.reduce(expectLawful, start)).toHaveLength(ids.length);
    }),
    { numRuns: 300 },
  );
});
