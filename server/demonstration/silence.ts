import { type Kysely, sql } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** Takes back what the outbox would tell others about these petitions: their history is invented and long past. */
export async function silence(
  db: Kysely<Tables>,
  court: string,
  petitions: readonly string[],
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ delivered_at: sql`due_at` })
    .where('court', '=', court)
    .where('delivered_at', 'is', null)
    .where(sql<boolean>`body ->> 'petition' = any(${petitions}::text[])`)
    .execute();
}
