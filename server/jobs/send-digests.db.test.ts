import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testCourt, testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { type Connections, connectAsApplication } from '../store/connections.ts';
import { sendDigests } from './send-digests.ts';

/** Registered on Friday 20 November 2026. */
const at = {
  early: '2026-11-20T00:00:00.000Z',
  friday: '2026-11-20T01:00:00.000Z',
  saturday: '2026-11-21T01:00:00.000Z',
  monday: '2026-11-23T01:00:00.000Z',
  later: '2026-11-23T06:00:00.000Z',
  tuesday: '2026-11-24T01:00:00.000Z',
  nextMonday: '2026-11-30T01:00:00.000Z',
};

type Line = { readonly mark: string; readonly name: string; readonly petitions: number };
type Digest = { readonly digest?: string; readonly lines: readonly Line[]; readonly read: boolean };

describe.each(testServers())('R5.3 R17.2 the digest of the morning on $name', (server: TestServer) => {
  let court: TestSite;
  let second: Connections;
  let id: string;

  beforeAll(async () => {
    court = await testSite(server);
    second = connectAsApplication(court.owner);
    const clerk = await court.as('clerk');
    const made = await clerk('POST', '/api/petitions', registration());
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    id = String(made.body.id);
  });
  afterAll(async () => {
    await second.db.destroy();
    await court.close();
  });

  const digestsOf = async (who: string): Promise<readonly Digest[]> => {
    const ask = await court.as(who);
    const { items } = (await ask('GET', '/api/notices')).body as { items: readonly Digest[] };
    return items.filter(({ digest }) => digest !== undefined);
  };
  const listOf = async (who: string, on: string, mark: string) => {
    const ask = await court.as(who);
    return ask('GET', `/api/petitions?queue=all&digest=${on}&mark=${mark}`);
  };
  const shown = async (who: string) =>
    (await digestsOf(who)).map(({ digest, lines }) => [digest, ...lines.map(({ mark }) => mark)]);

  test('before work and on days off nobody is told anything', async () => {
    for (const instant of [at.early, at.saturday]) expect(await sendDigests(court.site, instant)).toBe(0);
  });

  test('two servers at once, and a restart, tell each leader once', async () => {
    const other = { ...court.site, db: second.db };
    const sent = await Promise.all(
      [court.site, other, court.site, other].map((site) => sendDigests(site, at.monday)),
    );
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(3);
    const restarted = connectAsApplication(court.owner);
    expect(await sendDigests({ ...court.site, db: restarted.db }, at.later)).toBe(0);
    await restarted.db.destroy();
    const { rows } = await second.pool.query('select staff from notice where kind = $1 order by staff', [
      'digest',
    ]);
    expect(rows.map(({ staff }) => staff)).toEqual(['s-deputy', 's-lead', 's-leader']);
  });

  test('each line opens the list it counts, today and later; nobody opens another’s', async () => {
    court.setNow(at.monday);
    expect(await shown('leader')).toEqual([['2026-11-23', 'dueToday']]);
    const list = await listOf('leader', '2026-11-23', 'dueToday');
    expect(list.body).toMatchObject({
      total: 1,
      items: [{ id }],
      measure: { title: '2026-11-23早报：今日到期' },
    });
    for (const [who, on] of [
      ['handler', '2026-11-23'],
      ['leader', '2026-11-20'],
    ] as const)
      expect((await listOf(who, on, 'dueToday')).status).toBe(404);
    expect((await listOf('leader', '2026-11-23', 'anything')).status).toBe(404);
  });

  test('what is late on the next morning is told then, as new, and is read', async () => {
    expect(await sendDigests(court.site, at.tuesday)).toBe(3);
    court.setNow(at.tuesday);
    expect((await shown('leader'))[0]).toEqual(['2026-11-24', 'newlyOverdue']);
    const leader = await court.as('leader');
    await leader('POST', '/api/notices/read', { digest: '2026-11-24' });
    const unread = (await digestsOf('leader')).filter(({ read }) => !read);
    expect(unread.map(({ digest }) => digest)).toEqual(['2026-11-23']);
    expect((await listOf('leader', '2026-11-23', 'dueToday')).body).toMatchObject({ total: 1 });
  });

  test('everybody chooses how often; those who get none cannot', async () => {
    const [deputy, lead, handler] = [
      await court.as('deputy'),
      await court.as('lead'),
      await court.as('handler'),
    ];
    expect((await deputy('PUT', '/api/digest', { every: 'weekly' })).status).toBe(204);
    expect((await lead('PUT', '/api/digest', { every: 'never' })).status).toBe(204);
    expect((await handler('PUT', '/api/digest', { every: 'daily' })).status).toBe(403);
    expect((await deputy('GET', '/api/notices')).body).toMatchObject({ digest: 'weekly' });
    expect((await handler('GET', '/api/notices')).body).not.toHaveProperty('digest');
    court.setNow('2026-11-27T01:00:00.000Z');
    const clerk = await court.as('clerk');
    const five = Array.from({ length: 5 }, (_, n) => ({ name: `张某${n}`, phone: `1380000001${n}` }));
    const made = await clerk(
      ...(['POST', '/api/petitions', registration({ receivedOn: '2026-11-27', petitioners: five })] as const),
    );
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(await sendDigests(court.site, '2026-11-26T01:00:00.000Z')).toBe(0);
    await sendDigests(court.site, at.nextMonday);
    court.setNow(at.nextMonday);
    expect((await shown('deputy'))[0]).toEqual(['2026-11-30', 'dueToday', 'newCollective']);
    expect((await shown('lead'))[0]?.[0]).toBe('2026-11-24');
  });

  test('D6 whoever a petition bars does not find it in the digest of that morning any more', async () => {
    expect((await shown('deputy'))[1]).toEqual(['2026-11-24', 'newlyOverdue']);
    const team = await court.as('team');
    const { body } = await team('GET', `/api/petitions/${id}`);
    const accusing = command(Number(body.seq), { officers: ['s-deputy'], reason: '信访人当面反映' });
    const done = await team('POST', `/api/petitions/${id}/steps/accuse`, accusing);
    expect(done.status, JSON.stringify(done.body)).toBe(200);
    expect((await shown('deputy'))[1]).toEqual(['2026-11-24']);
    expect((await listOf('deputy', '2026-11-24', 'newlyOverdue')).body).toMatchObject({ total: 0 });
    const { rows } = await second.pool.query('select count(*)::int as n from digest where court = $1', [
      testCourt,
    ]);
    expect(rows[0]?.n).toBeGreaterThan(6);
  });
});
