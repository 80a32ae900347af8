import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PackagePage, packagePageSchema, writeOffListSchema } from '#contract/write-off.ts';
import { anOfficer, getOfficer, who } from '#domain/given-court.ts';
import { above, higherCourt } from '#domain/given-superior.ts';
import { paidClosedCase } from '#domain/given-write-off.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { command, type TestSite, testSite } from '../../tests/site.ts';
import { signedInOnce } from '../../tests/walk.ts';
import { readSpreadsheet } from '../directory/spreadsheet.ts';
import { loadPetition } from '../store/petition-history.ts';
import { employ, keepHistory } from './given-petition.ts';

const to = '济南市中级人民法院';
const formula = '=HYPERLINK("http://example.invalid","点我")';
const sister = anOfficer({ id: 's-sister', court: '鲁0116', roles: ['commandCentre'] });
const apply = {
  enforcement: '判决给付货款，已扣划到位',
  handling: '约谈、查控、扣划',
  reason: '案件确已执行到位',
};

describe.each(oldestServer())('R14.3 N6 write-offs go up in packages on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: ReturnType<typeof signedInOnce>;
  /** Assigned by the court above, answered, enforced, closed; with every paper on file. */
  const ids: string[] = [];

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    const { db } = court.site;
    await db
      .insertInto('court')
      .values([
        { court: higherCourt, name: to, short_name: '济', superior: null },
        { court: '鲁0116', name: '济南市莱芜区人民法院', short_name: '莱', superior: higherCourt },
      ])
      .execute();
    await db.updateTable('court').set({ superior: higherCourt }).where('court', '=', '鲁0117').execute();
    const own = [who.handler, who.director, who.commandCentre, who.teamLeader].map((id) => getOfficer(id));
    await employ(court.site, [...own, above.teamLeader, sister]);
    for (const n of [1, 2, 3]) ids.push(await keepHistory(court.site, paidClosedCase(), n));
  }, 120_000);
  afterAll(() => court.close());

  const petitionOf = async (id: string): Promise<Petition> => {
    const loaded = await loadPetition(court.site.db, '鲁0117', id);
    if (!loaded) throw new Error(`no petition ${id}`);
    return loaded.petition;
  };
  const act = async (by: string, id: string, step: string, input: Record<string, unknown>) =>
    (await ask(by))('POST', `/api/petitions/${id}/steps/${step}`, command((await petitionOf(id)).seq, input));
  const did = async (by: string, id: string, step: string, input: Record<string, unknown>) => {
    const { status, body } = await act(by, id, step, input);
    expect([step, status, body.detail]).toEqual([step, 200, undefined]);
  };
  const list = async (by: string) => {
    const { status, body } = await (await ask(by))('GET', '/api/write-offs');
    expect(status).toBe(200);
    return writeOffListSchema.parse(body);
  };
  const groupsIn = async (by: string) =>
    Object.fromEntries((await list(by)).items.map(({ petition, group }) => [ids.indexOf(petition), group]));
  const packing = async (path: string, body: object = {}, by: string = who.commandCentre) =>
    (await ask(by))('POST', `/api/write-offs/packages${path}`, body);
  const pageOf = async (id: string, by: string = who.commandCentre): Promise<PackagePage> =>
    packagePageSchema.parse((await (await ask(by))('GET', `/api/write-offs/packages/${id}`)).body);
  const chosen = async (n: number) => ({
    petition: ids[n] ?? '',
    writeOff: (await petitionOf(ids[n] ?? '')).writeOffs[0]?.id ?? randomUUID(),
  });
  const errandOf = (petition: Petition, kind: string) => {
    const [one] = petition.writeOffs;
    return `${kind}:${one?.id}:${one?.rounds.length}`;
  };
  const noticeOf = async (id: string) => (await petitionOf(id)).notices[0]?.id ?? '';
  const prepare = async (n: number, more: Record<string, unknown> = {}) => {
    const id = ids[n] ?? '';
    const { materials } = await petitionOf(id);
    const named = (name: string) => materials.find((one) => one.name === name)?.id;
    await did(who.handler, id, 'prepareWriteOff', {
      ...{ notice: await noticeOf(id), ground: 'fullyEnforced' },
      ...{ document: named('扣划裁定书'), report: named('办理报告'), ...more },
    });
  };
  const consent = async (n: number) => {
    const id = ids[n] ?? '';
    await did(who.handler, id, 'applyWriteOff', { notice: await noticeOf(id), ...apply });
    const errand = errandOf(await petitionOf(id), 'writeOffReview');
    await did(who.director, id, 'reviewWriteOff', { errand, result: 'agree' });
  };
  const outcome = async (by: string, n: number, input: Record<string, unknown>) => {
    const id = ids[n] ?? '';
    const errand = errandOf(await petitionOf(id), 'writeOffOutcome');
    return act(by, id, 'recordWriteOffOutcome', { errand, ...input });
  };
  const sheetOf = async (id: string, by: string) => {
    const headers = { cookie: await court.cookieOf(by) };
    return court.app.inject({ url: `/api/write-offs/packages/${id}/list.xlsx`, headers });
  };
  let first: string;
  let second: string;

  test('R14.3 what is to be written off is listed with what it lacks', async () => {
    await prepare(2, { ground: 'noProperty', document: undefined, report: undefined });
    const { items, above: upper, packages, whole } = await list(who.commandCentre);
    expect({ upper, packages, whole }).toEqual({ upper: to, packages: [], whole: true });
    expect(items.map(({ petition, group, stateName }) => [ids.indexOf(petition), group, stateName])).toEqual([
      [0, 'lacking', '尚未整理材料'],
      [1, 'lacking', '尚未整理材料'],
      [2, 'lacking', expect.any(String)],
    ]);
    expect(items[2]?.lacking).toEqual([
      expect.stringMatching(/^相关法律文书/),
      expect.stringMatching(/^息诉罢访承诺/),
      expect.stringMatching(/^案件办理报告/),
      expect.stringMatching(/^核销理由的依据/),
    ]);
  });

  test('R14.3 what lacks papers gets into no package, and the answer names them', async () => {
    const answer = await packing('', { to, items: [await chosen(2)] });
    expect(answer).toMatchObject({
      status: 422,
      body: { detail: expect.stringMatching(/核销材料尚缺：相关法律文书.*息诉罢访承诺/) },
    });
    expect((await list(who.commandCentre)).packages).toEqual([]);
  });

  test('N6 nor does what the head of enforcement has not consented to', async () => {
    await prepare(0);
    await prepare(1);
    const id = ids[0] ?? '';
    await did(who.handler, id, 'applyWriteOff', { notice: await noticeOf(id), ...apply });
    expect(await groupsIn(who.commandCentre)).toEqual({ 0: 'reviewing', 1: 'lacking', 2: 'lacking' });
    const early = await packing('', { to, items: [await chosen(0)] });
    expect(early).toMatchObject({ status: 422, body: { detail: expect.stringContaining('不能编入报送单') } });
    const errand = errandOf(await petitionOf(id), 'writeOffReview');
    await did(who.director, id, 'reviewWriteOff', { errand, result: 'agree' });
    await consent(1);
    expect(await groupsIn(who.commandCentre)).toEqual({ 0: 'ready', 1: 'ready', 2: 'lacking' });
  });

  test('R14.3 a package of many waits without a number, which an empty one never gets', async () => {
    const empty = await packing('', { to });
    const refused = await packing(`/${empty.body.id}/submission`);
    expect(refused).toMatchObject({ status: 422, body: { detail: expect.stringContaining('没有案件') } });
    first = String((await packing('', { to, items: [await chosen(0)] })).body.id);
    expect((await packing(`/${first}/items`, { items: [await chosen(1)] })).status).toBe(200);
    const twice = await packing(`/${empty.body.id}/items`, { items: [await chosen(1)] });
    expect(twice).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('已在一份未上报的报送单中') },
    });
    expect(await groupsIn(who.commandCentre)).toEqual({ 0: 'packed', 1: 'packed', 2: 'lacking' });
    const page = await pageOf(first);
    expect([page.number, page.count, page.items.map(({ petition }) => petition)]).toEqual([
      undefined,
      2,
      ids.slice(0, 2),
    ]);
  });

  test('R14.3 only the command centre packs and sends up; others look', async () => {
    expect((await packing(`/${first}/submission`, {}, who.director)).status).toBe(403);
    expect((await pageOf(first, who.director)).count).toBe(2);
    const handler = await ask(who.handler);
    expect((await handler('GET', `/api/write-offs/packages/${first}`)).status).toBe(403);
  });

  test('N8 a package not sent up does not exist for the court above, and never for a sister court', async () => {
    const path = `/api/write-offs/packages/${first}`;
    expect((await (await ask(above.teamLeader.id))('GET', path)).status).toBe(404);
    expect((await (await ask(sister.id))('GET', path)).status).toBe(404);
    expect((await packing(`/${first}/submission`, {}, sister.id)).status).toBe(404);
    expect((await list(sister.id)).items).toEqual([]);
  });

  test('R14.3 sent up it has the first number of the year, and each history says so', async () => {
    expect(await packing(`/${first}/submission`)).toEqual({
      status: 200,
      body: { id: first, number: '钢执核〔2026〕1号' },
    });
    for (const id of ids.slice(0, 2))
      expect((await petitionOf(id)).writeOffs[0]?.rounds.at(-1)?.submitted).toMatchObject({
        package: first,
        number: '钢执核〔2026〕1号',
      });
    const again = await packing(`/${first}/submission`);
    expect(again).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('已经上报，不能再改') },
    });
    const taken = await packing(`/${first}/taken`, { writeOff: (await chosen(0)).writeOff });
    expect(taken.status).toBe(422);
    expect(await groupsIn(who.commandCentre)).toEqual({ 0: 'submitted', 1: 'submitted', 2: 'lacking' });
  });

  test('N8 the court above now sees it; the sister court does not', async () => {
    const seen = await pageOf(first, above.teamLeader.id);
    expect([seen.own, seen.count, seen.items.every(({ errand }) => errand)]).toEqual([false, 2, true]);
    expect((await sheetOf(first, sister.id)).statusCode).toBe(404);
    expect((await list(above.teamLeader.id)).items).toHaveLength(3);
  });

  test('R14.3 the list is a spreadsheet of texts, in which nothing runs, and the log knows who took it', async () => {
    const named = court.site.db.updateTable('petition_row').set({ petitioners: formula });
    await named.where('id', '=', ids[0] ?? '').execute();
    for (const by of [who.commandCentre, above.teamLeader.id]) {
      const answer = await sheetOf(first, by);
      expect(answer.headers['content-disposition']).toContain(
        encodeURIComponent('核销报送单钢执核〔2026〕1号'),
      );
      const read = await readSpreadsheet(new Uint8Array(answer.rawPayload));
      if (!read.ok) throw new Error(read.message);
      const [title, heads, ...rows] = read.sheets[0]?.rows ?? [];
      expect(title?.[0]).toBe(`核销报送单钢执核〔2026〕1号：报送${to}，共2件，何川编制，2026-11-20上报`);
      expect(heads?.slice(0, 3)).toEqual(['序号', '信访案件', '信访人']);
      const shown = (await pageOf(first, by)).items;
      expect(rows.map((row) => [row[0], row[1], row[8]])).toEqual(
        shown.map(({ number, stateName }, index) => [index + 1, number, stateName]),
      );
      expect(rows[0]?.[2]).toBe(`'${formula}`);
    }
    const audit = await ask('auditadmin');
    const { body } = await audit('GET', '/api/audit?action=exported');
    expect(JSON.stringify(body.items)).toContain('核销报送单钢执核〔2026〕1号');
  });

  test('R14.3 one is accepted, one comes back with its reasons and a day, and is open work again', async () => {
    await expect(outcome(above.teamLeader.id, 0, { result: 'accepted' })).resolves.toMatchObject({
      status: 200,
    });
    const bare = await outcome(above.teamLeader.id, 1, { result: 'returned' });
    expect(bare).toMatchObject({ status: 422, body: { detail: expect.stringContaining('理由') } });
    const back = { result: 'returned', reason: '未附扣划凭证', dueOn: '2026-12-05' };
    await expect(outcome(who.commandCentre, 1, back)).resolves.toMatchObject({ status: 200 });
    const { items } = await list(who.commandCentre);
    expect(items.map(({ petition, group }) => [ids.indexOf(petition), group])).toEqual([
      [1, 'returned'],
      [2, 'lacking'],
    ]);
    expect(items[0]?.returned).toEqual({ reason: '未附扣划凭证', dueOn: '2026-12-05' });
    const said = (await pageOf(first)).items.map((one) => one.outcome);
    expect(said).toEqual(['2026-11-20予以核销', '2026-11-20退回补正材料：未附扣划凭证']);
  });

  test('R14.3 asked for again it goes up in a later package as the second round; the first stays as it was', async () => {
    court.setNow('2026-11-20T01:10:00.000Z');
    const tooEarly = await packing('', { to, items: [await chosen(1)] });
    expect(tooEarly.status).toBe(422);
    await consent(1);
    second = String((await packing('', { to, items: [await chosen(1)] })).body.id);
    expect((await packing(`/${second}/submission`)).body.number).toBe('钢执核〔2026〕2号');
    expect((await pageOf(second)).items).toMatchObject([{ petition: ids[1], round: 2, stateName: '已上报' }]);
    expect((await pageOf(first)).items[1]).toMatchObject({
      round: 1,
      outcome: expect.stringContaining('退回'),
    });
    await expect(outcome(above.teamLeader.id, 1, { result: 'accepted' })).resolves.toMatchObject({
      status: 200,
    });
    expect(await groupsIn(who.commandCentre)).toEqual({ 2: 'lacking' });
    const { packages } = await list(who.commandCentre);
    expect(packages.map(({ number }) => number)).toEqual([
      undefined,
      '钢执核〔2026〕2号',
      '钢执核〔2026〕1号',
    ]);
  });
});
