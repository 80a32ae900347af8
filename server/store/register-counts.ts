/** What is counted beside the entries of registers. */
import { type Kysely, sql } from 'kysely';
import { comingKey } from '#domain/reconciliation/match.ts';
import { inMonth, type RegisterRow } from './register-rows.ts';
import type { Tables } from './tables.ts';

type Counts = ReadonlyMap<string, number>;
const toCounts = (rows: readonly { key: string | null; n: number }[]): Counts =>
  new Map(rows.map(({ key, n }) => [key ?? '', n]));
const many = sql<number>`count(*)::int`;

/** How many enforcement cases each of these judges has in the directory. */
export async function countCases(
  db: Kysely<Tables>,
  court: string,
  handlers: readonly string[],
): Promise<Counts> {
  const rows = await db
    .selectFrom('enforcement_case')
    .select(['handler_id as key', many.as('n')])
    .where('court', '=', court)
    .where('handler_id', '=', sql<string>`any(${handlers}::text[])`)
    .groupBy('handler_id')
    .execute();
  return toCounts(rows);
}

/** How many entries of a month name a judge, by that name. */
export async function countNamed(db: Kysely<Tables>, court: string, month: string): Promise<Counts> {
  const rows = await db
    .selectFrom('register_row as r')
    .innerJoin('register_import as i', (on) =>
      on.onRef('i.court', '=', 'r.court').onRef('i.id', '=', 'r.import'),
    )
    .select(['r.handler as key', many.as('n')])
    .where('r.court', '=', court)
    .where('i.voided_at', 'is', null)
    .where('r.handler', 'is not', null)
    .where(inMonth(month))
    .groupBy('r.handler')
    .execute();
  return toCounts(rows);
}

/** Why entries of a month had not been registered, as it was said when they were made good. */
export async function countReasons(db: Kysely<Tables>, court: string, month: string): Promise<Counts> {
  const rows = await db
    .selectFrom('register_row as r')
    .innerJoin('register_decision as d', (on) =>
      on.onRef('d.court', '=', 'r.court').onRef('d.row', '=', 'r.id').onRef('d.seq', '=', 'r.decisions'),
    )
    .select(['d.reason as key', many.as('n')])
    .where('r.court', '=', court)
    .where('d.kind', 'in', ['registered', 'joined'])
    .where(inMonth(month))
    .groupBy('d.reason')
    .execute();
  return toCounts(rows);
}

/** The comings that other entries of the register than these have already, by `comingKey`. */
export async function takenComings(
  db: Kysely<Tables>,
  { court, source }: Pick<RegisterRow, 'court' | 'source'>,
  except: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('register_row')
    .select(['petition', 'coming_on'])
    .where('court', '=', court)
    .where('source', '=', source)
    .where('standing', '=', 'matched')
    .where('coming_on', 'is not', null)
    .where(sql<boolean>`not (id = any(${except}::uuid[]))`)
    .execute();
  return new Set(rows.map((row) => comingKey(row.petition ?? '', row.coming_on ?? '')));
}
