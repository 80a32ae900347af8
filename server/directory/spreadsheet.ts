/** The one place that knows the spreadsheet library: xlsx, xls and csv in, xlsx and csv out. */
import { parseCsv, writeCsv } from 'hucre/csv';
import { readXls, readXlsx, type Workbook, writeXlsx, writeXlsxStream } from 'hucre/xlsx';
import { decodeText, startsWith } from './text-encoding.ts';
import { unpackedSize } from './zip-size.ts';

export type Cell = string | number | boolean | Date | null;

/** Zero-based, both ends included. */
export type Merge = {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
};

/** One visible worksheet. Rows and columns are counted from zero. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly merges: readonly Merge[];
};

export type SpreadsheetAnswer =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly message: string };

const MEGABYTE = 1024 * 1024;
/** Uploads above this are refused before anything is read. */
export const LARGEST_FILE = 20 * MEGABYTE;
const LARGEST_UNPACKED = 200 * MEGABYTE;
const MOST_ROWS = 100_000;

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * The visible sheets of an xlsx, xls or csv file, told apart by its first bytes and not by its name. Refuses what
 * is too large, protected by a password, damaged or only named like a spreadsheet (old systems write web pages
 * as .xls). Takes seconds for large files: the server calls it in a thread.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<SpreadsheetAnswer> {
  if (bytes.byteLength === 0) return refuse('文件是空的，请重新选择文件');
  if (bytes.byteLength > LARGEST_FILE) {
    return refuse(`文件超过 ${LARGEST_FILE / MEGABYTE} MB，请拆分后分次导入`);
  }
  const answer = await readByKind(bytes);
  if (answer.ok && answer.sheets.some((sheet) => sheet.rows.length > MOST_ROWS)) {
    return refuse(`工作表超过 ${MOST_ROWS} 行，请删除末尾空行或拆分后分次导入`);
  }
  return answer;
}

function readByKind(bytes: Uint8Array): Promise<SpreadsheetAnswer> | SpreadsheetAnswer {
  if (startsWith(bytes, ZIP)) return readZipped(bytes);
  if (startsWith(bytes, OLE2)) return readWorkbook(() => readXls(bytes), '文件有打开密码或已损坏');
  return readText(bytes);
}

function readZipped(bytes: Uint8Array): Promise<SpreadsheetAnswer> | SpreadsheetAnswer {
  const unpacked = unpackedSize(bytes);
  if (unpacked === undefined) return refuse('文件不完整，请重新导出或重新上传');
  if (unpacked > LARGEST_UNPACKED) {
    return refuse(`文件解压后超过 ${LARGEST_UNPACKED / MEGABYTE} MB，为防止压缩炸弹已拒绝，请拆分后分次导入`);
  }
  const visible = (sheet: { hidden?: boolean; veryHidden?: boolean }) => !sheet.hidden && !sheet.veryHidden;
  return readWorkbook(() => readXlsx(bytes, { sheets: visible }), '文件已损坏或不是 Excel 工作簿');
}

async function readWorkbook(read: () => Promise<Workbook>, problem: string): Promise<SpreadsheetAnswer> {
  try {
    const { sheets } = await read();
    const visible = sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden);
    return { ok: true, sheets: visible.map(sheetOf) };
  } catch {
    return refuse(`${problem}，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入`);
  }
}

function sheetOf(sheet: Workbook['sheets'][number]): Sheet {
  const hidden = [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([at]) => at);
  return { name: sheet.name, rows: sheet.rows, hiddenRows: new Set(hidden), merges: sheet.merges ?? [] };
}

function readText(bytes: Uint8Array): SpreadsheetAnswer {
  const text = decodeText(bytes);
  if (text === undefined) return refuse('认不出文件格式，只能导入 .xlsx、.xls、.csv 文件');
  if (/^\s*<(?:!doctype|html|table|\?xml)/iu.test(text)) {
    return refuse(
      '这是网页或 XML 格式的文件，不是真正的 Excel 文件，请用 Excel 或 WPS 打开后另存为 .xlsx 再导入',
    );
  }
  const rows = parseCsv(text, { typeInference: false, skipBom: true });
  return { ok: true, sheets: [{ name: 'csv', rows, hiddenRows: new Set(), merges: [] }] };
}

function refuse(message: string): SpreadsheetAnswer {
  return { ok: false, message };
}

/** A workbook of one sheet in which every cell is text, so that case numbers and ids keep all their digits. */
export async function writeWorkbook(name: string, rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name, rows: rows.map((row) => row.map(guardFormula)) }] });
}

/** A text longer than this does not fit into a cell; Excel would repair, that is cut, the file. */
const LONGEST_CELL = 32_767;
const SHEET_NAME_ENDS = 31;

/** A sheet that is written while its rows are read. `width` in characters; `frozen` rows stay in sight when scrolling. */
export type StreamedSheet = {
  readonly name: string;
  readonly columns: readonly { readonly width: number }[];
  readonly frozen: number;
};

/**
 * An xlsx workbook of one sheet as bytes, row after row as they are taken: memory does not grow with the rows, and
 * whoever stops reading stops `rows`. Texts stay texts, and none of them runs as a formula.
 */
export function streamWorkbook(
  { name, columns, frozen }: StreamedSheet,
  rows: AsyncIterable<readonly (string | number)[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(harmless(rows), {
    name: sheetName(name),
    columns: columns.map(({ width }) => ({ width })),
    freezePane: { rows: frozen },
  });
}

async function* harmless(
  rows: AsyncIterable<readonly (string | number)[]>,
): AsyncGenerator<(string | number | null)[]> {
  for await (const row of rows) yield row.map(harmlessCell);
}

function harmlessCell(cell: string | number): string | number | null {
  if (typeof cell === 'number') return cell;
  return cell === '' ? null : guardFormula(cell).slice(0, LONGEST_CELL);
}

const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:]/gu, '').slice(0, SHEET_NAME_ENDS);

/** A sheet whose rows are known before it is written. */
export type WholeSheet = StreamedSheet & { readonly rows: readonly (readonly (string | number)[])[] };

/** An xlsx workbook of several sheets. Texts stay texts, and none of them runs as a formula. */
export const writeSheets = (sheets: readonly WholeSheet[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: sheets.map(({ name, columns, frozen, rows }) => ({
      name: sheetName(name),
      columns: columns.map(({ width }) => ({ width })),
      freezePane: { rows: frozen },
      rows: rows.map((row) => row.map(harmlessCell)),
    })),
  });

/** The rows as csv in UTF-8 with a byte-order mark, without which Excel shows Chinese as rubbish. */
export function writeCsvFile(rows: readonly (readonly string[])[]): Uint8Array {
  const text = writeCsv(rows.map((row) => row.map(guardFormula)));
  return new TextEncoder().encode(`\uFEFF${text}`);
}

/** A cell that begins like a formula, in half or full width, would run in the reader's Excel or when saved as csv. */
export function guardFormula(text: string): string {
  return /^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
}
