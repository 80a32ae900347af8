import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CampaignAnswer } from '#contract/campaign.ts';
import { type ChartAnswer, dashboardSchema } from '#contract/chart.ts';
import type { PetitionList } from '#contract/petition.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type As, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  toProposed,
  toTransferred,
  walk,
} from '../../tests/walk.ts';

const plan = {
  name: '拖延执行专项',
  from: '2026-11-01',
  until: '2026-12-31',
  criteria: '反映拖延执行的',
  rule: { grounds: ['delay'] },
  staff: ['s-team', 's-gone'],
  targetKind: 'number',
  target: 2,
};

describe.each(oldestServer())('R17.2 the dashboard on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let leader: As;
  const made: Made[] = [];

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    leader = await ask('leader');
    for (const n of [0, 1, 2]) made.push(await register(ask, { petitioners: [somebody(n)] }));
    for (const one of made.slice(0, 2)) await walk(ask, one, toTransferred);
  }, 60_000);
  afterAll(() => court.close());

  const charts = async (as: As, query = ''): Promise<readonly ChartAnswer[]> => {
    const { status, body } = await as('GET', `/api/charts${query}`);
    expect([query, status, body.detail]).toEqual([query, 200, undefined]);
    return dashboardSchema.parse(body).charts;
  };
  const list = async (as: As, query: string) => {
    const { status, body } = await as('GET', `/api/petitions?queue=all&${query}`);
    expect([query, status]).toEqual([query, 200]);
    return body as unknown as PetitionList;
  };
  const campaigns = async (as: As) =>
    (await as('GET', '/api/campaigns')).body.items as unknown as readonly CampaignAnswer[];
  const countsOf = (one: CampaignAnswer | undefined) =>
    Object.fromEntries((one?.counts ?? []).map(({ mark, petitions }) => [mark, petitions]));

  test('B8 every number of every chart opens as many petitions, and the list says in words what it is', async () => {
    const period = 'from=2026-01-01&until=2026-12-31';
    const all = await charts(leader, `?${period}`);
    expect(all.map(({ key }) => key)).toContain('writeOff');
    for (const { key, marks, total } of all) {
      for (const { mark, petitions } of marks) {
        const opened = await list(leader, `chart=${key}&mark=${encodeURIComponent(mark)}&${period}`);
        expect([key, mark, opened.total, opened.totalText]).toEqual([key, mark, petitions, `${petitions}`]);
      }
      expect([key, (await list(leader, `chart=${key}&${period}`)).total]).toEqual([key, total]);
    }
    const { measure, items } = await list(leader, 'chart=stage&mark=transferred');
    expect(measure?.title).toBe('办理阶段：待约谈');
    expect(items.map(({ id }) => id).toSorted()).toEqual(
      made
        .slice(0, 2)
        .map(({ id }) => id)
        .toSorted(),
    );
    const later = await list(leader, 'chart=volume&mark=2026-11%20visit&from=2026-11-01&until=2026-11-30');
    expect(later.measure?.title).toBe('收件（件）：2026年11月，来访（2026-11-01至2026-11-30）');
  });

  test('the sentences on top: what waits for a leader’s consent is theirs alone', async () => {
    const mine = async (who: string) => {
      const brief = (await charts(await ask(who))).find(({ key }) => key === 'brief');
      return brief?.marks.find(({ mark }) => mark === 'myApproval')?.petitions ?? 0;
    };
    expect([await mine('lead'), await mine('leader')]).toEqual([0, 0]);
    const [first, ...others] = made;
    if (!first) throw new Error('nothing was registered');
    const { body } = await leader('GET', `/api/petitions/${first.id}`);
    const known = { ...first, seq: Number(body.seq) };
    made.splice(0, made.length, await walk(ask, known, toProposed.slice(toTransferred.length)), ...others);
    expect([await mine('lead'), await mine('leader'), await mine('deputy')]).toEqual([1, 0, 0]);
    const lead = await ask('lead');
    expect((await list(lead, 'chart=brief&mark=myApproval')).items).toMatchObject([{ id: first.id }]);
  });

  test('those who do not lead have no dashboard; a wrong period or an unknown measure is refused', async () => {
    for (const who of ['handler', 'clerk', 'sysadmin'])
      expect((await (await ask(who))('GET', '/api/charts')).status).toBe(403);
    const backwards = await leader('GET', '/api/charts?from=2026-12-01&until=2026-11-01');
    expect(backwards.status).toBe(422);
    const unknown = await leader('GET', `/api/petitions?queue=all&campaign=${randomUUID()}&mark=joined`);
    expect(unknown.status).toBe(404);
    expect((await leader('GET', '/api/petitions?queue=all&chart=nothing')).status).toBe(422);
    expect((await list(leader, 'chart=stage&mark=nowhere')).total).toBe(0);
  });

  test('R16.6 a campaign finds what fits, takes it in by the ordinary step, and counts how far it has come', async () => {
    expect((await leader('POST', '/api/campaigns', plan)).status).toBe(200);
    const [one] = await campaigns(leader);
    const id = String(one?.id);
    expect(one).toMatchObject({ conditions: ['受理事由：拖延或不予执行'], staff: [{ name: '孙团队' }] });
    expect(countsOf(one)).toEqual({
      ...{ joined: 0, underWay: 0, resolved: 0, writtenOff: 0, overdue: 0, candidate: 2 },
    });
    const candidates = await list(leader, `campaign=${id}&mark=candidate`);
    expect(candidates.measure?.title).toBe('拖延执行专项：符合条件而未列入');
    const items = candidates.items.map((row, n) => ({
      ...{ petition: row.id, seq: n === 0 ? row.seq : row.seq - 1, commandId: randomUUID() },
    }));
    const body = { reason: '符合收案条件', items };
    expect((await (await ask('team'))('POST', `/api/campaigns/${id}/join`, body)).status).toBe(403);
    const joined = await leader('POST', `/api/campaigns/${id}/join`, body);
    expect(joined.body.items).toMatchObject([{ done: true }, { done: false, reason: /先行办理/ }]);
    expect((await leader('POST', `/api/campaigns/${id}/join`, body)).body.items).toMatchObject([
      { done: true },
      { done: false },
    ]);
    const [after] = await campaigns(leader);
    expect(countsOf(after)).toMatchObject({ joined: 1, underWay: 1, candidate: 1 });
    for (const { mark, petitions } of after?.counts ?? [])
      expect([mark, (await list(leader, `campaign=${id}&mark=${mark}`)).total]).toEqual([mark, petitions]);
  });

  test('R16.6 the deputy may close it early; closed, it takes in nobody more, until it is changed', async () => {
    const deputy = await ask('deputy');
    const [one] = await campaigns(deputy);
    const id = String(one?.id);
    const team = await ask('team');
    expect((await team('POST', `/api/campaigns/${id}/end`, { because: '完成' })).status).toBe(403);
    const ended = await deputy('POST', `/api/campaigns/${id}/end`, { because: '目标已经完成' });
    expect(ended.body.items).toMatchObject([
      { state: 'ended', endedOn: '2026-11-20', endedBecause: '目标已经完成' },
    ]);
    expect((await deputy('POST', `/api/campaigns/${id}/end`, { because: '再次' })).status).toBe(422);
    const { items } = await list(leader, `campaign=${id}&mark=candidate`);
    const again = items.map((row) => ({ petition: row.id, seq: row.seq, commandId: randomUUID() }));
    const body = { reason: '补充', items: again };
    const refused = await leader('POST', `/api/campaigns/${id}/join`, body);
    expect(refused.body.items).toMatchObject([{ done: false, reason: expect.stringContaining('不再收案') }]);
    await leader('PUT', `/api/campaigns/${id}`, plan);
    const fresh = again.map((item) => ({ ...item, commandId: randomUUID() }));
    const taken = await leader('POST', `/api/campaigns/${id}/join`, { reason: '补充', items: fresh });
    expect(taken.body.items).toMatchObject([{ done: true }]);
    const audit = await ask('auditadmin');
    const { body: log } = await audit('GET', '/api/audit?action=campaignKept');
    expect(JSON.stringify(log.items)).toContain('目标化解2件');
    expect(JSON.stringify(log.items)).toContain('目标已经完成');
  });
});
