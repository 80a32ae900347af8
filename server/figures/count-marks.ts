/** How many petitions stand under each mark, as far as the person may see: one reading of the rows for all charts. */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { type ChartKey, chartKeys } from '#regulation/charts.ts';
import { visibleTo } from '../store/petition-list.ts';
import type { Tables } from '../store/tables.ts';
import { type Asked, chartMarks, type Marks } from './marks.ts';

/** Petitions under a mark, and how often the mark stands there: more often only where contacts are counted. */
export type Count = { readonly mark: string; readonly petitions: number; readonly times: number };
/** `total`: petitions under any mark. */
export type Counted = { readonly total: number; readonly marks: readonly Count[] };

type Line = {
  readonly chart: string;
  readonly mark: string | null;
  readonly petitions: number;
  readonly times: number;
};

/** A mark that stands several times in a row counts its petition once, where it stands first. */
const countsOf = (chart: string) => {
  const marks = sql.ref(`seen.${chart}`);
  return sql`
    select ${chart}::text as chart, mark, count(*)::int as times,
      (count(*) filter (where array_position(${marks}, mark) = place))::int as petitions
    from seen, unnest(${marks}) with ordinality as here (mark, place) group by mark
    union all
    select ${chart}::text, null, 0, count(*)::int from seen where ${marks} <> '{}'::text[]`;
};

/** Counts several groupings of the rows of these courts at once. */
export async function countMarks<Key extends string>(
  db: Kysely<Tables>,
  officer: Officer,
  courts: readonly string[],
  groupings: Readonly<Record<Key, Marks>>,
): Promise<Readonly<Record<Key, Counted>>> {
  const keys = Object.keys(groupings) as Key[];
  const seen = db
    .selectFrom('petition_row')
    .where('court', 'in', courts)
    .where(visibleTo(officer))
    .select(keys.map((key) => groupings[key].as(key)));
  const counts = sql.join(keys.map(countsOf), sql` union all `);
  const { rows } = await sql<Line>`with seen as materialized ${seen} ${counts}`.execute(db);
  const byChart = Map.groupBy(rows, ({ chart }) => chart);
  const counted = keys.map((key): readonly [Key, Counted] => {
    const lines = byChart.get(key) ?? [];
    const marks = lines.flatMap(({ mark, petitions, times }) =>
      mark === null ? [] : [{ mark, petitions, times }],
    );
    return [key, { total: lines.find(({ mark }) => mark === null)?.petitions ?? 0, marks }];
  });
  return Object.fromEntries(counted) as Record<Key, Counted>;
}

/** The counts of every chart of the dashboard. */
export function countCharts(
  db: Kysely<Tables>,
  asked: Asked,
  courts: readonly string[],
): Promise<Readonly<Record<ChartKey, Counted>>> {
  const groupings = Object.fromEntries(chartKeys.map((key) => [key, chartMarks[key](asked)]));
  return countMarks(db, asked.officer, courts, groupings as Record<ChartKey, Marks>);
}
