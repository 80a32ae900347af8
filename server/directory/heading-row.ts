import { type Field, type Vocabulary, yuanPerUnit } from './columns.ts';
import type { Merge, Sheet } from './spreadsheet.ts';

/** A column whose meaning was recognised. `title` is the heading as printed. */
export type Column<F extends string = Field> = {
  readonly index: number;
  readonly field: F;
  readonly title: string;
  readonly yuanPerUnit: number;
};

export type Heading<F extends string = Field> = {
  /** The last row of the heading; data begins below it. */
  readonly lastRow: number;
  readonly columns: readonly Column<F>[];
  /** Headings that were not recognised, and second columns for a field that has one already. */
  readonly ignored: readonly { readonly index: number; readonly title: string }[];
};

export type HeadingAnswer<F extends string> =
  | { readonly ok: true; readonly sheet: Sheet; readonly heading: Heading<F> }
  | { readonly ok: false; readonly message: string };

const ROWS_LOOKED_AT = 10;

/**
 * The first sheet with a heading in its first ten rows: one row, or two rows with joined cells (当事人 above
 * 申请执行人 and 被执行人). Refuses a file without the columns such a list needs, naming what was looked for and what
 * was found.
 */
export function findHeading<F extends string>(
  sheets: readonly Sheet[],
  vocabulary: Vocabulary<F>,
): HeadingAnswer<F> {
  for (const sheet of sheets) {
    const heading = findSheetHeading(sheet, vocabulary);
    if (heading) return { ok: true, sheet, heading };
  }
  const found = fullestRow(sheets[0]).join('、') || '（空）';
  return {
    ok: false,
    message:
      `前 ${ROWS_LOOKED_AT} 行中没有找到表头。${vocabulary.sought}。` +
      `文件中的列名看起来是：${found}。请改正列名后重新导入`,
  };
}

/** The heading of one sheet with the most columns that are understood, if any has enough of them. */
export function findSheetHeading<F extends string>(
  sheet: Sheet,
  vocabulary: Vocabulary<F>,
): Heading<F> | undefined {
  const usable = candidatesOf(sheet, vocabulary).filter(({ columns }) =>
    vocabulary.isEnough(columns.map(({ field }) => field)),
  );
  return withMost(usable, ({ columns }) => columns.length);
}

/**
 * What is most likely the heading of a sheet of which too little is understood: the row with the most columns that
 * are, else the one with the most texts. For a person to say what its columns are.
 */
export function guessSheetHeading<F extends string>(
  sheet: Sheet,
  vocabulary: Vocabulary<F>,
): Heading<F> | undefined {
  const candidates = candidatesOf(sheet, vocabulary).filter(
    ({ columns, ignored }) => columns.length + ignored.length > 1,
  );
  return withMost(
    candidates,
    ({ columns, ignored }) => columns.length * ROWS_LOOKED_AT ** 2 + ignored.length,
  );
}

function candidatesOf<F extends string>(sheet: Sheet, { findField }: Vocabulary<F>): readonly Heading<F>[] {
  const candidates: Heading<F>[] = [];
  for (let row = 0; row < Math.min(ROWS_LOOKED_AT, sheet.rows.length); row += 1) {
    candidates.push(
      recognise(sheet, row, singleNames(sheet, row), findField),
      recognise(sheet, row + 1, joinedNames(sheet, row), findField),
    );
  }
  return candidates;
}

function withMost<One>(candidates: readonly One[], count: (one: One) => number): One | undefined {
  const most = Math.max(...candidates.map(count));
  return candidates.find((one) => count(one) === most);
}

/** The names one column may be known by, the most telling first. */
type Names = readonly string[];

function singleNames(sheet: Sheet, row: number): Names[] {
  return widthOf(sheet).map((column) => [headingText(sheet, row, column)]);
}

function joinedNames(sheet: Sheet, row: number): Names[] {
  const wide = sheet.merges.filter((merge) => merge.startRow === row && merge.endRow === row);
  return widthOf(sheet).map((column) => {
    const parent = headingText(sheet, row, leftOf(wide, column));
    const child = headingText(sheet, row + 1, column);
    return child === '' ? [headingText(sheet, row, column)] : [child, parent + child];
  });
}

function leftOf(merges: readonly Merge[], column: number): number {
  return merges.find((merge) => merge.startCol <= column && column <= merge.endCol)?.startCol ?? column;
}

function recognise<F extends string>(
  sheet: Sheet,
  lastRow: number,
  namesOfColumns: readonly Names[],
  findField: Vocabulary<F>['findField'],
): Heading<F> {
  const columns: Column<F>[] = [];
  const ignored: { index: number; title: string }[] = [];
  const unit = unitAbove(sheet, lastRow);
  for (const [index, names] of namesOfColumns.entries()) {
    const title = names.find((name) => findField(name) !== undefined);
    const field = title === undefined ? undefined : findField(title);
    if (title === undefined || field === undefined || columns.some((column) => column.field === field)) {
      if (names[0]) ignored.push({ index, title: names[0] });
    } else {
      columns.push({ index, field, title, yuanPerUnit: yuanPerUnit(title, unit) });
    }
  }
  return { lastRow, columns, ignored };
}

/** What the rows above the headings say about units: `单位：万元` often stands at the right end of the title. */
function unitAbove(sheet: Sheet, lastRow: number): string {
  const texts = sheet.rows.slice(0, lastRow).flat().map(String);
  return texts.find((text) => /单位[:：]?万?元/u.test(text.replaceAll(/\s/gu, ''))) ?? '';
}

function headingText(sheet: Sheet, row: number, column: number): string {
  const cell = sheet.rows[row]?.[column];
  return typeof cell === 'string' ? cell.replaceAll(/\s/gu, '') : '';
}

function widthOf(sheet: Sheet): number[] {
  const width = Math.max(0, ...sheet.rows.slice(0, ROWS_LOOKED_AT + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => column);
}

function fullestRow(sheet: Sheet | undefined): string[] {
  const rows = (sheet?.rows ?? []).slice(0, ROWS_LOOKED_AT).map((row) => row.map(String));
  const texts = rows.map((row) => row.filter((text) => text !== 'null' && text.trim() !== ''));
  return texts.reduce((fullest, row) => (row.length > fullest.length ? row : fullest), []).slice(0, 20);
}
