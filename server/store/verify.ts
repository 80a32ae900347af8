/** Recomputes every chain and names the first event of a history that is not as it was written. */
import { type Kysely, sql } from 'kysely';
import { type ChainedEvent, link, startOfChain } from './chain.ts';
import type { Tables } from './tables.ts';

type Place = { readonly court: string; readonly petition: string };

export type Break = Place & {
  readonly intact: false;
  /** The first event that is wrong; for a cut end, the first that is gone. */
  readonly seq: number;
  readonly kind: 'missing' | 'link' | 'content' | 'tail';
};

export type Verdict = (Place & { readonly intact: true; readonly events: number }) | Break;

export type Summary = {
  readonly petitions: number;
  readonly events: number;
  readonly breaks: readonly Break[];
};

type Row = ChainedEvent & { readonly previous: Buffer; readonly digest: Buffer };
type End = Place & { readonly seq: number; readonly digest: Buffer };

/** Whether the petition's history is as it was written. */
export async function verifyPetition(db: Kysely<Tables>, court: string, petition: string): Promise<Verdict> {
  const id = petition.toLowerCase();
  return await inSnapshot(db, async (snapshot) => {
    const end = await snapshot
      .selectFrom('head')
      .selectAll()
      .where('court', '=', court)
      .where('petition', '=', id)
      .executeTakeFirst();
    const rows = await loadRows(snapshot, court, [id]);
    const nothing = { court, petition: id, seq: 0, digest: startOfChain };
    return judge(end ?? nothing, rows, await witnessed(snapshot, court, [id]));
  });
}

/** Several reads of one moment; inside a transaction of the caller's, the caller has seen to that by its lock. */
function inSnapshot<Result>(
  db: Kysely<Tables>,
  read: (snapshot: Kysely<Tables>) => Promise<Result>,
): Promise<Result> {
  if (db.isTransaction) return read(db);
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read);
}

const petitionsAtOnce = 200;

/**
 * Walks all petitions of all courts, each page in a snapshot of its own so that a running program does not disturb.
 * `onProgress` hears the counts after every page.
 */
export async function verifyAll(
  db: Kysely<Tables>,
  onProgress: (soFar: Summary) => void = () => undefined,
): Promise<Summary> {
  let soFar: Summary = { petitions: 0, events: 0, breaks: await findVanished(db) };
  let after: Place | undefined;
  for (;;) {
    const verdicts = await verifyPage(db, after);
    after = verdicts.at(-1);
    if (!after) return soFar;
    soFar = add(soFar, verdicts);
    onProgress(soFar);
  }
}

function add(soFar: Summary, verdicts: readonly Verdict[]): Summary {
  const sound = verdicts.filter((verdict) => verdict.intact);
  return {
    petitions: soFar.petitions + verdicts.length,
    events: sound.reduce((sum, { events }) => sum + events, soFar.events),
    breaks: [...soFar.breaks, ...verdicts.filter((verdict) => !verdict.intact)],
  };
}

/** Verdicts on the next petitions of one court, in the order of courts and ids; empty after the last. */
function verifyPage(db: Kysely<Tables>, after: Place | undefined): Promise<readonly Verdict[]> {
  return inSnapshot(db, async (tx) => {
    const ends = await endsAfter(tx, after);
    const first = ends[0];
    if (!first) return [];
    const page = ends.filter(({ court }) => court === first.court);
    const petitions = page.map(({ petition }) => petition);
    const rows = Map.groupBy(await loadRows(tx, first.court, petitions), ({ petition }) => petition);
    const witnesses = await witnessed(tx, first.court, petitions);
    return page.map((end) => judge(end, rows.get(end.petition) ?? [], witnesses));
  });
}

async function endsAfter(db: Kysely<Tables>, after: Place | undefined): Promise<readonly End[]> {
  const later = after
    ? sql<boolean>`(court, petition) > (${after.court}, ${after.petition}::uuid)`
    : sql<boolean>`true`;
  const heads = db.selectFrom('head').selectAll().where(later);
  return await heads.orderBy('court').orderBy('petition').limit(petitionsAtOnce).execute();
}

async function loadRows(
  db: Kysely<Tables>,
  court: string,
  petitions: readonly string[],
): Promise<readonly Row[]> {
  return await db
    .selectFrom('event')
    .selectAll()
    .select('command_id as commandId')
    .where('court', '=', court)
    .where('petition', 'in', petitions)
    .orderBy('petition')
    .orderBy('seq')
    .execute();
}

/** The last event that the recorded commands know of: whoever cuts a history and its head must find these as well. */
async function witnessed(
  db: Kysely<Tables>,
  court: string,
  petitions: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('command')
    .select(({ fn }) => ['petition', fn.max('to_seq').as('seq')])
    .where('court', '=', court)
    .where('petition', 'in', petitions)
    .groupBy('petition')
    .execute();
  return new Map(rows.map(({ petition, seq }) => [petition, seq]));
}

function judge(end: End, rows: readonly Row[], witnesses: ReadonlyMap<string, number>): Verdict {
  const { court, petition } = end;
  let previous = startOfChain;
  for (const [index, row] of rows.entries()) {
    const kind = faultOf(row, index + 1, previous);
    if (kind) return { court, petition, intact: false, seq: index + 1, kind };
    previous = row.digest;
  }
  const length = rows.length;
  const expected = Math.max(end.seq, witnesses.get(petition) ?? 0);
  if (expected === length && end.seq === length && end.digest.equals(previous)) {
    return { court, petition, intact: true, events: length };
  }
  return { court, petition, intact: false, seq: expected > length ? length + 1 : length, kind: 'tail' };
}

function faultOf(row: Row, seq: number, previous: Buffer): Break['kind'] | undefined {
  if (row.seq !== seq) return 'missing';
  if (!row.previous.equals(previous)) return 'link';
  return isUnchanged(row) ? undefined : 'content';
}

/** A value that no event can have carried, such as a fraction, is a change as well. */
function isUnchanged(row: Row): boolean {
  try {
    return link(row.previous, row).equals(row.digest);
  } catch {
    return false;
  }
}

/** Petitions of which nothing is left but the record of the commands done on them, or events without their head. */
async function findVanished(db: Kysely<Tables>): Promise<readonly Break[]> {
  const { rows } = await sql<Place>`
    select court, petition from command where not exists (
      select from head where head.court = command.court and head.petition = command.petition)
    union
    select court, petition from event where not exists (
      select from head where head.court = event.court and head.petition = event.petition)
    order by 1, 2`.execute(db);
  return rows.map(({ court, petition }) => ({ court, petition, intact: false, seq: 1, kind: 'tail' }));
}
