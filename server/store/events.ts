/**
 * The histories: appended, never changed. Knows nothing of petitions but their ids; what an event means is domain/.
 *
 * A command goes: `lockHead` (or `createHead`) first, so that commands on one petition queue; `findCommand`, for it
 * may have been done already; decide; `append`; `recordCommand`; all in one `inTransaction`.
 */
import { type Kysely, sql } from 'kysely';
import type { JsonObject } from './canonical.ts';
import { type ChainedEvent, link, startOfChain } from './chain.ts';
import type { Tables } from './tables.ts';
import { Conflict, type Tx } from './transaction.ts';

export type NewEvent = { readonly type: string; readonly data: JsonObject };
export type StoredEvent = ChainedEvent;

/** Where a petition's history ends; seq 0 before its first event. */
export type Head = {
  readonly court: string;
  readonly petition: string;
  readonly seq: number;
  readonly digest: Buffer;
};

export type Circumstances = {
  readonly actor: string;
  /** UTC ISO instant in whole milliseconds. */
  readonly at: string;
  /** uuid */
  readonly commandId: string;
};

/** The petition's head, locked until the transaction ends; seq 0 (and nothing locked) when there is no such petition. */
export async function lockHead(tx: Tx, court: string, petition: string): Promise<Head> {
  const row = await tx
    .selectFrom('head')
    .select(['court', 'petition', 'seq', 'digest'])
    .where('court', '=', court)
    .where('petition', '=', petition)
    .forUpdate()
    .executeTakeFirst();
  return row ?? { court, petition: petition.toLowerCase(), seq: 0, digest: startOfChain };
}

/** The head of a new petition, before its first event. The court must exist. */
export async function createHead(tx: Tx, court: string, petition: string): Promise<Head> {
  return await tx
    .insertInto('head')
    .values({ court, petition, seq: 0, digest: startOfChain })
    .returning(['court', 'petition', 'seq', 'digest'])
    .executeTakeFirstOrThrow();
}

/**
 * Appends the events in one statement and returns the new head. Throws `Conflict` when the head has moved since it
 * was read, and an error when a value cannot be kept unchanged (see `canonicalJson`).
 */
export async function append(
  tx: Tx,
  head: Head,
  events: readonly NewEvent[],
  circumstances: Circumstances,
): Promise<Head> {
  const rows = chain(head, events, circumstances);
  const last = rows.at(-1);
  if (!last) return head;
  const { court, actor, at, commandId } = last.event;
  const moved = sql`update head set seq = ${last.event.seq}, digest = ${last.digest}
      where court = ${court} and petition = ${head.petition} and seq = ${head.seq} and digest = ${head.digest}
      returning court, petition`;
  const { rows: written } = await sql<{ seq: number }>`
    with moved as (${moved})
    insert into event (court, petition, seq, type, data, actor, at, command_id, previous, digest)
    select moved.court, moved.petition, one.seq, one.type, one.data::jsonb, ${actor}::text, ${at}::timestamptz,
           ${commandId}::uuid, one.previous, one.digest
    from moved, unnest(
      ${rows.map((row) => row.event.seq)}::integer[], ${rows.map((row) => row.event.type)}::text[],
      ${rows.map((row) => JSON.stringify(row.event.data))}::text[],
      ${rows.map((row) => row.previous)}::bytea[], ${rows.map((row) => row.digest)}::bytea[]
    ) as one (seq, type, data, previous, digest)
    returning seq`.execute(tx);
  if (written.length !== rows.length)
    throw new Conflict(`Petition ${head.petition} is no longer at ${head.seq}`);
  return { ...head, seq: last.event.seq, digest: last.digest };
}

type Link = { readonly event: ChainedEvent; readonly previous: Buffer; readonly digest: Buffer };

/** Ids and instants are written as the database will give them back, or the digest could not be recomputed. */
function chain(
  head: Head,
  events: readonly NewEvent[],
  { actor, at, commandId }: Circumstances,
): readonly Link[] {
  if (new Date(at).toISOString() !== at) throw new Error(`${at} is no UTC instant in whole milliseconds`);
  const common = {
    court: head.court,
    petition: head.petition,
    actor,
    at,
    commandId: commandId.toLowerCase(),
  };
  let previous = head.digest;
  return events.map(({ type, data }, index) => {
    const event = { ...common, seq: head.seq + index + 1, type, data };
    const linked = { event, previous, digest: link(previous, event) };
    previous = linked.digest;
    return linked;
  });
}

