import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testCourt, testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { type Connections, connectAsApplication } from '../store/connections.ts';
import { rebuildRows } from '../store/rebuild.ts';
import { verifyAll } from '../store/verify.ts';
import { startClockwork } from './clockwork.ts';
import { deliverNotices } from './deliver-notices.ts';
import { asJobDatabase, jobQueues, jobSchema } from './job-store.ts';
import { sweepAll, sweepCourt } from './sweep.ts';

/** Received and transferred on Friday 20 November: the interview is due on Wednesday the 25th. */
const at = {
  lastDay: '2026-11-25T01:00:00.000Z',
  lateNight: '2026-11-26T14:00:00.000Z',
  beforeWork: '2026-11-27T00:29:00.000Z',
  morning: '2026-11-27T00:31:00.000Z',
  saturday: '2026-11-28T03:00:00.000Z',
  monday: '2026-11-30T01:00:00.000Z',
  muchLater: '2026-12-04T01:00:00.000Z',
};

describe.each(testServers())('R5.3 supervision by the clock on $name', (server: TestServer) => {
  let court: TestSite;
  let second: Connections;
  let id: string;

  beforeAll(async () => {
    court = await testSite(server);
    second = connectAsApplication(court.owner);
    id = await transferred();
  });
  afterAll(async () => {
    await second.db.destroy();
    await court.close();
  });

  async function transferred(): Promise<string> {
    const clerk = await court.as('clerk');
    const made = await clerk('POST', '/api/petitions', registration());
    const petition = String(made.body.id);
    const steps = [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
      ['leader', 'assignLead', { lead: 's-lead' }],
      ['team', 'transfer', { handler: 's-handler' }],
    ] as const;
    let seq = Number(made.body.seq);
    for (const [who, step, input] of steps) {
      const ask = await court.as(who);
      const done = await ask('POST', `/api/petitions/${petition}/steps/${step}`, command(seq, input));
      expect(done.status, JSON.stringify(done.body)).toBe(200);
      seq = Number(done.body.seq);
    }
    return petition;
  }

  const column = async (query: string): Promise<readonly unknown[]> =>
    (await second.pool.query<{ value: unknown }>(query)).rows.map(({ value }) => value);
  const automatic = () => column("select type as value from event where actor = 'clock' order by seq");
  const sent = () => column('select rung as value from supervision_sent order by sent_at');
  const noticesOf = (who: string) =>
    column(`select kind as value from notice where staff = '${who}' order by created_at, kind`);

  test('two servers that look at the same moment do it once', async () => {
    const other = { ...court.site, db: second.db };
    const swept = await Promise.all([
      ...[court.site, other, court.site, other].map((site) => sweepAll(site, at.lastDay)),
    ]);
    expect(swept.reduce((sum, { acts }) => sum + acts, 0)).toBe(1);
    expect(await automatic()).toEqual(['urged']);
    expect(await sweepAll(court.site, at.lastDay)).toMatchObject({ acts: 0 });
    expect(await sent()).toEqual(['lastDay']);
  });

  test('P2 the handler is told once, however many deliver, and of the duty as well', async () => {
    const other = { ...court.site, db: second.db };
    await Promise.all([court.site, other, court.site].map((site) => deliverNotices(site, at.lastDay)));
    expect(await noticesOf('s-handler')).toEqual(['duty', 'urge']);
    expect(await deliverNotices(court.site, at.lastDay)).toBe(0);
  });

  test('outside working hours nothing happens; the next working morning it happens once', async () => {
    for (const instant of [at.lateNight, at.beforeWork, at.saturday])
      expect(await sweepAll(court.site, instant)).toEqual({ petitions: 0, acts: 0 });
    expect(await sweepAll(court.site, at.morning)).toMatchObject({ acts: 1 });
    expect(await sweepAll(court.site, at.morning)).toMatchObject({ acts: 0 });
    expect(await automatic()).toEqual(['urged', 'escalated']);
    await deliverNotices(court.site, at.morning);
    expect(await noticesOf('s-leader')).toEqual(['overdue']);
  });

  test('a mark alone keeps a rung silent, and what is only near makes no history', async () => {
    await second.db
      .insertInto('supervision_sent')
      .values({
        ...{ court: testCourt, petition: id, clock: 'interview', rung: 'overdueDeputy', due: '2026-11-25' },
        sent_at: at.monday,
      })
      .execute();
    const swept = await sweepAll(court.site, at.monday);
    expect(swept.acts).toBe(1);
    expect(await automatic()).toEqual(['urged', 'escalated']);
    expect(await noticesOf('s-handler')).toContain('near');
  });

  test('R8.5 what has grown old becomes backlog and gets its own list', async () => {
    await sweepCourt(court.site, testCourt, '2027-06-01T01:00:00.000Z');
    const leader = await court.as('leader');
    const list = await leader('GET', '/api/petitions?queue=backlog');
    expect(list.body).toMatchObject({ total: 1, items: [{ id, supervision: { backlogOn: '2027-06-01' } }] });
    const watched = await leader('GET', '/api/petitions?queue=supervision');
    expect(watched.body).toMatchObject({ total: 1, items: [{ handlerId: 's-handler' }] });
  });

  test('R16.3 the history is intact, names the system, and the rows are what it says', async () => {
    expect(await verifyAll(second.db)).toMatchObject({ breaks: [] });
    const { calendar, keys } = court.site;
    expect(await rebuildRows(second.db, testCourt, calendar(), keys, { write: false })).toMatchObject({
      differing: [],
    });
    const leader = await court.as('leader');
    const history = await leader('GET', `/api/petitions/${id}/events`);
    const items = history.body.items as { type: string; by: string; sentence: string }[];
    expect(items.find(({ type }) => type === 'escalated')).toMatchObject({
      by: '系统（期限）',
      sentence: expect.stringMatching(/第.条/),
    });
  });

  test('P2 notices are read by their owner alone, and are gone for who is accused or recused', async () => {
    await deliverNotices(court.site, at.muchLater);
    const handler = await court.as('handler');
    const mine = await handler('GET', '/api/notices');
    expect(Number(mine.body.unread)).toBeGreaterThan(1);
    expect((await (await court.as('handler2'))('GET', '/api/notices')).body).toEqual({
      unread: 0,
      items: [],
    });
    expect((await handler('POST', '/api/notices/read', { petition: id })).status).toBe(204);
    expect((await handler('GET', '/api/notices')).body).toMatchObject({ unread: 0 });
    expect((await handler('POST', '/api/notices/read', { petition: 'x' })).status).toBe(422);
    const leader = await court.as('leader');
    const seen = await leader('GET', `/api/petitions/${id}`);
    const recusal = { officer: 's-handler', reason: '与当事人有亲属关系' };
    const path = `/api/petitions/${id}/steps/recuse`;
    expect((await leader('POST', path, command(Number(seen.body.seq), recusal))).status).toBe(200);
    expect((await handler('GET', '/api/notices')).body).toEqual({ unread: 0, items: [] });
    const before = await noticesOf('s-handler');
    await deliverNotices(court.site, '2027-06-02T01:00:00.000Z');
    await sweepCourt(court.site, testCourt, '2027-07-01T01:00:00.000Z');
    await deliverNotices(court.site, '2027-07-01T01:00:00.000Z');
    expect(await noticesOf('s-handler')).toEqual(before);
  });

  test('a message nobody can read waits, and holds up nobody', async () => {
    const broken = { petition: id, seq: 1, events: ['registered'] };
    const now = '2027-07-02T01:00:00.000Z';
    const [reported] = await column("select seq as value from event where type = 'escalated' order by seq");
    await second.pool.query(
      `insert into outbox (court, topic, body, created_at, due_at) values ($1, 'petition', $2, $3, $3)`,
      [testCourt, JSON.stringify(broken), now],
    );
    const site = {
      ...court.site,
      newId: () => {
        throw new Error('not now');
      },
    };
    await second.pool.query(
      `insert into outbox (court, topic, body, created_at, due_at) values ($1, 'petition', $2, $3, $3)`,
      [testCourt, JSON.stringify({ ...broken, seq: reported, events: ['escalated'] }), now],
    );
    expect(await deliverNotices(site, now)).toBe(2);
    expect(await column('select last_error as value from outbox where delivered_at is null')).toEqual([
      'not now',
    ]);
    expect(await deliverNotices(court.site, now)).toBe(0);
    expect(await deliverNotices(court.site, '2027-07-02T02:00:00.000Z')).toBe(1);
  });

  test('the clockwork runs under the program’s role, stops, and starts again on the same database', async () => {
    const said: string[] = [];
    const now = () => '2027-08-02T01:00:00.000Z';
    for (let round = 0; round < 2; round += 1) {
      const started = [court.site, { ...court.site, db: second.db }].map((site) =>
        startClockwork({ ...site, pool: second.pool, now }, (line) => said.push(line)),
      );
      const stop = await Promise.all(started);
      if (round === 1) await wake();
      await Promise.all(stop.map((one) => one()));
    }
    expect(said).toEqual([]);
    const zones = await column(`select timezone as value from ${jobSchema}.schedule`);
    expect(zones).toEqual(jobQueues.map(() => 'Asia/Shanghai'));
    const twice =
      'select 1 as value from supervision_sent group by petition, clock, rung, due having count(*) > 1';
    expect(await column(twice)).toEqual([]);
  });

  /** Sends the sweep's job as its cron would, and waits until it was done. */
  async function wake(): Promise<void> {
    const done = `select 1 as value from ${jobSchema}.job where name = 'supervision-sweep' and state = 'completed'`;
    const before = (await column(done)).length;
    const boss = new PgBoss({ db: asJobDatabase(second.pool), schema: jobSchema, migrate: false });
    await boss.start();
    await boss.send('supervision-sweep');
    await boss.stop({ graceful: false });
    for (let tries = 0; tries < 150 && (await column(done)).length === before; tries += 1) await sleep(100);
    expect((await column(done)).length).toBeGreaterThan(before);
  }
});
