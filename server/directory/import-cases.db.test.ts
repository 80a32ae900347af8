import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testCourt, testDatabase } from '../../tests/database.ts';
import { listAudit } from '../audit/audit.ts';
import { createStaff } from '../identity/staff.ts';
import { writeErrorReport } from './error-report.ts';
import { findCase, findCases, lookUpCase } from './find-cases.ts';
import { type ImportOptions, importCases, listImports } from './import-cases.ts';
import { type ImportReport, sayReport } from './import-report.ts';
import { type Cell, readSpreadsheet } from './spreadsheet.ts';

const databases: TestDatabase[] = [];
let database: TestDatabase;
async function freshDatabase(): Promise<void> {
  database = await testDatabase();
  databases.push(database);
}
afterAll(() => Promise.all(databases.map((one) => one.close())));

const now = '2026-11-23T01:00:00.000Z';
const heading = ['案号', '申请执行人', '被执行人', '承办人', '立案日期', '标的额'];
const simple: Cell[][] = [
  heading,
  ['（2021）鲁0117执123号', '钢城甲商贸有限公司', '王伟明、李娜', '张三', new Date('2021-03-05'), 12_345.6],
  ['(2021) 鲁0117 执恢 7 号', '单乐', '钢城乙建材有限公司', '赵六', '2021.6.1', '3万元'],
];

async function bookOf(rows: Cell[][], more: object = {}): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '执行案件', rows, ...more }] });
}

const importBytes = (bytes: Uint8Array, options?: ImportOptions, name = '案件.xlsx') =>
  importCases(database.db, testCourt, { name, bytes }, 's-clerk', now, options);

async function reportOf(bytes: Uint8Array, options?: ImportOptions): Promise<ImportReport> {
  const answer = await importBytes(bytes, options);
  if (!answer.ok) throw new Error(answer.message);
  return answer.report;
}

const importRows = async (rows: Cell[][], more?: object) => reportOf(await bookOf(rows, more));

async function enterStaff(id: string, name: string) {
  const department = '执行局';
  const person = { court: testCourt, id, name, username: id, department, inEnforcement: true } as const;
  const answer = await createStaff(
    database.db,
    { ...person, roles: ['handler'] },
    { actor: 's-admin', at: now, ip: '' },
  );
  if (!answer.ok) throw new Error(answer.message);
}

const countCases = async () =>
  (await database.db.selectFrom('enforcement_case').select('case_key').execute()).length;

