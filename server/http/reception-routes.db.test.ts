import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  today,
  toTransferred,
  walk,
} from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
});
afterAll(() => court.close());

type Arrival = { readonly id: string } & Record<string, unknown>;
const post = async (who: string, url: string, body: unknown) => (await ask(who))('POST', url, body);
const arrive = async (more: object = {}): Promise<Arrival> => {
  const answer = await post('clerk', '/api/arrivals', { id: randomUUID(), name: '来访人甲', ...more });
  expect(answer.status).toBe(201);
  return answer.body as Arrival;
};
const act = (one: Arrival, path: string, body: unknown, who = 'clerk') =>
  post(who, `/api/arrivals/${one.id}/${path}`, body);
/** Does something on a later day, when everybody has to sign in anew. */
async function onMonday(work: () => Promise<void>): Promise<void> {
  const before = ask;
  court.setNow('2026-11-23T01:00:00.000Z');
  ask = signedInOnce(court);
  await work();
  court.setNow('2026-11-20T01:00:00.000Z');
  ask = before;
}
const record = { place: '一号窗口', said: '询问进展', outcome: '已转告承办人' };
const receiveBy = async (one: Arrival, receiver: string) => {
  expect(await act(one, 'start', { receiver })).toMatchObject({ status: 200 });
  return act(one, 'end', record);
};
const dayOf = async (who = 'clerk') => (await (await ask(who))('GET', '/api/reception')).body;
const eventsOf = async ({ id }: Made) =>
  ((await (await ask('team'))('GET', `/api/petitions/${id}/events`)).body.items as { type: string }[]).map(
    ({ type }) => type,
  );
const shown = (body: Record<string, unknown>, { id }: Arrival) =>
  (body.arrivals as Arrival[]).find((one) => one.id === id);

describe('R8.1 the day at the desk', () => {
  test('a name and how many is enough; sent twice, the visitor is there once, and sealed', async () => {
    const given = { id: randomUUID(), name: '来访人乙', phone: '13900007777', headCount: 6 };
    for (const _ of [1, 2])
      expect(await post('clerk', '/api/arrivals', given)).toMatchObject({
        status: 201,
        body: { state: 'waiting', headCount: 6, appointment: false, unregistered: false, leader: false },
      });
    const rows = await court.site.db.selectFrom('arrival').selectAll().where('id', '=', given.id).execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/来访人乙|13900007777/);
    expect(JSON.stringify(await dayOf())).not.toContain('13900007777');
    const whole = await (await ask('clerk'))('GET', `/api/arrivals/${given.id}`);
    expect(whole.body).toMatchObject({ name: '来访人乙', phone: '13900007777' });
  });

  test('goes on: received by whom, and what was said; not twice, and not before it began', async () => {
    const one = await arrive();
    expect(await act(one, 'end', record)).toMatchObject({ status: 422, body: { basis: { id: '8' } } });
    expect(await act(one, 'start', { receiver: 's-clerk' })).toMatchObject({
      status: 200,
      body: { state: 'receiving', receiver: { name: '刘登记' } },
    });
    expect(await act(one, 'start', { receiver: 's-team' })).toMatchObject({ status: 422 });
    expect(await act(one, 'end', record)).toMatchObject({
      status: 200,
      body: { state: 'received', outcome: record.outcome, unregistered: true },
    });
  });

  test('who left, and what was written down wrongly, stays on record with its reason', async () => {
    const [left, wrong] = [await arrive(), await arrive()];
    expect(await act(left, 'leave', { reason: '' })).toMatchObject({ status: 422 });
    expect(await act(left, 'leave', { reason: '等候较久，改日再来' })).toMatchObject({
      body: { state: 'left' },
    });
    expect(await act(wrong, 'void', { reason: '重复登记' })).toMatchObject({ body: { state: 'voided' } });
    expect(await act(wrong, 'start', { receiver: 's-clerk' })).toMatchObject({ status: 422 });
    expect(shown(await dayOf(), wrong)).toMatchObject({ state: 'voided', reason: '重复登记' });
  });

  test('R12.5 received without a petition stays in sight, on later days too, until it is registered or explained', async () => {
    const [forgotten, explained] = [await arrive(), await arrive()];
    for (const one of [forgotten, explained]) await receiveBy(one, 's-clerk');
    await act(explained, 'reason', { reason: '只问路，不反映问题' });
    await onMonday(async () => {
      const ids = ((await dayOf()).unregistered as Arrival[]).map(({ id }) => id);
      expect(ids).toContain(forgotten.id);
      expect(ids).not.toContain(explained.id);
    });
    const made = await register(ask, { petitioners: [somebody(31)] });
    expect(await act(forgotten, 'petition', { petition: made.id, link: 'registered' })).toMatchObject({
      status: 200,
      body: { unregistered: false, petition: { number: made.number } },
    });
    expect(await eventsOf(made)).toEqual(['registered', 'received']);
    expect(await act(forgotten, 'petition', { petition: made.id, link: 'registered' })).toMatchObject({
      status: 422,
    });
  });

  test('is the desk’s; leaders look on, others do not', async () => {
    const one = await arrive();
    expect((await dayOf('deputy')).day).toBe(today);
    expect((await (await ask('handler'))('GET', '/api/reception')).status).toBe(403);
    expect((await act(one, 'start', { receiver: 's-deputy' }, 'deputy')).status).toBe(403);
    expect((await post('handler', '/api/arrivals', { id: randomUUID(), name: '甲' })).status).toBe(403);
  });

  test('says what is wrong with what was typed, and knows no foreign visitor', async () => {
    const bad = [
      { name: '' },
      { name: '甲', headCount: 0 },
      { name: '甲', headCount: 1.5 },
      { name: '甲', id: 'x' },
    ];
    for (const more of bad)
      expect(
        (await post('clerk', '/api/arrivals', { id: randomUUID(), ...more })).status,
      ).toBeGreaterThanOrEqual(400);
    expect(await act({ id: randomUUID() }, 'start', { receiver: 's-clerk' })).toMatchObject({ status: 404 });
    expect(await act(await arrive(), 'start', { receiver: 's-judge' })).toMatchObject({ status: 422 });
    expect(await act(await arrive(), 'start', { receiver: 's-nobody' })).toMatchObject({ status: 422 });
    const unknown = { id: randomUUID(), name: '甲', petition: randomUUID() };
    expect(await post('clerk', '/api/arrivals', unknown)).toMatchObject({ status: 404 });
  });
});

