/**
 * The calendar as this server knows it: the shipped years and those loaded since. Every server asks the database
 * before it acts, so that a year loaded on one is known to all.
 */
import type { Kysely } from 'kysely';
import { arrangementSchema } from '#domain/calendar/arrangement.ts';
import { type Calendar, shippedCalendar, withArrangement } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import type { Tables } from './tables.ts';

export type CalendarSource = {
  /** The calendar as it was read last. */
  readonly calendar: () => Calendar;
  /** Reads it anew where a year was loaded meanwhile; in a transaction it stays true until the end of that. */
  readonly readCalendar: (db: Kysely<Tables>) => Promise<Calendar>;
};

/** What was known after each loading, the shipped years alone first: `versions[n]` after the n-th. */
export async function calendarVersions(db: Kysely<Tables>): Promise<readonly Calendar[]> {
  const rows = await db
    .selectFrom('calendar_year')
    .select(['arrangement', 'loaded_on'])
    .orderBy('version')
    .execute();
  const versions: Calendar[] = [shippedCalendar];
  for (const { arrangement, loaded_on } of rows) {
    const known = versions.at(-1) ?? shippedCalendar;
    versions.push(withArrangement(known, arrangementSchema.parse(arrangement), parseDay(loaded_on)));
  }
  return versions;
}

/** A source that begins with what the database holds now. The same calendar is the same object until a year is loaded. */
export async function openCalendar(db: Kysely<Tables>): Promise<CalendarSource> {
  let version = 0;
  let known: Calendar = shippedCalendar;
  const readCalendar = async (from: Kysely<Tables>): Promise<Calendar> => {
    const { last } = await from
      .selectFrom('calendar_year')
      .select((one) => one.fn.max<number | null>('version').as('last'))
      .executeTakeFirstOrThrow();
    if ((last ?? 0) > version) {
      const versions = await calendarVersions(from);
      version = versions.length - 1;
      known = versions.at(-1) ?? known;
    }
    return known;
  };
  await readCalendar(db);
  return { calendar: () => known, readCalendar };
}