describe('R12.3 importing the enforcement-case directory', () => {
  beforeEach(freshDatabase);

  test('fills every field and links the handler to the one person of that name', async () => {
    await enterStaff('s-zhang', '张三');
    const report = await importRows(simple);
    expect(report).toMatchObject({ rows: 2, good: 2, bad: 0, created: 2, updated: 0, unchanged: 0 });
    expect(await findCase(database.db, testCourt, '（2021）鲁0117执123号')).toEqual({
      court: testCourt,
      caseKey: '（2021）鲁0117执123号',
      number: '（2021）鲁0117执123号',
      year: 2021,
      caseCourt: '鲁0117',
      type: '执',
      serial: 123,
      executingCourt: undefined,
      filedOn: '2021-03-05',
      cause: undefined,
      applicant: ['钢城甲商贸有限公司'],
      debtor: ['王伟明', '李娜'],
      others: [],
      handlerName: '张三',
      handlerId: 's-zhang',
      trialJudgeName: undefined,
      trialJudgeId: undefined,
      trialCaseNumber: undefined,
      state: undefined,
      amountFen: 1_234_560,
      formerNumbers: [],
    });
    expect(report.findings).toMatchObject([{ severity: 'warning', value: '赵六' }]);
    const [line] = await listAudit(database.db, testCourt, { action: 'imported' });
    expect(line).toMatchObject({ actor: 's-clerk', subject: report.id });
  });

  test('the same list again changes nothing, nor does the same content in another file', async () => {
    await importRows(simple);
    const before = await database.db.selectFrom('enforcement_case').selectAll().execute();
    expect(await importRows(simple)).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await importRows([['台账'], ...simple])).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    expect(await database.db.selectFrom('enforcement_case').selectAll().execute()).toEqual(before);
    expect(await listImports(database.db, testCourt)).toHaveLength(3);
  });

  test('a later, shorter list changes what it says and keeps the rest', async () => {
    await importRows(simple);
    const report = await importRows([
      ['案号', '被执行人', '案件状态', '结案方式'],
      ['（2021）鲁0117执123号', '', '已结案', '终结本次执行程序'],
    ]);
    expect(report).toMatchObject({ created: 0, updated: 1 });
    expect(await findCase(database.db, testCourt, '（2021）鲁0117执123号')).toMatchObject({
      state: '已结案（终结本次执行程序）',
      debtor: ['王伟明', '李娜'],
      handlerName: '张三',
      amountFen: 1_234_560,
    });
  });

  test('a name that several people bear is not linked and said to be, once for all its rows', async () => {
    await enterStaff('s-zhang', '张三');
    await enterStaff('s-zhang2', '张三');
    const rows = Array.from({ length: 5 }, (_, at) => [`（2022）鲁0117执${at + 1}号`, '张三']);
    const { findings } = await importRows([['案号', '承办人'], ...rows]);
    expect(findings).toEqual([
      expect.objectContaining({ row: 2, rows: 5, message: expect.stringContaining('2 人名叫“张三”') }),
    ]);
    expect(await findCase(database.db, testCourt, '（2022）鲁0117执1号')).toMatchObject({
      handlerId: undefined,
    });
  });

  test('a messy list: title, joined headings, hidden row, sum, repeated heading, former court code', async () => {
    const rows: Cell[][] = [
      ['2019年执行案件台账（单位：万元）', null, null, null, null],
      ['案　号', '当事人', null, '标的额', '原审\n案号'],
      [null, '申请执行人', '被执行人', null, null],
      ['（2019）鲁1203执45号之一', '甲公司', '王　伟', 1.5, '（2018）鲁1203民初9号'],
      ['（2019）鲁0117执46号', '甲公司', '丙', 2, null],
      ['案 号', '申请执行人', '被执行人', null, null],
      ['（2013）钢城执字第0045号', '丁', '戊', null, '济仲裁字〔2012〕8号'],
      ['合计', null, null, 3.5, null],
    ];
    const merges = [
      { startRow: 0, startCol: 0, endRow: 0, endCol: 4 },
      { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
      { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
    ];
    const report = await importRows(rows, { merges, rowDefs: new Map([[4, { hidden: true }]]) });
    expect(report).toMatchObject({ rows: 2, good: 2, created: 2 });
    expect(report.skipped.map(({ row }) => row)).toEqual([5, 6, 8]);
    expect(await findCase(database.db, testCourt, '（2019）鲁1203执45号')).toMatchObject({
      debtor: ['王伟'],
      amountFen: 1_500_000,
      trialCaseNumber: '（2018）鲁1203民初9号',
    });
    const [old] = await findCases(database.db, testCourt, '(2013)钢城执字第45号');
    expect(old).toMatchObject({ serial: 45, trialCaseNumber: '济仲裁字〔2012〕8号' });
  });

  test('one row a party becomes one case with all of them', async () => {
    const report = await importRows([
      ['案号', '当事人', '承办人'],
      ['（2021）鲁0117执1号', '申请执行人：甲公司', '张三'],
      ['（2021）鲁0117执1号', '被执行人：乙', ''],
      ['（2021）鲁0117执1号', '被执行人：丙', ''],
    ]);
    expect(report).toMatchObject({ rows: 3, good: 3, created: 1 });
    expect(await findCase(database.db, testCourt, '（2021）鲁0117执1号')).toMatchObject({
      applicant: ['甲公司'],
      debtor: ['乙', '丙'],
      handlerName: '张三',
    });
  });

  test('another court’s case and a case that is no enforcement are taken with a remark', async () => {
    const { findings, created } = await importRows([
      ['案号', '被执行人'],
      ['（2020）豫9001执5597号', '甲'],
      ['（2020）鲁0117民初8号', '乙'],
    ]);
    expect(created).toBe(2);
    expect(findings.map(({ message }) => message).join()).toMatch(/不是本院案件.*不是执行案件/u);
  });

  test('a row with one wrong cell is left out entirely; the reasons name row, column and value', async () => {
    const { findings, bad, good } = await importRows([
      heading,
      [20_210_117_123, '甲', '乙', '张三', '2021-01-01', 1],
      ['（2021）鲁0117执2号', '甲', '乙', '张三', '2021-02-30', '很多'],
      ['', '甲', '乙', '张三', '', ''],
      ['（2021）鲁0117执', '甲', '乙', '张三', '', ''],
      ['（2021）鲁0117执4号', 37_011_719_900_307, '乙', '', '', ''],
      ['（2021）鲁0117执5号', '甲', '乙', '', '', ''],
    ]);
    expect({ good, bad }).toEqual({ good: 1, bad: 5 });
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [2, '案号'],
      [3, '立案日期'],
      [3, '标的额'],
      [4, '案号'],
      [5, '案号'],
      [6, '申请执行人'],
    ]);
    expect(errors[0]?.message).toContain('文本');
    expect(errors[1]).toMatchObject({ value: '2021-02-30', message: '没有这一天，请核对' });
    expect(await countCases()).toBe(1);
  });

  test('a trial run tells what would happen and writes nothing', async () => {
    const report = await reportOf(await bookOf(simple), { dryRun: true });
    expect(report).toMatchObject({ dryRun: true, created: 2 });
    expect(await countCases()).toBe(0);
    expect(await listImports(database.db, testCourt)).toEqual([]);
    expect(sayReport(report)[0]).toContain('未写入');
  });

  test('when writing fails in the middle nothing is imported', async () => {
    const rows = Array.from({ length: 1200 }, (_, at) => [`（2022）鲁0117执${at + 1}号`, `公司${at}`]);
    const bytes = await bookOf([['案号', '被执行人'], ...rows]);
    // The name of who imports is written last, after all cases.
    const nobody = null as unknown as string;
    const failing = importCases(database.db, testCourt, { name: 'x.xlsx', bytes }, nobody, now);
    await expect(failing).rejects.toThrow();
    expect(await countCases()).toBe(0);
  });

  test('the same list imported twice at the same moment is there once', async () => {
    const rows = Array.from({ length: 800 }, (_, at) => [`（2022）鲁0117执${at + 1}号`, `公司${at}`]);
    const bytes = await bookOf([['案号', '被执行人'], ...rows]);
    const backwards = await bookOf([['案号', '被执行人'], ...rows.toReversed()]);
    await Promise.all([reportOf(bytes), reportOf(backwards), reportOf(bytes)]);
    expect(await countCases()).toBe(800);
    expect(await reportOf(bytes)).toMatchObject({ unchanged: 800 });
  });

  test('twenty thousand rows with thirty-seven bad ones are imported, and the bad ones named', {
    timeout: 120_000,
  }, async () => {
    const rows = Array.from({ length: 20_000 }, (_, at): Cell[] => {
      const wrong = at % 541 === 0 && at < 541 * 37;
      const date = wrong ? '2021年13月1日' : '2021年3月5日';
      return [
        `（2021）鲁0117执${at + 1}号`,
        `钢城${at}商贸有限公司`,
        '王伟明、李娜',
        `承办${at % 20}`,
        date,
        at,
      ];
    });
    const bytes = await bookOf([heading, ...rows]);
    const report = await reportOf(bytes);
    expect(report).toMatchObject({ rows: 20_000, good: 19_963, bad: 37, created: 19_963 });
    expect(report.findings.filter(({ severity }) => severity === 'error')).toHaveLength(37);
    expect(report.findings.length).toBeLessThan(100);
    expect(await reportOf(bytes)).toMatchObject({ created: 0, updated: 0, unchanged: 19_963 });
  });
});

