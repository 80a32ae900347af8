/** Petitions found by what their letters and scans say. */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import type { MasterKeys } from './master-key.ts';
import { numberWays, textWays, wholeNumberWays, wordsOf } from './search-terms.ts';
import type { Tables } from './tables.ts';

type Visible = (rows: ExpressionBuilder<Tables, 'petition_row'>) => Expression<SqlBool>;

/** A letter is found when it has every word, or the whole question as one number. */
function letterCondition(q: string, keys: MasterKeys) {
  const text = q.trim();
  const number = parseCaseNumber(text);
  const whole = [...wholeNumberWays(text, keys), ...(number.ok ? textWays(number.value.canonical) : [])];
  return (row: ExpressionBuilder<Tables, 'material_text'>) =>
    row.or([
      ...whole,
      row.and(wordsOf(q).map((word) => row.or([...textWays(word), ...numberWays(word, keys)]))),
    ]);
}

/**
 * The ids of petitions in these courts whose materials say what is asked, as far as they are visible, those with the
 * nearest dates first, at most `limit`. Asked before the list itself, so that a question no letter answers costs the
 * list nothing.
 */
export async function petitionsSaying(
  db: Kysely<Tables>,
  keys: MasterKeys,
  {
    courts,
    q,
    visible,
    limit,
  }: {
    readonly courts: readonly string[];
    readonly q: string;
    readonly visible: Visible;
    readonly limit: number;
  },
): Promise<readonly string[]> {
  if (q.trim() === '') return [];
  const letters = db
    .selectFrom('material_text')
    .select(['court', 'digest'])
    .where('court', 'in', courts)
    .where(letterCondition(q, keys));
  const filed = db
    .selectFrom('petition_material')
    .select('petition')
    .where('court', 'in', courts)
    .where(sql<boolean>`(court, digest) in ${letters}`);
  const rows = await db
    .selectFrom('petition_row')
    .select('id')
    .where('court', 'in', courts)
    .where('id', 'in', filed)
    .where(visible)
    .orderBy('sort_on')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
