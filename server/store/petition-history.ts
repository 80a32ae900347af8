/** A petition read from its history, and its row written beside it. */
import type { Kysely } from 'kysely';
import { type PetitionEvent, parseEvent, type Recorded } from '#domain/petition/events.ts';
import { fold } from '#domain/petition/evolve.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { JsonObject } from './canonical.ts';
import { loadEvents, type NewEvent, type StoredEvent } from './events.ts';
import type { PetitionRow } from './petition-row.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';

/** A stored event as the domain reads it. */
export function toRecorded(stored: StoredEvent): Recorded {
  const { seq, actor, at } = stored;
  return { ...parseEvent(stored.type, stored.data), seq, by: actor, at } as Recorded;
}

/** An event of the domain as the store keeps it. */
export function toStored({ type, ...data }: PetitionEvent): NewEvent {
  return { type, data: data as unknown as JsonObject };
}

export type Loaded = { readonly petition: Petition; readonly history: readonly Recorded[] };

/** The petition and its history, or undefined when the court has no such petition. */
export async function loadPetition(
  db: Kysely<Tables>,
  court: string,
  id: string,
): Promise<Loaded | undefined> {
  const history = (await loadEvents(db, court, id)).map(toRecorded);
  const petition = fold(id, court, history);
  return petition && { petition, history };
}

/** Writes the row, in the transaction that wrote the events it was made from. */
export async function writeRow(tx: Tx, row: PetitionRow): Promise<void> {
  const { court, id, ...rest } = row;
  const values = {
    ...rest,
    clocks: JSON.stringify(row.clocks),
    errands: JSON.stringify(row.errands),
    supervision: JSON.stringify(row.supervision),
    archive: JSON.stringify(row.archive),
  };
  await tx
    .insertInto('petition_row')
    .values({ court, id, ...values })
    .onConflict((known) => known.columns(['court', 'id']).doUpdateSet(values))
    .execute();
}
