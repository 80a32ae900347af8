import { expect, test } from 'vitest';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, parseDay } from '#domain/calendar/day.ts';
import { anOfficer } from '#domain/given-court.ts';
import { getsDigest, isDigestDay, workingDayBefore } from './digest.ts';

/** The week of the national day of 2026: Thursday 1 October to Wednesday the 7th are days off. */
const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, n) => addDays(parseDay(from), n));
const kept = (choice: 'daily' | 'weekly' | 'never', from: string, count: number) =>
  days(from, count).filter((day) => isDigestDay(choice, shippedCalendar, day));

test('R5.3 a digest comes on working days, on the first of the week, or not at all', () => {
  expect(kept('daily', '2026-11-20', 5)).toEqual(['2026-11-20', '2026-11-23', '2026-11-24']);
  expect(kept('weekly', '2026-11-20', 14)).toEqual(['2026-11-23', '2026-11-30']);
  expect(kept('never', '2026-11-01', 30)).toEqual([]);
});

test('R5.3 after the days of a festival it comes on the first day of work, and tells since the last', () => {
  expect(kept('weekly', '2026-10-05', 7)).toEqual(['2026-10-08']);
  expect(workingDayBefore(shippedCalendar, parseDay('2026-10-08'))).toBe('2026-09-30');
  expect(workingDayBefore(shippedCalendar, parseDay('2026-11-23'))).toBe('2026-11-20');
});

test('R5.3 it is for those who lead, as long as they are in office', () => {
  expect(getsDigest(anOfficer({ id: 's-1', roles: ['courtLeader'] }))).toBe(true);
  expect(getsDigest(anOfficer({ id: 's-1', roles: ['handler', 'teamLeader'] }))).toBe(true);
  expect(getsDigest(anOfficer({ id: 's-1', roles: ['teamLeader'], active: false }))).toBe(false);
  expect(getsDigest(anOfficer({ id: 's-1', roles: ['handler', 'commandCentre'] }))).toBe(false);
});
