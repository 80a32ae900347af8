import type { ImportReportAnswer } from '#contract/enforcement-case.ts';

export type Finding = ImportReportAnswer['findings'][number];

/** Colour is never alone: each finding says in a word whether its row is left out. */
export const severityWords = { error: '未导入', warning: '提醒' } as const satisfies Record<
  Finding['severity'],
  string
>;

/** What the file would do, or did, in one sentence. */
export function sayReport({ rows, created, updated, unchanged, bad, dryRun }: ImportReportAnswer): string {
  const sums = `${dryRun ? '将新增' : '新增'} ${created} 件，更新 ${updated} 件，未变 ${unchanged} 件`;
  return bad === 0 ? `共 ${rows} 行，${sums}` : `共 ${rows} 行，${sums}；有问题不导入 ${bad} 行`;
}

/** Which columns were understood, and which were passed over: a list with the wrong heading shows itself here. */
export function sayColumns({ columns, ignoredColumns, skipped }: ImportReportAnswer): readonly string[] {
  const lines = [`识别的列：${columns.map((one) => one.title).join('、')}`];
  if (ignoredColumns.length > 0) lines.push(`没有用到的列：${ignoredColumns.join('、')}`);
  if (skipped.length > 0) lines.push(`跳过 ${skipped.length} 行（${skipped[0]?.reason ?? ''}）`);
  return lines;
}

/** Whether confirming would change anything in the directory. */
export const changesAnything = ({ created, updated }: ImportReportAnswer): boolean => created + updated > 0;

/** `第 5 行`, or `第 5 行等 320 行` where one finding stands for many rows alike. */
export const sayRows = ({ row, rows }: Pick<Finding, 'row' | 'rows'>): string =>
  rows > 1 ? `${row} 等 ${rows} 行` : String(row);

/** What keeps rows out comes first; then in the order of the file. */
export const gravestFirst = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || a.row - b.row,
  );

/** The findings as a table for the person who keeps the list: opened by spreadsheet programs, in Chinese. */
export function findingsAsCsv(findings: readonly Finding[]): string {
  const lines = gravestFirst(findings).map((one) => [
    sayRows(one),
    one.column,
    one.value,
    one.message,
    severityWords[one.severity],
  ]);
  const rows = [['行', '列', '内容', '问题', '结果'], ...lines];
  return `\ufeff${rows.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula would be run by the spreadsheet program that opens the file. */
function quoted(cell: string): string {
  const safe = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return `"${safe.replaceAll('"', '""')}"`;
}
