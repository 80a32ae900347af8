import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testCourt, testDatabase } from '../../tests/database.ts';
import { type Doer, listAudit } from '../audit/audit.ts';
import { changeOwnPassword, setPassword } from './credential.ts';
import { minutesLater } from './identity-limits.ts';
import { officerOfSession, signOut, sweepIdentity } from './session.ts';
import { signIn } from './sign-in.ts';
import { changeStaff, createStaff, findStaff, listStaff, type NewStaff } from './staff.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const now = '2026-11-23T01:00:00.000Z';
const ip = '10.0.0.7';
const password = 'Zhifang-2026';
const by: Doer = { actor: 's-admin', at: now, ip };

const later = (minutes: number) => minutesLater(now, minutes);

async function enter(id: string, more: Partial<NewStaff> = {}) {
  const wanted: NewStaff = {
    court: testCourt,
    id,
    name: '张三',
    username: id.slice(2),
    roles: ['handler'],
    department: '执行局',
    inEnforcement: true,
    password,
    mustChange: false,
    ...more,
  };
  const answer = await createStaff(database.db, wanted, by);
  if (!answer.ok) throw new Error(answer.message);
  return answer.staff;
}

const attempt = (username: string, given: string, at = now, court?: string) =>
  signIn(database.db, court, { username, password: given }, at, ip);

async function tokenOf(username: string, at = now): Promise<string> {
  const answer = await attempt(username, password, at);
  if (!answer.ok) throw new Error(answer.message);
  return answer.token;
}

describe('signing in', () => {
  test('gives a session for the right password, however the user name is typed', async () => {
    await enter('s-wang');
    const answer = await attempt(' ＷＡＮＧ ', password);
    expect(answer).toMatchObject({
      ok: true,
      mustChange: false,
      officer: { id: 's-wang', court: testCourt },
    });
    expect(answer.ok && answer.token).toMatch(/^[\w-]{43}$/);
    const session = answer.ok ? await officerOfSession(database.db, answer.token, later(1)) : undefined;
    expect(session?.officer).toMatchObject({ id: 's-wang', username: 'wang', roles: ['handler'] });
  });

  test('keeps only a digest of the session and a hash of the password', async () => {
    await enter('s-digest');
    const token = await tokenOf('digest');
    const sessions = await database.db.selectFrom('session').selectAll().execute();
    expect(JSON.stringify(sessions)).not.toContain(token);
    const credentials = await database.db.selectFrom('credential').selectAll().execute();
    expect(JSON.stringify(credentials)).not.toContain(password);
  });

  test('is refused in another court than one’s own', async () => {
    await enter('s-abroad');
    expect(await attempt('abroad', password, now, '鲁0116')).toMatchObject({ ok: false, reason: 'wrong' });
    expect(await attempt('abroad', password, now, testCourt)).toMatchObject({ ok: true });
  });

  test('locks the user name for thirty minutes after five wrong passwords, the right one included', async () => {
    await enter('s-li');
    for (const left of [4, 3, 2, 1]) {
      const wrong = await attempt('li', 'Wrong-pass-1');
      expect(wrong).toMatchObject({ reason: 'wrong', message: expect.stringContaining(`${left} 次`) });
    }
    expect(await attempt('li', 'Wrong-pass-1')).toMatchObject({ reason: 'locked', until: later(30) });
    const during = await attempt('li', password, later(29));
    expect(during).toMatchObject({ reason: 'locked', message: expect.stringContaining('1 分钟') });
    expect(await attempt('li', password, later(30))).toMatchObject({ ok: true });
  });

  test('answers an unknown user name exactly as a known one, lock included', async () => {
    await enter('s-known');
    for (let time = 0; time < 6; time += 1) {
      expect(await attempt('nobody', 'Wrong-pass-1')).toEqual(await attempt('known', 'Wrong-pass-1'));
    }
  });

  test('a right password in between, or half an hour, makes earlier failures forgotten', async () => {
    await enter('s-forget');
    for (let time = 0; time < 4; time += 1) await attempt('forget', 'Wrong-pass-1');
    await tokenOf('forget');
    for (let time = 0; time < 4; time += 1) await attempt('forget', 'Wrong-pass-1');
    expect(await attempt('forget', 'Wrong-pass-1', later(31))).toMatchObject({ reason: 'wrong' });
  });

  test('twenty guesses at the same moment win no more than five, and the right one among them is refused', async () => {
    await enter('s-race');
    const guesses = Array.from({ length: 20 }, () => attempt('race', 'Wrong-pass-1'));
    const reasons = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'in' : answer.reason));
    expect(reasons.filter((reason) => reason === 'wrong')).toHaveLength(4);
    expect(reasons.filter((reason) => reason === 'locked')).toHaveLength(16);
    expect(await attempt('race', password)).toMatchObject({ reason: 'locked' });
  });

  test('is not disturbed by the same person signing in many times at once', async () => {
    await enter('s-many');
    const answers = await Promise.all(Array.from({ length: 10 }, () => attempt('many', password)));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(10);
  });

  test('is audited, whether it succeeds or not', async () => {
    await enter('s-seen');
    await attempt('seen', 'Wrong-pass-1');
    await tokenOf('seen', later(1));
    const lines = await listAudit(database.db, testCourt, { subject: 'seen' });
    expect(lines.map(({ action, actor, ip: from }) => [action, actor, from])).toEqual([
      ['signedIn', 's-seen', ip],
      ['signInFailed', 's-seen', ip],
    ]);
  });
});

