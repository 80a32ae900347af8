/** The rows made again from nothing: they are readings of the events and hold no truth of their own. */
import { isDeepStrictEqual } from 'node:util';
import type { Kysely } from 'kysely';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { fold } from '#domain/petition/evolve.ts';
import { loadEvents, lockHead, type StoredEvent, streamPetitions } from './events.ts';
import type { MasterKeys } from './master-key.ts';
import { loadPeople } from './person.ts';
import { toRecorded, writeRow } from './petition-history.ts';
import { type PetitionRow, toPetitionRow } from './petition-row.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Tx } from './transaction.ts';

/** A petition whose row was not what its events say, and in which columns; none named means that there was no row. */
export type Differing = { readonly petition: string; readonly columns: readonly string[] };

/** The petition, and where its row differed. */
export const sayDiffering = ({ petition, columns }: Differing): string =>
  `${petition}（${columns.length > 0 ? columns.join('、') : '缺行'}）`;

export type Rebuilt = {
  readonly petitions: number;
  /** Petitions whose row was missing or differed from what the events say. */
  readonly differing: readonly Differing[];
  /** Rows without a petition behind them. */
  readonly orphans: number;
};

type Making = { readonly court: string; readonly calendar: Calendar; readonly keys: MasterKeys };

async function rowFrom(
  db: Kysely<Tables>,
  { court, calendar, keys }: Making,
  id: string,
  events: readonly StoredEvent[],
): Promise<PetitionRow | undefined> {
  const petition = fold(id, court, events.map(toRecorded));
  return petition && toPetitionRow(petition, await loadPeople(db, keys, court, id), calendar, keys);
}

const plain = (row: PetitionRow) => JSON.parse(JSON.stringify(row)) as Readonly<Record<string, unknown>>;

/** In which columns the row kept is not the one the events say; undefined when it is. */
async function differs(db: Kysely<Tables>, row: PetitionRow): Promise<Differing | undefined> {
  const stored = await db
    .selectFrom('petition_row')
    .selectAll()
    .where('court', '=', row.court)
    .where('id', '=', row.id)
    .executeTakeFirst();
  if (!stored) return { petition: row.id, columns: [] };
  const [kept, made] = [plain(stored), plain(row)];
  const columns = Object.keys({ ...kept, ...made }).filter(
    (column) => !isDeepStrictEqual(kept[column], made[column]),
  );
  return columns.length > 0 ? { petition: row.id, columns } : undefined;
}

/** Another row with this number is wrong, too, and would stand in the way; its own petition makes it again. */
async function replaceRow(tx: Tx, row: PetitionRow): Promise<void> {
  const { court, id, number } = row;
  await tx
    .deleteFrom('petition_row')
    .where('court', '=', court)
    .where('number', '=', number)
    .where('id', '<>', id)
    .execute();
  await writeRow(tx, row);
}

/** Looks again with the petition locked, since somebody may just have acted in it; says how its row was wrong. */
function settle(
  db: Kysely<Tables>,
  making: Making,
  id: string,
  write: boolean,
): Promise<Differing | undefined> {
  return inTransaction(db, async (tx) => {
    await lockHead(tx, making.court, id);
    const row = await rowFrom(tx, making, id, await loadEvents(tx, making.court, id));
    const found = row && (await differs(tx, row));
    if (found && write) await replaceRow(tx, row);
    return found;
  });
}

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
  const making = { court, calendar, keys };
  const orphans = await removeOrphans(db, court, write);
  const differing: Differing[] = [];
  let petitions = 0;
  for await (const { petition: id, events } of streamPetitions(db, court)) {
    const row = await rowFrom(db, making, id, events);
    if (!row) continue;
    petitions += 1;
    const found = (await differs(db, row)) && (await settle(db, making, id, write));
    if (found) differing.push(found);
  }
  return { petitions, differing, orphans };
}

async function removeOrphans(db: Kysely<Tables>, court: string, write: boolean): Promise<number> {
  const orphans = await db
    .selectFrom('petition_row')
    .leftJoin('head', (join) =>
      join.onRef('head.court', '=', 'petition_row.court').onRef('head.petition', '=', 'petition_row.id'),
    )
    .select('petition_row.id')
    .where('petition_row.court', '=', court)
    .where('head.petition', 'is', null)
    .execute();
  const ids = orphans.map(({ id }) => id);
  if (write && ids.length > 0)
    await db.deleteFrom('petition_row').where('court', '=', court).where('id', 'in', ids).execute();
  return ids.length;
}
