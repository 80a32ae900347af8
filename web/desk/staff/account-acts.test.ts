import { describe, expect, test } from 'vitest';
import type { AccountAnswer } from '#contract/staff.ts';
import { carries, type Duty, duties } from '#domain/access/duties.ts';
import type { Role } from '#regulation/roles.ts';
import { actNames, actsOn, vacantNow } from './account-acts.ts';

const account = (id: string, roles: Role[], more: Partial<AccountAnswer> = {}): AccountAnswer => ({
  id,
  name: id,
  username: id.slice(2),
  roles,
  department: '执行局',
  inEnforcement: false,
  active: true,
  lastSignIn: null,
  lockedUntil: null,
  password: 'own',
  reset: null,
  ...more,
});
const sys = account('s-sys', ['systemAdmin']);
const sec = account('s-sec', ['securityAdmin']);
const audit = account('s-audit', ['auditAdmin']);
const clerk = account('s-clerk', ['receptionClerk'], { lockedUntil: '2026-11-20T01:30:00.000Z' });
const left = account('s-left', ['handler'], { active: false });
const newcomer = account('s-new', []);
const all = [sys, sec, audit, clerk, left, newcomer];

const acts = (who: AccountAnswer, on: AccountAnswer, among = all) =>
  actsOn(
    {
      officer: who,
      court: { code: '鲁0117', name: '济南市钢城区人民法院' },
      duties: (Object.keys(duties) as Duty[]).filter((duty) => carries(who.roles as Role[], duty)),
    },
    on,
    among,
  );

describe('三员分立: each administrator is offered what the server lets that one do', () => {
  test('the system administrator manages accounts, grants nothing, and closes no administrator', () => {
    expect(acts(sys, clerk)).toEqual(['change', 'unlock', 'password', 'close']);
    expect(acts(sys, sec)).toEqual(['change', 'password']);
    expect(acts(sys, sys)).toEqual(['change']);
    expect(acts(sys, left)).toEqual(['change', 'reopen']);
  });

  test('on a new site the first two are appointed among those without a post', () => {
    const fresh = [sys, newcomer, clerk];
    expect(vacantNow(fresh)).toEqual(['securityAdmin', 'auditAdmin']);
    expect(acts(sys, newcomer, fresh)).toContain('appoint');
    expect(acts(sys, clerk, fresh)).not.toContain('appoint');
    expect(acts(sys, newcomer)).not.toContain('appoint');
  });

  test('the security administrator grants posts, but none of their own; the audit administrator reads', () => {
    expect(acts(sec, clerk)).toEqual(['posts']);
    expect(acts(sec, sec)).toEqual([]);
    expect(acts(audit, clerk)).toEqual(['trace']);
  });

  test('every act has its word', () => {
    for (const word of Object.values(actNames)) expect(word).toMatch(/\p{Script=Han}/u);
  });
});
