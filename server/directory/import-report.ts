import { z } from 'zod';
import { importReportSchema, type rowFindingSchema } from '#contract/enforcement-case.ts';

export type RowFinding = Readonly<z.infer<typeof rowFindingSchema>>;

/** The report as it is kept: which file, when and by whom, and every finding, however many an answer lists. */
export const importReport = z.object({
  ...importReportSchema.omit({ more: true }).shape,
  id: z.string(),
  fileDigest: z.string(),
  at: z.string(),
  by: z.string(),
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
