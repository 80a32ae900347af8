import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, register, signedInOnce } from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
});
afterAll(() => court.close());

const newcomer = (more: object = {}) => ({
  id: 's-new',
  name: '新同事',
  username: 'newcomer',
  department: '执行局',
  inEnforcement: true,
  password: 'Chushi-2026-mima',
  ...more,
});

describe('GB/T 22239 accounts, posts and the log are in three hands (三员分立)', () => {
  test('one makes the account without a post, another grants the post, the third reads of both', async () => {
    const sysadmin = await ask('sysadmin');
    const secadmin = await ask('secadmin');
    const auditadmin = await ask('auditadmin');
    const made = await sysadmin('POST', '/api/staff', newcomer({ roles: ['president'] }));
    expect(made).toMatchObject({ status: 201, body: { id: 's-new', roles: [], active: true } });
    const granted = await secadmin('PUT', '/api/staff/s-new/roles', { roles: ['petitionTeam', 'handler'] });
    expect(granted).toMatchObject({ status: 200, body: { roles: ['petitionTeam', 'handler'] } });
    const log = await auditadmin('GET', '/api/audit?limit=500');
    const lines = log.body.items as { actor: string; action: string; subject: string }[];
    expect(lines).toContainEqual(
      expect.objectContaining({ actor: 's-sysadmin', action: 'staffCreated', subject: 's-new' }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({ actor: 's-secadmin', action: 'staffChanged', subject: 's-new' }),
    );
  });

  test('nobody does the part of another', async () => {
    const parts = [
      ['sysadmin', 'POST', '/api/staff', newcomer({ id: 's-n2', username: 'n2' })],
      ['secadmin', 'PUT', '/api/staff/s-clerk/roles', { roles: ['president'] }],
      ['auditadmin', 'GET', '/api/audit', undefined],
    ] as const;
    for (const who of ['sysadmin', 'secadmin', 'auditadmin', 'clerk', 'leader', 'lead'])
      for (const [owner, method, url, body] of parts) {
        if (who === owner) continue;
        const answer = await (await ask(who))(method, url, body);
        expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringContaining('三员分立') } });
      }
    const clerk = await court.site.db
      .selectFrom('staff')
      .select('roles')
      .where('id', '=', 's-clerk')
      .executeTakeFirst();
    expect(clerk?.roles).toEqual(['receptionClerk']);
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
    expect(await grant('s-clerk', ['emperor'])).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'roles.0' }] },
    });
    expect(await grant('s-clerk', ['__proto__'])).toMatchObject({ status: 422 });
    expect(await grant('s-nobody', ['handler'])).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('s-nobody') },
    });
    expect(await secadmin('PUT', '/api/staff/s-clerk/roles', {})).toMatchObject({ status: 422 });
  });

  test.each<[string, object, string]>([
    ['an id with signs', { id: 'S 新' }, 'id'],
    ['no name', { name: ' ' }, 'name'],
    ['no user name', { username: '' }, 'username'],
    ['no department', { department: undefined }, 'department'],
    ['no password', { password: '' }, 'password'],
  ])('an account with %s is refused at its field', async (_case, more, field) => {
    const sysadmin = await ask('sysadmin');
    const answer = await sysadmin('POST', '/api/staff', newcomer({ id: 's-n3', username: 'n3', ...more }));
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ field, message: expect.stringMatching(/\p{Script=Han}/u) }] },
    });
  });

  test('a taken user name, a taken id and a weak password are refused in words', async () => {
    const sysadmin = await ask('sysadmin');
    const make = (more: object) =>
      sysadmin('POST', '/api/staff', newcomer({ id: 's-n4', username: 'n4', ...more }));
    expect(await make({ username: 'clerk' })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('已被使用') },
    });
    expect(await make({ id: 's-clerk' })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('已被使用') },
    });
    expect(await make({ password: 'password' })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('密码') },
    });
  });

  test('a closed account is signed out at once and stays in the list', async () => {
    const cookie = await court.cookieOf('handler2');
    await court.site.db.updateTable('staff').set({ active: false }).where('id', '=', 's-handler2').execute();
    expect((await court.app.inject({ url: '/api/session', headers: { cookie } })).statusCode).toBe(401);
    const clerk = await ask('clerk');
    const list = await clerk('GET', '/api/staff');
    expect(list.body.items).toContainEqual(expect.objectContaining({ id: 's-handler2', active: false }));
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
