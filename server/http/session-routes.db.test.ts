import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';
import { setPassword } from '../identity/credential.ts';
import { findStaff } from '../identity/staff.ts';

const morning = '2026-11-20T01:00:00.000Z';
const password = 'Ceshi-2026-mima';

let court: TestSite;
beforeAll(async () => {
  court = await testSite();
});
afterEach(() => court.setNow(morning));
afterAll(() => court.close());

async function signIn(username: string, typed = password) {
  const payload = { username, password: typed };
  const answer = await court.app.inject({ method: 'POST', url: '/api/session', payload });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json() };
}

async function whoIs(cookie: string): Promise<number> {
  return (await court.app.inject({ url: '/api/session', headers: { cookie } })).statusCode;
}

describe('GB/T 22239 signing in', () => {
  test('gives a cookie that scripts and other sites cannot use, and says who is there', async () => {
    const { status, headers, body } = await signIn('leader');
    expect(status).toBe(200);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^zhifang=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({
      officer: { id: 's-leader', name: '周负责', username: 'leader' },
      court: { name: '济南市钢城区人民法院' },
      duties: [
        'registerPetition',
        'searchDirectory',
        'seeReception',
        'keepReception',
        'keepRoster',
        'importDirectory',
        'seeArchive',
        'seeSupervision',
        'manageAssignment',
        'seeContactCounts',
        'seeWriteOffs',
        'seeReconciliation',
        'keepReconciliation',
        'readSealed',
        'exportLedger',
        'exportUnmasked',
        'arrangeLedgers',
        'keepCampaigns',
        'seeDashboard',
        'seeAppraisal',
        'seeOwnAppraisal',
        'objectAppraisal',
        'decideObjection',
      ],
      below: [],
      today: '2026-11-20',
      mustChange: false,
    });
    expect(JSON.stringify(body)).not.toContain('argon2');
  });

  test('says the same of a wrong password and of a user name nobody has', async () => {
    const wrong = await signIn('deputy', 'Cuowu-2026-mima');
    const unknown = await signIn('nobody', 'Cuowu-2026-mima');
    expect(wrong).toMatchObject({
      status: 401,
      body: { detail: expect.stringContaining('还可以再试 4 次') },
    });
    expect(unknown.body.detail).toBe(wrong.body.detail);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  test('is locked after five wrong passwords for half an hour, the right one included', async () => {
    for (let n = 1; n <= 5; n += 1) await signIn('judge', `Cuowu-2026-${n}`);
    expect(await signIn('judge')).toMatchObject({
      status: 401,
      body: { detail: expect.stringMatching(/锁定.*30 分钟/) },
    });
    court.setNow('2026-11-20T01:31:00.000Z');
    expect((await signIn('judge')).status).toBe(200);
  });

  test('asks for both fields in Chinese', async () => {
    const answer = await court.app.inject({
      method: 'POST',
      url: '/api/session',
      payload: { username: ' ' },
    });
    const { errors } = answer.json();
    expect(answer.statusCode).toBe(422);
    expect(errors).toEqual([
      { field: 'username', message: '请填写用户名' },
      { field: 'password', message: '请填写密码' },
    ]);
  });

  test('is refused when another site makes the browser do it, and so is every write', async () => {
    const cookie = await court.cookieOf('clerk');
    const ask = (origin: string) =>
      court.app.inject({
        method: 'DELETE',
        url: '/api/session',
        headers: { cookie, origin, host: 'court.example' },
      });
    for (const origin of ['https://evil.example', 'null', 'https://court.example.evil.example']) {
      const answer = await ask(origin);
      expect(answer.statusCode).toBe(403);
      expect(answer.json().detail).toContain('其他网站');
    }
    expect(await whoIs(cookie)).toBe(200);
    expect((await ask('https://court.example')).statusCode).toBe(204);
  });
});

describe('GB/T 22239 a session', () => {
  test('ends by signing out, for everybody who holds its cookie', async () => {
    const cookie = await court.cookieOf('clerk');
    expect(await whoIs(cookie)).toBe(200);
    const out = await court.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } });
    expect(String(out.headers['set-cookie'])).toMatch(/^zhifang=;.*Expires=Thu, 01 Jan 1970/);
    expect(await whoIs(cookie)).toBe(401);
  });

  test('ends after half an hour of doing nothing, and after eight hours however busy', async () => {
    const idle = await court.cookieOf('clerk');
    const busy = await court.cookieOf('clerk');
    court.setNow('2026-11-20T01:29:00.000Z');
    expect(await whoIs(busy)).toBe(200);
    court.setNow('2026-11-20T01:31:00.000Z');
    expect(await whoIs(idle)).toBe(401);
    for (let minute = 55; minute < 480; minute += 25) {
      court.setNow(new Date(Date.parse(morning) + minute * 60_000).toISOString());
      expect(await whoIs(busy)).toBe(200);
    }
    court.setNow('2026-11-20T09:00:01.000Z');
    expect(await whoIs(busy)).toBe(401);
  });

  test('is asked for everywhere; without one nothing is told but that', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    const reads = [
      '',
      `/${id}`,
      `/${id}/events`,
      `/${id}/clocks`,
      `/${id}/papers/reply.pdf`,
      `/${id}/materials/1`,
    ];
    const urls = [
      ...reads.map((path) => `/api/petitions${path}`),
      '/api/staff',
      '/api/audit',
      '/api/enforcement-cases',
    ];
    for (const url of [...urls, '/api/drafts/registration', '/api/session'])
      for (const cookie of ['', 'zhifang=', 'zhifang=x', `zhifang=${'a'.repeat(43)}`]) {
        const answer = await court.app.inject({ url, headers: { cookie } });
        expect({ url, status: answer.statusCode }).toEqual({ url, status: 401 });
        expect(answer.json()).toMatchObject({ title: '请先登录', remedy: expect.stringContaining('仍在') });
      }
    for (const url of [
      '/api/petitions',
      `/api/petitions/${id}/steps/accept`,
      `/api/petitions/${id}/materials`,
    ])
      expect((await court.app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(401);
  });

  test('of somebody who must choose a password is good for nothing else', async () => {
    const handler = await findStaff(court.site.db, '鲁0117', 's-handler');
    if (!handler) throw new Error('no handler');
    const given = { password: 'Chushi-2026-mima', mustChange: true };
    await setPassword(court.site.db, handler, given, { actor: 's-sysadmin', at: morning, ip: '' });
    const { body, headers } = await signIn('handler', given.password);
    expect(body.mustChange).toBe(true);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    for (const url of ['/api/petitions', '/api/staff', '/api/drafts/registration'])
      expect((await court.app.inject({ url, headers: { cookie } })).json()).toMatchObject({
        status: 403,
        detail: '首次登录须先修改密码',
      });
    expect(await whoIs(cookie)).toBe(200);
    const change = (payload: object) =>
      court.app.inject({ method: 'PUT', url: '/api/session/password', headers: { cookie }, payload });
    for (const [field, payload] of [
      ['old', { old: 'wrong', fresh: password }],
      ['fresh', { old: given.password, fresh: 'short' }],
      ['fresh', { old: given.password, fresh: given.password }],
    ] as const)
      expect((await change(payload)).json()).toMatchObject({ status: 422, errors: [{ field }] });
    const other = (await signIn('handler', given.password)).headers['set-cookie'];
    expect((await change({ old: given.password, fresh: password })).statusCode).toBe(204);
    expect((await court.app.inject({ url: '/api/petitions', headers: { cookie } })).statusCode).toBe(200);
    expect(await whoIs(String(other).split(';')[0] ?? '')).toBe(401);
  });
});

test('whose site it is, and that all on it is invented, is told before anybody signs in', async () => {
  const answer = await court.app.inject({ url: '/api/site' });
  expect(answer.json()).toEqual({ court: { name: '济南市钢城区人民法院' }, demonstration: false });
});

test('GB/T 22239 sign-in is limited per minute, in words', async () => {
  const answers = await Promise.all(
    Array.from({ length: 61 }, () =>
      court.app.inject({ method: 'POST', url: '/api/session', payload: {}, remoteAddress: '10.0.0.9' }),
    ),
  );
  const tooMany = answers.filter((answer) => answer.statusCode === 429);
  expect(tooMany.length).toBeGreaterThan(0);
  expect(tooMany[0]?.json()).toMatchObject({ status: 429, detail: '请求过于频繁，请稍后再试' });
});
