import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testCourt, testDatabase } from '../../tests/database.ts';
import { importCases } from '../directory/import-cases.ts';
import { createStaff } from '../identity/staff.ts';
import { resolveCase } from './known-case.ts';

const at = '2026-11-20T01:00:00.000Z';
const list = [
  '案号,原案号,申请执行人,被执行人,承办人,原审承办法官,案件状态',
  '（2025）鲁0117执恢7号,（2021）鲁0117执123号,张建国,某某公司,赵执行,郑审判,执行中',
  '（2025）鲁0117执8号,,,,,,终本',
].join('\n');

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  for (const [id, name] of [
    ['s-zhao', '赵执行'],
    ['s-zheng', '郑审判'],
  ] as const) {
    const person = {
      court: testCourt,
      id,
      name,
      username: id,
      roles: [],
      department: '执行局',
      inEnforcement: true,
    };
    expect(await createStaff(database.db, person, { actor: 'test', at, ip: '' })).toMatchObject({ ok: true });
  }
  const file = { name: '案件.csv', bytes: new TextEncoder().encode(list) };
  expect(await importCases(database.db, testCourt, file, 'test', at)).toMatchObject({
    ok: true,
    report: { good: 2 },
  });
});
afterAll(() => database.close());

const resolve = (text: string, typed?: { parties?: string[]; handlerName?: string }) =>
  resolveCase(database.db, testCourt, text, typed);

describe('R12.2 the case behind a number', () => {
  const known = {
    number: '（2025）鲁0117执恢7号',
    known: true,
    ownCourt: true,
    parties: ['张建国', '某某公司'],
    originalHandler: 's-zhao',
    originalHandlerName: '赵执行',
    trialJudge: 's-zheng',
    state: '执行中',
  };

  test.each([
    '（2025）鲁0117执恢7号',
    '(2025) 鲁0117 执恢 7 号',
    '〔２０２５〕鲁０１１７执恢７号',
    '（2021）鲁0117执123号',
  ])('%s brings what the directory knows', async (text) => {
    expect(await resolve(text)).toEqual(known);
  });

  test('the directory wins over what was typed, and leaves what it does not know to the clerk', async () => {
    const typed = { parties: ['李四'], handlerName: '李某' };
    expect(await resolve('（2025）鲁0117执恢7号', typed)).toEqual(known);
    expect(await resolve('（2025）鲁0117执8号', typed)).toMatchObject({
      known: true,
      parties: ['李四'],
      originalHandlerName: '李某',
      state: '终本',
    });
  });

  test.each<[string, string, boolean]>([
    ['（2025）鲁0117执999号', '（2025）鲁0117执999号', true],
    ['(2025)鲁0116执5号', '（2025）鲁0116执5号', false],
    ['（2012）钢执字第5号', '（2012）钢执字第5号', true],
    ['说不清', '说不清', true],
    ['  ', '', true],
  ])('“%s” is not known and kept as %s', async (text, number, ownCourt) => {
    expect(await resolve(text, { parties: ['甲'], handlerName: '乙' })).toMatchObject({
      number,
      known: false,
      ownCourt,
      parties: ['甲'],
      originalHandlerName: '乙',
    });
  });

  test('another court’s directory is not asked', async () => {
    expect(await resolveCase(database.db, '鲁0116', '（2025）鲁0117执恢7号')).toMatchObject({
      known: false,
      ownCourt: false,
    });
  });
});
