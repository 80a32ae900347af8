/** Numbers without gaps, such as the 12 of 钢执访〔2026〕12号. */
import { sql } from 'kysely';
import type { Tx } from './transaction.ts';

/**
 * The next number of the court's series of that kind and year, from 1. The series stays locked until the transaction
 * ends; when it is rolled back the number goes to the next who asks, so none is lost and none is given twice.
 */
export async function nextNumber(tx: Tx, court: string, kind: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('series')
    .values({ court, kind, year, last: 1 })
    .onConflict((taken) =>
      taken.columns(['court', 'kind', 'year']).doUpdateSet({ last: sql`series.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return row.last;
}
