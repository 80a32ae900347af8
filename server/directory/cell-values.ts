import { addDays, type Day, findDay, parseDay } from '#domain/calendar/day.ts';
import { readChineseAmount } from './chinese-amount.ts';
import type { Cell } from './spreadsheet.ts';

/** What a cell says: nothing, a value (perhaps with a remark), or something that cannot be taken. */
export type CellReading<Value> =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: Value; readonly remark?: string }
  | { readonly kind: 'fault'; readonly message: string };

const PLACEHOLDER = /^(?:-+|—+|\/+|\\|无|暂无|不详|未知|空|null|n\/a|#n\/a)$/iu;
const FORMULA_ERROR = /^#(?:REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!)$/u;
const SERIAL_ORIGIN = parseDay('1899-12-30');
const SERIAL_RANGE = { from: 20_000, to: 80_000 };
const OLDEST = '1980-01-01';
const LONGEST_TEXT = 200;
const LONGEST_LIST = 4000;

/** The cell as it would be printed in a report: dates as days, numbers in full. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell).trim();
}

/** Whether nothing stands in the cell, or one of the signs people put for nothing. */
export function isEmpty(cell: Cell | undefined): boolean {
  const text = cellText(cell).normalize('NFKC');
  return text === '' || PLACEHOLDER.test(text);
}

/** Plain words on one line. Refuses the errors that formulas leave behind and texts too long for the column. */
export function readWords(cell: Cell | undefined): CellReading<string> {
  const text = readText(cell, LONGEST_TEXT);
  return text.kind === 'value' ? { ...text, value: text.value.replaceAll(/\s+/gu, ' ') } : text;
}

/** A name or the number of a case: a numeric cell may have lost digits, so it is refused. */
export function readName(cell: Cell | undefined): CellReading<string> {
  return isNotText(cell) ? fault(NOT_TEXT) : readWords(cell);
}

/** Many names, perhaps each on its own line. Refuses numeric cells like `readName`. */
export function readNames(cell: Cell | undefined): CellReading<string> {
  return isNotText(cell) ? fault(NOT_TEXT) : readText(cell, LONGEST_LIST);
}

const NOT_TEXT = '单元格是数字或日期而不是文字，可能已丢失内容，请把该列设为“文本”后重新填写';

function isNotText(cell: Cell | undefined): boolean {
  return typeof cell === 'number' || typeof cell === 'boolean' || cell instanceof Date;
}

function readText(cell: Cell | undefined, longest: number): CellReading<string> {
  if (isEmpty(cell)) return { kind: 'empty' };
  const text = cellText(cell).replaceAll('\0', '');
  if (FORMULA_ERROR.test(text)) return fault('公式出错，请在表中改成实际内容');
  if (text.length > longest) return fault(`内容超过 ${longest} 字，请核对是否填错列`);
  return { kind: 'value', value: text };
}

/**
 * A day: a date cell, its serial number, or texts such as 2026-03-05, 2026.3.5, 2026年3月5日, 20260305. Refuses days
 * that do not exist and dates without a year; remarks on days after `today` and before 1980.
 */
export function readDay(cell: Cell | undefined, today: Day): CellReading<Day> {
  if (isEmpty(cell)) return { kind: 'empty' };
  const text = cellText(cell).normalize('NFKC').replaceAll(/\s+/gu, ' ');
  const day = /^\d{5}(?:\.\d+)?$/u.test(text) ? dayOfSerial(Number(text)) : dayOfText(text);
  if (day === undefined) return fault(explainDay(text));
  if (day > today) return { kind: 'value', value: day, remark: `日期晚于今天（${today}），请核对` };
  if (day < OLDEST) return { kind: 'value', value: day, remark: '日期早于1980年，请核对' };
  return { kind: 'value', value: day };
}

function dayOfSerial(serial: number): Day | undefined {
  const whole = Math.floor(serial);
  if (whole < SERIAL_RANGE.from || whole > SERIAL_RANGE.to) return undefined;
  return addDays(SERIAL_ORIGIN, whole);
}

const DAY_PARTS = /^(\d{4})(?:[-./]|年) ?(\d{1,2})(?:[-./]|月) ?(\d{1,2})日?(?:[T ]?\d{1,2}[:时].*)?$/u;

function dayOfText(text: string): Day | undefined {
  const match = DAY_PARTS.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', date = ''] = match;
  return findDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

function explainDay(text: string): string {
  if (DAY_PARTS.test(text)) return '没有这一天，请核对';
  if (/^\d{1,2}月\d{1,2}日?$/u.test(text)) return '日期缺少年份，请补全，例如 2026-03-05';
  return '不是可识别的日期，请写成 2026-03-05 的样子';
}

const AMOUNT = /^(-?)(\d+)(?:\.(\d+))?(亿|万|千)?元?整?$/u;
const FACTORS: Readonly<Record<string, bigint>> = { 亿: 100_000_000n, 万: 10_000n, 千: 1000n };
const FEN_PER_YUAN = 100n;

/**
 * An amount in fen: a number in the column's unit, or texts such as 1,234.00元, ￥12万元, 壹万元整. Refuses negative
 * and unreadable ones; remarks when less than a fen was rounded away.
 */
export function readAmount(cell: Cell | undefined, yuanPerUnit: number): CellReading<number> {
  if (isEmpty(cell)) return { kind: 'empty' };
  const text = amountText(cell);
  const chinese = readChineseAmount(text);
  if (chinese !== undefined) return { kind: 'value', value: chinese };
  const match = AMOUNT.exec(text);
  if (!match) return fault('不是可识别的金额，请写成 12345.67 的样子');
  const [, minus = '', whole = '', fraction = '', unit] = match;
  if (minus !== '') return fault('金额不能是负数，请核对');
  const factor = unit === undefined ? unitOf(text, yuanPerUnit) : (FACTORS[unit] ?? 1n);
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * factor * FEN_PER_YUAN;
  const fen = (scaled + scale / 2n) / scale;
  if (fen > BigInt(Number.MAX_SAFE_INTEGER)) return fault('金额过大，请核对');
  const value = Number(fen);
  return scaled % scale === 0n
    ? { kind: 'value', value }
    : { kind: 'value', value, remark: '不足一分的部分已四舍五入' };
}

/** A text that says 元 means yuan, whatever the heading says of bare numbers. */
function unitOf(text: string, yuanPerUnit: number): bigint {
  return text.includes('元') ? 1n : BigInt(yuanPerUnit);
}

/** A binary fraction such as 0.1 + 0.2 is brought back to the 15 digits that spreadsheets keep. */
function amountText(cell: Cell | undefined): string {
  if (typeof cell === 'number') return decimalOf(cell);
  const text = cellText(cell)
    .normalize('NFKC')
    .replaceAll(/[\s,，]/gu, '');
  return text.replace(/^(?:人民币|RMB|CNY)?[¥￥]?/iu, '');
}

function decimalOf(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') ? BigInt(Math.round(value)).toString() : text;
}

function fault(message: string): { readonly kind: 'fault'; readonly message: string } {
  return { kind: 'fault', message };
}