describe('R12.3 what is refused before anything is read or written', () => {
  beforeAll(freshDatabase);

  test.each<[string, () => Promise<Uint8Array>, string]>([
    [
      'a list without case numbers',
      () =>
        bookOf([
          ['当事人', '承办人'],
          ['甲', '乙'],
        ]),
      '案号、执行案号',
    ],
    ['an empty file', async () => new Uint8Array(), '空'],
    ['a picture', async () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d]), '格式'],
    ['a web page named .xls', async () => Buffer.from('<html><table></table></html>'), '网页'],
    ['a broken archive', async () => (await bookOf(simple)).subarray(0, 900), '不完整'],
    ['a file of more than 20 MB', async () => new Uint8Array(20 * 1024 * 1024 + 1), '20 MB'],
  ])('%s', async (_name, make, reason) => {
    expect(await importBytes(await make())).toEqual({ ok: false, message: expect.stringContaining(reason) });
    expect(await countCases()).toBe(0);
  });

  test('an archive whose directory promises more than 200 MB is not unpacked', async () => {
    const bytes = Buffer.from(await bookOf(simple));
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(900 * 1024 * 1024, entry + 24);
    expect(await importBytes(bytes)).toMatchObject({ message: expect.stringContaining('压缩炸弹') });
  });

  test('a workbook with a password says so', async () => {
    const encryption = { password: 'x', spinCount: 1000 };
    const bytes = await writeXlsx({ sheets: [{ name: 'a', rows: simple }], encryption });
    expect(await importBytes(bytes)).toMatchObject({ message: expect.stringContaining('密码') });
  });
});

