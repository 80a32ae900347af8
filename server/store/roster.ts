/** Which deputy directors and directors receive visitors on which day (article 8). */
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

const kind = 'leaderReception';

/** The people on duty on each day of a span, by the day. */
export async function listDuties(
  db: Kysely<Tables>,
  court: string,
  span: { readonly from: string; readonly until: string },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('duty_roster')
    .select(['day', 'staff'])
    .where('court', '=', court)
    .where('kind', '=', kind)
    .where('day', '>=', span.from)
    .where('day', '<=', span.until)
    .orderBy('day')
    .orderBy('staff')
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ day }) => day)].map(([day, on]) => [day, on.map(({ staff }) => staff)]),
  );
}

/** Puts these people on duty for a day, in place of those before. */
export async function setDuty(
  db: Kysely<Tables>,
  court: string,
  { day, staff }: { readonly day: string; readonly staff: readonly string[] },
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .deleteFrom('duty_roster')
      .where('court', '=', court)
      .where('kind', '=', kind)
      .where('day', '=', day)
      .execute();
    if (staff.length === 0) return;
    const rows = [...new Set(staff)].map((one) => ({ court, day, kind, staff: one, set_by: by, set_at: at }));
    await tx.insertInto('duty_roster').values(rows).execute();
  });
}
