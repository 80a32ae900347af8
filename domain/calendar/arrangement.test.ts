import { describe, expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '#regulation/holidays/years.ts';
import { arrangementSchema } from './arrangement.ts';

const of2026 = HOLIDAY_YEARS.find(({ year }) => year === 2026);
const faults = (change: object) =>
  arrangementSchema.safeParse({ ...of2026, ...change }).error?.issues.map(({ message }) => message);

describe('D10 a year file', () => {
  test.each(HOLIDAY_YEARS)('of $year as shipped passes the check of a loaded one unchanged', (shipped) => {
    expect(arrangementSchema.parse(shipped)).toEqual(shipped);
  });

  test('that is an empty shell of an unpublished year is refused, festival by festival', () => {
    const found = faults({ year: 2027, off: {}, work: {} });
    expect(found).toHaveLength(13);
    expect(found?.[0]).toContain('缺少2027年1月1日（元旦）');
  });

  test('without a notice behind it is refused', () => {
    expect(faults({ notice: [] })).toEqual(['请写明国务院办公厅通知的文号或网址']);
    expect(faults({ notice: [' '] })).toEqual(['请写明通知的文号或网址']);
  });

  test('with days of another year is refused', () => {
    expect(faults({ off: { ...of2026?.off, '2027-01-01': '元旦' } })?.[0]).toContain(
      '2027年1月1日不在2026年的安排范围内',
    );
    expect(faults({ work: { '2025-11-30': '元旦' } })?.[0]).toContain('2025年11月30日不在2026年');
  });

  test('may reach back into December', () => {
    expect(faults({ off: { ...of2026?.off, '2025-12-31': '元旦' } })).toBeUndefined();
  });

  test('with a weekday as make-up day is refused', () => {
    expect(faults({ work: { '2026-02-13': '春节' } })?.[0]).toContain('2026年2月13日不是周六或周日');
  });

  test('with a hole in the days of a festival is refused, a weekend left unsaid is not', () => {
    const without = (day: string) =>
      Object.fromEntries(Object.entries(of2026?.off ?? {}).filter(([one]) => one !== day));
    expect(faults({ off: without('2026-10-06') })).toEqual(['国庆节放假中间缺少2026年10月6日，请按通知补全']);
    expect(faults({ off: without('2026-10-04') })).toBeUndefined();
  });

  test('with a day both off and worked is refused', () => {
    expect(faults({ work: { '2026-02-15': '春节' } })?.[0]).toContain('既列为放假又列为调休上班');
  });

  test('with an impossible date or a nameless festival is refused', () => {
    expect(faults({ work: { '2026-02-30': '春节' } })).toBeDefined();
    expect(faults({ work: { '2026-02-14': '' } })).toEqual(['请写明节日名称']);
    expect(faults({ year: 1999 })).toContain('年份应在2000年至2099年之间');
  });
});
