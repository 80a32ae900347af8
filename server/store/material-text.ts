/** The text of files that lie in petitions: what waits to be read, what was read, and how it is found. */
import { type Kysely, sql } from 'kysely';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { findInLetter } from '#domain/intake/letter-fields.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import type { Material } from '#domain/petition/parts.ts';
import { open, seal } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import { personKeys } from './person.ts';
import { plainText } from './petition-row.ts';
import { gramsOf } from './search-grams.ts';
import type { Tables } from './tables.ts';
import type { TextState } from './tables-text.ts';
import type { Tx } from './transaction.ts';

/** The kinds of file that have pages, and of event that files them as they came in; what the program prints it knows. */
export const readableTypes = ['application/pdf', 'image/jpeg', 'image/png'];

export const filingEvents = ['materialAttached', 'supplementAdded', 'materialsArranged'] as const;

export type FileOf = { readonly court: string; readonly digest: string };

/** What an event files, as it came in or as it was arranged out of what had come in. */
function filedBy(event: PetitionEvent): readonly Material[] {
  if (event.type === 'materialsArranged') return event.parts;
  return event.type === 'materialAttached' || event.type === 'supplementAdded' ? [event.material] : [];
}

/** Puts the files that just came into a petition in the line to be read, in the transaction that filed them. */
export async function queueTexts(
  tx: Tx,
  { court, petition, at }: { readonly court: string; readonly petition: string; readonly at: string },
  events: readonly PetitionEvent[],
): Promise<void> {
  const digests = events
    .flatMap(filedBy)
    .flatMap(({ mime, digest }) => (readableTypes.includes(mime) ? [digest] : []));
  if (digests.length === 0) return;
  await tx
    .insertInto('material_text')
    .values(digests.map((digest) => ({ court, digest, state: 'queued', queued_at: at, changed_at: at })))
    .onConflict((known) => known.doNothing())
    .execute();
  await tx
    .insertInto('petition_material')
    .values(digests.map((digest) => ({ court, petition, digest })))
    .onConflict((known) => known.doNothing())
    .execute();
}

/**
 * The file that waits longest, taken for this program until then; undefined when nothing waits. What another program
 * reads is left to it as long as that one is heard of. Pictures passed over for want of the part wait for it.
 */
export async function claimText(
  db: Kysely<Tables>,
  { at, until }: { readonly at: string; readonly until: string },
  installed: boolean,
): Promise<FileOf | undefined> {
  const states: TextState[] = installed ? ['queued', 'reading', 'notInstalled'] : ['queued', 'reading'];
  return await db
    .updateTable('material_text')
    .set({ state: 'reading', claimed_until: until, changed_at: at })
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('court', 'digest'),
        'in',
        selectFrom('material_text')
          .select(['court', 'digest'])
          .where('state', 'in', states)
          .where((row) => row.or([row('claimed_until', 'is', null), row('claimed_until', '<', at)]))
          .orderBy('queued_at')
          .limit(1)
          .forUpdate()
          .skipLocked()
          .$asTuple('court', 'digest'),
      ),
    )
    .returning(['court', 'digest'])
    .executeTakeFirst();
}

const rowOf = <Query extends { where(column: 'court' | 'digest', is: '=', value: string): Query }>(
  query: Query,
  { court, digest }: FileOf,
): Query => query.where('court', '=', court).where('digest', '=', digest);

/** The pages that were read, or found unreadable, before. */
export async function pagesRead(db: Kysely<Tables>, file: FileOf): Promise<ReadonlySet<number>> {
  const rows = await rowOf(db.selectFrom('material_page').select('page'), file).execute();
  return new Set(rows.map(({ page }) => page));
}

export type ReadPage = {
  readonly page: number;
  readonly text: string;
  readonly by?: string;
  /** Why the page could not be read. */
  readonly fault?: string;
};

const place = ({ court, digest }: FileOf, page: number) => ({
  table: 'material_page',
  column: 'body',
  row: `${court}/${digest}/${page}`,
});

