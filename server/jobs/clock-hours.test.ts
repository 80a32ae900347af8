import { expect, test } from 'vitest';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { isClockHour } from './clock-hours.ts';

test.each([
  ['a Friday at 8:29', '2026-11-27T08:29:59+08:00', false],
  ['a Friday at 8:30', '2026-11-27T08:30:00+08:00', true],
  ['a Friday at 17:30', '2026-11-27T17:30:59+08:00', true],
  ['a Friday at 17:31', '2026-11-27T17:31:00+08:00', false],
  ['a Friday in the night', '2026-11-27T00:10:00+08:00', false],
  ['a Saturday', '2026-11-28T10:00:00+08:00', false],
  ['a Saturday that is worked', '2026-10-10T10:00:00+08:00', true],
  ['a Thursday of the festival', '2026-10-01T10:00:00+08:00', false],
])('R5.3 the system acts in working hours on working days only: %s', (_, instant, works) => {
  expect(isClockHour(shippedCalendar, new Date(instant).toISOString())).toBe(works);
});
