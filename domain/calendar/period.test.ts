import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '#regulation/holidays/years.ts';
import { limits } from '#regulation/limits.ts';
import { calendarOf, shippedCalendar, withArrangement } from './calendar.ts';
import { addDays, type Day, parseDay } from './day.ts';
import { dueDay, explainPeriod, type Period, periodSchema, workingDaysBetween } from './period.ts';

const days = (length: number): Period => ({ unit: 'calendar-days', length });
const workingDays = (length: number): Period => ({ unit: 'working-days', length });
const due = (start: string, period: Period) => dueDay(shippedCalendar, parseDay(start), period);

/* The oracle counts on the machine's UTC dates and the raw lists of the notices, published years only. */
const restDays = new Set(HOLIDAY_YEARS.flatMap(({ off }) => Object.keys(off)));
const makeUpDays = new Set(HOLIDAY_YEARS.flatMap(({ work }) => Object.keys(work)));
const textOf = (date: Date) => date.toISOString().slice(0, 10);

function oracleWorks(date: Date): boolean {
  if (makeUpDays.has(textOf(date))) return true;
  return !restDays.has(textOf(date)) && date.getUTCDay() % 6 !== 0;
}

function oracleDue(start: string, { unit, length }: Period): string {
  const date = new Date(`${start}T00:00:00Z`);
  const step = () => date.setUTCDate(date.getUTCDate() + 1);
  let left = length;
  while (left > 0) {
    step();
    if (unit === 'calendar-days' || oracleWorks(date)) left--;
  }
  while (!oracleWorks(date)) step();
  return textOf(date);
}

const starts = fc.integer({ min: 0, max: 7080 }).map((n) => addDays(parseDay('2007-01-01'), n));
const periods: fc.Arbitrary<Period> = fc.record({
  unit: fc.constantFrom('calendar-days', 'working-days'),
  length: fc.integer({ min: 1, max: 70 }),
});

describe('D2 the due day', () => {
  test.each([
    ['2026-02-12', days(2), '2026-02-14'],
    ['2026-02-13', days(2), '2026-02-24'],
    ['2026-01-02', days(2), '2026-01-04'],
    ['2025-09-26', days(2), '2025-09-28'],
    ['2026-11-20', days(2), '2026-11-23'],
    ['2026-09-29', days(5), '2026-10-08'],
    ['2026-04-30', days(5), '2026-05-06'],
    ['2026-01-05', workingDays(40), '2026-03-06'],
    ['2025-12-22', workingDays(40), '2026-02-24'],
    ['2026-02-12', workingDays(40), '2026-04-16'],
    ['2026-08-24', workingDays(40), '2026-10-23'],
    ['2021-07-16', workingDays(40), '2021-09-10'],
    ['2025-09-15', workingDays(40), '2025-11-14'],
  ])('of %s with %o is %s and certain', (start, period, expected) => {
    expect(due(start, period)).toEqual({ due: expected, provisional: false });
  });

  test('agrees with a slow count on the raw notices, from any day of 2007–2026', () => {
    fc.assert(
      fc.property(starts, periods, (start, period) => {
        expect(due(start, period).due).toBe(oracleDue(start, period));
      }),
      { numRuns: 2000 },
    );
  });

  test('is a working day, later than the start, and never earlier for a longer period', () => {
    fc.assert(
      fc.property(starts, periods, (start, period) => {
        const end = due(start, period).due;
        expect(workingDaysBetween(shippedCalendar, addDays(end, -1), end)).toBe(1);
        expect(end > start).toBe(true);
        expect(due(start, { ...period, length: period.length + 1 }).due >= end).toBe(true);
      }),
    );
  });

  test('of a limit of the regulation is found by handing the limit over', () => {
    expect(due('2025-09-15', limits.reply).due).toBe('2025-11-14');
  });

  test('of a period without length is refused', () => {
    for (const length of [0, -1, 1.5, Number.NaN, 10_001, Number.POSITIVE_INFINITY]) {
      expect(() => due('2026-01-05', workingDays(length))).toThrow('期间长度应为1至10000之间的整数');
      expect(() => due('2026-01-05', days(length))).toThrow('期间长度应为1至10000之间的整数');
      expect(periodSchema.safeParse({ unit: 'working-days', length }).error?.issues[0]?.message).toBe(
        '期间长度应为1至10000之间的整数',
      );
    }
    expect(periodSchema.safeParse({ unit: '日', length: 2 }).error?.issues[0]?.message).toContain('期间单位');
  });
});

