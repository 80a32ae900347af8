import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { multipart } from '../../tests/multipart.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, signedInOnce } from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
let leader: string;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  leader = await court.cookieOf('leader');
});
afterAll(() => court.close());

const url = '/api/enforcement-cases/import';
const heading = ['案号', '申请执行人', '被执行人', '承办人'];

async function importList(bytes: Uint8Array, query = '', cookie = leader, name = '案件.xlsx') {
  const { payload, headers } = multipart({ name, bytes });
  const answer = await court.app.inject({
    method: 'POST',
    url: `${url}${query}`,
    payload,
    headers: { ...headers, cookie },
  });
  return { status: answer.statusCode, body: answer.json() };
}

const bookOf = (rows: (string | number)[][], more: object = {}) =>
  writeXlsx({ sheets: [{ name: '执行案件', rows, ...more }] });
const wrongRows = (n: number) => n % 108 === 7;
const listOf = (n: number) =>
  Array.from({ length: n }, (_, at) => [
    wrongRows(at) ? '案号不详' : `（2023）鲁0117执${at + 1}号`,
    '张建国',
    '某某公司',
    '赵执行',
  ]);
const countCases = async () =>
  (await court.site.db.selectFrom('enforcement_case').select('case_key').execute()).length;
const search = async (q: string, who = 'clerk') =>
  (await ask(who))('GET', `/api/enforcement-cases?q=${encodeURIComponent(q)}`);

describe('R12.3 importing the directory through the desk', () => {
  test('a list of thousands with some bad rows: tried first, then the good ones at once, then nothing new', async () => {
    const book = await bookOf([heading, ...listOf(4000)]);
    const before = await countCases();
    const tried = await importList(book, '?dryRun=1');
    expect(tried).toMatchObject({
      status: 200,
      body: { dryRun: true, rows: 4000, good: 3963, bad: 37, created: 3963 },
    });
    expect(await countCases()).toBe(before);
    const done = await importList(book);
    expect(done).toMatchObject({
      status: 200,
      body: { dryRun: false, good: 3963, bad: 37, created: 3963, more: 0 },
    });
    expect(done.body.findings).toContainEqual(
      expect.objectContaining({ column: '案号', value: '案号不详', severity: 'error' }),
    );
    expect(await countCases()).toBe(before + 3963);
    expect(await importList(book)).toMatchObject({
      status: 200,
      body: { created: 0, updated: 0, unchanged: 3963 },
    });
    const audit = await court.site.db
      .selectFrom('audit')
      .select('actor')
      .where('action', '=', 'imported')
      .where('actor', '=', 's-leader')
      .execute();
    expect(audit.length).toBeGreaterThanOrEqual(2);
  });

  test('what is wrong is told before what is only remarked', async () => {
    const remarked = Array.from({ length: 600 }, (_, n) => [
      `（2020）鲁0117执${n + 1}号`,
      `申请人${n}`,
      '乙',
      '赵执行',
    ]);
    const { body } = await importList(
      await bookOf([heading, ...remarked, ['案号不详', '甲', '乙', '赵执行']]),
      '?dryRun=1',
    );
    expect(body).toMatchObject({ bad: 1, more: 101 });
    expect(body.findings).toHaveLength(500);
    expect(body.findings.at(-1)).toMatchObject({ row: 602, severity: 'error' });
  });

  test('merged cells are read and said', async () => {
    const rows = [
      heading,
      ['（2022）鲁0117执1号', '甲', '乙', '赵执行'],
      ['（2022）鲁0117执2号', '', '丙', ''],
    ];
    const merges = [{ startRow: 1, endRow: 2, startCol: 1, endCol: 1 }];
    const { body } = await importList(await bookOf(rows, { merges }));
    expect(body).toMatchObject({ good: 2, bad: 0 });
    expect(JSON.stringify(body.findings)).toContain('合并的单元格');
    expect((await search('（2022）鲁0117执2号')).body).toMatchObject({ items: [{ applicants: ['甲'] }] });
  });

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    [
      'no column for the case number',
      () =>
        bookOf([
          ['当事人', '承办人'],
          ['甲', '乙'],
        ]),
      '案件.xlsx',
      '案号',
    ],
    ['no spreadsheet', () => Buffer.from('%PDF-1.7'), '案件.xlsx', ''],
    ['half a spreadsheet', async () => (await bookOf([heading])).slice(0, 200), '案件.xlsx', ''],
    ['nothing', () => new Uint8Array(), '案件.csv', ''],
  ])('%s: nothing is imported and the reason is given', async (_case, book, name, said) => {
    const before = await countCases();
    const { status, body } = await importList(await book(), '', leader, name);
    expect({ status, body }).toMatchObject({
      status: 422,
      body: {
        errors: [{ field: 'file', message: expect.stringMatching(/\p{Script=Han}/u) }],
        remedy: expect.stringContaining('没有导入'),
        basis: { id: '12' },
      },
    });
    expect(body.detail).toContain(said);
    expect(await countCases()).toBe(before);
  });

  test('a file beyond the limit, no file, a broken form and no form are refused', async () => {
    expect((await importList(Buffer.alloc(21 * 1024 * 1024))).status).toBe(413);
    const send = (payload: Buffer, headers: Record<string, string>) =>
      court.app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie: leader } });
    const none = multipart(undefined, { a: '1' });
    expect((await send(none.payload, none.headers)).statusCode).toBe(422);
    expect((await send(Buffer.from('x'), { 'content-type': 'multipart/form-data' })).statusCode).toBe(400);
    const cut = multipart({ name: '断.csv', bytes: Buffer.from('案号\n') });
    expect((await send(cut.payload.subarray(0, -30), cut.headers)).statusCode).toBe(400);
    expect((await send(Buffer.from('{}'), { 'content-type': 'application/json' })).statusCode).toBe(415);
  });

  test.each(['clerk', 'team', 'handler', 'sysadmin'])('%s does not import', async (who) => {
    const answer = await importList(Buffer.from('案号\n'), '', await court.cookieOf(who));
    expect(answer).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('负责人'), remedy: expect.any(String) },
    });
  });
});

describe('R12.2 typing a case number', () => {
  const found = {
    items: [
      {
        number: '（2025）鲁0117执123号',
        handler: 's-handler',
        applicants: ['张建国'],
        state: '执行中',
        ownCourt: true,
      },
    ],
  };

  test.each([
    '（2025）鲁0117执123号',
    '(2025)鲁0117执123号',
    '〔2025〕 鲁0117 执 123 号',
    '２０２５鲁０１１７执１２３号',
  ])('%s finds its case', async (q) => {
    expect((await search(q)).body).toMatchObject(found);
  });

  test('a number that is wrong or unknown is explained', async () => {
    expect((await search('（2025）鲁0117执号')).body).toMatchObject({
      problem: expect.stringContaining('缺少案件编号'),
    });
    expect((await search('（2025）鲁0117执99999号')).body).toMatchObject({
      items: [],
      problem: expect.stringContaining('案件目录中没有'),
    });
  });

  test.each(['', '  ', '%', '_', "' or 1=1 --", '\\'])('%s finds nothing and breaks nothing', async (q) => {
    expect(await search(q)).toMatchObject({ status: 200, body: { items: [] } });
  });

  test('posts without business there are refused, and a wrong limit is', async () => {
    expect(await search('张建国', 'sysadmin')).toMatchObject({ status: 403 });
    expect(await search('张建国', 'judge')).toMatchObject({ status: 403 });
    expect(await (await ask('clerk'))('GET', '/api/enforcement-cases?q=a&limit=0')).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'limit' }] },
    });
  });
});
