/** What is said against officers: encrypted, beside the petition, for the head of the team and the discipline liaison alone. */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { sealAccusation } from '#domain/assignment/seal-accusation.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import { open, seal } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';

const place = (court: string, id: string) => ({
  table: 'sealed_accusation',
  column: 'content',
  row: `${court}/${id}`,
});

type Done = {
  readonly court: string;
  readonly petition: string;
  readonly step: string;
  readonly input: unknown;
  readonly events: readonly PetitionEvent[];
  readonly by: string;
  readonly at: string;
};

/** Sets aside what the step's input says and its events must not, in the transaction that writes the events. */
export async function setAside(tx: Tx, keys: MasterKeys, done: Done): Promise<void> {
  const { court, petition, step, input, events, by, at } = done;
  const sealed = events.find((event) => event.type === 'accusationSealed');
  if (step !== sealAccusation.name || !sealed) return;
  const { officers, content } = sealAccusation.input.parse(input);
  const id = sealed.accusation;
  await tx
    .insertInto('sealed_accusation')
    .values({
      ...{ court, id, petition, officers },
      content: seal(keys, place(court, id), content),
      sealed_by: by,
      sealed_at: at,
    })
    .execute();
}

export type SealedAccusation = {
  readonly id: string;
  readonly petition: string;
  readonly number: string;
  readonly officers: readonly string[];
  readonly by: string;
  readonly at: string;
  readonly content: string;
};

/** Those the reader is not part of: neither accused in it nor barred from its petition. */
const readableBy = (db: Kysely<Tables>, { court, id }: Officer) =>
  db
    .selectFrom('sealed_accusation')
    .innerJoin('petition_row', (join) =>
      join
        .onRef('petition_row.court', '=', 'sealed_accusation.court')
        .onRef('petition_row.id', '=', 'sealed_accusation.petition'),
    )
    .selectAll('sealed_accusation')
    .select('petition_row.number')
    .where('sealed_accusation.court', '=', court)
    .where(sql<boolean>`not (officers @> array[${id}]::text[])`)
    .where(sql<boolean>`not (petition_row.barred @> array[${id}]::text[])`)
    .orderBy('sealed_at', 'desc');

type Row = Awaited<ReturnType<ReturnType<typeof readableBy>['execute']>>[number];

const toListed = ({ id, petition, number, officers, sealed_by, sealed_at }: Row) => ({
  ...{ id, petition, number, officers },
  by: sealed_by,
  at: sealed_at,
});

/** All the officer may read, newest first, without their content. */
export const listSealed = async (
  db: Kysely<Tables>,
  by: Officer,
): Promise<readonly Omit<SealedAccusation, 'content'>[]> =>
  (await readableBy(db, by).execute()).map(toListed);

/** One of them, opened; undefined for who may not read it, as if it were not there. */
export async function openSealed(
  db: Kysely<Tables>,
  keys: MasterKeys,
  by: Officer,
  id: string,
): Promise<SealedAccusation | undefined> {
  const row = await readableBy(db, by).where('sealed_accusation.id', '=', id).executeTakeFirst();
  return row && { ...toListed(row), content: open(keys, place(by.court, row.id), row.content) };
}
