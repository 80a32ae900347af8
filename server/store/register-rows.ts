/** Entries of registers at rest: sealed, found again by keyed digests, and never deleted. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import type { RegisterSourceId, RegisterStanding } from '#regulation/reconciliation.ts';
import type { ReadRow } from '../reconciliation/read-register.ts';
import { identityOf, type Said, saidSchema, saysReplied } from '../reconciliation/said.ts';
import { canonicalJson } from './canonical.ts';
import { blindIndex, open, seal } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import type { Tables } from './tables.ts';
import type { RegisterRowTable } from './tables-reconciliation.ts';
import type { Tx } from './transaction.ts';

export type RegisterRow = Selectable<RegisterRowTable>;

const place = (row: string) => ({ table: 'register_row', column: 'said', row });
const atOnce = 500;

/** The entry as it was written. */
export const openSaid = (keys: MasterKeys, { id, said }: Pick<RegisterRow, 'id' | 'said'>): Said =>
  saidSchema.parse(JSON.parse(open(keys, place(id), said)));

type Keyed = ReadRow & { readonly rowKey: Buffer; readonly saidKey: Buffer };
type Known = { readonly id: string; readonly said_key: Buffer; readonly voided: boolean };

/** What a file would bring: entries not known yet, those that say something else now, and lines written twice. */
export type RegisterNews = {
  readonly fresh: readonly Keyed[];
  readonly changed: readonly (Keyed & { readonly id: string; readonly again: boolean })[];
  readonly unchanged: number;
  readonly twice: readonly ReadRow[];
};

function keyed(keys: MasterKeys, row: ReadRow): Keyed {
  return {
    ...row,
    rowKey: blindIndex(keys, 'registerRow', identityOf(row.said)),
    saidKey: blindIndex(keys, 'registerSaid', canonicalJson(row.said)),
  };
}

async function knownRows(
  db: Kysely<Tables>,
  court: string,
  source: RegisterSourceId,
  rows: readonly Keyed[],
): Promise<ReadonlyMap<string, Known>> {
  const found = await db
    .selectFrom('register_row as r')
    .innerJoin('register_import as i', (on) =>
      on.onRef('i.court', '=', 'r.court').onRef('i.id', '=', 'r.import'),
    )
    .select(['r.id', 'r.row_key', 'r.said_key', 'i.voided_at'])
    .where('r.court', '=', court)
    .where('r.source', '=', source)
    .where('r.row_key', '=', sql<Buffer>`any(${rows.map(({ rowKey }) => rowKey)}::bytea[])`)
    .execute();
  return new Map(
    found.map(({ id, row_key, said_key, voided_at }) => [
      row_key.toString('hex'),
      { id, said_key, voided: voided_at !== null },
    ]),
  );
}

/** Compares the lines of a file with what is known of that register already. */
export async function findNews(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  source: RegisterSourceId,
  rows: readonly ReadRow[],
): Promise<RegisterNews> {
  const all = rows.map((row) => keyed(keys, row));
  const byKey = Map.groupBy(all, ({ rowKey }) => rowKey.toString('hex'));
  const known = await knownRows(db, court, source, all);
  const news = {
    fresh: [] as Keyed[],
    changed: [] as (Keyed & { id: string; again: boolean })[],
    unchanged: 0,
    twice: [...byKey.values()].flatMap((same) => same.slice(1)),
  };
  for (const [key, [row]] of byKey) {
    const before = known.get(key);
    if (!row) continue;
    if (!before) news.fresh.push(row);
    else if (before.voided || !before.said_key.equals(row.saidKey))
      news.changed.push({ ...row, id: before.id, again: before.voided });
    else news.unchanged += 1;
  }
  return news;
}

function valuesOf(keys: MasterKeys, id: string, { sheet, row, said, saidKey }: Keyed) {
  return {
    ...{ sheet, position: row, received_on: said.receivedOn },
    serial: said.serial ?? null,
    handler: said.handler ?? null,
    replied: saysReplied(said),
    said_key: saidKey,
    said: seal(keys, place(id), JSON.stringify(said)),
  };
}

