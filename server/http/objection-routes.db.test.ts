import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer } from '../../tests/database.ts';
import { type As, type TestSite, testSite } from '../../tests/site.ts';
import { type Made, register, signedInOnce, somebody, toProposed, walk } from '../../tests/walk.ts';

const november = { from: '2026-11-01', until: '2026-11-30' };
const query = (more: Record<string, string> = {}) => new URLSearchParams({ ...november, ...more }).toString();
const own = { ...november, by: 'person', subject: 's-handler', indicator: 'interview' };

type Figure = { readonly indicator: string; readonly numerator: number; readonly denominator: number };
type Subject = { readonly id: string; readonly figures: readonly Figure[]; readonly score: unknown };

describe.each(oldestServer())('R17.1 objections to a figure on $name', (server) => {
  let court: TestSite;
  let made: readonly Made[];
  const people = new Map<string, As>();
  const as = (who: string): As => {
    const found = people.get(who);
    if (!found) throw new Error(`${who} has not signed in`);
    return found;
  };

  const figureOf = async (who: string, indicator: string, more: Record<string, string> = {}) => {
    const { status, body } = await as(who)('GET', `/api/appraisal?${query(more)}`);
    expect([who, more, status]).toEqual([who, more, 200]);
    const subjects = body.subjects as readonly Subject[];
    const subject = subjects.find(({ id }) => id === (more.subject ?? 's-handler'));
    return subject?.figures.find((one) => one.indicator === indicator);
  };
  const object = (who: string, more: object = {}) =>
    as(who)('POST', '/api/appraisal/objections', { ...own, reason: '约谈当日系统故障，次日补录。', ...more });
  const decide = (who: string, id: unknown, more: object = {}) =>
    as(who)('POST', `/api/appraisal/objections/${id}/decision`, {
      ...{ result: 'upheld', reason: '查明属实。', corrections: [] },
      ...more,
    });
  const noticesOf = async (who: string) => {
    const { body } = await as(who)('GET', '/api/notices');
    const items = body.items as readonly { readonly kind: string; readonly text: string }[];
    return items.filter(({ kind }) => kind === 'objection').map(({ text }) => text);
  };

  beforeAll(async () => {
    court = await testSite(server);
    const ask = signedInOnce(court);
    const two: Made[] = [];
    for (const n of [1, 2])
      two.push(await walk(ask, await register(ask, { petitioners: [somebody(n)] }), toProposed));
    made = two;
    court.setNow('2026-12-02T01:00:00.000Z');
    for (const who of ['handler', 'handler2', 'leader', 'deputy', 'lead', 'judge', 'sysadmin'])
      people.set(who, await court.as(who));
  });
  afterAll(() => court.close());

  test('the figure disputed is that of a period that is over, of oneself, and of its list', async () => {
    expect(await figureOf('handler', 'interview')).toMatchObject({ numerator: 2, denominator: 2 });
    const cases: readonly (readonly [string, object, number, string])[] = [
      ['handler', { until: '2026-12-31' }, 422, '考核期间尚未结束'],
      ['handler', { subject: 's-handler2' }, 403, '只能对本人的考核'],
      ['handler', { by: 'department', subject: '执行局' }, 403, '只能对本人的考核'],
      ['deputy', { by: 'department', subject: '立案庭' }, 403, '只能对本人的考核'],
      ['handler', { petitions: ['00000000-0000-4000-8000-000000000000'] }, 422, '不在这个数字所计的清单中'],
      ['handler', { reason: '  ' }, 422, '请填写异议理由'],
      ['handler', { by: 'court', subject: 'court' }, 422, ''],
      ['judge', {}, 403, '对考核提出异议由'],
    ];
    for (const [who, more, status, words] of cases) {
      const answer = await object(who, more);
      expect([more, answer.status]).toEqual([more, status]);
      expect(String(answer.body.detail)).toContain(words);
    }
    const refused = await object('handler', { until: '2026-12-31' });
    expect(refused.body).toMatchObject({ basis: { id: '17' }, errors: [{ field: 'until' }] });
    expect((await as('handler')('GET', '/api/appraisal/objections')).body.items).toEqual([]);
  });

  test('upheld: the computed figure stays, the corrected one stands beside it from that day on, and not before', async () => {
    const id = made[0]?.id;
    const objection = await object('handler', { petitions: [id] });
    expect(objection).toMatchObject({
      status: 201,
      body: { numerator: 2, denominator: 2, value: 100, mayDecide: false, petitions: [{ id }] },
    });
    expect(await object('handler')).toMatchObject({ status: 422, body: { basis: { id: '17' } } });
    expect(await figureOf('leader', 'interview')).toMatchObject({ disputed: true });
    expect(await noticesOf('leader')).toEqual([
      expect.stringMatching(/^赵执行对赵执行.*的按期约谈率提出异议/),
    ]);
    expect(await noticesOf('lead')).toEqual([]);
    const { id: number } = objection.body;
    const listed = await as('leader')('GET', '/api/appraisal/objections');
    expect(listed.body).toMatchObject({ waiting: 1, items: [{ id: number, mayDecide: true }] });
    expect((await as('handler2')('GET', `/api/appraisal/objections/${number}`)).status).toBe(404);

    const bad: readonly (readonly [object, string])[] = [
      [{ corrections: [{ petition: id, amount: 2 }] }, '更正后的数量'],
      [{ corrections: [{ petition: id, amount: 1 }] }, '与系统计算的相同'],
      [{ corrections: [{ petition: own.subject, amount: 1 }] }, ''],
      [{ result: 'rejected', corrections: [{ petition: id, amount: null }] }, '不更正数字'],
      [{ reason: '' }, '请填写审核理由'],
      [
        {
          corrections: [
            { petition: id, amount: 0 },
            { petition: id, amount: null },
          ],
        },
        '更正了两次',
      ],
    ];
    for (const [more, words] of bad) {
      const answer = await decide('leader', number, more);
      expect([more, answer.status]).toEqual([more, 422]);
      expect(String(answer.body.detail)).toContain(words);
    }
    expect((await decide('handler', number)).status).toBe(403);
    expect((await decide('lead', number)).status).toBe(403);

    const done = await decide('leader', number, { corrections: [{ petition: id, amount: null }] });
    expect(done).toMatchObject({
      status: 200,
      body: { decision: { result: 'upheld', by: '周负责', corrections: [{ id, amount: null }] } },
    });
    expect(await decide('deputy', number)).toMatchObject({
      status: 422,
      body: { detail: '这件异议已经审核' },
    });
    expect(await figureOf('handler', 'interview')).toMatchObject({
      ...{ numerator: 2, denominator: 2 },
      corrected: { numerator: 1, denominator: 1, value: 100, by: '周负责', reason: '查明属实。' },
    });
    const before = await figureOf('handler', 'interview', { asOf: '2026-12-01' });
    expect(before).toEqual({ indicator: 'interview', numerator: 2, denominator: 2, value: 100 });
    const list = `/api/appraisal/list?${query({ subject: 's-handler', indicator: 'interview' })}`;
    const items = (await as('leader')('GET', list)).body.items as readonly { readonly id: string }[];
    expect(items.find((one) => one.id === id)).toMatchObject({ amount: 1, corrected: null });
    expect(items.filter((one) => 'corrected' in one)).toHaveLength(1);
    expect(await noticesOf('handler')).toEqual([expect.stringMatching(/^您对.*异议成立，由周负责审核$/)]);
    await as('handler')('POST', '/api/notices/read', { objection: number });
    expect((await as('handler')('GET', '/api/notices')).body.items).toContainEqual(
      expect.objectContaining({ objection: number, read: true }),
    );
  });

  test('rejected: nothing is corrected, and a further objection can be made', async () => {
    const first = await object('handler', { indicator: 'returned' });
    expect(first.status).toBe(201);
    expect((await decide('deputy', first.body.id, { result: 'rejected' })).status).toBe(200);
    expect(await figureOf('handler', 'returned')).not.toHaveProperty('corrected');
    expect((await object('handler', { indicator: 'returned' })).status).toBe(201);
  });

  test('of several at once against the same figure one is made; nobody decides their own', async () => {
    const mine = { by: 'team', subject: 'team', indicator: 'transfer' };
    const answers = await Promise.all([1, 2, 3].map(() => object('leader', mine)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422]);
    const id = answers.find(({ status }) => status === 201)?.body.id;
    expect(await decide('leader', id)).toMatchObject({ status: 403, body: { basis: { id: '17' } } });
    const both = await Promise.all([decide('deputy', id), decide('deputy', id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  test('what names a petition somebody is barred from is shown to that person by nobody else', async () => {
    const id = made[1]?.id ?? '';
    const { body } = await object('handler', { indicator: 'ownDays', petitions: [] });
    expect(body.detail ?? '').toBe('');
    const named = await object('handler', { indicator: 'entry' });
    expect(named.status).toBe(201);
    const against = await object('handler', { indicator: 'overdue', petitions: [] });
    const db = court.site.db;
    const bar = (barred: readonly string[]) =>
      db
        .updateTable('petition_row')
        .set({ barred: [...barred] })
        .where('id', '=', id)
        .execute();
    const about = await object('handler', { indicator: 'repeat', petitions: [id] });
    expect([against.status, about.status]).toEqual([201, 201]);
    await bar(['s-deputy']);
    expect((await as('deputy')('GET', `/api/appraisal/objections/${about.body.id}`)).status).toBe(404);
    expect((await as('leader')('GET', `/api/appraisal/objections/${about.body.id}`)).status).toBe(200);
    const hidden = await figureOf('deputy', 'repeat');
    expect(hidden).not.toHaveProperty('disputed');
    expect(await figureOf('leader', 'repeat')).toMatchObject({ disputed: true });
    await bar(['s-handler']);
    expect((await as('handler')('GET', `/api/appraisal/objections/${about.body.id}`)).body).toMatchObject({
      petitions: [],
    });
    await bar([]);
  });

  test('withdrawn by whoever made it: it waits for nobody, stays in the record, and can be made again', async () => {
    const first = await object('handler', { indicator: 'filing' });
    expect(first).toMatchObject({ status: 201, body: { mayWithdraw: true } });
    const withdraw = (who: string, body: object = {}) =>
      as(who)('POST', `/api/appraisal/objections/${first.body.id}/withdrawal`, body);
    expect(await withdraw('leader')).toMatchObject({ status: 403, body: { basis: { id: '17' } } });
    expect((await withdraw('handler2')).status).toBe(404);
    const both = await Promise.all([withdraw('handler', { reason: ' 算错了。' }), withdraw('handler')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422]);
    expect(await decide('leader', first.body.id)).toMatchObject({
      status: 422,
      body: { detail: expect.stringMatching(/已经撤回/) },
    });
    expect(await figureOf('leader', 'filing')).not.toHaveProperty('disputed');
    const listed = await as('leader')('GET', `/api/appraisal/objections/${first.body.id}`);
    expect(listed.body).toMatchObject({ mayDecide: false, mayWithdraw: false, nobodyDecides: false });
    expect(listed.body).toHaveProperty('withdrawal.reason');
    expect(listed.body).not.toHaveProperty('decision');
    expect(await noticesOf('leader')).toContainEqual(
      expect.stringMatching(/赵执行撤回对.*的异议，不需审核$/),
    );
    const again = await object('handler', { indicator: 'filing' });
    expect(again.status).toBe(201);
    const race = [
      as('handler')('POST', `/api/appraisal/objections/${again.body.id}/withdrawal`, {}),
      decide('deputy', again.body.id, { result: 'rejected' }),
    ];
    expect((await Promise.all(race)).map(({ status }) => status).toSorted()).toEqual([200, 422]);
  });

  test('B4 where those who decide are all barred, the next up the ladder does, and the page says where nobody is', async () => {
    const id = made[0]?.id ?? '';
    const bar = (barred: readonly string[]) =>
      court.site.db
        .updateTable('petition_row')
        .set({ barred: [...barred] })
        .where('id', '=', id)
        .execute();
    const plain = await object('handler', { indicator: 'service' });
    expect(await decide('lead', plain.body.id)).toMatchObject({
      status: 403,
      body: { detail: expect.stringMatching(/逐级由上一级审核/) },
    });
    await bar(['s-leader', 's-deputy']);
    const about = await object('handler', { indicator: 'leapfrog', petitions: [id] });
    expect(about.body).toMatchObject({ nobodyDecides: false, mayDecide: false });
    const where = `/api/appraisal/objections/${about.body.id}`;
    expect(await noticesOf('lead')).toEqual([expect.stringMatching(/越级.*提出异议/)]);
    expect((await as('lead')('GET', where)).body).toMatchObject({ mayDecide: true, insteadOfOthers: true });
    expect((await as('lead')('GET', '/api/appraisal/objections')).body.waiting).toBe(1);
    await bar(['s-leader', 's-deputy', 's-lead']);
    expect((await as('handler')('GET', where)).body).toMatchObject({ nobodyDecides: true });
    await bar(['s-leader', 's-deputy']);
    expect((await decide('lead', about.body.id, { result: 'rejected' })).status).toBe(200);
    await bar([]);
  });

  test('somebody who moves on changes no report of the days before, in either department', async () => {
    const then = { by: 'department', subject: '执行局', asOf: '2026-12-01' };
    const before = await as('leader')('GET', `/api/appraisal?${query(then)}`);
    expect(await figureOf('leader', 'interview', then)).toMatchObject({ denominator: 2 });
    const moved = await as('sysadmin')('PUT', '/api/staff/s-handler', { department: '执行二庭' });
    expect(moved.status).toBe(200);
    expect((await as('leader')('GET', `/api/appraisal?${query(then)}`)).body).toEqual(before.body);
    const now = { by: 'department', subject: '执行二庭' };
    expect(await figureOf('leader', 'interview', now)).toMatchObject({ denominator: 2 });
    expect(await figureOf('leader', 'interview', { ...now, subject: '执行局' })).toMatchObject({
      denominator: 0,
    });
  });

  test('a decision of today corrects no report of the days before, on which the objection was open', async () => {
    const { body } = await object('handler', { indicator: 'returned', from: '2026-11-02' });
    const period = { from: '2026-11-02', subject: 's-handler' };
    court.setNow('2026-12-03T01:00:00.000Z');
    for (const who of ['handler', 'leader']) people.set(who, await court.as(who));
    const corrections = [{ petition: made[0]?.id, amount: 1 }];
    expect((await decide('leader', body.id, { corrections })).status).toBe(200);
    expect(await figureOf('handler', 'returned', period)).toMatchObject({
      ...{ numerator: 0, denominator: 2 },
      corrected: { numerator: 1, denominator: 2, value: 50 },
    });
    const then = await figureOf('handler', 'returned', { ...period, asOf: '2026-12-02' });
    expect(then).toEqual({
      ...{ numerator: 0, denominator: 2, value: 0 },
      indicator: 'returned',
      disputed: true,
    });
  });
});
