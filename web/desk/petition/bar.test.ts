import { expect, test } from 'vitest';
import { barOf } from './bar.ts';

const clock = { startOn: '2026-11-16', due: '2026-11-26' };

test('a running clock is filled up to today, and the due day is its end', () => {
  expect(barOf(clock, '2026-11-21')).toEqual({ filled: 50, dueAt: 100, over: 0 });
  expect(barOf(clock, '2026-11-26')).toEqual({ filled: 100, dueAt: 100, over: 0 });
});

test('an overdue clock shows how much of its run lies beyond the due day', () => {
  expect(barOf(clock, '2026-12-06')).toEqual({ filled: 50, dueAt: 50, over: 50 });
});

test('a clock that stopped stands where it stopped, whatever day it is', () => {
  expect(barOf({ ...clock, endedOn: '2026-11-18' }, '2027-01-01')).toEqual({
    filled: 20,
    dueAt: 100,
    over: 0,
  });
  expect(barOf({ ...clock, endedOn: '2026-12-06' }, '2027-01-01')).toEqual({
    filled: 50,
    dueAt: 50,
    over: 50,
  });
});

test('a clock that has not begun is empty, and one due on its first day is full', () => {
  expect(barOf(clock, '2026-11-01')).toEqual({ filled: 0, dueAt: 100, over: 0 });
  expect(barOf({ startOn: '2026-11-16', due: '2026-11-16' }, '2026-11-16')).toEqual({
    filled: 100,
    dueAt: 100,
    over: 0,
  });
});
