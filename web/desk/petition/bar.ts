import type { ClockAnswer } from '#contract/clock.ts';
import { type Day, daysBetween } from '#domain/calendar/day.ts';

/** A clock as a bar: all numbers are hundredths of its width. */
export type Bar = {
  /** From the start to today, or to the day the clock stopped; never beyond the due day. */
  readonly filled: number;
  /** Where the due day stands; 100 unless the clock ran over. */
  readonly dueAt: number;
  /** The part beyond the due day, already run or still running. */
  readonly over: number;
};

type Timed = Pick<ClockAnswer, 'startOn' | 'due' | 'endedOn'>;

const share = (part: number, whole: number): number => Math.round((part / whole) * 100);
const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The bar of a clock on a day. A clock due on its first day is a whole bar at once. */
export function barOf(clock: Timed, on: string): Bar {
  const start = clock.startOn as Day;
  const due = clock.due as Day;
  const reached = later((clock.endedOn ?? on) as Day, start);
  const end = later(due, reached);
  const whole = daysBetween(start, end);
  if (whole <= 0) return { filled: 100, dueAt: 100, over: 0 };
  const dueAt = share(daysBetween(start, due), whole);
  const run = share(daysBetween(start, reached), whole);
  return { filled: Math.min(run, dueAt), dueAt, over: Math.max(0, run - dueAt) };
}
