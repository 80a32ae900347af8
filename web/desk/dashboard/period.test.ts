import { expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { kindOf, periodAround, sayPeriod } from './period.ts';

const day = parseDay('2026-08-31');

test('R17.2 a period is the whole year, quarter or month around a day', () => {
  expect(periodAround('year', day)).toEqual({ from: '2026-01-01', until: '2026-12-31' });
  expect(periodAround('quarter', day)).toEqual({ from: '2026-07-01', until: '2026-09-30' });
  expect(periodAround('month', day)).toEqual({ from: '2026-08-01', until: '2026-08-31' });
  expect(periodAround('month', parseDay('2028-02-03')).until).toBe('2028-02-29');
});

test('R17.2 it is known by its days, and said in words', () => {
  const custom = { from: parseDay('2026-08-02'), until: parseDay('2026-08-31') };
  expect((['year', 'quarter', 'month'] as const).map((kind) => kindOf(periodAround(kind, day)))).toEqual([
    'year',
    'quarter',
    'month',
  ]);
  expect(kindOf(custom)).toBe('custom');
  expect(sayPeriod(periodAround('quarter', day))).toBe('2026年第3季度');
  expect(sayPeriod(periodAround('month', day))).toBe('2026年8月');
  expect(sayPeriod(periodAround('year', day))).toBe('2026年');
  expect(sayPeriod(custom)).toBe('2026-08-02至2026-08-31');
});