describe('R8.3 whoever comes again is received by a leader', () => {
  test('the visit joins the earlier petition; a lower post is refused with article 8, and the visitor waits on', async () => {
    const made = await walk(ask, await register(ask, { petitioners: [somebody(32)] }), toTransferred);
    const one = await arrive({ name: somebody(32).name, about: made.number, headCount: 7 });
    expect(one).toMatchObject({ petition: { id: made.id }, link: 'earlier', leader: true });
    expect(await act(one, 'start', { receiver: 's-team' })).toMatchObject({
      status: 422,
      body: { basis: { id: '8' }, remedy: expect.stringContaining('值班'), errors: [{ field: 'receiver' }] },
    });
    expect(shown(await dayOf(), one)).toMatchObject({ state: 'waiting', link: 'joined', leader: true });
    expect((await act(one, 'start', { receiver: 's-deputy' })).status).toBe(200);
    expect((await eventsOf(made)).filter((type) => type === 'contactJoined')).toHaveLength(1);
    expect(await act(one, 'end', record, 'deputy')).toMatchObject({ status: 200, body: { leader: false } });
    expect((await eventsOf(made)).at(-1)).toBe('received');
  });

  test('the desk’s own record does not stand in for the leader’s', async () => {
    const made = await register(ask, { petitioners: [somebody(33)] });
    const one = await arrive({ petition: made.id });
    expect(await receiveBy(one, 's-deputy')).toMatchObject({ status: 200, body: { leader: true } });
    expect(await eventsOf(made)).toEqual(['registered', 'contactJoined']);
    const queue = await (await ask('deputy'))('GET', '/api/petitions?queue=mine');
    expect((queue.body.items as Made[]).map(({ id }) => id)).toContain(made.id);
  });
});

