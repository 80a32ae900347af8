import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, register, signedInOnce, somebody } from '../../tests/walk.ts';
import { recordAudit } from '../audit/audit.ts';
import { readSpreadsheet } from '../directory/spreadsheet.ts';

const morning = '2026-11-20T01:00:00.000Z';

let court: TestSite;
let ask: Ask;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
});
afterAll(() => court.close());

const newcomer = (more: object = {}) => ({
  name: '新同事',
  username: 'newcomer',
  department: '执行局',
  inEnforcement: true,
  ...more,
});

/** Enters a person and returns the one-time password. */
async function enter(username: string): Promise<string> {
  const sysadmin = await ask('sysadmin');
  const made = await sysadmin('POST', '/api/staff', newcomer({ username }));
  expect(made.status).toBe(201);
  return String(made.body.password);
}

const signIn = async (username: string, password: string) => {
  const payload = { username, password };
  const answer = await court.app.inject({ method: 'POST', url: '/api/session', payload });
  return { status: answer.statusCode, body: answer.json() };
};

type Line = { actor: string; action: string; subject: string; note: string; subjectName: string };
const readLog = async (query = '?limit=500') => {
  const auditadmin = await ask('auditadmin');
  const { body } = await auditadmin('GET', `/api/audit${query}`);
  return { items: body.items as Line[], next: body.next as string | null };
};

async function accountOf(id: string) {
  const secadmin = await ask('secadmin');
  const { body } = await secadmin('GET', '/api/staff/accounts');
  return (body.items as { id: string }[]).find((one) => one.id === id);
}

