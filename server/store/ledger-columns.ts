/** Which columns a court shows in its ledgers, where it has arranged them; else those of the regulation. */
import type { Kysely } from 'kysely';
import { getLedger, type LedgerColumnKey, type LedgerKey, ledgerColumns } from '#regulation/ledgers.ts';
import type { Tables } from './tables.ts';

const isKnown = (key: string): key is LedgerColumnKey => Object.hasOwn(ledgerColumns, key);

/** The columns of a ledger in the court's order. A column this program no longer knows is left out. */
export async function columnsOf(
  db: Kysely<Tables>,
  court: string,
  ledger: LedgerKey,
): Promise<readonly LedgerColumnKey[]> {
  const row = await db
    .selectFrom('ledger_columns')
    .select('columns')
    .where('court', '=', court)
    .where('ledger', '=', ledger)
    .executeTakeFirst();
  const arranged = row?.columns.filter(isKnown) ?? [];
  return arranged.length > 0 ? arranged : getLedger(ledger).columns;
}

type Arrangement = {
  readonly court: string;
  readonly ledger: LedgerKey;
  /** Empty for those of the regulation. */
  readonly columns: readonly LedgerColumnKey[];
};

/** Keeps the court's columns of a ledger. */
export async function arrangeColumns(
  db: Kysely<Tables>,
  { court, ledger, columns }: Arrangement,
  { by, at }: { readonly by: string; readonly at: string },
): Promise<void> {
  const values = { columns: [...columns], set_by: by, set_at: at };
  await db
    .insertInto('ledger_columns')
    .values({ court, ledger, ...values })
    .onConflict((known) => known.columns(['court', 'ledger']).doUpdateSet(values))
    .execute();
}
