/** The days in a register: without a year, left out because the row above has it, written as text or as a number. */
import type { Day } from '#domain/calendar/day.ts';
import { type CellReading, cellText, isEmpty, readDay } from '../directory/cell-values.ts';
import type { Cell, Sheet } from '../directory/spreadsheet.ts';

export type DayContext = { readonly today: Day; readonly fileName: string };
export type DayReader = (cell: Cell | undefined) => CellReading<Day>;

const YEARLESS = /^(\d{1,2})[月./-](\d{1,2})日?$/u;
const SAME_AS_ABOVE = /^(?:同上|〃|″|")$/u;

type Part = { readonly sheet: Sheet; readonly heading: { readonly lastRow: number } };

/** Many registers leave out the year in the rows: it stands in the title, in the sheet's name or in the file's. */
function yearOfPart({ sheet, heading }: Part, fileName: string): string | undefined {
  const above = sheet.rows.slice(0, heading.lastRow).flat().map(cellText);
  return [...above, sheet.name, fileName].map((text) => /(20\d{2})/u.exec(text)?.[1]).find(Boolean);
}

function withYear(cell: Cell | undefined, year: string | undefined): Cell | undefined {
  const [, month, date] = YEARLESS.exec(cellText(cell).normalize('NFKC')) ?? [];
  return year && month ? `${year}-${month}-${date}` : cell;
}

function refuseUnusable(reading: CellReading<Day>, today: Day): CellReading<Day> {
  if (reading.kind === 'empty') return { kind: 'fault', message: '没有日期，此行未读入' };
  if (reading.kind === 'value' && reading.value > today)
    return { kind: 'fault', message: `日期晚于今天（${today}），此行未读入` };
  return reading;
}

/**
 * Reads days down a sheet: one without a year takes the title's, an empty one or 同上 is that of the row above.
 * Refuses days that cannot be read and days to come.
 */
export function createDayReader(part: Part, { today, fileName }: DayContext): DayReader {
  const year = yearOfPart(part, fileName);
  let above: Day | undefined;
  return (cell) => {
    if (above && (isEmpty(cell) || SAME_AS_ABOVE.test(cellText(cell))))
      return { kind: 'value', value: above, remark: '没有写日期，按上一行的日期' };
    const reading = refuseUnusable(readDay(withYear(cell, year), today), today);
    if (reading.kind === 'value') above = reading.value;
    return reading;
  };
}
