/** The petitions that stand under marks now, by mark. */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { visibleTo } from '../store/petition-list.ts';
import type { Tables } from '../store/tables.ts';
import { type Marks, standsUnder } from './marks.ts';

/** Ids of the petitions of the officer's court that the officer may see, by mark, in the order of their dates. */
export async function findMarked(
  db: Kysely<Tables>,
  officer: Officer,
  marks: Marks,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', marks.as('marks')])
    .where('court', '=', officer.court)
    .where(visibleTo(officer))
    .where(sql<boolean>`${standsUnder(marks, undefined)}`)
    .orderBy('sort_on')
    .orderBy('id')
    .execute();
  const pairs = rows.flatMap(({ id, marks: under }) => under.map((mark) => ({ mark, id })));
  return new Map(
    [...Map.groupBy(pairs, ({ mark }) => mark)].map(([mark, some]) => [mark, some.map(({ id }) => id)]),
  );
}