/** Keeps a page, and holds the file for this program until then. */
export async function keepPage(
  tx: Tx,
  keys: MasterKeys,
  file: FileOf,
  { page, text, by, fault }: ReadPage,
  { pages, at, until }: { readonly pages: number; readonly at: string; readonly until: string },
): Promise<void> {
  const { court, digest } = file;
  const body = seal(keys, place(file, page), text);
  await tx
    .insertInto('material_page')
    .values({ court, digest, page, body, read_by: by ?? null, fault: fault ?? null })
    .onConflict((known) => known.doNothing())
    .execute();
  const count = sql<number>`(select count(*) from material_page p where p.court = ${court} and p.digest = ${digest})`;
  const faulty = sql<number>`(select count(fault) from material_page p where p.court = ${court} and p.digest = ${digest})`;
  await rowOf(tx.updateTable('material_text'), file)
    .set({ pages, done: count, faults: faulty, changed_at: at, claimed_until: until })
    .execute();
}

/** The file's text, page by page. */
export async function readText(
  db: Kysely<Tables>,
  keys: MasterKeys,
  file: FileOf,
): Promise<readonly ReadPage[]> {
  const rows = await rowOf(
    db.selectFrom('material_page').select(['page', 'body', 'read_by', 'fault']).orderBy('page'),
    file,
  ).execute();
  return rows.map(({ page, body, read_by, fault }) => ({
    page,
    text: open(keys, place(file, page), body),
    ...(read_by ? { by: read_by } : {}),
    ...(fault ? { fault } : {}),
  }));
}

/** The lines as one run of text: Chinese goes on over the end of a line, and is read with spaces that nobody wrote. */
export function runningText(text: string): string {
  return text
    .replaceAll(/(?<=[A-Za-z0-9])\s+(?=[A-Za-z0-9])/g, '\u0001')
    .replaceAll(/\s+/g, '')
    .replaceAll('\u0001', ' ');
}

/** Phones, identity and account numbers: they are kept sealed, and found by their keys alone. */
const longNumber = /(?:\d[ -]?){6,}[\dXx]/g;

/** What a search reads of the pages. */
export function textFields(pages: readonly ReadPage[], keys: MasterKeys, at: string) {
  const running = pages.map(({ text }) => runningText(text)).join('\n');
  const said = running.normalize('NFKC').replaceAll(longNumber, ' ');
  const numbers = pages.flatMap(({ text }) => findInLetter(text, shanghaiDay(at)));
  const blind = numbers.flatMap(({ kind, value }) =>
    personKeys(keys, kind === 'phone' ? { phone: value } : kind === 'idNumber' ? { idNumber: value } : {}),
  );
  return {
    search_text: plainText(said),
    grams: gramsOf(said).sort(),
    keys: [...new Set(blind.map((key) => key.toString('hex')))].sort().map((hex) => Buffer.from(hex, 'hex')),
  };
}

/** Nobody holds the file any longer: read to its end, or as the state says. */
export async function settleText(
  db: Kysely<Tables>,
  file: FileOf,
  {
    state,
    reason = null,
    at,
  }: { readonly state: TextState; readonly reason?: string | null; readonly at: string },
  found: Partial<ReturnType<typeof textFields>> = {},
): Promise<void> {
  await rowOf(db.updateTable('material_text'), file)
    .set({ state, reason, changed_at: at, claimed_until: null, ...found })
    .execute();
}

export type TextStanding = {
  readonly state: TextState;
  readonly pages: number | null;
  readonly done: number;
  readonly faults: number;
  readonly reason: string | null;
};

/** How far the reading of a petition's files has come, by their digests. */
export async function textStandings(
  db: Kysely<Tables>,
  court: string,
  petition: string,
): Promise<ReadonlyMap<string, TextStanding>> {
  const rows = await db
    .selectFrom('petition_material')
    .innerJoin('material_text', (join) =>
      join
        .onRef('material_text.court', '=', 'petition_material.court')
        .onRef('material_text.digest', '=', 'petition_material.digest'),
    )
    .select(['material_text.digest', 'state', 'pages', 'done', 'faults', 'reason'])
    .where('petition_material.court', '=', court)
    .where('petition', '=', petition)
    .execute();
  return new Map(rows.map(({ digest, ...standing }) => [digest, standing]));
}
