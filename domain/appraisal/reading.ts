/** A petition as it was known at the end of a day: what every figure is read from, then and ever after. */
import type { StaffId } from '#domain/access/officer.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { type Day, shanghaiDay } from '#domain/calendar/day.ts';
import { handledBy } from '#domain/petition/assignment-facts.ts';
import { type Clock, clocksOf } from '#domain/petition/clocks.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { fold } from '#domain/petition/evolve.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { periodsOf } from '#domain/petition/spans.ts';

export type Reading = {
  readonly petition: Petition;
  readonly history: readonly Recorded[];
  readonly clocks: readonly Clock[];
  readonly calendar: Calendar;
  /** The day at whose end it was so. */
  readonly asOf: Day;
};

/**
 * What had been entered by the end of the day. The day of entry decides and not the legal day: what is entered later
 * for an earlier day does not change a report that has been read (article 17).
 */
export function enteredBy(history: readonly Recorded[], asOf: Day): readonly Recorded[] {
  const later = history.findIndex(({ at }) => shanghaiDay(at) > asOf);
  return later === -1 ? history : history.slice(0, later);
}

/** The petition with this history as it stood at the end of the day; undefined when it was not registered yet. */
export function readingOf(
  { id, court }: Pick<Petition, 'id' | 'court'>,
  history: readonly Recorded[],
  { asOf, calendar }: Pick<Reading, 'asOf' | 'calendar'>,
): Reading | undefined {
  const known = enteredBy(history, asOf);
  const petition = fold(id, court, known);
  return petition && { petition, history: known, clocks: clocksOf(petition, calendar), calendar, asOf };
}

/** Who handled the petition on a day of any of its periods; before the transfer, the handler of the enforcement case. */
export const handlerOn = (petition: Petition, on: Day): StaffId | undefined =>
  handledBy({ ...petition, assignments: periodsOf(petition).flatMap(({ assignments }) => assignments) }, on);