describe('GB/T 22239 accounts, posts and the log are in three hands (三员分立)', () => {
  test('one makes the account without a post, another grants the post, the third reads of both', async () => {
    const [sysadmin, secadmin] = [await ask('sysadmin'), await ask('secadmin')];
    const made = await sysadmin('POST', '/api/staff', newcomer({ roles: ['president'] }));
    expect(made).toMatchObject({
      status: 201,
      body: { username: 'newcomer', officer: { id: 's-newcomer', roles: [], active: true } },
    });
    const first = await signIn('newcomer', String(made.body.password));
    expect(first).toMatchObject({
      status: 200,
      body: { mustChange: true, givenBy: { name: '系统员', at: '2026-11-20T01:00:00.000Z', reset: false } },
    });
    const roles = ['petitionTeam', 'handler'];
    expect(await secadmin('PUT', '/api/staff/s-newcomer/roles', { roles })).toMatchObject({
      status: 200,
      body: { roles },
    });
    const { items } = await readLog();
    expect(items).toContainEqual(
      expect.objectContaining({
        ...{ actor: 's-sysadmin', action: 'staffCreated', subject: 's-newcomer' },
        ...{ subjectName: '新同事', note: '用户名 newcomer' },
      }),
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        ...{ actor: 's-secadmin', action: 'postsGranted', subject: 's-newcomer' },
        note: '岗位：执行信访团队成员、执行法官',
      }),
    );
    expect(JSON.stringify(items)).not.toContain(String(made.body.password));
  });

  test('nobody does the part of another, and who reaches for it is written down', async () => {
    await enter('n2');
    const parts = [
      ['sysadmin', 'POST', '/api/staff', newcomer({ username: 'n3' })],
      ['sysadmin', 'PUT', '/api/staff/s-clerk', { active: false }],
      ['sysadmin', 'POST', '/api/staff/s-clerk/password', undefined],
      ['sysadmin', 'POST', '/api/staff/s-clerk/unlock', undefined],
      ['sysadmin', 'POST', '/api/staff/departments', { from: '执行局', to: '执行一局' }],
      ['secadmin', 'PUT', '/api/staff/s-n2/roles', { roles: ['president'] }],
      ['secadmin', 'PUT', '/api/staff/s-n2/roles', { roles: ['securityAdmin'] }],
      ['auditadmin', 'GET', '/api/audit', undefined],
    ] as const;
    for (const who of ['sysadmin', 'secadmin', 'auditadmin', 'clerk', 'leader', 'lead'])
      for (const [owner, method, url, body] of parts) {
        if (who === owner) continue;
        const answer = await (await ask(who))(method, url, body);
        expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringContaining('三员分立') } });
      }
    expect(await accountOf('s-clerk')).toMatchObject({
      roles: ['receptionClerk'],
      active: true,
      reset: null,
    });
    expect(await accountOf('s-n2')).toMatchObject({ roles: [] });
    const { items } = await readLog('?person=s-leader&action=denied');
    expect(items.map(({ subject }) => subject)).toContain('s-n2');
  });

  test('only the three see the accounts, with their state', async () => {
    for (const who of ['clerk', 'leader', 'lead'])
      expect((await (await ask(who))('GET', '/api/staff/accounts')).status).toBe(403);
    await enter('n5');
    expect(await accountOf('s-n5')).toMatchObject({ lastSignIn: null, password: 'given', lockedUntil: null });
    expect(await accountOf('s-sysadmin')).toMatchObject({
      lastSignIn: '2026-11-20T01:00:00.000Z',
      password: 'own',
      username: 'sysadmin',
    });
    expect(JSON.stringify(await accountOf('s-sysadmin'))).not.toContain('argon2');
  });

  test('nobody grants posts to oneself, an administrator’s post together with another, or a post there is not', async () => {
    const secadmin = await ask('secadmin');
    const grant = (id: string, roles: readonly unknown[]) =>
      secadmin('PUT', `/api/staff/${id}/roles`, { roles });
    expect(await grant('s-secadmin', ['president'])).toMatchObject({ status: 403 });
    expect(await grant('s-clerk', ['systemAdmin', 'auditAdmin'])).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('三员分立') },
    });
    expect(await grant('s-sysadmin', ['systemAdmin', 'handler'])).toMatchObject({ status: 422 });
    expect(await grant('s-sysadmin', [])).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('唯一') },
    });
    expect(await grant('s-clerk', ['emperor'])).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'roles.0' }] },
    });
    expect(await grant('s-clerk', ['__proto__'])).toMatchObject({ status: 422 });
    expect(await grant('s-nobody', ['handler'])).toMatchObject({
      status: 404,
      body: { detail: expect.stringContaining('s-nobody') },
    });
    expect(await secadmin('PUT', '/api/staff/s-clerk/roles', {})).toMatchObject({ status: 422 });
  });

  test.each<[string, object, string]>([
    ['no name', { name: ' ' }, 'name'],
    ['no user name', { username: '' }, 'username'],
    ['a user name with signs', { username: '王 五' }, 'username'],
    ['a taken user name', { username: 'Clerk' }, 'username'],
    ['no department', { department: undefined }, 'department'],
  ])('an account with %s is refused at its field', async (_case, more, field) => {
    const sysadmin = await ask('sysadmin');
    const answer = await sysadmin('POST', '/api/staff', newcomer({ username: 'n4', ...more }));
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field, message: expect.stringMatching(/\p{Script=Han}/u) }] },
    });
  });
});

