import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer, testCourt } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type Answer, command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { createAccount } from '../identity/given-account.ts';

type Items = readonly Record<string, unknown>[];
const itemsOf = (answer: Answer) => answer.body.items as Items;

describe.each(oldestServer())('who leads, who is away, who takes over, on $name', (server: TestServer) => {
  let court: TestSite;
  beforeAll(async () => {
    court = await testSite(server);
    const by = { actor: 'test', at: '2026-11-20T01:00:00.000Z', ip: '' };
    const second = { id: 's-lead2', name: '陈副院', username: 'lead2', department: '院领导' };
    const more = { court: testCourt, roles: ['courtLeader'] as const, inEnforcement: false };
    await createAccount(court.site.db, { ...second, ...more }, by);
  });
  afterAll(() => court.close());

  /** Registers a petition and does steps in turn; answers its id and last number. */
  async function petition(
    steps: readonly (readonly [string, string, Record<string, unknown>])[],
    more: Record<string, unknown> = {},
  ) {
    const clerk = await court.as('clerk');
    const attempt = await clerk('POST', '/api/petitions', registration(more));
    const alike = (attempt.body.candidates ?? []) as Items;
    const comparisons = alike.map((one) => ({ petition: one.petition, same: false, reason: '诉求不同' }));
    const made =
      attempt.status === 201
        ? attempt
        : await clerk('POST', '/api/petitions', registration({ ...more, comparisons }));
    expect(made, JSON.stringify(made.body)).toMatchObject({ status: 201 });
    const id = String(made.body.id);
    let seq = Number(made.body.seq);
    for (const [who, step, input] of steps) {
      const answer = await (await court.as(who))(
        'POST',
        `/api/petitions/${id}/steps/${step}`,
        command(seq, input),
      );
      expect(answer, `${step}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
      seq = Number(answer.body.seq);
    }
    return { id, seq };
  }
  const accepted = [
    ['leader', 'reviewRegistration', { result: 'pass' }],
    ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
  ] as const;

  test('R4.1 the head keeps the roster; the next in turn is proposed, another takes a reason', async () => {
    const leader = await court.as('leader');
    expect((await leader('GET', '/api/lead-roster')).body).toMatchObject({
      items: [],
      others: [{ id: 's-lead' }, { id: 's-lead2' }],
    });
    const both = { items: [{ staff: 's-lead2' }, { staff: 's-lead', tracks: ['implementation'] }] };
    const kept = await leader('PUT', '/api/lead-roster', both);
    expect(kept.body).toMatchObject({
      items: [{ staff: { name: '陈副院' }, open: 0 }, { staff: { id: 's-lead' } }],
    });
    const first = await petition(accepted);
    expect((await leader('GET', `/api/petitions/${first.id}`)).body.leadAdvice).toMatchObject({
      lead: { id: 's-lead2' },
      basis: { citation: '第四条' },
    });
    const assign = (input: Record<string, unknown>) =>
      leader('POST', `/api/petitions/${first.id}/steps/assignLead`, command(first.seq, input));
    expect(await assign({ lead: 's-lead' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'reason' }], detail: expect.stringContaining('陈副院') },
    });
    expect(await assign({ lead: 's-lead2' })).toMatchObject({ status: 200 });
    expect(itemsOf(await leader('GET', '/api/lead-roster'))[0]).toMatchObject({ open: 1 });
    const second = await petition(accepted);
    expect((await leader('GET', `/api/petitions/${second.id}`)).body.leadAdvice).toMatchObject({
      lead: { id: 's-lead' },
    });
  });

  test('R4.1 the roster takes court leaders only, each once, and only from the heads', async () => {
    const leader = await court.as('leader');
    for (const items of [
      [{ staff: 's-handler' }],
      [{ staff: 's-lead' }, { staff: 's-lead' }],
      [{ staff: '?' }],
    ])
      expect(await leader('PUT', '/api/lead-roster', { items })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'items' }] },
      });
    for (const who of ['team', 'handler', 'lead', 'sysadmin'])
      expect(await (await court.as(who))('PUT', '/api/lead-roster', { items: [] })).toMatchObject({
        status: 403,
      });
  });

  test('R5.1 who is on leave handles nothing: the deputy does, until the leave ends', async () => {
    const leader = await court.as('leader');
    const week = { from: '2026-11-16', until: '2026-11-27', reason: '年休假' };
    const wanted = { staff: 's-handler', deputy: 's-handler2', ...week };
    expect(await leader('POST', '/api/leaves', { ...wanted, deputy: 's-handler' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'deputy' }] },
    });
    const entered = await leader('POST', '/api/leaves', wanted);
    expect(itemsOf(entered)).toMatchObject([{ staff: { id: 's-handler' }, away: true }]);
    expect(await leader('POST', '/api/leaves', wanted)).toMatchObject({ status: 422 });
    const one = await petition(accepted);
    const team = await court.as('team');
    expect((await team('GET', `/api/petitions/${one.id}`)).body.route).toMatchObject({
      kind: 'deputy',
      handlers: [{ id: 's-handler2' }],
    });
    const send = (handler: string) =>
      team('POST', `/api/petitions/${one.id}/steps/transfer`, command(one.seq, { handler, reason: '熟悉' }));
    expect(await send('s-handler')).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('正在请假'), remedy: expect.stringContaining('吴执行') },
    });
    expect(await send('s-handler2')).toMatchObject({ status: 200 });
    const id = String(itemsOf(entered)[0]?.id);
    expect(await leader('PUT', `/api/leaves/${id}`, { until: '2026-12-01' })).toMatchObject({ status: 422 });
    expect(itemsOf(await leader('PUT', `/api/leaves/${id}`, { until: '2026-11-19' }))).toEqual([]);
    expect(await leader('PUT', `/api/leaves/${randomUUID()}`, { until: '2026-11-19' })).toMatchObject({
      status: 404,
    });
    expect(await team('GET', '/api/leaves')).toMatchObject({ status: 403 });
  });

  test('N3 where several could handle it, it is drawn, and the draw stands in the history', async () => {
    const ground = { grounds: ['recusal'], track: 'review' };
    const drawn = await petition([accepted[0], ['team', 'accept', ground], ['team', 'drawHandler', {}]]);
    const team = await court.as('team');
    const history = itemsOf(await team('GET', `/api/petitions/${drawn.id}/events`));
    expect(history.at(-2)).toMatchObject({
      type: 'handlerDrawn',
      sentence: expect.stringContaining('随机抽取'),
    });
    expect(history.at(-1)).toMatchObject({ type: 'transferred' });
  });

  test('R5.1 R4.1 an officer leaves: each petition passes on by its own step, and what cannot is said', async () => {
    const leader = await court.as('leader');
    const transfer = ['team', 'transfer', { handler: 's-handler2', reason: '熟悉案情' }] as const;
    const one = await petition([...accepted, transfer]);
    const two = await petition([...accepted, transfer]);
    const found = await leader('GET', '/api/staff/s-handler2/holdings');
    const mine = itemsOf(found).filter(({ petition: id }) => id === one.id || id === two.id);
    expect(mine).toMatchObject([
      { part: 'handler', partName: '承办人', proposed: { id: 's-handler' } },
      { part: 'handler', proposed: { id: 's-handler' } },
    ]);
    const item = (id: string, seq: number, to: string) => ({
      petition: id,
      seq,
      part: 'handler',
      to,
      commandId: randomUUID(),
    });
    const order = {
      reason: '吴执行调离执行局',
      items: [item(one.id, one.seq, 's-handler'), item(two.id, two.seq, 's-judge')],
    };
    const done = await leader('POST', '/api/staff/s-handler2/hand-over', order);
    expect(itemsOf(done)).toMatchObject([
      { petition: one.id, done: true },
      { petition: two.id, done: false, reason: expect.stringContaining('不能担任承办人') },
    ]);
    expect((await leader('GET', `/api/petitions/${one.id}`)).body.handler).toMatchObject({ id: 's-handler' });
    expect((await leader('GET', `/api/petitions/${two.id}`)).body.handler).toMatchObject({
      id: 's-handler2',
    });
    const again = await leader('POST', '/api/staff/s-handler2/hand-over', order);
    expect(itemsOf(again)).toMatchObject([{ done: true }, { done: false }]);
    expect((await leader('GET', `/api/petitions/${one.id}`)).body.seq).toBe(one.seq + 1);
    expect(await (await court.as('handler'))('GET', '/api/staff/s-handler2/holdings')).toMatchObject({
      status: 403,
    });
    expect(await leader('GET', '/api/staff/s-nobody/holdings')).toMatchObject({ status: 404 });
  });

  test('R4.2 leapfrogs and repeats are counted per handler and month, with the petitions behind them', async () => {
    const transfer = ['team', 'transfer', { handler: 's-handler' }] as const;
    const went = { on: '2026-11-20', level: 'beijing', source: 'notice' };
    const again = { channel: 'phone', on: '2026-11-20', summary: '再次来电', reason: '同一诉求' };
    const one = await petition([
      ...accepted,
      transfer,
      ['team', 'recordLeapfrog', went],
      ['clerk', 'joinContact', again],
    ]);
    const lead = await court.as('lead');
    expect((await lead('GET', '/api/leapfrogs?month=2026-11')).body.items).toMatchObject([
      {
        handler: { id: 's-handler', name: '赵执行' },
        levels: { beijing: 1, city: 0 },
        repeats: 1,
        petitions: [{ id: one.id }],
      },
    ]);
    expect((await lead('GET', '/api/leapfrogs?month=2026-10')).body.items).toEqual([]);
    expect(await lead('GET', '/api/leapfrogs?month=2026')).toMatchObject({ status: 422 });
    expect(await (await court.as('team'))('GET', '/api/leapfrogs?month=2026-11')).toMatchObject({
      status: 403,
    });
  });
});
