import { z } from 'zod';

const finding = z.object({
  /** As the spreadsheet program counts: the first row is 1. */
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  message: z.string(),
  /** An error keeps the row out; a warning lets it in. */
  severity: z.enum(['error', 'warning']),
  /** For how many rows this stands, `row` being the first: one warning instead of thousands alike. */
  rows: z.number().int(),
});

/** What is to be said about one cell, or about many rows alike. */
export type RowFinding = Readonly<z.infer<typeof finding>>;

/** What an import did, or with `dryRun` would do. */
export const importReport = z.object({
  id: z.string(),
  fileName: z.string(),
  fileDigest: z.string(),
  sheet: z.string(),
  at: z.string(),
  by: z.string(),
  dryRun: z.boolean(),
  /** The recognised columns, `案号` as printed → which field it was taken for. */
  columns: z.array(z.object({ title: z.string(), field: z.string() })),
  ignoredColumns: z.array(z.string()),
  /** Rows with a case in them; `rows = good + bad`. */
  rows: z.number().int(),
  good: z.number().int(),
  bad: z.number().int(),
  /** Cases; several good rows may be one case. */
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.array(z.object({ row: z.number().int(), reason: z.string() })),
  findings: z.array(finding),
});

export type ImportReport = Readonly<z.infer<typeof importReport>>;

export type ImportAnswer =
  | { readonly ok: true; readonly report: ImportReport }
  | { readonly ok: false; readonly message: string };

/** One finding for all rows that say the same, in the order of their first rows. */
export function condense(findings: readonly RowFinding[]): RowFinding[] {
  const groups = new Map<string, RowFinding>();
  for (const one of findings) {
    const alike =
      one.severity === 'error' ? `${one.row}:${one.column}:${one.message}` : `${one.column}:${one.message}`;
    const known = groups.get(alike);
    groups.set(alike, known ? { ...known, rows: known.rows + one.rows } : one);
  }
  return [...groups.values()].sort((a, b) => a.row - b.row);
}

/** The report as lines of Chinese for a terminal: sums first, then errors, then warnings. */
export function sayReport(report: ImportReport): string[] {
  const { rows, good, bad, created, updated, unchanged } = report;
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const warnings = report.findings.filter(({ severity }) => severity === 'warning');
  return [
    `${report.dryRun ? '试导入（未写入）' : '已导入'}：${report.fileName}，工作表“${report.sheet}”`,
    `共 ${rows} 行：可导入 ${good} 行，有错误 ${bad} 行（未导入）`,
    `案件：新增 ${created} 件，更新 ${updated} 件，无变化 ${unchanged} 件`,
    `识别的列：${report.columns.map(({ title }) => title).join('、')}`,
    ...(report.ignoredColumns.length > 0 ? [`未使用的列：${report.ignoredColumns.join('、')}`] : []),
    ...saySkipped(report.skipped),
    ...errors.map((one) => `错误 ${sayFinding(one)}`),
    ...warnings.map((one) => `提示 ${sayFinding(one)}`),
  ];
}

function sayFinding({ row, column, value, message, rows }: RowFinding): string {
  const more = rows > 1 ? `（共 ${rows} 行）` : '';
  return `第 ${row} 行“${column}”${value === '' ? '' : `（${value}）`}：${message}${more}`;
}

function saySkipped(skipped: ImportReport['skipped']): string[] {
  const reasons = Map.groupBy(skipped, ({ reason }) => reason);
  return [...reasons].map(([reason, rows]) => {
    const numbers = rows.slice(0, 10).map(({ row }) => row);
    return `跳过${reason} ${rows.length} 行：第 ${numbers.join('、')} 行${rows.length > 10 ? '等' : ''}`;
  });
}
