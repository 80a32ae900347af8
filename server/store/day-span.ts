import { addDays, type Day } from '#domain/calendar/day.ts';

const beginningOf = (day: Day): string => new Date(`${day}T00:00:00+08:00`).toISOString();

/** The instants between which days lie in the court, both days included: `from` inclusive, `before` exclusive. */
export function spanOfDays(from: string | undefined, until: string | undefined) {
  return {
    ...(from ? { from: beginningOf(from as Day) } : {}),
    ...(until ? { before: beginningOf(addDays(until as Day, 1)) } : {}),
  };
}
