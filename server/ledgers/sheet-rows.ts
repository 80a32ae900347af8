import { type LedgerColumnKey, ledgerColumns } from '#regulation/ledgers.ts';
import type { LedgerCell } from './cells.ts';
import type { ReadRow } from './read-ledger.ts';

/** A ledger as the rows of a sheet: its title, its headings, then the petitions. */
export async function* sheetRows(
  title: string,
  columns: readonly LedgerColumnKey[],
  rows: AsyncIterable<ReadRow>,
): AsyncGenerator<readonly LedgerCell[]> {
  yield [title];
  yield columns.map((key) => ledgerColumns[key].title);
  for await (const { cells } of rows) yield cells;
}
