/**
 * The tables of read text made again as far as they follow from something else: which file lies in which petition
 * from the events, what a search reads from the pages. The pages themselves came from the scans and are never removed.
 */
import { isDeepStrictEqual } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { filedFiles } from './filed-files.ts';
import type { MasterKeys } from './master-key.ts';
import {
  filingEvents,
  type ReadPage,
  readableTypes,
  readText,
  settleText,
  textFields,
} from './material-text.ts';
import type { Tables } from './tables.ts';
import type { TextState } from './tables-text.ts';
import { inTransaction, type Tx } from './transaction.ts';

/** Of the court's files: */
export type TextsRebuilt = {
  readonly files: number;
  /** Filed in a petition, but neither read nor in the line; now in it. */
  readonly unlisted: number;
  /** Said to lie in a petition in which it was never filed. */
  readonly stray: number;
  /** Found by other words than stand on its pages. */
  readonly differing: number;
  /** Said to be read to its end, with pages missing; now in the line for the rest. */
  readonly incomplete: number;
};

type Making = {
  readonly court: string;
  readonly keys: MasterKeys;
  readonly write: boolean;
  readonly at: string;
};

const filed = (court: string) => sql`
  select distinct on (petition, digest) court, petition, digest, at
  from (${filedFiles}) as files
  where court = ${court} and type = any(${[...filingEvents]}::text[]) and mime = any(${readableTypes}::text[])
  order by petition, digest, seq`;

async function listFiles(tx: Tx, { court, write, at }: Making): Promise<number> {
  const missing = sql`
    select f.* from (${filed(court)}) as f
    left join petition_material p using (court, petition, digest) where p.digest is null`;
  if (!write) {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from (${missing}) m`.execute(tx);
    return rows[0]?.n ?? 0;
  }
  await sql`
    insert into material_text (court, digest, state, queued_at, changed_at)
    select court, digest, 'queued', min(at), ${at}::timestamptz from (${missing}) m group by 1, 2
    on conflict do nothing`.execute(tx);
  const { numAffectedRows } = await sql`
    insert into petition_material (court, petition, digest)
    select court, petition, digest from (${missing}) m on conflict do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

async function strike(tx: Tx, { court, write }: Making): Promise<number> {
  const stray = sql`
    select p.petition, p.digest from petition_material p
    left join (${filed(court)}) as f using (court, petition, digest)
    where p.court = ${court} and f.digest is null`;
  if (!write) {
    const { rows } = await sql<{ n: number }>`select count(*)::integer as n from (${stray}) s`.execute(tx);
    return rows[0]?.n ?? 0;
  }
  const { numAffectedRows } = await sql`
    delete from petition_material where court = ${court} and (petition, digest) in (${stray})`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Files nobody reads at the moment; what is in the line is made anew when it is read. */
const atRest: readonly TextState[] = ['done', 'failed', 'notInstalled'];

const lockAtRest = (tx: Tx, court: string, digest: string) =>
  tx
    .selectFrom('material_text')
    .select(['state', 'pages', 'reason', 'changed_at', 'search_text', 'grams', 'keys'])
    .where('court', '=', court)
    .where('digest', '=', digest)
    .where('state', 'in', atRest)
    .forUpdate()
    .executeTakeFirst();

type Row = NonNullable<Awaited<ReturnType<typeof lockAtRest>>>;
type Finding = 'differing' | 'incomplete';
type Remedy = readonly [Finding, ...AfterFile<Parameters<typeof settleText>>];
type AfterFile<All> = All extends [unknown, unknown, ...infer Rest] ? Rest : never;

/** What is wrong with a file of these pages, and how it is settled. */
function findFault(row: Row, pages: readonly ReadPage[], { keys, at }: Making): Remedy | undefined {
  if (row.state === 'done' && pages.length < (row.pages ?? 1)) return ['incomplete', { state: 'queued', at }];
  const { state, reason, changed_at, ...kept } = row;
  const found = textFields(pages, keys, changed_at);
  const { search_text, grams, keys: blind } = kept;
  return isDeepStrictEqual(found, { search_text, grams, keys: blind })
    ? undefined
    : ['differing', { state, reason, at: changed_at }, found];
}

/** Looks at one file, locked, since somebody may just read it. */
function settleFile(db: Kysely<Tables>, making: Making, digest: string): Promise<Finding | undefined> {
  const { court, keys, write } = making;
  const file = { court, digest };
  return inTransaction(db, async (tx) => {
    const row = await lockAtRest(tx, court, digest);
    const fault = row && findFault(row, await readText(tx, keys, file), making);
    if (!fault) return undefined;
    const [finding, ...settled] = fault;
    if (write) await settleText(tx, file, ...settled);
    return finding;
  });
}

const someFiles = 200;

async function* allAtRest(db: Kysely<Tables>, court: string): AsyncGenerator<string> {
  let after = '';
  for (;;) {
    const rows = await db
      .selectFrom('material_text')
      .select('digest')
      .where('court', '=', court)
      .where('digest', '>', after)
      .where('state', 'in', atRest)
      .orderBy('digest')
      .limit(someFiles)
      .execute();
    for (const { digest } of rows) yield digest;
    const last = rows.at(-1);
    if (!last) return;
    after = last.digest;
  }
}

/**
 * Compares the court's text tables with the events and the pages; with `write` puts them right, one transaction a
 * file, so that a running program is not held up. No page that was read is lost.
 */
export async function rebuildTexts(
  db: Kysely<Tables>,
  court: string,
  keys: MasterKeys,
  { write, at }: { readonly write: boolean; readonly at: string },
): Promise<TextsRebuilt> {
  const making = { court, keys, write, at };
  const [unlisted, stray] = await inTransaction(db, async (tx) => [
    await listFiles(tx, making),
    await strike(tx, making),
  ]);
  const count = { files: 0, differing: 0, incomplete: 0 };
  for await (const digest of allAtRest(db, court)) {
    const found = await settleFile(db, making, digest);
    count.files += 1;
    if (found) count[found] += 1;
  }
  return { ...count, unlisted, stray };
}