describe('GB/T 22239 an account in the hands of the system administrator', () => {
  test('a closed one is signed out at once, stays in the lists, and comes back without its posts', async () => {
    const sysadmin = await ask('sysadmin');
    const cookie = await court.cookieOf('handler2');
    const set = (active: boolean) => sysadmin('PUT', '/api/staff/s-handler2', { active });
    expect(await set(false)).toMatchObject({ status: 200, body: { active: false, roles: ['handler'] } });
    expect((await court.app.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(401);
    const list = await (await ask('clerk'))('GET', '/api/staff');
    expect(list.body.items).toContainEqual(expect.objectContaining({ id: 's-handler2', active: false }));
    expect(await set(true)).toMatchObject({ status: 200, body: { active: true, roles: [] } });
    for (const id of ['s-sysadmin', 's-secadmin', 's-auditadmin'])
      expect((await sysadmin('PUT', `/api/staff/${id}`, { active: false })).status).toBeGreaterThan(400);
    expect(await sysadmin('PUT', '/api/staff/s-nobody', { active: false })).toMatchObject({ status: 404 });
  });

  test('the name, the department and the work in the bureau can be put right, and nothing else with them', async () => {
    const sysadmin = await ask('sysadmin');
    const change = { name: '郑改名', department: '民一庭', inEnforcement: true, roles: ['president'] };
    expect(await sysadmin('PUT', '/api/staff/s-judge', change)).toMatchObject({
      status: 200,
      body: { name: '郑改名', department: '民一庭', inEnforcement: true, roles: ['trialJudge'] },
    });
    expect(await sysadmin('PUT', '/api/staff/s-judge', { name: ' ' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'name' }] },
    });
    const { items } = await readLog('?person=s-judge');
    expect(items).toContainEqual(
      expect.objectContaining({ action: 'staffChanged', note: '改动：姓名、部门、是否在执行局工作' }),
    );
  });

  test('a forgotten password is replaced by one for one time, which ends sessions and locks, and is seen by all three', async () => {
    const cookie = await court.cookieOf('deputy');
    for (let n = 1; n <= 5; n += 1) await signIn('deputy', `Cuowu-2026-${n}`);
    expect(await accountOf('s-deputy')).toMatchObject({ lockedUntil: '2026-11-20T01:30:00.000Z' });
    const sysadmin = await ask('sysadmin');
    const given = await sysadmin('POST', '/api/staff/s-deputy/password');
    expect(given).toMatchObject({ status: 200, body: { username: 'deputy', officer: { id: 's-deputy' } } });
    expect((await court.app.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(401);
    expect(await signIn('deputy', 'Ceshi-2026-mima')).toMatchObject({ status: 401 });
    expect(await signIn('deputy', String(given.body.password))).toMatchObject({
      status: 200,
      body: { mustChange: true, givenBy: { name: '系统员', reset: true } },
    });
    expect(await accountOf('s-deputy')).toMatchObject({
      lockedUntil: null,
      password: 'given',
      reset: { at: '2026-11-20T01:00:00.000Z', by: '系统员' },
    });
    const { items } = await readLog('?action=passwordReset');
    expect(items).toMatchObject([{ actor: 's-sysadmin', subject: 's-deputy', subjectName: '王副局' }]);
    expect(await sysadmin('POST', '/api/staff/s-sysadmin/password')).toMatchObject({ status: 422 });
  });

  test('a lock is lifted without touching the password', async () => {
    for (let n = 1; n <= 5; n += 1) await signIn('team2', `Cuowu-2026-${n}`);
    expect(await signIn('team2', 'Ceshi-2026-mima')).toMatchObject({ status: 401 });
    const sysadmin = await ask('sysadmin');
    expect(await sysadmin('POST', '/api/staff/s-team2/unlock')).toMatchObject({ status: 200 });
    expect(await signIn('team2', 'Ceshi-2026-mima')).toMatchObject({
      status: 200,
      body: { mustChange: false },
    });
    expect((await readLog('?action=unlocked')).items).toMatchObject([{ subject: 's-team2' }]);
  });
});

describe('GB/T 22239 the audit log is read', () => {
  test('by person, under the id and the user name, and by the day in Shanghai', async () => {
    await signIn('leader', 'Cuowu-2026-mima');
    const { items } = await readLog('?person=s-leader&from=2026-11-20&until=2026-11-20&limit=500');
    expect(items.map(({ action }) => action)).toContain('signInFailed');
    expect(items.every(({ actor, subject }) => [actor, subject].some((one) => /leader/.test(one)))).toBe(
      true,
    );
    expect((await readLog('?until=2026-11-19')).items).toEqual([]);
    court.setNow('2026-11-20T16:00:00.000Z');
    await signIn('nobody-here', 'Cuowu-2026-mima');
    court.setNow('2026-11-20T01:00:00.000Z');
    expect((await readLog('?from=2026-11-21&until=2026-11-21')).items).toMatchObject([
      { subject: 'nobody-here' },
    ]);
    expect((await readLog('?person=nobody-here')).items).toHaveLength(1);
    expect(await (await ask('auditadmin'))('GET', '/api/audit?from=gestern')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'from' }] },
    });
  });

  test('by the number of a petition, whatever of it was looked at, and by words', async () => {
    const made = await register(ask, { petitioners: [somebody(1)] });
    const other = await register(ask, { petitioners: [somebody(2)] });
    for (const { id } of [made, other]) await (await ask('leader'))('GET', `/api/petitions/${id}`);
    const material = { action: 'viewed', subject: 'm-1', detail: { petition: made.id } } as const;
    await recordAudit(court.site.db, {
      ...material,
      court: '鲁0117',
      at: morning,
      actor: 's-leader',
      ip: '',
    });
    const ofMade = (await readLog(`?number=${encodeURIComponent(made.number)}&limit=500`)).items;
    expect(ofMade.map(({ subjectName }) => subjectName)).toEqual(ofMade.map(() => made.number));
    expect(ofMade.map(({ subject }) => subject)).toEqual(expect.arrayContaining([made.id, 'm-1']));
    const both = (await readLog(`?number=${encodeURIComponent('钢执访')}&limit=500`)).items;
    expect(new Set(both.map(({ subjectName }) => subjectName))).toEqual(new Set([made.number, other.number]));
    const seeking = { action: 'searched', subject: made.id, detail: { what: '回访 ABC' } } as const;
    await recordAudit(court.site.db, {
      ...seeking,
      court: '鲁0117',
      at: morning,
      actor: 's-leader',
      ip: '',
    });
    expect((await readLog(`?q=${encodeURIComponent('访 abc')}`)).items).toMatchObject([
      { action: 'searched' },
    ]);
    expect((await readLog(`?q=${encodeURIComponent('_%')}`)).items).toEqual([]);
    const byAct = (await readLog(`?q=${encodeURIComponent('建立账')}`)).items;
    expect(new Set(byAct.map(({ action }) => action))).toEqual(new Set(['staffCreated']));
  });

  test('as a workbook of all that was found, which the log tells of; by nobody else', async () => {
    const url = '/api/audit/export.xlsx?action=signInFailed';
    const take = async (who: string) =>
      court.app.inject({ url, headers: { cookie: await court.cookieOf(who) } });
    expect((await take('secadmin')).statusCode).toBe(403);
    const read = await readSpreadsheet((await take('auditadmin')).rawPayload);
    const rows = read.ok ? (read.sheets[0]?.rows ?? []) : [];
    const found = (await readLog('?action=signInFailed&limit=500')).items;
    expect(rows.length).toBe(found.length + 2);
    expect(rows[0]?.[0]).toMatch(/^审计日志（登录失败）（2026-11-20导出）$/);
    expect(rows[1]).toEqual(['时间', '人员', '动作', '对象', '说明', '来源地址']);
    expect(rows.slice(2).every(([at, , action]) => /^2026-/.test(String(at)) && action === '登录失败')).toBe(
      true,
    );
    expect((await readLog('?action=exported')).items[0]).toMatchObject({
      actor: 's-auditadmin',
      note: '审计日志（登录失败）',
    });
  });

  test('page by page, each line once, newest first', async () => {
    const whole = (await readLog()).items;
    const pages: Line[] = [];
    let query = '?limit=7';
    for (let page = 0; page < 100; page += 1) {
      const { items, next } = await readLog(query);
      pages.push(...items);
      if (next === null) break;
      query = `?limit=7&cursor=${next}`;
    }
    expect(pages).toEqual(whole);
    expect(whole.length).toBeGreaterThan(14);
    expect((await readLog('?limit=500&cursor=nonsense')).items).toEqual(whole);
  });
});