describe('D10 the mark 暂定', () => {
  test('stands on forty working days that cross into unpublished 2027, where 元旦 does not count', () => {
    expect(due('2026-11-20', workingDays(40))).toEqual({ due: '2027-01-18', provisional: true });
  });

  test('stands on working days that only pass the end of December', () => {
    expect(due('2026-12-21', workingDays(5))).toEqual({ due: '2026-12-28', provisional: false });
    expect(due('2026-12-21', workingDays(6))).toEqual({ due: '2026-12-29', provisional: true });
  });

  test('stands on calendar days only when the end is assumed, not the days on the way', () => {
    expect(due('2026-12-21', days(7))).toEqual({ due: '2026-12-28', provisional: false });
    expect(due('2026-12-27', days(5))).toEqual({ due: '2027-01-04', provisional: true });
    const gap = calendarOf(HOLIDAY_YEARS.filter(({ year }) => year !== 2025));
    expect(dueDay(gap, parseDay('2024-12-20'), days(400))).toEqual({ due: '2026-01-26', provisional: false });
  });

  test('falls when the arrangement is loaded, and the date moves with it', () => {
    const festivals = Object.fromEntries(
      [
        '2027-01-01',
        ...Array.from({ length: 8 }, (_, i) => addDays(parseDay('2027-02-05'), i)),
        '2027-04-05',
        '2027-05-01',
        '2027-05-02',
        '2027-06-09',
        '2027-09-15',
        '2027-10-01',
        '2027-10-02',
        '2027-10-03',
      ].map((day) => [day, '节日']),
    );
    const loaded = withArrangement(shippedCalendar, {
      year: 2027,
      notice: ['国办发明电〔2026〕9号'],
      off: { ...festivals, '2026-12-31': '元旦' },
      work: { '2026-12-26': '元旦' },
    });
    const start = parseDay('2026-11-20');
    expect(dueDay(loaded, start, workingDays(40))).toEqual({ due: '2027-01-18', provisional: false });
    expect(dueDay(loaded, start, workingDays(26))).toEqual({ due: '2026-12-26', provisional: false });
    expect(due('2026-11-20', workingDays(26))).toEqual({ due: '2026-12-28', provisional: false });
    expect(dueDay(loaded, parseDay('2027-01-20'), workingDays(15)).due).toBe('2027-02-18');
    expect(due('2027-01-20', workingDays(15))).toEqual({ due: '2027-02-12', provisional: true });
  });
});

describe('R13.5 an explained period', () => {
  const explain = (start: string, period: Period) =>
    explainPeriod(shippedCalendar, parseDay(start), period).days.map(
      ({ day, n, why }) => `${day} ${n ?? '-'} ${why}`,
    );

  test('of calendar days counts every day and says why the end rolls on', () => {
    expect(explain('2026-04-30', days(5))).toEqual([
      '2026-04-30 - 期间开始当日，不计入',
      '2026-05-01 1 劳动节放假',
      '2026-05-02 2 劳动节放假',
      '2026-05-03 3 劳动节放假',
      '2026-05-04 4 劳动节放假',
      '2026-05-05 5 劳动节放假，期间届满日为休息日，顺延',
      '2026-05-06 - 工作日，顺延至此日届满',
    ]);
    expect(explain('2026-02-13', days(2))).toContain('2026-02-16 - 春节放假，继续顺延');
  });

  test('of working days skips rest days and counts make-up days', () => {
    expect(explain('2026-02-12', workingDays(3))).toEqual([
      '2026-02-12 - 期间开始当日，不计入',
      '2026-02-13 1 工作日',
      '2026-02-14 2 调休上班（春节）',
      ...Array.from({ length: 9 }, (_, i) => `2026-02-${15 + i} - 春节放假，不计入`),
      '2026-02-24 3 工作日',
    ]);
  });

  test('gives the source of each day', () => {
    const { days: list } = explainPeriod(shippedCalendar, parseDay('2026-12-31'), workingDays(1));
    expect(list.map(({ source }) => source)).toEqual([
      '《民事诉讼法》第八十五条',
      '《全国年节及纪念日放假办法》（2024年11月10日修订）第二条',
      '《国务院关于职工工作时间的规定》第七条',
      '《国务院关于职工工作时间的规定》第七条',
      '《国务院关于职工工作时间的规定》第七条',
    ]);
    expect(list.map(({ provisional }) => provisional)).toEqual([false, true, true, true, true]);
  });

  test('leads to the due day without a gap, counts 1 to n and is provisional when one of its days is', () => {
    const anyStart = fc.integer({ min: 0, max: 7600 }).map((n) => addDays(parseDay('2007-01-01'), n));
    fc.assert(
      fc.property(anyStart, periods, (start, period) => {
        const explained = explainPeriod(shippedCalendar, start, period);
        const { due: end, provisional } = due(start, period);
        expect(explained).toMatchObject({ due: end, provisional });
        expect(explained.days.map(({ day }) => day)).toEqual(explained.days.map((_, i) => addDays(start, i)));
        expect(explained.days.at(-1)?.day).toBe(end);
        expect(explained.days.flatMap(({ n }) => n ?? [])).toEqual(
          Array.from({ length: period.length }, (_, i) => i + 1),
        );
        expect(explained.days.some((day) => day.provisional)).toBe(provisional);
      }),
    );
  });
});

describe('working days between two days', () => {
  const between = (from: string, to: string) =>
    workingDaysBetween(shippedCalendar, parseDay(from), parseDay(to));

  test('leave out the first day and take in the last', () => {
    expect(between('2026-11-20', '2026-11-23')).toBe(1);
    expect(between('2026-11-23', '2026-11-23')).toBe(0);
    expect(between('2026-11-20', '2026-11-22')).toBe(0);
    expect(between('2026-02-13', '2026-02-24')).toBe(2);
  });

  test('are negative when the second day lies before the first', () => {
    expect(between('2026-11-25', '2026-11-20')).toBe(-3);
  });

  test('undo the count of a due day, across years', () => {
    const lengths = fc.integer({ min: 1, max: 600 });
    fc.assert(
      fc.property(starts, lengths, (start: Day, length) => {
        const end = due(start, workingDays(length)).due;
        expect(workingDaysBetween(shippedCalendar, start, end)).toBe(length);
        expect(workingDaysBetween(shippedCalendar, end, start)).toBe(-length);
      }),
    );
  });
});
