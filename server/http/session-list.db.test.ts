import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';

const password = 'Ceshi-2026-mima';
let court: TestSite;
beforeAll(async () => {
  court = await testSite();
});
afterAll(() => court.close());

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';

async function signIn(username: string, agent = firefox) {
  const answer = await court.app.inject({
    ...{ method: 'POST', url: '/api/session', payload: { username, password }, remoteAddress: '10.0.0.8' },
    headers: { 'user-agent': agent },
  });
  const [cookie] = answer.cookies;
  const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
  return async (method: 'GET' | 'DELETE', url: string) => {
    const said = await court.app.inject({ method, url, headers });
    return { status: said.statusCode, body: said.body === '' ? {} : said.json() };
  };
}
type Line = { readonly id: string; readonly name: string; readonly current: boolean };
const listed = async (ask: Awaited<ReturnType<typeof signIn>>, whose = 'own') =>
  (await ask('GET', `/api/sessions?whose=${whose}`)).body.items as readonly Line[];

describe('GB/T 22239 people see where they are signed in', () => {
  test('each their own, with the device, the address, since when and last', async () => {
    const [first, second] = [await signIn('clerk'), await signIn('clerk', 'curl/8.5.0')];
    await signIn('team');
    const mine = await listed(first);
    expect(mine).toHaveLength(2);
    expect(mine.find(({ current }) => current)).toMatchObject({
      ...{ name: '刘登记', device: 'Linux · Firefox 132', since: '2026-11-20T01:00:00.000Z' },
      ...{ ip: '10.0.0.8', lastSeen: '2026-11-20T01:00:00.000Z' },
    });
    expect((await listed(second)).find(({ current }) => current)).toMatchObject({ device: 'curl' });
    expect(JSON.stringify(await listed(first))).not.toMatch(/digest|token/);
  });

  test('ends another of their own, and nobody else’s', async () => {
    const [mine, lost, foreign] = [await signIn('judge'), await signIn('judge'), await signIn('lead')];
    const own = (await listed(mine)).find(({ current }) => !current)?.id;
    const theirs = (await listed(foreign))[0]?.id;
    expect((await mine('DELETE', `/api/sessions/${theirs}`)).status).toBe(404);
    expect((await mine('DELETE', `/api/sessions/${own}`)).status).toBe(204);
    expect((await lost('GET', '/api/session')).status).toBe(401);
    expect((await mine('GET', '/api/session')).status).toBe(200);
    expect((await foreign('GET', '/api/session')).status).toBe(200);
    expect((await mine('DELETE', `/api/sessions/${own}`)).status).toBe(404);
  });

  test('the security administrator sees and ends those of the court, and the log tells whose', async () => {
    const [admin, deputy] = [await signIn('secadmin'), await signIn('deputy')];
    const all = await listed(admin, 'court');
    expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThan(3);
    const theirs = all.find(({ name }) => name === '王副局')?.id;
    expect((await admin('DELETE', `/api/sessions/${theirs}`)).status).toBe(204);
    expect((await deputy('GET', '/api/session')).status).toBe(401);
    const log = await (await court.as('auditadmin'))('GET', '/api/audit?action=sessionEnded');
    expect(log.body.items).toContainEqual(
      expect.objectContaining({
        actor: 's-secadmin',
        subjectName: '王副局',
        note: 'Linux · Firefox 132，10.0.0.8',
      }),
    );
  });

  test.each(['sysadmin', 'auditadmin', 'leader'])('%s does not see those of the court', async (who) => {
    const ask = await signIn(who);
    expect(await ask('GET', '/api/sessions?whose=court')).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('安全管理员') },
    });
  });

  test('what has ended by itself is no longer shown', async () => {
    await signIn('handler2');
    court.setNow('2026-11-20T01:31:00.000Z');
    expect(await listed(await signIn('handler2'))).toHaveLength(1);
    court.setNow('2026-11-20T01:00:00.000Z');
  });
});
