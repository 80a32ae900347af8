/** A register's file read into entries: any sheets, any order of columns, whatever stands above the heading. */
import type { RegisterField } from '#contract/reconciliation.ts';
import type { Day } from '#domain/calendar/day.ts';
import { largestRegister } from '#regulation/reconciliation.ts';
import { type CellReading, cellText, isEmpty, readNames } from '../directory/cell-values.ts';
import type { Vocabulary } from '../directory/columns.ts';
import { type Column, findSheetHeading, guessSheetHeading, type Heading } from '../directory/heading-row.ts';
import { condense, type RowFinding } from '../directory/import-report.ts';
import { readInThread } from '../directory/read-in-thread.ts';
import { readSheetRows } from '../directory/sheet-rows.ts';
import type { Cell, Sheet } from '../directory/spreadsheet.ts';
import { cleanInput } from '../store/clean-input.ts';
import { createDayReader, type DayContext, type DayReader } from './register-days.ts';
import type { Said } from './said.ts';

export type ReadRow = { readonly sheet: string; readonly row: number; readonly said: Said };

/** A column as the person sees it who says what it means. */
export type ReadColumn = {
  readonly title: string;
  readonly field?: RegisterField;
  /** What stands in it, from the first rows that have something. */
  readonly samples: readonly string[];
};

export type RegisterReading =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      readonly sheets: readonly string[];
      readonly columns: readonly ReadColumn[];
      /** Whether enough of the columns is understood for the file to be read. */
      readonly ready: boolean;
      readonly rows: readonly ReadRow[];
      readonly bad: number;
      readonly skipped: number;
      readonly findings: readonly RowFinding[];
    };

type Words = Vocabulary<RegisterField>;
type Part = { readonly sheet: Sheet; readonly heading: Heading<RegisterField> };

/** The sheets that are a register; where none is understood, the first that could be one. */
function partsOf(sheets: readonly Sheet[], words: Words): { ready: boolean; parts: readonly Part[] } {
  const found = (find: typeof findSheetHeading) =>
    sheets.flatMap((sheet): Part[] => {
      const heading = find(sheet, words);
      return heading ? [{ sheet, heading }] : [];
    });
  const understood = found(findSheetHeading);
  return understood.length > 0
    ? { ready: true, parts: understood }
    : { ready: false, parts: found(guessSheetHeading).slice(0, 1) };
}

const fewSamples = 3;
const longestSample = 24;
const shorten = (text: string): string =>
  text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;

function samplesIn({ sheet, heading }: Part, index: number): string[] {
  const texts = sheet.rows.slice(heading.lastRow + 1).map((row) => cellText(row[index]));
  const some = texts.filter((text) => text !== '').slice(0, fewSamples);
  return some.map(shorten);
}

function columnsOf(parts: readonly Part[]): ReadColumn[] {
  const all = parts.flatMap((part) => {
    const known = part.heading.columns.map(({ index, title, field }) => ({ index, title, field }));
    return [...known, ...part.heading.ignored]
      .toSorted((a, b) => a.index - b.index)
      .map(({ index, ...column }) => ({ ...column, samples: samplesIn(part, index) }));
  });
  return [...new Map(all.map((column) => [column.title, column])).values()];
}

/** Numbers stay whole texts; what a spreadsheet has already shortened is no longer the number that was typed. */
function readCell(cell: Cell | undefined): CellReading<string> {
  if (isEmpty(cell)) return { kind: 'empty' };
  if (typeof cell !== 'number') return typeof cell === 'string' ? readNames(cell) : readNames(cellText(cell));
  return Number.isSafeInteger(cell) || String(cell).length <= 12
    ? { kind: 'value', value: String(cell) }
    : { kind: 'fault', message: '号码被表格软件改成了数值，已丢失末几位，此格未读入' };
}

type Noting = (finding: Pick<RowFinding, 'column' | 'message' | 'severity'> & { value?: string }) => void;

