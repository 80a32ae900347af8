import { describe, expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '#regulation/holidays/years.ts';
import { type Arrangement, arrangementSchema } from './arrangement.ts';
import { calendarKnownOn, shippedCalendar, withArrangement } from './calendar.ts';
import { parseDay } from './day.ts';
import { whyNotLoad } from './loading.ts';
import { decidedDueDay, decidingCalendar } from './period.ts';

const today = parseDay('2026-11-24');
const of2026 = arrangementSchema.parse(HOLIDAY_YEARS.find(({ year }) => year === 2026));
const corrected = {
  ...of2026,
  notice: ['国办发明电〔2026〕9号'],
  off: { ...of2026.off, '2026-12-07': '假设' },
};
const why = (change: Partial<Arrangement>, reason?: string) =>
  whyNotLoad(shippedCalendar, { ...corrected, ...change }, reason, today);

describe('D10 a year to be loaded', () => {
  test('that is known already is refused without a reason of the correction', () => {
    expect(why({})).toMatchObject({ field: 'reason', message: expect.stringContaining('更正须写明理由') });
    expect(why({}, '延长假期')).toBeUndefined();
  });

  test('that says what is known already is refused, whatever its notice', () => {
    expect(why({ off: of2026.off }, '重复')).toMatchObject({ field: 'year' });
  });

  test.each(['', '国办', '国办发明电2026第9号', 'https://example.com/notice', '国办发明电〔26〕9号'])(
    'without a number a reader can look up is refused: %s',
    (notice) => {
      expect(why({ notice: [notice] }, '更正')).toMatchObject({ field: 'notice' });
    },
  );

  test('may name the address of the notice, as the shipped years do', () => {
    expect(why({ notice: of2026.notice as string[] }, '更正')).toBeUndefined();
  });

  test('that nobody can have arranged yet is refused', () => {
    expect(why({ year: 2028 })).toMatchObject({ field: 'year' });
    expect(why({ year: 2027 })).toBeUndefined();
  });
});

describe('D12 a calendar that remembers', () => {
  const loadedOn = parseDay('2026-12-02');
  const calendar = withArrangement(shippedCalendar, corrected, loadedOn);
  const fiveWorkingDays = { unit: 'working-days', length: 5 } as const;
  const due = (start: string, stopped?: string) =>
    decidedDueDay(calendar, parseDay(start), fiveWorkingDays, stopped ? parseDay(stopped) : undefined).due;

  test('moves what still runs', () => {
    expect(due('2026-12-01')).toBe('2026-12-09');
    expect(due('2026-12-03')).toBe('2026-12-11');
  });

  test('leaves what had passed, and what was done before the loading', () => {
    expect(due('2026-11-24')).toBe('2026-12-01');
    expect(due('2026-12-01', '2026-12-01')).toBe('2026-12-08');
    expect(due('2026-12-01', '2026-12-02')).toBe('2026-12-09');
  });

  test('calls nothing provisional that no later notice can move', () => {
    const gap = { ...shippedCalendar, arrangements: new Map([[2026, of2026]]) };
    const later = withArrangement(gap, corrected, parseDay('2027-01-20'));
    const start = parseDay('2026-12-28');
    expect(decidedDueDay(gap, start, fiveWorkingDays).provisional).toBe(true);
    expect(decidingCalendar(later, start, fiveWorkingDays)).toBe(gap);
    expect(decidedDueDay(later, start, fiveWorkingDays).provisional).toBe(false);
  });

  test('R17.1 tells what was known on a day, and from the day of the loading on what is known now', () => {
    expect(calendarKnownOn(calendar, parseDay('2026-12-01'))).toBe(shippedCalendar);
    expect(calendarKnownOn(calendar, loadedOn)).toBe(calendar);
  });
});