describe('R12.3 csv files of old systems', () => {
  beforeAll(freshDatabase);

  const lines = '案号,被执行人,标的额\r\n（2021）鲁0117执1号,"王伟，李娜","1,234.00"\r\n';
  /** 案号,被执行人 / (2021)鲁0117执1号,王伟 in GB18030. */
  const gb18030 = 'b0b8bac52cb1bbd6b4d0d0c8cb0d0a283230323129c2b330313137d6b431bac52ccdf5ceb00d0a';

  test('with and without a byte-order mark, in UTF-8, UTF-16 and GB18030', async () => {
    for (const bytes of [Buffer.from(lines), Buffer.from(`\uFEFF${lines}`)]) {
      await importBytes(bytes, {}, '案件.csv');
      expect(await findCase(database.db, testCourt, '（2021）鲁0117执1号')).toMatchObject({
        debtor: ['王伟', '李娜'],
        amountFen: 123_400,
      });
    }
    const fresh = await importBytes(Buffer.from(gb18030, 'hex'), {}, '案件.csv');
    expect(fresh).toMatchObject({ ok: true, report: { good: 1, bad: 0 } });
    expect(await findCase(database.db, testCourt, '（2021）鲁0117执1号')).toMatchObject({ debtor: ['王伟'] });
    const utf16 = await importBytes(Buffer.from(`\uFEFF${lines}`, 'utf16le'), {}, '案件.csv');
    expect(utf16).toMatchObject({ ok: true, report: { updated: 1 } });
  });
});

describe('R12.3 the list with reasons, to be put right and imported again', () => {
  beforeEach(freshDatabase);

  const wrong: Cell[][] = [
    heading,
    ...simple.slice(1),
    ['（2021）鲁0117执9号', '=1+1', '乙', '', '2021-02-30', ''],
  ];

  test('is the same list with a last column 错误原因, and imports again once it is right', async () => {
    const bytes = await bookOf([['台账'], ...wrong]);
    const report = await reportOf(bytes);
    const file = await writeErrorReport(bytes, report, 'xlsx');
    if (!file.ok) throw new Error(file.message);
    expect(file.name).toBe('案件-错误原因.xlsx');
    const read = await readSpreadsheet(file.bytes);
    const rows = read.ok ? (read.sheets[0]?.rows ?? []) : [];
    expect(rows[1]).toEqual([...heading, '错误原因']);
    expect(rows[2]?.[6] ?? '').toBe('');
    expect(rows[4]?.slice(1)).toEqual(["'=1+1", '乙', '', '2021-02-30', '', '立案日期：没有这一天，请核对']);
    const right = rows.map((row) => row.map((cell) => (cell === '2021-02-30' ? '2021-02-28' : cell)));
    expect(await importRows(right.map((row) => [...row]))).toMatchObject({
      created: 1,
      unchanged: 2,
      bad: 0,
    });
  });

  test('as csv opens in Excel and runs no formula', async () => {
    const bytes = await bookOf(wrong);
    const file = await writeErrorReport(bytes, await reportOf(bytes), 'csv');
    const text = file.ok ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes) : '';
    expect(text.startsWith('\uFEFF案号')).toBe(true);
    expect(text).toContain(",'=1+1,");
  });
});

