/** The rows of a ledger, nearest binding date first, as far as the person may see. */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { LedgerFilter } from '#contract/ledger.ts';
import type { Officer } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { LedgerKey } from '#regulation/ledgers.ts';
import { visibleTo } from './petition-list.ts';
import type { PetitionRow } from './petition-row.ts';
import type { Tables } from './tables.ts';

type Rows = ExpressionBuilder<Tables, 'petition_row'>;
type Condition = (rows: Rows) => Expression<SqlBool>;

export type LedgerQuestion = LedgerFilter & {
  readonly ledger: LedgerKey;
  /** Those of the department that is asked for, where one is. */
  readonly handlers?: readonly string[];
};

/** What ledgers read of the row; the rest is read from the history. */
export type LedgerEntry = Pick<PetitionRow, 'court' | 'id' | 'petitioners' | 'clocks' | 'sort_on' | 'open'>;
const entryColumns = ['court', 'id', 'petitioners', 'clocks', 'sort_on', 'open'] as const;

const lateness: Readonly<Record<NonNullable<LedgerFilter['lateness']>, (today: Day) => Condition>> = {
  overdue: (today) => (rows) => rows.and([rows('open', '=', true), rows('sort_on', '<', today)]),
  near: (today) => (rows) =>
    rows.and([rows('open', '=', true), rows('near_on', '<=', today), rows('sort_on', '>=', today)]),
  calm: (today) => (rows) =>
    rows.or([rows('open', '=', false), rows('near_on', 'is', null), rows('near_on', '>', today)]),
};

const given = <Value>(
  value: Value | undefined,
  condition: (value: Value) => Condition,
): readonly Condition[] => (value === undefined ? [] : [condition(value)]);

function conditionsOf(officer: Officer, question: LedgerQuestion, today: Day): readonly Condition[] {
  const { ledger, from, until, channel, ground, handler, handlers, state, campaign } = question;
  return [
    visibleTo(officer),
    () => sql<boolean>`ledgers @> array[${ledger}]::text[]`,
    ...given(from, (day) => (rows) => rows('received_on', '>=', day)),
    ...given(until, (day) => (rows) => rows('received_on', '<=', day)),
    ...given(channel, (key) => (rows) => rows('channel', '=', key)),
    ...given(ground, (key) => () => sql<boolean>`grounds @> array[${key}]::text[]`),
    ...given(handler, (id) => (rows) => rows('handler_id', '=', id)),
    ...given(handlers, (ids) => () => sql<boolean>`handler_id = any(${ids}::text[])`),
    ...given(state, (key) => (rows) => rows('stage', '=', key)),
    ...given(campaign, (id) => () => sql<boolean>`campaigns @> array[${id}]::text[]`),
    ...given(question.lateness, (key) => lateness[key](today)),
  ];
}

/** The courts a ledger is about: the own one unless the question says otherwise. */
export function courtsOf({ court, below = [] }: Officer, { courts }: LedgerFilter): readonly string[] {
  if (courts === undefined || below.length === 0) return [court];
  return courts === 'below' ? below : [court, ...below];
}

const rowsWhere = (db: Kysely<Tables>, officer: Officer, question: LedgerQuestion, today: Day) =>
  db
    .selectFrom('petition_row')
    .where('court', 'in', courtsOf(officer, question))
    .where((rows) => rows.and(conditionsOf(officer, question, today).map((condition) => condition(rows))));

/** How many petitions stand in the ledger, exactly. */
export async function countLedger(
  db: Kysely<Tables>,
  officer: Officer,
  question: LedgerQuestion,
  today: Day,
): Promise<number> {
  const { n } = await rowsWhere(db, officer, question, today)
    .select((rows) => rows.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

export type LedgerPlace = { readonly sortOn: Day; readonly id: string };

/** The next entries after a place; from the beginning without one. */
export async function ledgerAfter(
  db: Kysely<Tables>,
  officer: Officer,
  question: LedgerQuestion,
  { today, after, limit }: { readonly today: Day; readonly after?: LedgerPlace; readonly limit: number },
): Promise<readonly LedgerEntry[]> {
  return await rowsWhere(db, officer, question, today)
    .select(entryColumns)
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(sort_on, id) > (${after?.sortOn}::date, ${after?.id}::uuid)`),
    )
    .orderBy('sort_on')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/**
 * The ids of the whole ledger in its order. A file is made from these, some hundred at a time: what moves in the order
 * meanwhile neither stands in it twice nor is left out, and no transaction waits for a slow reader.
 */
export async function ledgerIds(
  db: Kysely<Tables>,
  officer: Officer,
  question: LedgerQuestion,
  today: Day,
): Promise<readonly string[]> {
  const rows = await rowsWhere(db, officer, question, today)
    .select('id')
    .orderBy('sort_on')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** The entries with these ids that the officer may see now, in the order of the ids. */
export async function ledgerEntries(
  db: Kysely<Tables>,
  officer: Officer,
  question: LedgerQuestion,
  ids: readonly string[],
): Promise<readonly LedgerEntry[]> {
  const rows = await db
    .selectFrom('petition_row')
    .select(entryColumns)
    .where('court', 'in', courtsOf(officer, question))
    .where('id', 'in', ids)
    .where(visibleTo(officer))
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