describe('a session', () => {
  test('ends after thirty idle minutes, and goes on while it is used', async () => {
    await enter('s-idle');
    const token = await tokenOf('idle');
    expect(await officerOfSession(database.db, token, later(29))).toBeDefined();
    expect(await officerOfSession(database.db, token, later(58))).toBeDefined();
    expect(await officerOfSession(database.db, token, later(88))).toBeUndefined();
  });

  test('ends after eight hours, however busy', async () => {
    await enter('s-busy');
    const token = await tokenOf('busy');
    for (let minute = 20; minute < 8 * 60; minute += 20) {
      expect(await officerOfSession(database.db, token, later(minute))).toBeDefined();
    }
    expect(await officerOfSession(database.db, token, later(8 * 60))).toBeUndefined();
  });

  test('ends at sign-out, and an unknown token is nobody', async () => {
    await enter('s-out');
    const token = await tokenOf('out');
    await signOut(database.db, token, later(1), ip);
    expect(await officerOfSession(database.db, token, later(1))).toBeUndefined();
    expect(await officerOfSession(database.db, 'no-such-token', later(1))).toBeUndefined();
    await expect(signOut(database.db, token, later(1), ip)).resolves.toBeUndefined();
  });

  test('ends when the account is closed, and the person is told only after the right password', async () => {
    await enter('s-left');
    const token = await tokenOf('left');
    await changeStaff(database.db, testCourt, 's-left', { active: false }, by);
    expect(await officerOfSession(database.db, token, later(1))).toBeUndefined();
    expect(await attempt('left', password)).toMatchObject({ message: expect.stringContaining('停用') });
    expect(await attempt('left', 'Wrong-pass-1')).toMatchObject({
      message: expect.stringContaining('不正确'),
    });
  });

  test('that is over is swept away, one that goes on is not', async () => {
    await enter('s-sweep');
    const old = await tokenOf('sweep');
    const fresh = await tokenOf('sweep', later(25));
    await sweepIdentity(database.db, later(40));
    expect(await officerOfSession(database.db, fresh, later(41))).toBeDefined();
    expect(await officerOfSession(database.db, old, later(1))).toBeUndefined();
  });
});