describe('R12.2 typing a case number fills in the case', () => {
  beforeAll(async () => {
    await freshDatabase();
    await importRows(simple);
  });

  test.each([
    '（2021）鲁0117执123号',
    '(2021)鲁0117执123号',
    '［2021］鲁 0117 执 123 号',
    '２０２１鲁0117执00123号',
  ])('typed as %s', async (typed) => {
    const answer = await lookUpCase(database.db, testCourt, typed);
    expect(answer).toMatchObject({
      kind: 'found',
      case: { handlerName: '张三', debtor: ['王伟明', '李娜'] },
    });
  });

  test('a wrong number is told what is wrong, an unknown one that the directory has none', async () => {
    const wrong = await lookUpCase(database.db, testCourt, '（2021）鲁0117执号');
    expect(wrong).toMatchObject({ kind: 'invalid', message: expect.stringContaining('编号') });
    const unknown = await lookUpCase(database.db, testCourt, '2021鲁0117执999号');
    expect(unknown).toMatchObject({ kind: 'unknown', caseKey: '（2021）鲁0117执999号' });
  });

  test('a case found again under a new number is found by the former one, too', async () => {
    await importRows([
      ['案号', '原案号', '被执行人'],
      ['（2024）鲁0117执恢5号', '(2021)鲁0117执55号', '甲'],
    ]);
    const answer = await lookUpCase(database.db, testCourt, '（2021）鲁0117执55号');
    expect(answer).toMatchObject({ kind: 'found', case: { caseKey: '（2024）鲁0117执恢5号' } });
  });
});

describe('R12.3 searching the directory', () => {
  beforeAll(async () => {
    await freshDatabase();
    await importRows(simple);
  });

  const keysOf = async (question: string, limit?: number) =>
    (await findCases(database.db, testCourt, question, limit)).map(({ caseKey }) => caseKey);
  const first = '（2021）鲁0117执123号';
  const second = '（2021）鲁0117执恢7号';

  test.each([
    ['（2021）鲁0117执123号', first],
    ['执12', first],
    ['0117执123', first],
    ['鲁0117执恢', second],
    ['123', first],
    ['2021鲁0117执恢7', second],
    ['王伟明', first],
    ['王伟', first],
    ['李娜', first],
    ['甲商贸', first],
    ['张三', first],
    ['zs', first],
    ['wangweiming', first],
    ['dl', second],
    ['shanyue', second],
  ])('%s finds its case and no other', async (question, key) => {
    expect(await keysOf(question)).toEqual([key]);
  });

  test('what is not there is not found, and wildcards mean nothing', async () => {
    for (const question of ['王明伟', '执99', '%', '_____', '', '甲建材', "'; drop table staff"]) {
      expect(await keysOf(question)).toEqual([]);
    }
  });

  test('another court sees nothing of it', async () => {
    expect(await findCases(database.db, '鲁0116', '王伟明')).toEqual([]);
    expect(await findCase(database.db, '鲁0116', first)).toBeUndefined();
  });

  test('whole names come before longer ones, later cases before earlier, and no more than asked for', async () => {
    await freshDatabase();
    await importRows([
      ['案号', '被执行人', '立案日期'],
      ['（2021）鲁0117执1号', '王伟明', '2021-05-01'],
      ['（2019）鲁0117执2号', '王伟', '2019-05-01'],
      ['（2020）鲁0117执3号', '王伟', '2020-05-01'],
    ]);
    const keys = ['（2020）鲁0117执3号', '（2019）鲁0117执2号', '（2021）鲁0117执1号'];
    expect(await keysOf('王伟')).toEqual(keys);
    expect(await keysOf('王伟', 2)).toEqual(keys.slice(0, 2));
    expect(await keysOf('2021')).toEqual(['（2021）鲁0117执1号']);
  });
});
