/** What a court has said the columns of its registers mean. */

import type { Kysely } from 'kysely';
import type { RegisterField } from '#contract/reconciliation.ts';
import type { RegisterSourceId } from '#regulation/reconciliation.ts';
import { headingForm } from '../directory/columns.ts';
import type { RememberedColumns } from '../reconciliation/register-fields.ts';
import type { Tables } from './tables.ts';

/** What was said of this register's columns; empty where nothing was. */
export async function rememberedColumns(
  db: Kysely<Tables>,
  court: string,
  source: RegisterSourceId,
): Promise<RememberedColumns> {
  const row = await db
    .selectFrom('register_columns')
    .select('columns')
    .where('court', '=', court)
    .where('source', '=', source)
    .executeTakeFirst();
  return (row?.columns ?? {}) as RememberedColumns;
}

/** Remembers what columns mean, beside what was said of others before. */
export async function rememberColumns(
  db: Kysely<Tables>,
  { court, source }: { court: string; source: RegisterSourceId },
  columns: readonly { readonly title: string; readonly field: RegisterField | 'none' }[],
  { by, at }: { by: string; at: string },
): Promise<void> {
  const before = await rememberedColumns(db, court, source);
  const said = Object.fromEntries(columns.map(({ title, field }) => [headingForm(title), field]));
  const values = { columns: JSON.stringify({ ...before, ...said }), set_by: by, set_at: at };
  await db
    .insertInto('register_columns')
    .values({ court, source, ...values })
    .onConflict((known) => known.columns(['court', 'source']).doUpdateSet(values))
    .execute();
}
