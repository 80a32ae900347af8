import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type {
  ReconciliationMonth,
  RegisterImportAnswer,
  RegisterRowAnswer,
} from '#contract/reconciliation.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { multipart } from '../../tests/multipart.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, register, signedInOnce } from '../../tests/walk.ts';

const header = '序号,来访日期,姓名,联系电话,执行案号,反映问题,承办人,答复情况';
const row = (...cells: string[]) => cells.join(',');
const visits = [
  '钢城区人民法院来访登记簿（2026年11月）',
  header,
  row('1', '11月10日', '张建国', '138****0001', '(2025)鲁0117执123号', '房产没有处置', '赵执行', ''),
  row('2', '同上', '李秀蓝', '13800000002', '', '要求发还执行款', '', ''),
  row('3', '11.11', '孙无名', '13900000003', '', '反映法官不接电话', '吴执行', '11月12日电话答复'),
  row('6', '11月12日', '张建国', '13800000001', '(2025)鲁0117执123号', '再次来访催问', '赵执行', '未答复'),
  row('7', '2月30日', '某某', '', '', '', '', ''),
  '合计,5人次,,,,,,',
].join('\n');
const bytes = (text: string) => new TextEncoder().encode(text);

describe.each(oldestServer())('B3 registers beside the system on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  const registered: string[] = [];

  const send = async (who: string, source: string, file: Uint8Array, dryRun = false, name = '登记簿.csv') => {
    const { payload, headers } = multipart({ name, bytes: file });
    const url = `/api/reconciliation/imports/${source}${dryRun ? '?dryRun=1' : ''}`;
    const cookie = await court.cookieOf(who);
    const answer = await court.app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie } });
    return { status: answer.statusCode, body: answer.json() };
  };
  const imported = async (source: string, file: Uint8Array, dryRun = false) => {
    const { status, body } = await send('leader', source, file, dryRun);
    expect([status, body.detail]).toEqual([200, undefined]);
    return body as RegisterImportAnswer;
  };
  const month = async (who = 'leader', of = '2026-11') =>
    (await (await ask(who))('GET', `/api/reconciliation/months/${of}`)).body as ReconciliationMonth;
  const rows = async (who = 'leader', query = '') =>
    (await (await ask(who))('GET', `/api/reconciliation/rows?month=2026-11${query}`)).body
      .items as RegisterRowAnswer[];
  const byName = async (name: string, who = 'leader') => {
    const found = (await rows(who)).find((one) => one.name === name);
    if (!found) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const decide = async (who: string, id: string, body: object) =>
    (await ask(who))('POST', `/api/reconciliation/rows/${id}/decisions`, body);

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    const first = { petitioners: [{ name: '张建国', phone: '13800000001' }], receivedOn: '2026-11-10' };
    const second = { petitioners: [{ name: '李秀兰', phone: '13800000002' }], receivedOn: '2026-11-12' };
    registered.push((await register(ask, first)).id);
    registered.push((await register(ask, { ...second, caseNumber: '（2024）鲁0117执88号' })).id);
  }, 60_000);
  afterAll(() => court.close());

  test('a register is read under its title, and says what it would bring before it brings it', async () => {
    const report = await imported('visit', bytes(visits), true);
    expect(report).toMatchObject({ ready: true, rows: 4, bad: 1, skipped: 1, added: 4, unchanged: 0 });
    expect(report.columns.map(({ field }) => field)).toEqual(
      'serial receivedOn name phone caseNumber text handler reply'.split(' '),
    );
    expect(report.findings).toMatchObject([
      { row: 7, severity: 'error', message: '没有这一天，请核对' },
      { row: 4, severity: 'warning', message: '没有写日期，按上一行的日期' },
    ]);
    expect((await month()).imports).toEqual([]);
  });

  test('its entries are matched, probable and missing; the same file again changes nothing', async () => {
    const report = await imported('visit', bytes(visits));
    expect(report).toMatchObject({ added: 4, bad: 1, months: ['2026-11'] });
    const found = await rows();
    expect(found.map(({ name, standing, petition }) => [name, standing, petition?.id])).toEqual(
      expect.arrayContaining([
        ['张建国', 'matched', registered[0]],
        ['李秀蓝', 'matched', registered[1]],
        ['孙无名', 'missing', undefined],
        ['张建国', 'probable', registered[0]],
      ]),
    );
    expect(found.every(({ phone }) => !phone || phone.includes('*'))).toBe(true);
    expect(await imported('visit', bytes(visits))).toMatchObject({ added: 0, changed: 0, unchanged: 4 });
    expect((await month()).imports).toHaveLength(1);
    const stored = await court.site.db.selectFrom('register_row').select('said').execute();
    expect(stored.filter(({ said }) => !said.startsWith('v1.'))).toEqual([]);
  });

  test('the page of the month counts what its lists hold', async () => {
    const { figures, gaps, handlers, late, unsourced } = await month();
    expect(figures).toMatchObject({ 'visit.matched': 2, 'visit.probable': 1, 'visit.missing': 1 });
    expect(figures.repliedOutside).toBe((await rows('leader', '&standing=missing&replied=1')).length);
    expect(figures.repliedOutside).toBe(1);
    expect(gaps).toEqual([{ source: 'visit', after: '3', before: '6', missing: 2 }]);
    expect(late.items.map(({ petition }) => petition).toSorted()).toEqual(registered.toSorted());
    expect(unsourced.total).toBe(0);
    expect(handlers).toEqual([]);
  });

  test('a register that was completed since keeps its entries, and says what is new of them', async () => {
    const completed = visits.replace('吴执行,11月12日电话答复', '吴执行,11月13日当面答复');
    expect(await imported('visit', bytes(completed))).toMatchObject({ added: 0, changed: 1, unchanged: 3 });
    expect((await byName('孙无名')).reply).toBe('11月13日当面答复');
    expect((await month()).figures['visit.missing']).toBe(1);
  });

  test('one entry is compared side by side, phones masked, and decided with who and when', async () => {
    const [again] = await rows('leader', '&standing=probable');
    const leader = await ask('leader');
    const { body } = await leader('GET', `/api/reconciliation/rows/${again?.id}`);
    expect(body).toMatchObject({
      shared: true,
      candidates: [
        {
          petition: registered[0],
          taken: true,
          phones: ['138****0001'],
          agreement: { name: 'same', phone: 'same' },
        },
      ],
    });
    const input = { kind: 'different', petition: registered[0], expected: 0 };
    expect((await decide('team', again?.id ?? '', input)).status).toBe(403);
    const denied = await decide('leader', again?.id ?? '', input);
    expect(denied.body).toMatchObject({
      standing: 'missing',
      decisions: 1,
      history: [{ kind: 'different', by: '周负责' }],
    });
    expect((await decide('leader', again?.id ?? '', input)).body.detail).toBe('这一条刚由他人处理过');
    const outside = { kind: 'outside', reason: '来领取材料', expected: 1 };
    expect((await decide('leader', again?.id ?? '', outside)).body.standing).toBe('dismissed');
    const back = { kind: 'undecided', reason: '误点', expected: 2 };
    expect((await decide('leader', again?.id ?? '', back)).body).toMatchObject({
      standing: 'missing',
      decisions: 3,
    });
    const unknown = { kind: 'same', petition: crypto.randomUUID(), expected: 3 };
    expect((await decide('leader', again?.id ?? '', unknown)).status).toBe(404);
  });

  test('a missing entry is registered from what it says, and settled by that with the reason', async () => {
    const missing = await byName('孙无名');
    const team = await ask('team');
    const { body } = await team('GET', `/api/reconciliation/rows/${missing.id}/newcomer`);
    expect(body).toMatchObject({
      channel: 'visit',
      receivedOn: '2026-11-11',
      names: ['孙无名'],
      phone: '13900000003',
    });
    const made = await register(ask, {
      petitioners: [{ name: '孙无名', phone: '13900000003' }],
      receivedOn: '2026-11-11',
      caseNumber: undefined,
    });
    const input = { kind: 'registered', petition: made.id, expected: 0 };
    expect((await decide('team', missing.id, input)).body.detail).toBe('没有写明原因');
    const settled = await decide('team', missing.id, { ...input, reason: '接待后未登记' });
    expect(settled.body).toMatchObject({
      standing: 'matched',
      settled: 'registered',
      petition: { on: '2026-11-11' },
    });
    const page = await month();
    expect(page.figures).toMatchObject({ 'visit.missing': 1, repliedOutside: 0 });
    expect(page.reasons).toEqual({ 接待后未登记: 1 });
  });

  test('what was registered at the desk meanwhile is found when the page is opened', async () => {
    await imported(
      'letter',
      bytes('收信日期,写信人,电话,内容摘要\n2026-11-15,冯写信,13700000009,要求查询存款'),
    );
    expect((await month()).figures['letter.missing']).toBe(1);
    await register(ask, {
      ...{ channel: 'letter', receivedOn: '2026-11-15', caseNumber: undefined },
      petitioners: [{ name: '冯写信', phone: '13700000009' }],
    });
    expect((await month()).figures).toMatchObject({ 'letter.missing': 0, 'letter.matched': 1 });
  });

  test('those barred from a petition see no entry about it, in no list and no figure (D6)', async () => {
    const before = await month('deputy');
    await court.site.db
      .updateTable('petition_row')
      .set({ barred: ['s-deputy'] })
      .where('id', '=', registered[1] ?? '')
      .execute();
    const after = await month('deputy');
    expect(after.figures['visit.matched']).toBe((before.figures['visit.matched'] ?? 0) - 1);
    expect((await rows('deputy')).map(({ name }) => name)).not.toContain('李秀蓝');
    const hidden = await byName('李秀蓝');
    expect((await (await ask('deputy'))('GET', `/api/reconciliation/rows/${hidden.id}`)).status).toBe(404);
    expect(after.late.items.map(({ petition }) => petition)).not.toContain(registered[1]);
  });

  test('a month is signed by a leader as it was seen; a later change stands beside it', async () => {
    const october = '2026-10';
    const sign = async (who: string, body: object, of = october) =>
      (await ask(who))('POST', `/api/reconciliation/months/${of}/signatures`, body);
    await imported('visit', bytes('来访日期,姓名,反映问题\n2026-10-09,郑未登,来领取材料'));
    const seen = (await month('lead', october)).digest;
    expect((await sign('leader', { seen })).status).toBe(403);
    expect((await sign('lead', { seen, remark: '一周内补登' }, '2026-11')).body.detail).toMatch('尚未结束');
    expect((await sign('lead', { seen })).body.detail).toMatch('还有1条没有处理');
    const signed = await sign('lead', { seen, remark: '请周负责一周内补登' });
    expect(signed.body).toMatchObject({ signatures: [{ seq: 1, by: '冯院长', changes: [] }] });
    const leader = await ask('leader');
    const { body } = await leader('GET', `/api/reconciliation/rows?month=${october}&standing=missing`);
    const [open] = body.items as RegisterRowAnswer[];
    await decide('leader', open?.id ?? '', { kind: 'outside', reason: '来领取材料', expected: 0 });
    const { signatures, digest } = await month('lead', october);
    expect(signatures).toMatchObject([
      {
        figures: { 'visit.missing': 1 },
        changes: [
          { figure: 'visit.missing', signed: 1, now: 0 },
          { figure: 'visit.dismissed', signed: 0, now: 1 },
        ],
      },
    ]);
    expect((await sign('lead', { seen })).body.detail).toMatch('有变化');
    await sign('lead', { seen: digest });
    expect((await month('leader', october)).signatures.map(({ seq }) => seq)).toEqual([1, 2]);
    const { db } = court.site;
    await expect(db.deleteFrom('month_signature').execute()).rejects.toThrow();
    await expect(db.updateTable('register_decision').set({ kind: 'same' }).execute()).rejects.toThrow();
  });

  test('an import that was a mistake is taken back while nobody has decided on it', async () => {
    await imported('hotline', bytes('来电时间,来电人,来电号码\n2026-11-05 10:20,错导入,13600000001'));
    const { imports } = await month();
    const wrong = imports.find(({ source }) => source === 'hotline');
    const decided = imports.find(({ source }) => source === 'visit');
    const leader = await ask('leader');
    const take = (id: string | undefined, reason = '选错文件') =>
      leader('POST', `/api/reconciliation/imports/${id}/voiding`, { reason });
    expect((await take(decided?.id)).status).toBe(422);
    expect((await take(wrong?.id, ' ')).status).toBe(422);
    expect((await take(wrong?.id)).status).toBe(200);
    expect((await take(wrong?.id)).body.detail).toBe('这次导入已经作废');
    expect((await month()).figures['hotline.missing']).toBe(0);
    expect(
      await imported('hotline', bytes('来电时间,来电人,来电号码\n2026-11-05 10:20,错导入,13600000001')),
    ).toMatchObject({
      changed: 1,
    });
    expect((await month()).figures['hotline.missing']).toBe(1);
  });

  test('is seen and kept by those whose duty it is', async () => {
    for (const who of ['clerk', 'handler', 'sysadmin']) {
      expect([who, (await (await ask(who))('GET', '/api/reconciliation/months/2026-11')).status]).toEqual([
        who,
        403,
      ]);
      expect([who, (await send(who, 'visit', bytes(visits))).status]).toEqual([who, 403]);
    }
    expect((await send('lead', 'visit', bytes(visits))).status).toBe(403);
    const lead = await ask('lead');
    expect(
      (await lead('PUT', '/api/reconciliation/columns/visit', { columns: [{ title: '甲', field: 'name' }] }))
        .status,
    ).toBe(403);
    expect((await (await ask('leader'))('GET', '/api/reconciliation/months/2026-13')).status).toBe(422);
  });
});
