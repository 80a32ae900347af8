import { cellText } from './cell-values.ts';
import { headingForm } from './columns.ts';
import type { Column, Heading } from './heading-row.ts';
import type { RowFinding } from './import-report.ts';
import type { Cell, Merge, Sheet } from './spreadsheet.ts';

/** The rows with a case in them, numbered as the spreadsheet program does, and what was passed over and why. */
export type SheetRows = {
  readonly rows: readonly { readonly row: number; readonly cells: readonly Cell[] }[];
  readonly skipped: readonly { readonly row: number; readonly reason: string }[];
  readonly findings: readonly RowFinding[];
};

/**
 * The data below the heading. Passes over hidden rows, repeated headings, sums and signature lines; empty rows
 * without a word. A cell joined over several rows counts for each of them; joined over columns, for the first.
 */
export function readSheetRows<F extends string>(sheet: Sheet, heading: Heading<F>, key: F): SheetRows {
  const joined = sheet.merges.filter((merge) => merge.startRow > heading.lastRow);
  const filled = fillDown(sheet, joined, heading.columns);
  const keyColumn = heading.columns.find(({ field }) => field === key);
  const rows: { row: number; cells: readonly Cell[] }[] = [];
  const skipped: { row: number; reason: string }[] = [];
  for (let at = heading.lastRow + 1; at < sheet.rows.length; at += 1) {
    const cells = filled.get(at) ?? sheet.rows[at] ?? [];
    if (cells.every((cell) => cellText(cell) === '')) continue;
    const reason = sheet.hiddenRows.has(at) ? '隐藏行' : skipReason(cells, keyColumn);
    if (reason) skipped.push({ row: at + 1, reason });
    else rows.push({ row: at + 1, cells });
  }
  return { rows, skipped, findings: joined.flatMap((merge) => explainMerge(merge, heading.columns)) };
}

const SUM = /^(?:本页|本表|本月|全年|以上)?(?:合计|总计|小计|共计|累计)/u;
const SIGNATURE =
  /^(?:制表|填表|填报|审核|复核|打印|导出|统计时间|截止|注[:：]|备注[:：]|说明[:：]|单位[:：])|^第\d+页/u;

type Placed = Pick<Column, 'index' | 'title'>;

function skipReason(cells: readonly Cell[], key: Placed | undefined): string | undefined {
  const first = cells.map(cellText).find((text) => text !== '') ?? '';
  const inKey = key ? cellText(cells[key.index]) : '';
  if (SUM.test(first) || SUM.test(inKey)) return '合计行';
  if (SIGNATURE.test(first)) return '说明行';
  return key && headingForm(inKey) === headingForm(key.title) ? '重复的表头' : undefined;
}

/** Copies of the rows in which a cell joined downwards from above has to be filled in. */
function fillDown(
  sheet: Sheet,
  joined: readonly Merge[],
  columns: readonly Placed[],
): ReadonlyMap<number, readonly Cell[]> {
  const used = new Set(columns.map(({ index }) => index));
  const filled = new Map<number, Cell[]>();
  for (const { startRow, endRow, startCol } of joined.filter((merge) => used.has(merge.startCol))) {
    const value = sheet.rows[startRow]?.[startCol] ?? null;
    for (let at = startRow + 1; at <= Math.min(endRow, sheet.rows.length - 1); at += 1) {
      const cells = filled.get(at) ?? [...(sheet.rows[at] ?? [])];
      while (cells.length < startCol) cells.push(null);
      cells[startCol] = value;
      filled.set(at, cells);
    }
  }
  return filled;
}

function explainMerge(merge: Merge, columns: readonly Placed[]): RowFinding[] {
  const covered = columns.filter(({ index }) => merge.startCol <= index && index <= merge.endCol);
  const [first, ...others] = covered;
  if (!first) return [];
  const down = merge.endRow > merge.startRow ? '纵向合并的单元格按每行内容相同读取' : undefined;
  const across = others.length > 0 ? '横向合并的单元格只算最左一列，其余各列按空白读取' : undefined;
  const message = [down, across].filter((text) => text !== undefined).join('；');
  const [row, column] = [merge.startRow + 1, first.title];
  return message === '' ? [] : [{ row, column, value: '', message, severity: 'warning', rows: 1 }];
}