/** The cells of a row by field; what cannot be read of one is noted and left out, for the row is somebody who came. */
function wordsOf(cells: readonly Cell[], columns: readonly Column<RegisterField>[], note: Noting) {
  const said = columns.flatMap(({ index, field, title }) => {
    if (field === 'receivedOn') return [];
    const reading = readCell(cells[index]);
    if (reading.kind === 'fault') note({ column: title, message: reading.message, severity: 'warning' });
    return reading.kind === 'value' ? [[field, reading.value] as const] : [];
  });
  return Object.fromEntries(said) as Partial<Record<RegisterField, string>>;
}

const ofOtherColumns = (cells: readonly Cell[], { ignored }: Heading<RegisterField>) =>
  Object.fromEntries(
    ignored.flatMap(({ index, title }) => {
      const text = cellText(cells[index]);
      return text === '' ? [] : [[title, text]];
    }),
  );

type PartReading = { rows: ReadRow[]; findings: RowFinding[]; bad: number; skipped: number };

/** One line: the entry it is, or undefined where its day cannot be read. */
function readLine(
  cells: readonly Cell[],
  heading: Heading<RegisterField>,
  readOn: DayReader,
  note: Noting,
): Said | undefined {
  const dayColumn = heading.columns.find(({ field }) => field === 'receivedOn');
  const cell = dayColumn && cells[dayColumn.index];
  const day = readOn(cell);
  const column = dayColumn?.title ?? '日期';
  if (day.kind !== 'value') {
    const message = day.kind === 'fault' ? day.message : '没有日期';
    note({ column, message, severity: 'error', value: shorten(cellText(cell)) });
    return undefined;
  }
  if (day.remark) note({ column, message: day.remark, severity: 'warning' });
  const said = wordsOf(cells, heading.columns, note);
  return { ...said, receivedOn: day.value, others: ofOtherColumns(cells, heading) };
}

function readPart(part: Part, context: DayContext, words: Words): PartReading {
  const { sheet, heading } = part;
  const { rows, skipped, findings } = readSheetRows(sheet, heading, words.key);
  const readOn = createDayReader(part, context);
  const noted: RowFinding[] = [...findings];
  const read = rows.flatMap(({ row, cells }): ReadRow[] => {
    const clean = cells.map((cell) => (typeof cell === 'string' ? (cleanInput(cell) as string) : cell));
    const note: Noting = (finding) => noted.push({ row, value: '', rows: 1, ...finding });
    const said = readLine(clean, heading, readOn, note);
    return said ? [{ sheet: sheet.name, row, said }] : [];
  });
  return { rows: read, findings: noted, bad: rows.length - read.length, skipped: skipped.length };
}

/**
 * Reads the file of a register (xlsx, xls, csv in any encoding). Refuses what is no spreadsheet, and files of more
 * rows than a register has. With too few columns understood it reads no rows and is not `ready`: a person then says
 * what the columns mean. A row without a readable day is an error and left out; nothing else keeps a row out.
 */
export async function readRegister(
  file: { readonly name: string; readonly bytes: Uint8Array },
  words: Words,
  today: Day,
): Promise<RegisterReading> {
  const read = await readInThread(file.bytes);
  if (!read.ok) return read;
  const size = read.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (size > largestRegister)
    return { ok: false, message: `文件有${size}行，一次最多导入${largestRegister}行，请按月拆分后分次导入` };
  const { ready, parts } = partsOf(read.sheets, words);
  if (parts.length === 0)
    return { ok: false, message: `前 10 行中没有找到表头。${words.sought}，请检查是否选错文件` };
  const context = { today, fileName: file.name };
  const readings = ready ? parts.map((part) => readPart(part, context, words)) : [];
  const sum = (count: (one: PartReading) => number) => readings.reduce((all, one) => all + count(one), 0);
  return {
    ok: true,
    sheets: parts.map(({ sheet }) => sheet.name),
    columns: columnsOf(parts),
    ready,
    rows: readings.flatMap(({ rows }) => rows),
    bad: sum(({ bad }) => bad),
    skipped: sum(({ skipped }) => skipped),
    findings: condense(readings.flatMap(({ findings }) => findings)),
  };
}