describe('R8.2 appointments', () => {
  const wish = (more: object = {}) => ({
    wish: 'petitioner',
    receiver: 's-handler',
    day: '2026-11-23',
    time: '09:30',
    place: '第二接待室',
    matter: '评估进度',
    ...more,
  });
  const ask4 = async (n: number, more: object = {}) => {
    const made = await walk(ask, await register(ask, { petitioners: [somebody(n)] }), toTransferred);
    const url = `/api/petitions/${made.id}/steps/requestAppointment`;
    return { made, answer: await post('clerk', url, command(made.seq, wish(more))) };
  };

  test('no receiver is promised twice at one time, nor when two ask at once', async () => {
    expect((await ask4(40)).answer.status).toBe(200);
    for (const [at, time] of ['09:30', '09:45', '09:15'].entries())
      expect((await ask4(50 + at, { time })).answer).toMatchObject({
        status: 422,
        body: { basis: { id: '8' }, errors: [{ field: 'time' }] },
      });
    expect((await ask4(42, { time: '10:00' })).answer.status).toBe(200);
    const rivals = [];
    for (const n of [43, 44, 53, 54])
      rivals.push(await walk(ask, await register(ask, { petitioners: [somebody(n)] }), toTransferred));
    const answers = await Promise.all(
      rivals.map(({ id, seq }, at) =>
        post(
          'clerk',
          `/api/petitions/${id}/steps/requestAppointment`,
          command(seq, wish({ time: `15:0${at}` })),
        ),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422]);
  });

  test('not in the past, not on a day of rest; what a client says is taken does not count', async () => {
    expect((await ask4(45, { day: '2026-11-19' })).answer).toMatchObject({
      status: 422,
      body: { basis: { id: '8' } },
    });
    expect((await ask4(46, { day: '2026-11-22' })).answer).toMatchObject({
      status: 422,
      body: { basis: { id: '8' } },
    });
    expect((await ask4(47, { time: '11:00', taken: ['11:00'] })).answer.status).toBe(200);
  });

  test('on its day it stands on the desk; whoever comes by it leaves its result', async () => {
    const { made, answer } = await ask4(48, { time: '16:00' });
    const seq = Number(answer.body.seq);
    const steps = `/api/petitions/${made.id}/steps`;
    expect((await post('handler', `${steps}/confirmAppointment`, command(seq))).status).toBe(200);
    const early = { result: 'petitionerAbsent', said: '未到' };
    expect(await post('clerk', `${steps}/holdAppointment`, command(seq + 1, early))).toMatchObject({
      status: 422,
      body: { basis: { id: '8' } },
    });
    await onMonday(async () => {
      const listed = (await dayOf()).appointments as { petition: string }[];
      expect(listed.find(({ petition }) => petition === made.id)).toMatchObject({
        time: '16:00',
        agreed: true,
        arrived: false,
        receiver: { name: '赵执行' },
      });
      const one = await arrive({ petition: made.id, appointment: true });
      expect(one).toMatchObject({ appointment: true, leader: false });
      expect((await receiveBy(one, 's-handler')).status).toBe(200);
      expect((await eventsOf(made)).slice(-2)).toEqual(['appointmentHeld', 'received']);
      expect((await dayOf()).appointments).not.toContainEqual(expect.objectContaining({ petition: made.id }));
    });
  });
});

describe('R8.3 the roster of leaders', () => {
  const put = async (who: string, day: string, staff: readonly string[]) =>
    (await ask(who))('PUT', `/api/roster/${day}`, { staff });

  test('is kept by the head of the team and stands on the desk that day', async () => {
    expect(await put('leader', today, ['s-deputy'])).toMatchObject({
      status: 200,
      body: { mayChange: true },
    });
    expect((await dayOf()).leaders).toEqual([{ id: 's-deputy', name: '王副局' }]);
    const month = await (await ask('clerk'))('GET', '/api/roster?month=2026-11');
    expect(month.body).toMatchObject({
      mayChange: false,
      candidates: [{ id: 's-deputy', post: '分管副局长' }],
    });
    expect((month.body.days as unknown[]).length).toBe(30);
    expect(await put('leader', today, [])).toMatchObject({ status: 200 });
    expect((await dayOf()).leaders).toEqual([]);
  });

  test('has nobody of another post, no past day and no day of rest, and is nobody else’s to change', async () => {
    for (const [day, staff] of [
      [today, 's-handler'],
      [today, 's-nobody'],
      ['2026-11-19', 's-deputy'],
      ['2026-11-22', 's-deputy'],
    ] as const)
      expect(await put('leader', day, [staff])).toMatchObject({ status: 422, body: { basis: { id: '8' } } });
    expect((await put('clerk', today, ['s-deputy'])).status).toBe(403);
    expect((await (await ask('leader'))('GET', '/api/roster?month=2026-13')).status).toBeGreaterThanOrEqual(
      400,
    );
    expect((await (await ask('handler'))('GET', '/api/roster')).status).toBe(403);
  });
});