/** Writes what a file brought. Entries somebody has decided keep their decision; the others are to be compared anew. */
export async function keepRows(
  tx: Tx,
  keys: MasterKeys,
  { court, source, id: importId }: { court: string; source: RegisterSourceId; id: string },
  { fresh, changed }: RegisterNews,
  newId: () => string,
): Promise<void> {
  const rows = fresh.map((one) => {
    const id = newId();
    return {
      ...{ court, id, source, import: importId, row_key: one.rowKey, ...valuesOf(keys, id, one) },
      ...{ standing: 'missing' satisfies RegisterStanding, weight: 0, shared: false },
    };
  });
  for (let at = 0; at < rows.length; at += atOnce)
    await tx
      .insertInto('register_row')
      .values(rows.slice(at, at + atOnce))
      .execute();
  for (const one of changed)
    await tx
      .updateTable('register_row')
      .set({ import: importId, ...valuesOf(keys, one.id, one) })
      .set((row) => ({
        standing: sql<string>`case when ${row.ref('settled')} is null then 'missing' else ${row.ref('standing')} end`,
      }))
      .where('court', '=', court)
      .where('id', '=', one.id)
      .execute();
}

/** Entries of imports that count, as far as they are not about a petition the officer is barred from (D6). */
export const rowsSeenBy = (db: Kysely<Tables>, { court, id }: Pick<Officer, 'court' | 'id'>) =>
  db
    .selectFrom('register_row as r')
    .innerJoin('register_import as i', (on) =>
      on.onRef('i.court', '=', 'r.court').onRef('i.id', '=', 'r.import'),
    )
    .where('r.court', '=', court)
    .where('i.voided_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('petition_row as p')
            .select('p.id')
            .whereRef('p.court', '=', 'r.court')
            .whereRef('p.id', '=', 'r.petition')
            .where(sql<boolean>`p.barred @> array[${id}]::text[]`),
        ),
      ),
    );

/** Whether an entry `r` falls into a month. */
export const inMonth = (month: string) => {
  const first = `${month}-01`;
  return sql<boolean>`r.received_on >= ${first}::date and r.received_on < ${first}::date + interval '1 month'`;
};

export type RowQuestion = {
  readonly month: string;
  readonly source?: RegisterSourceId | undefined;
  readonly standing?: RegisterStanding | undefined;
  readonly replied?: boolean | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** A page of a month's entries by their day, and how many there are. `after` is the id of the last one seen. */
export async function listRows(
  db: Kysely<Tables>,
  officer: Officer,
  { month, source, standing, replied, after, limit }: RowQuestion,
): Promise<{ readonly rows: readonly (RegisterRow & { file_name: string })[]; readonly total: number }> {
  const asked = rowsSeenBy(db, officer)
    .where(inMonth(month))
    .$if(source !== undefined, (query) => query.where('r.source', '=', source ?? ''))
    .$if(standing !== undefined, (query) => query.where('r.standing', '=', standing ?? ''))
    .$if(replied === true, (query) => query.where('r.replied', '=', true));
  const { n } = await asked.select((rows) => rows.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  const rows = await asked
    .selectAll('r')
    .select('i.file_name')
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(r.received_on, r.id) > (select received_on, id from register_row where court = ${officer.court} and id = ${after}::uuid)`,
      ),
    )
    .orderBy('r.received_on')
    .orderBy('r.id')
    .limit(limit)
    .execute();
  return { rows, total: Number(n) };
}

/** One entry the officer may see, or undefined. */
export async function findRow(db: Kysely<Tables>, officer: Officer, id: string) {
  return rowsSeenBy(db, officer)
    .selectAll('r')
    .select('i.file_name')
    .where('r.id', '=', id)
    .executeTakeFirst();
}