describe('GB/T 22239 a new site has one administrator', () => {
  test('who appoints the first of the other two, each another person, and grants nothing more', async () => {
    await court.site.db
      .updateTable('staff')
      .set({ active: false })
      .where('id', 'in', ['s-secadmin', 's-auditadmin'])
      .execute();
    const sysadmin = await ask('sysadmin');
    await Promise.all(['first', 'second', 'third'].map((name) => enter(name)));
    const appoint = (id: string, ...roles: string[]) => sysadmin('PUT', `/api/staff/${id}/roles`, { roles });
    expect(await appoint('s-sysadmin', 'securityAdmin')).toMatchObject({ status: 403 });
    expect(await appoint('s-first', 'handler')).toMatchObject({ status: 403 });
    const both = await Promise.all([
      appoint('s-first', 'securityAdmin'),
      appoint('s-second', 'securityAdmin'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 403]);
    const [taken, free] = both[0]?.status === 200 ? ['s-first', 's-second'] : ['s-second', 's-first'];
    expect(await appoint(taken, 'auditAdmin')).toMatchObject({ status: 422 });
    expect(await appoint(free, 'auditAdmin')).toMatchObject({ status: 200, body: { roles: ['auditAdmin'] } });
    for (const post of ['securityAdmin', 'auditAdmin', 'handler'])
      expect(await appoint('s-third', post)).toMatchObject({ status: 403 });
    const lines = await court.site.db
      .selectFrom('audit')
      .select(['actor', 'subject'])
      .where('action', '=', 'postsGranted')
      .where('actor', '=', 's-sysadmin')
      .execute();
    expect(lines.map(({ subject }) => subject).sort()).toEqual(['s-first', 's-second']);
    await court.site.db.updateTable('staff').set({ active: true }).execute();
  });
});

describe('R16.3 who looked at what is written down, without the numbers of people', () => {
  test('viewing, revealing, being turned away', async () => {
    const { id } = await register(ask);
    const clerk = await ask('clerk');
    const page = await clerk('GET', `/api/petitions/${id}`);
    const [petitioner] = page.body.petitioners as [
      { person: string; phone: string; idNumber: string; address: string },
    ];
    expect(petitioner).toMatchObject({
      phone: '138****0001',
      idNumber: '110***********0026',
      address: '钢城区＊＊',
    });
    const reveal = (body: object) => clerk('POST', `/api/petitions/${id}/reveal`, body);
    expect(await reveal({ person: petitioner.person })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason', message: '请写明查看理由' }] },
    });
    expect(await reveal({ person: 'x', reason: '回访' })).toMatchObject({ status: 404 });
    expect(await reveal({ person: petitioner.person, reason: '回访' })).toEqual({
      status: 200,
      body: { phone: '13800000001', idNumber: '110105194912310026', address: '钢城区某街1号' },
    });
    const auditadmin = await ask('auditadmin');
    expect(await auditadmin('GET', `/api/petitions/${id}`)).toMatchObject({ status: 404 });
    const lines = await court.site.db.selectFrom('audit').selectAll().execute();
    const said = lines.map(({ actor, action, subject }) => `${actor} ${action} ${subject}`);
    expect(said).toEqual(
      expect.arrayContaining([
        `s-clerk viewed ${id}`,
        `s-clerk revealed ${petitioner.person}`,
        `s-auditadmin denied ${id}`,
      ]),
    );
    expect(lines.find((line) => line.action === 'revealed')?.detail).toEqual({
      petition: id,
      reason: '回访',
    });
    expect(JSON.stringify(lines)).not.toMatch(/1380000|19491231|某街/);
  });
});
