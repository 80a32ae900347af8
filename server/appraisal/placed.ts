/** Objections to the figures of a department that has another name by now. */
import type { Kysely } from 'kysely';
import { calledAfter } from '#domain/access/department.ts';
import { type Day, shanghaiDay } from '#domain/calendar/day.ts';
import { listRenamings } from '../store/department-renamings.ts';
import type { Objection } from '../store/objections.ts';
import type { Tables } from '../store/tables.ts';

/** The objections as they stand at the end of a day, against the department as it was called then; without one, now. */
export async function placed(
  db: Kysely<Tables>,
  court: string,
  found: readonly Objection[],
  asOf?: Day,
): Promise<readonly Objection[]> {
  if (!found.some(({ place }) => place.by === 'department')) return found;
  const all = await listRenamings(db, court);
  const renamings = asOf === undefined ? all : all.filter(({ at }) => shanghaiDay(at) <= asOf);
  return found.map((one) =>
    one.place.by === 'department'
      ? { ...one, place: { ...one.place, subject: calledAfter(one.place.subject, one.at, renamings) } }
      : one,
  );
}
