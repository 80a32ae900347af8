import { isWorkday } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '#regulation/holidays/years.ts';
import { type Arrangement, arrangementSchema } from './arrangement.ts';
import { type Calendar, calendarOf, explainDay, shippedCalendar, withArrangement } from './calendar.ts';
import { addDays, type Day, parseDay } from './day.ts';

const on = (day: string, calendar: Calendar = shippedCalendar) => explainDay(calendar, parseDay(day));

function daysOf(from: string, to: string): readonly Day[] {
  const days: Day[] = [];
  for (let day = parseDay(from); day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const imagined2027: Arrangement = arrangementSchema.parse({
  year: 2027,
  notice: ['国办发明电〔2026〕9号'],
  off: {
    '2026-12-31': '元旦',
    '2027-01-01': '元旦',
    ...Object.fromEntries(daysOf('2027-02-05', '2027-02-12').map((day) => [day, '春节'])),
    '2027-04-05': '清明节',
    ...Object.fromEntries(daysOf('2027-05-01', '2027-05-05').map((day) => [day, '劳动节'])),
    '2027-06-09': '端午节',
    '2027-09-15': '中秋节',
    ...Object.fromEntries(daysOf('2027-10-01', '2027-10-07').map((day) => [day, '国庆节'])),
  },
  work: { '2027-01-03': '元旦', '2027-02-14': '春节' },
});

describe('D2 a day of a published year', () => {
  const notice = 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm';

  test.each([
    ['2026-11-23', true, '工作日'],
    ['2026-11-21', false, '周六'],
    ['2026-11-22', false, '周日'],
    ['2026-02-14', true, '调休上班（春节）'],
    ['2026-02-15', false, '春节放假'],
    ['2026-10-07', false, '国庆节放假'],
  ])('%s: working %s, %s', (day, working, reason) => {
    expect(on(day)).toEqual({ day, working, reason, provisional: false, source: notice });
  });

  test('in December can be governed by the notice of the next year', () => {
    expect(on('2022-12-31')).toMatchObject({ working: false, reason: '元旦放假' });
    expect(on('2018-12-29')).toMatchObject({ working: true, reason: '调休上班（元旦）' });
    expect(on('2018-12-31').source).toContain('2018-12/06');
  });

  test('of a corrected year names both notices', () => {
    expect(on('2020-01-31')).toMatchObject({ working: false, provisional: false });
    expect(on('2020-01-31').source.split('；')).toHaveLength(2);
  });

  test('agrees with chinese-days on every day of 2019–2026', () => {
    const differing = daysOf('2019-01-01', '2026-12-31').filter((day) => on(day).working !== isWorkday(day));
    expect(differing).toEqual([]);
  });

  test('follows the letter of every notice since 2007', () => {
    for (const { off, work } of HOLIDAY_YEARS) {
      for (const day of Object.keys(off)) expect(on(day).working, day).toBe(false);
      for (const day of Object.keys(work)) expect(on(day).working, day).toBe(true);
    }
  });
});

describe('D10 a day of an unpublished year', () => {
  test('1 January 2027 is no working day although it is a Friday without a notice', () => {
    expect(on('2027-01-01')).toEqual({
      day: '2027-01-01',
      working: false,
      reason: '元旦（法定，安排未公布）',
      provisional: true,
      source: '《全国年节及纪念日放假办法》（2024年11月10日修订）第二条',
    });
  });

  test('every day of 2027 is provisional: festivals and weekends off, the rest worked', () => {
    const year = daysOf('2027-01-01', '2027-12-31').map((day) => on(day));
    expect(year.filter(({ provisional }) => !provisional)).toEqual([]);
    expect(on('2027-02-08')).toMatchObject({ working: false, reason: '春节（法定，安排未公布）' });
    expect(on('2027-02-09')).toMatchObject({ working: true, reason: '工作日' });
    expect(on('2027-02-13')).toMatchObject({
      working: false,
      reason: '周六',
      source: '《国务院关于职工工作时间的规定》第七条',
    });
  });

  test('the last three days of 2026 are provisional until the notice of 2027 is there', () => {
    const marked = daysOf('2026-01-01', '2026-12-31').filter((day) => on(day).provisional);
    expect(marked).toEqual(['2026-12-29', '2026-12-30', '2026-12-31']);
    expect(on('2026-12-31').working).toBe(true);
  });

  test('a year that lies behind is called not loaded, not unpublished', () => {
    const gap = calendarOf(HOLIDAY_YEARS.filter(({ year }) => year !== 2024));
    expect(on('2024-10-01', gap)).toMatchObject({ reason: '国庆节（法定，安排未载入）', provisional: true });
    expect(on('2024-10-07', gap)).toMatchObject({ working: true, provisional: true });
  });

  test('loading its arrangement removes the mark and moves the days', () => {
    const loaded = withArrangement(shippedCalendar, imagined2027);
    const marked = daysOf('2026-01-01', '2027-12-28').filter((day) => on(day, loaded).provisional);
    expect(marked).toEqual([]);
    expect(on('2026-12-31', loaded)).toMatchObject({
      working: false,
      reason: '元旦放假',
      source: '国办发明电〔2026〕9号',
    });
    expect(on('2027-01-03', loaded)).toMatchObject({ working: true, reason: '调休上班（元旦）' });
    expect(on('2027-02-09', loaded)).toMatchObject({ working: false, reason: '春节放假' });
    expect(on('2027-12-29', loaded).provisional).toBe(true);
  });

  test('loading a year leaves the calendar it was added to as it was', () => {
    on('2027-01-03');
    withArrangement(shippedCalendar, imagined2027);
    expect(on('2027-01-03')).toMatchObject({ working: false, provisional: true });
    expect(shippedCalendar.arrangements.has(2027)).toBe(false);
  });

  test('a corrected notice replaces the one before', () => {
    const first = withArrangement(shippedCalendar, imagined2027);
    const second = withArrangement(first, { ...imagined2027, work: {} });
    expect(on('2027-02-14', first).working).toBe(true);
    expect(on('2027-02-14', second).working).toBe(false);
  });
});
