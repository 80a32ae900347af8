/** Petitions named on pages about something else, as far as the visitor may see them. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { visibleTo } from './petition-list.ts';
import type { PetitionRowTable, Tables } from './tables.ts';

export type ShownPetition = Pick<Selectable<PetitionRowTable>, 'id' | 'number' | 'petitioners' | 'stage'>;

/** Those of the officer's court among these that the officer may see, by id. */
export async function petitionsShown(
  db: Kysely<Tables>,
  by: Officer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ShownPetition>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', 'number', 'petitioners', 'stage'])
    .where('court', '=', by.court)
    .where('id', '=', sql<string>`any(${[...new Set(ids)]}::uuid[])`)
    .where(visibleTo(by))
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
