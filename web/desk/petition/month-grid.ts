import type { ExplainedClock } from '#contract/clock.ts';
import { addDays, type Day, daysBetween, weekday } from '#domain/calendar/day.ts';

export type CountedDay = ExplainedClock['days'][number];
/** A week from Monday to Sunday; a place is empty before the first and after the last day of the clock. */
export type Week = readonly (CountedDay | undefined)[];

const monday = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** The days of a clock laid out in weeks, as a wall calendar shows them. */
export function weeksOf(days: readonly CountedDay[]): readonly Week[] {
  const first = days[0];
  const last = days.at(-1);
  if (!first || !last) return [];
  const from = monday(first.day as Day);
  const known = new Map(days.map((one) => [one.day, one]));
  const length = Math.floor(daysBetween(from, last.day as Day) / 7) + 1;
  return Array.from({ length }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => known.get(addDays(from, week * 7 + place))),
  );
}

/** The sources the count rests on, each once, in the order they first matter. */
export const sourcesOf = (days: readonly CountedDay[]): readonly string[] => [
  ...new Set(days.map((one) => one.source).filter((one) => one !== '')),
];