describe('passwords', () => {
  test('one set by somebody else must be changed, ends all sessions and lifts a lock', async () => {
    const person = await enter('s-reset');
    const token = await tokenOf('reset');
    for (let time = 0; time < 5; time += 1) await attempt('reset', 'Wrong-pass-1');
    const wanted = { password: 'Another-2026', mustChange: true };
    expect(await setPassword(database.db, person, wanted, by)).toEqual({ ok: true });
    expect(await officerOfSession(database.db, token, later(1))).toBeUndefined();
    expect(await attempt('reset', 'Another-2026')).toMatchObject({ ok: true, mustChange: true });
  });

  test('changing one’s own keeps the session in use and ends the others', async () => {
    const person = await enter('s-own');
    const [kept, other] = [await tokenOf('own'), await tokenOf('own')];
    const change = { old: password, password: 'Another-2026', keepToken: kept };
    expect(await changeOwnPassword(database.db, person, change, by)).toEqual({ ok: true });
    expect(await officerOfSession(database.db, kept, later(1))).toMatchObject({ mustChange: false });
    expect(await officerOfSession(database.db, other, later(1))).toBeUndefined();
  });

  test('a wrong old one, the same again and a weak one are refused with the reason', async () => {
    const person = await enter('s-weak');
    const change = (old: string, wanted: string) =>
      changeOwnPassword(database.db, person, { old, password: wanted, keepToken: '' }, by);
    expect(await change('Wrong-pass-1', 'Another-2026')).toMatchObject({
      message: expect.stringContaining('原密码'),
    });
    expect(await change(password, password)).toMatchObject({ message: expect.stringContaining('相同') });
    expect(await change(password, 'short')).toMatchObject({ message: expect.stringContaining('10 位') });
  });
});

describe('the staff of a court', () => {
  test('posts of the three administrators are held alone (三员分立), at entry and at every change', async () => {
    const base = { court: testCourt, name: '赵六', department: '办公室', inEnforcement: false } as const;
    const both = await createStaff(
      database.db,
      { ...base, id: 's-two', username: 'two', roles: ['systemAdmin', 'auditAdmin'] },
      by,
    );
    expect(both).toMatchObject({ ok: false, message: expect.stringContaining('三员分立') });
    expect(await findStaff(database.db, testCourt, 's-two')).toBeUndefined();
    await enter('s-one', { roles: ['auditAdmin'] });
    const change = await changeStaff(
      database.db,
      testCourt,
      's-one',
      { roles: ['auditAdmin', 'handler'] },
      by,
    );
    expect(change).toMatchObject({ ok: false, message: expect.stringContaining('三员分立') });
    expect(await findStaff(database.db, testCourt, 's-one')).toMatchObject({ roles: ['auditAdmin'] });
  });

  test('a user name or id is given once, and a weak password not at all', async () => {
    await enter('s-once');
    const again = {
      court: testCourt,
      id: 's-again',
      name: '李四',
      department: '',
      inEnforcement: false,
    } as const;
    const taken = await createStaff(database.db, { ...again, username: 'Once', roles: [] }, by);
    expect(taken).toMatchObject({ ok: false, message: expect.stringContaining('已被使用') });
    const weak = { ...again, username: 'weak9', roles: [], password: 'weak9-Weak9' };
    expect(await createStaff(database.db, weak, by)).toMatchObject({
      message: expect.stringContaining('用户名'),
    });
  });

  test('keeps the history of posts, and changes what is named only', async () => {
    const posts = [{ post: '民一庭法官', from: '2019-01-01', to: '2023-05-31' }];
    await enter('s-posts', { posts, phone: '0531-5888' });
    await changeStaff(database.db, testCourt, 's-posts', { department: '立案庭', inEnforcement: false }, by);
    expect(await findStaff(database.db, testCourt, 's-posts')).toMatchObject({
      posts,
      phone: '0531-5888',
      department: '立案庭',
      inEnforcement: false,
      roles: ['handler'],
    });
    expect((await listStaff(database.db, testCourt)).map(({ id }) => id)).toContain('s-posts');
  });

  test('an unknown person cannot be changed', async () => {
    expect(await changeStaff(database.db, testCourt, 's-nobody', { active: false }, by)).toMatchObject({
      ok: false,
    });
  });
});

test('the audit log cannot be changed or emptied, not even by the program', async () => {
  await enter('s-trace');
  await expect(database.db.updateTable('audit').set({ actor: 'x' }).execute()).rejects.toThrow();
  await expect(database.db.deleteFrom('audit').execute()).rejects.toThrow();
});
