import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '#regulation/roles.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { assignment, everyRole, higher, peopleOtherCourts, sister, up } from '../../tests/other-courts.ts';
import { command, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  toTransferred,
  walk,
} from '../../tests/walk.ts';

/** Post by post of the court above: ● every petition below, ○ those it assigned, · none. */
const above: Readonly<Record<Role, '●' | '○' | '·'>> = {
  receptionClerk: '·',
  petitionTeam: '○',
  teamLeader: '○',
  handler: '·',
  trialJudge: '·',
  deputyDirector: '●',
  director: '●',
  courtLeader: '●',
  president: '●',
  commandCentre: '○',
  archivist: '·',
  disciplineLiaison: '·',
  systemAdmin: '·',
  securityAdmin: '·',
  auditAdmin: '·',
};
describe.each(oldestServer())('N8 several courts in one deployment on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  const made = {} as Record<'assigned' | 'plain' | 'barred' | 'upper', Made>;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    await peopleOtherCourts(court);
    const leader = await ask(up('teamLeader'));
    const answer = await leader('POST', '/api/assignments', assignment());
    expect(answer).toMatchObject({ status: 201, body: { number: '钢执访〔2026〕1号' } });
    made.assigned = answer.body as unknown as Made;
    made.plain = await walk(ask, await register(ask, { petitioners: [somebody(72)] }), toTransferred);
    const barred = await leader('POST', '/api/assignments', {
      ...assignment({ petitioners: [somebody(73)], caseNumber: '（2024）鲁0117执88号' }),
    });
    made.barred = barred.body as unknown as Made;
    for (const role of everyRole)
      await court.site.db
        .updateTable('petition_row')
        .set((row) => ({ barred: row.fn('array_append', ['barred', row.val(`s-${up(role)}`)]) as never }))
        .where('id', '=', made.barred.id)
        .execute();
  }, 120_000);
  afterAll(() => court.close());

  const listed = async (who: string, query = ''): Promise<readonly string[]> => {
    const { body } = await (await ask(who))('GET', `/api/petitions?limit=100&queue=all${query}`);
    return (body.items as { id: string }[]).map((one) => one.id);
  };
  const statusOf = async (who: string, id: string) =>
    (await (await ask(who))('GET', `/api/petitions/${id}`)).status;

  test.each(everyRole)(
    'a %s of the court above sees on the page and in the list what the rule says',
    async (role) => {
      const wanted = {
        assigned: above[role] === '·' ? 404 : 200,
        plain: above[role] === '●' ? 200 : 404,
      };
      for (const kind of ['assigned', 'plain'] as const) {
        expect([kind, await statusOf(up(role), made[kind].id)]).toEqual([kind, wanted[kind]]);
        const seen = await listed(up(role));
        expect([kind, seen.includes(made[kind].id)]).toEqual([kind, wanted[kind] === 200]);
      }
      expect(await listed(up(role))).not.toContain(made.barred.id);
      expect(await listed(up(role), '&scope=own')).toEqual([]);
    },
  );

  test.each(everyRole)('a %s of a sister court sees nothing, and is told nothing', async (role) => {
    const person = await ask(sister(role));
    const id = made.assigned.id;
    for (const part of ['', '/events', '/clocks', '/papers/reply.pdf'])
      expect((await person('GET', `/api/petitions/${id}${part}`)).status).toBe(404);
    const supervise = { means: 'phone', requirement: '报告', dueOn: '2026-12-20' };
    const acted = await person(
      'POST',
      `/api/petitions/${id}/steps/superviseFromAbove`,
      command(1, supervise),
    );
    expect(acted.status).toBe(404);
    expect(await listed(sister(role))).toEqual([]);
    expect(await listed(sister(role), '&scope=below')).toEqual([]);
    expect((await person('POST', '/api/assignments', assignment())).status).toBeGreaterThanOrEqual(403);
  });

  test('the court below sees nothing of the court above', async () => {
    const input = {
      petitioners: [somebody(74)],
      caseNumber: '（2025）鲁01执9号',
      summary: '上级法院自己的案件',
    };
    const clerk = await ask(up('receptionClerk'));
    const own = await clerk('POST', '/api/petitions', {
      commandId: randomUUID(),
      input: { channel: 'visit', receivedOn: '2026-11-20', ...input },
    });
    expect(own).toMatchObject({ status: 201, body: { number: '济执访〔2026〕1号' } });
    const id = String(own.body.id);
    for (const who of ['leader', 'team', 'lead', sister('president')])
      expect(await statusOf(who, id)).toBe(404);
    expect(await statusOf(up('teamLeader'), id)).toBe(200);
    expect(await listed(up('teamLeader'), '&scope=own')).toEqual([id]);
  });

  test('from above it is read only: a step of the court below is not theirs, the superior’s own is', async () => {
    const leader = await ask(up('teamLeader'));
    const { id, seq } = made.assigned;
    const review = await leader(
      'POST',
      `/api/petitions/${id}/steps/reviewRegistration`,
      command(seq, { result: 'pass' }),
    );
    expect(review).toMatchObject({ status: 403 });
    const page = await leader('GET', `/api/petitions/${id}`);
    expect(page.body).toMatchObject({ courtName: '济南市钢城区人民法院', court: '鲁0117' });
    const mine = (page.body.steps as { name: string; mine: boolean }[]).filter((one) => one.mine);
    expect(mine.map((one) => one.name)).toEqual([
      'recordReturnedFeedback',
      'confirmFeedback',
      'superviseFromAbove',
      'recordWriteOffOutcome',
      'recordFiling',
      'decideTermination',
    ]);
  });

  test('supervised from above, answered below, fed back, returned, fed back again and confirmed', async () => {
    const passed = await walk(ask, made.assigned, [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      [
        up('teamLeader'),
        'superviseFromAbove',
        { means: 'video', requirement: '报告进度', dueOn: '2026-12-01' },
      ],
    ]);
    const seen = await (await ask('leader'))('GET', `/api/petitions/${passed.id}`);
    const errands = seen.body.errands as { key: string; kind: string; mine: boolean }[];
    const errand = errands.find((one) => one.kind === 'answerSuperior');
    expect(errand).toMatchObject({ mine: true });
    const [notice] = seen.body.notices as { id: string; name: string }[];
    expect(notice).toMatchObject({ name: '济南市中级人民法院，济中法执督〔2026〕21号' });
    const told = {
      ...{ notice: notice?.id, on: '2026-11-20', way: 'system', content: '已登记并约谈' },
      interim: true,
    };
    const answered = await walk(ask, passed, [
      ['leader', 'answerSuperior', { errand: errand?.key, content: '已安排约谈' }],
      ['team', 'feedBack', told],
    ]);
    const history = await (await ask('clerk'))('GET', `/api/petitions/${passed.id}/events`);
    const items = history.body.items as { sentence: string; by: string; digest: string }[];
    expect(items[0]?.by).toBe('某执行信访团队负责人');
    expect(items.map((one) => one.sentence)).toContainEqual(
      '济南市中级人民法院督办（视频会议督办），限2026-12-01前答复：报告进度',
    );
    const fromAbove = await (await ask(up('teamLeader')))('GET', `/api/petitions/${passed.id}/events`);
    expect((fromAbove.body.items as { digest: string }[]).every((one) => one.digest !== '')).toBe(true);
    const explained = await walk(ask, answered, [
      ['team', 'explainMisroute', { notice: notice?.id, reason: '该案已由莱芜区法院执行' }],
      [
        up('commandCentre'),
        'recordReturnedFeedback',
        { notice: notice?.id, reason: '已指定你院', dueOn: '2026-12-31' },
      ],
      ['team', 'explainMisroute', { notice: notice?.id, reason: '附指定执行裁定' }],
      [up('courtLeader'), 'confirmFeedback', { notice: notice?.id }],
    ]);
    const end = await (await ask('team'))('GET', `/api/petitions/${explained.id}`);
    expect(end.body.notices).toMatchObject([{ state: '2026-11-20已认可' }]);
  });

  test('assigned onto the petition the court below has already: its history says who assigned', async () => {
    const leader = await ask(up('teamLeader'));
    const notice = { ...assignment().input.notice, documentNumber: '济中法执督〔2026〕22号' };
    const again = assignment({ petitioners: [somebody(72)], notice });
    const alike = await leader('POST', '/api/assignments', again);
    expect(alike).toMatchObject({ status: 422, body: { candidates: [{ petition: made.plain.id }] } });
    const onto = { commandId: randomUUID(), input: { ...again.input, petition: made.plain.id } };
    const done = await leader('POST', '/api/assignments', onto);
    expect(done).toMatchObject({ status: 201, body: { id: made.plain.id, events: ['noticeRecorded'] } });
    expect(await leader('POST', '/api/assignments', onto)).toMatchObject({ status: 201, body: done.body });
    expect(await statusOf(up('teamLeader'), made.plain.id)).toBe(200);
    const twice = { ...onto, commandId: randomUUID() };
    expect(await leader('POST', '/api/assignments', twice)).toMatchObject({ status: 422 });
    const stranger = { ...onto, commandId: randomUUID() };
    stranger.input = { ...stranger.input, petitioners: [somebody(75)], caseNumber: '（2025）鲁0117执9号' };
    expect(await leader('POST', '/api/assignments', stranger)).toMatchObject({ status: 404 });
  });

  test('refused: a court that is not under theirs, a day past, nothing typed, and to who has no court below', async () => {
    const leader = await ask(up('teamLeader'));
    const post = (body: unknown) => leader('POST', '/api/assignments', body);
    expect(await post(assignment({ court: higher }))).toMatchObject({ status: 422 });
    expect(await post(assignment({ court: '京01' }))).toMatchObject({ status: 422 });
    const late = { ...assignment().input.notice, dueOn: '2026-11-01' };
    expect(await post(assignment({ notice: late }))).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'notice.dueOn' }] },
    });
    expect(await post({ commandId: randomUUID(), input: {} })).toMatchObject({ status: 422 });
    const below = await ask('leader');
    expect(await below('POST', '/api/assignments', assignment())).toMatchObject({ status: 422 });
    const clerk = await ask(up('receptionClerk'));
    expect(await clerk('POST', '/api/assignments', assignment())).toMatchObject({ status: 403 });
  });

  test('the session names the courts below, and only a court that has some can assign', async () => {
    const session = async (who: string) => (await (await ask(who))('GET', '/api/session')).body;
    expect(await session(up('teamLeader'))).toMatchObject({
      below: [{ code: '鲁0116' }, { code: '鲁0117' }],
      duties: expect.arrayContaining(['assignDown']),
    });
    expect(await session('leader')).toMatchObject({ below: [] });
    expect((await session('leader')).duties).not.toContain('assignDown');
  });

  test('a clerk cannot pass off a registration as assigned by the court above', async () => {
    const forged = await register(ask, {
      petitioners: [somebody(76)],
      channel: 'assigned',
      notice: { body: '济南市中级人民法院', documentNumber: '99号', court: higher },
      assigningCourt: higher,
    });
    expect(await statusOf(up('teamLeader'), forged.id)).toBe(404);
    expect(await statusOf(up('president'), forged.id)).toBe(200);
  });
});
