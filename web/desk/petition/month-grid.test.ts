import { expect, test } from 'vitest';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { explainPeriod } from '#domain/calendar/period.ts';
import { sourcesOf, weeksOf } from './month-grid.ts';

const daysFrom = (start: string, length: number) => {
  const { days } = explainPeriod(shippedCalendar, parseDay(start), { unit: 'working-days', length });
  return days.map(({ n, ...one }) => ({ ...one, ...(n === undefined ? {} : { n }) }));
};

test('B1 every day of a clock stands once in its week, under its weekday', () => {
  const days = daysFrom('2026-11-18', 10);
  const weeks = weeksOf(days);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter((one) => one !== undefined)).toEqual(days);
  expect(weeks[0]?.map((one) => one?.day)).toEqual([
    undefined,
    undefined,
    '2026-11-18',
    '2026-11-19',
    '2026-11-20',
    '2026-11-21',
    '2026-11-22',
  ]);
});

test('a clock within one week is one week, and none is none', () => {
  expect(weeksOf(daysFrom('2026-11-23', 2))).toHaveLength(1);
  expect(weeksOf([])).toEqual([]);
});

test('each source is named once', () => {
  const sources = sourcesOf(daysFrom('2026-11-18', 10));
  expect(sources.length).toBeGreaterThan(0);
  expect(new Set(sources).size).toBe(sources.length);
});
