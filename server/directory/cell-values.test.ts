import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { readAmount, readDay, readName } from './cell-values.ts';
import type { Cell } from './spreadsheet.ts';

const today = parseDay('2026-11-23');

describe('R12.3 dates as lists write them', () => {
  test.each<[Cell, string]>([
    [new Date('2026-03-05'), '2026-03-05'],
    [46_086, '2026-03-05'],
    [46_086.75, '2026-03-05'],
    ['46086', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026/03/05 10:22:31', '2026-03-05'],
    ['２０２６年３月５日', '2026-03-05'],
    ['2026-03-05T00:00:00', '2026-03-05'],
    ['20260305', '2026-03-05'],
    [20_260_305, '2026-03-05'],
  ])('%j is a day', (cell, day) => {
    expect(readDay(cell, today)).toEqual({ kind: 'value', value: day });
  });

  test.each<[Cell, string]>([
    ['2026-02-30', '没有这一天'],
    ['3月5日', '缺少年份'],
    ['春节前', '2026-03-05'],
    [123, '2026-03-05'],
  ])('%j is refused with a reason', (cell, message) => {
    expect(readDay(cell, today)).toEqual({ kind: 'fault', message: expect.stringContaining(message) });
  });

  test('a day to come and a day long past are taken with a remark', () => {
    expect(readDay('2027-01-01', today)).toMatchObject({
      kind: 'value',
      remark: expect.stringContaining('晚于'),
    });
    expect(readDay('1901-01-01', today)).toMatchObject({
      kind: 'value',
      remark: expect.stringContaining('1980'),
    });
  });
});

describe('R12.3 amounts as lists write them, in fen', () => {
  test.each<[Cell, number, number]>([
    ['1,234.00元', 1, 123_400],
    ['￥１２，３４５．６', 1, 1_234_560],
    ['12万元', 1, 12_000_000],
    [12.5, 10_000, 12_500_000],
    ['12.5', 10_000, 12_500_000],
    ['500元', 10_000, 50_000],
    [0.1 + 0.2, 1, 30],
    [47_701.54, 1, 4_770_154],
    [1e15, 1, 1e17],
    ['壹万贰仟叁佰元伍角整', 1, 1_230_050],
    ['拾万元整', 1, 10_000_000],
    ['人民币叁亿零伍拾万元整', 1, 30_050_000_000],
  ])('%j (× %d 元) is %d 分', (cell, unit, fen) => {
    if (fen > Number.MAX_SAFE_INTEGER) expect(readAmount(cell, unit).kind).toBe('fault');
    else expect(readAmount(cell, unit)).toEqual({ kind: 'value', value: fen });
  });

  test('an amount in yuan and fen survives being printed and read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 13 }), (fen) => {
        const printed = `${Math.floor(fen / 100).toLocaleString('en-US')}.${String(fen % 100).padStart(2, '0')}元`;
        expect(readAmount(printed, 1)).toEqual({ kind: 'value', value: fen });
        expect(readAmount(fen / 100, 1)).toEqual({ kind: 'value', value: fen });
      }),
    );
  });

  test('a part of a fen is rounded with a remark; negative and unreadable amounts are refused', () => {
    expect(readAmount('0.005', 1)).toMatchObject({ value: 1, remark: expect.stringContaining('四舍五入') });
    expect(readAmount(-5, 1)).toMatchObject({ kind: 'fault', message: expect.stringContaining('负数') });
    expect(readAmount('约三万', 1)).toMatchObject({ kind: 'fault' });
  });
});

describe('R12.3 words and names', () => {
  test.each(['', '  ', '-', '——', '/', '无', '#N/A', null])('%j means nothing', (cell) => {
    expect(readName(cell).kind).toBe('empty');
  });

  test('a number in a column of names has lost something; a broken formula says nothing', () => {
    expect(readName(110_105_194_912_310_020)).toMatchObject({ message: expect.stringContaining('文本') });
    expect(readName('#REF!')).toMatchObject({ message: expect.stringContaining('公式') });
  });
});
