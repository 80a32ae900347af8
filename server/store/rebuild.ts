/** The rows made again from nothing: they are readings of the events and hold no truth of their own. */
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { fold } from '#domain/petition/evolve.ts';
import { streamPetitions } from './events.ts';
import type { MasterKeys } from './master-key.ts';
import { loadPeople } from './person.ts';
import { toRecorded, writeRow } from './petition-history.ts';
import { type PetitionRow, toPetitionRow } from './petition-row.ts';
import type { Tables } from './tables.ts';
import { inTransaction } from './transaction.ts';

export type Rebuilt = {
  readonly petitions: number;
  /** Petitions whose row was missing or differed from what the events say. */
  readonly differing: readonly string[];
  /** Rows without a petition behind them. */
  readonly orphans: number;
};

async function* rowsFromEvents(db: Kysely<Tables>, court: string, calendar: Calendar, keys: MasterKeys) {
  for await (const { petition: id, events } of streamPetitions(db, court)) {
    const petition = fold(id, court, events.map(toRecorded));
    if (!petition) continue;
    yield toPetitionRow(petition, await loadPeople(db, keys, court, id), calendar, keys);
  }
}

async function findRow(db: Kysely<Tables>, { court, id }: PetitionRow): Promise<PetitionRow | undefined> {
  return db
    .selectFrom('petition_row')
    .selectAll()
    .where('court', '=', court)
    .where('id', '=', id)
    .executeTakeFirst();
}

const plain = (row: PetitionRow) => JSON.parse(JSON.stringify(row)) as unknown;

/**
 * Makes the court's rows again from the events and says which ones differed. With `write` each differing row is
 * replaced and orphans are removed, one transaction a petition, so that a running program is not held up.
 */
export async function rebuildRows(
  db: Kysely<Tables>,
  court: string,
  calendar: Calendar,
  keys: MasterKeys,
  { write }: { readonly write: boolean },
): Promise<Rebuilt> {
  const differing: string[] = [];
  const seen = new Set<string>();
  for await (const row of rowsFromEvents(db, court, calendar, keys)) {
    seen.add(row.id);
    const stored = await findRow(db, row);
    if (stored && (stored.seq > row.seq || isDeepStrictEqual(plain(stored), plain(row)))) continue;
    differing.push(row.id);
    if (write) await inTransaction(db, (tx) => writeRow(tx, row));
  }
  const orphans = await removeOrphans(db, court, seen, write);
  return { petitions: seen.size, differing, orphans };
}

async function removeOrphans(db: Kysely<Tables>, court: string, seen: ReadonlySet<string>, write: boolean) {
  const rows = await db.selectFrom('petition_row').select('id').where('court', '=', court).execute();
  const orphans = rows.filter(({ id }) => !seen.has(id));
  if (!write || orphans.length === 0) return orphans.length;
  await db
    .deleteFrom('petition_row')
    .where('court', '=', court)
    .where(
      'id',
      'in',
      orphans.map(({ id }) => id),
    )
    .execute();
  return orphans.length;
}