const eventColumns = [
  'court',
  'petition',
  'seq',
  'type',
  'data',
  'actor',
  'at',
  'command_id as commandId',
] as const;

/** The petition's events after `afterSeq` in their order; empty when there is no such petition. */
export async function loadEvents(
  db: Kysely<Tables>,
  court: string,
  petition: string,
  afterSeq = 0,
): Promise<readonly StoredEvent[]> {
  return await db
    .selectFrom('event')
    .select(eventColumns)
    .where('court', '=', court)
    .where('petition', '=', petition)
    .where('seq', '>', afterSeq)
    .orderBy('seq')
    .execute();
}

/** The petition's events up to `seq` with their digests, for whoever wants to prove them elsewhere. */
export async function loadChain(
  db: Kysely<Tables>,
  court: string,
  petition: string,
  seq: number,
): Promise<readonly (StoredEvent & { readonly digest: Buffer })[]> {
  return await db
    .selectFrom('event')
    .select([...eventColumns, 'digest'])
    .where('court', '=', court)
    .where('petition', '=', petition)
    .where('seq', '<=', seq)
    .orderBy('seq')
    .execute();
}

/** The whole histories of these petitions of a court, by id, in one question. */
export async function loadHistories(
  db: Kysely<Tables>,
  court: string,
  petitions: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
  const events = await db
    .selectFrom('event')
    .select(eventColumns)
    .where('court', '=', court)
    .where('petition', 'in', petitions)
    .orderBy('petition')
    .orderBy('seq')
    .execute();
  return Map.groupBy(events, (event) => event.petition);
}

const petitionsAtOnce = 200;

/** Every petition of a court with its whole history, by id, a few hundred in memory at a time: for rebuilding. */
export async function* streamPetitions(
  db: Kysely<Tables>,
  court: string,
): AsyncGenerator<{ readonly petition: string; readonly events: readonly StoredEvent[] }> {
  let after: string | undefined;
  for (;;) {
    const page = await petitionsAfter(db, court, after);
    if (page.length === 0) return;
    const byPetition = await loadHistories(db, court, page);
    for (const petition of page) yield { petition, events: byPetition.get(petition) ?? [] };
    after = page.at(-1);
  }
}

/** The ids of the next petitions of a court in the order of ids; empty after the last. */
async function petitionsAfter(
  db: Kysely<Tables>,
  court: string,
  after: string | undefined,
): Promise<readonly string[]> {
  let query = db.selectFrom('head').select('petition').where('court', '=', court);
  if (after !== undefined) query = query.where('petition', '>', after);
  const rows = await query.orderBy('petition').limit(petitionsAtOnce).execute();
  return rows.map(({ petition }) => petition);
}

export type DoneCommand = {
  readonly court: string;
  readonly commandId: string;
  readonly petition: string;
  /** First and last event it wrote. */
  readonly fromSeq: number;
  readonly toSeq: number;
  readonly step: string;
  readonly at: string;
};

/** What a command did when it was done before. */
export async function findCommand(
  db: Kysely<Tables>,
  court: string,
  commandId: string,
): Promise<DoneCommand | undefined> {
  return await db
    .selectFrom('command')
    .select([
      'court',
      'command_id as commandId',
      'petition',
      'from_seq as fromSeq',
      'to_seq as toSeq',
      'step',
      'at',
    ])
    .where('court', '=', court)
    .where('command_id', '=', commandId)
    .executeTakeFirst();
}

/**
 * Notes that the command is done. When the same command is being done at the same moment, the later one fails here
 * and `inTransaction` runs it again; it then finds it with `findCommand`.
 */
export async function recordCommand(tx: Tx, done: DoneCommand): Promise<void> {
  await tx
    .insertInto('command')
    .values({
      court: done.court,
      command_id: done.commandId,
      petition: done.petition,
      from_seq: done.fromSeq,
      to_seq: done.toSeq,
      step: done.step,
      at: done.at,
    })
    .execute();
}
