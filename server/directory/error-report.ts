import { cellText } from './cell-values.ts';
import { caseVocabulary } from './columns.ts';
import { findHeading } from './heading-row.ts';
import type { ImportReport, RowFinding } from './import-report.ts';
import { readInThread } from './read-in-thread.ts';
import { writeCsvFile, writeWorkbook } from './spreadsheet.ts';

export type ErrorFile =
  | { readonly ok: true; readonly name: string; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

const REASON = '错误原因';

/**
 * The imported list once more with a last column 错误原因, for putting right and importing again (good rows then
 * change nothing). `bytes` must be the file the report is about. All cells are text and cannot run as formulas.
 */
export async function writeErrorReport(
  bytes: Uint8Array,
  report: ImportReport,
  format: 'xlsx' | 'csv',
): Promise<ErrorFile> {
  const read = await readInThread(bytes);
  if (!read.ok) return read;
  const located = findHeading(read.sheets, caseVocabulary);
  if (!located.ok) return located;
  const { sheet, heading } = located;
  const reasons = reasonsByRow(report.findings);
  const width = Math.max(...sheet.rows.map((row) => row.length));
  const rows = sheet.rows.map((row, at) => {
    const cells = Array.from({ length: width }, (_, column) => cellText(row[column]));
    return [...cells, at === heading.lastRow ? REASON : (reasons.get(at + 1) ?? '')];
  });
  const name = `${report.fileName.replace(/\.\w+$/u, '')}-${REASON}.${format}`;
  const written = format === 'csv' ? writeCsvFile(rows) : await writeWorkbook(sheet.name, rows);
  return { ok: true, name, bytes: written };
}

function reasonsByRow(findings: readonly RowFinding[]): ReadonlyMap<number, string> {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const byRow = Map.groupBy(errors, ({ row }) => row);
  return new Map(
    [...byRow].map(([row, some]) => [
      row,
      some.map(({ column, message }) => `${column}：${message}`).join('；'),
    ]),
  );
}
