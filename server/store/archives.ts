/** The archivist's lists: what is to be filed, what is lent, and where everything filed stands. */
import { type Kysely, sql } from 'kysely';
import type { ArchiveList } from '#contract/archive.ts';
import type { Officer } from '#domain/access/officer.ts';
import { archiveForm } from './archive-row.ts';
import { visibleTo } from './petition-list.ts';
import { type PetitionRow, plainText } from './petition-row.ts';
import type { Tables } from './tables.ts';

type Question = { readonly list: ArchiveList; readonly q: string };
type Counts = Readonly<Record<ArchiveList, number>>;
type Found = { readonly rows: readonly PetitionRow[]; readonly more: boolean; readonly counts: Counts };

/** What one page shows; what is looked for beyond it is found by typing. */
const most = 100;

const escaped = (text: string) => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;

function archivesOf(db: Kysely<Tables>, officer: Officer, q: string) {
  const text = q.trim();
  return db
    .selectFrom('petition_row')
    .where('court', '=', officer.court)
    .where(visibleTo(officer))
    .$if(text !== '', (query) =>
      query.where(
        sql<boolean>`(archive_text like ${escaped(archiveForm(text))} or search_text like ${escaped(plainText(text))})`,
      ),
    );
}

/** One list of the officer's own court, the nearest day first, and how many stand in each. */
export async function listArchives(
  db: Kysely<Tables>,
  officer: Officer,
  { list, q }: Question,
): Promise<Found> {
  const [rows, counted] = await Promise.all([
    archivesOf(db, officer, q)
      .selectAll()
      .where('archive_state', '=', list)
      .orderBy('archive_due')
      .orderBy('archive_text')
      .orderBy('id')
      .limit(most + 1)
      .execute(),
    archivesOf(db, officer, q)
      .select((row) => ['archive_state', row.fn.countAll<number>().as('n')])
      .where('archive_state', 'is not', null)
      .groupBy('archive_state')
      .execute(),
  ]);
  const count = (state: ArchiveList) => Number(counted.find((one) => one.archive_state === state)?.n ?? 0);
  return {
    rows: rows.slice(0, most),
    more: rows.length > most,
    counts: { toFile: count('toFile'), lent: count('lent'), filed: count('filed') },
  };
}
