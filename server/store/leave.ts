/** Who is away, from when to when, and who stands in. */
import type { Kysely } from 'kysely';
import type { Leave } from '#domain/access/leave.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import type { Tables } from './tables.ts';

/** The leaves that have not ended before this day, the earliest first. */
export async function listLeaves(db: Kysely<Tables>, court: string, from: Day): Promise<readonly Leave[]> {
  const rows = await db
    .selectFrom('staff_leave')
    .selectAll()
    .where('court', '=', court)
    .where('until_on', '>=', from)
    .orderBy('from_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id, staff, from_on, until_on, deputy, reason }) => ({
    ...{ id, staff, reason },
    from: parseDay(from_on),
    until: parseDay(until_on),
    ...(deputy ? { deputy } : {}),
  }));
}

/** Enters a leave that the rules have nothing against. */
export async function enterLeave(
  db: Kysely<Tables>,
  court: string,
  leave: Leave,
  by: { readonly actor: string; readonly at: string },
): Promise<void> {
  const { id, staff, from, until, deputy, reason } = leave;
  const span = { from_on: from, until_on: until, deputy: deputy ?? null };
  await db
    .insertInto('staff_leave')
    .values({ court, id, staff, ...span, reason, entered_by: by.actor, entered_at: by.at })
    .execute();
}

/** Ends a leave with this last day; one that would only have begun later never was. True when there was such a leave. */
export async function endLeave(db: Kysely<Tables>, court: string, id: string, last: Day): Promise<boolean> {
  const shortened = await db
    .updateTable('staff_leave')
    .set({ until_on: last })
    .where('court', '=', court)
    .where('id', '=', id)
    .where('from_on', '<=', last)
    .executeTakeFirst();
  if (shortened.numUpdatedRows > 0n) return true;
  const dropped = await db
    .deleteFrom('staff_leave')
    .where('court', '=', court)
    .where('id', '=', id)
    .executeTakeFirst();
  return dropped.numDeletedRows > 0n;
}
