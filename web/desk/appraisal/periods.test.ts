import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day, dayOf, parseDay } from '#domain/calendar/day.ts';
import { periodOf, presetKeys, presetOf } from './periods.ts';

const on = (preset: Parameters<typeof periodOf>[0], day: string) => {
  const { from, until } = periodOf(preset, parseDay(day));
  return `${from} ${until}`;
};

test('R17.1 a period is whole, over the turn of the year as well', () => {
  expect(on('month', '2026-02-11')).toBe('2026-02-01 2026-02-28');
  expect(on('lastMonth', '2026-01-31')).toBe('2025-12-01 2025-12-31');
  expect(on('quarter', '2026-11-30')).toBe('2026-10-01 2026-12-31');
  expect(on('year', '2026-11-30')).toBe('2026-01-01 2026-12-31');
});

test('R17.1 a preset knows itself again, and holds its day or ends right before its month', () => {
  const days = fc.integer({ min: 0, max: 9000 }).map((n): Day => addDays(dayOf(2010, 1, 1), n));
  fc.assert(
    fc.property(days, fc.constantFrom(...presetKeys), (today, preset) => {
      const period = periodOf(preset, today);
      const found = presetOf(period, today);
      expect(found && periodOf(found, today)).toEqual(period);
      if (preset === 'lastMonth') expect(addDays(period.until, 1)).toBe(periodOf('month', today).from);
      else expect(period.from <= today && today <= period.until).toBe(true);
    }),
  );
  expect(
    presetOf({ from: parseDay('2026-01-02'), until: parseDay('2026-01-31') }, parseDay('2026-01-15')),
  ).toBe(undefined);
});
