import { type ArrangementShape, arrangementShape, type YearDays } from '#contract/calendar.ts';
import { addDays, compareDays, type Day, daysBetween } from '#domain/calendar/day.ts';

/** One festival as a notice tells it: off from a day to a day, and which weekend days are worked for it. */
export type FestivalRow = {
  readonly name: string;
  readonly from?: Day;
  readonly until?: Day;
  readonly work: readonly Day[];
};

const daysOf = (marked: Readonly<Record<string, string>>): readonly Day[] =>
  (Object.keys(marked) as Day[]).toSorted(compareDays);

const namesIn = (...marked: readonly Readonly<Record<string, string>>[]): readonly string[] => [
  ...new Set(marked.flatMap((one) => daysOf(one).map((day) => one[day] ?? ''))),
];

const ofName = (marked: Readonly<Record<string, string>>, name: string): readonly Day[] =>
  daysOf(marked).filter((day) => marked[day] === name);

/** The rows of a year as it is known, or with the days the law gives, to be widened as the notice says. */
export function rowsOf({ known, off, work, statutory }: YearDays): readonly FestivalRow[] {
  const given = known ? off : statutory;
  return namesIn(given, work).map((name) => {
    const days = ofName(given, name);
    const [from, until] = [days[0], days.at(-1)];
    return { name, ...(from && until ? { from, until } : {}), work: known ? ofName(work, name) : [] };
  });
}

const spanOf = ({ from, until }: FestivalRow): readonly Day[] =>
  from && until ? Array.from({ length: daysBetween(from, until) + 1 }, (_, i) => addDays(from, i)) : [];

/** The rows as a file of the year, on these notices. A day of two festivals stands under the later one. */
export function arrangementOf(
  year: number,
  notices: readonly string[],
  rows: readonly FestivalRow[],
): ArrangementShape {
  const off = rows.flatMap((row) => spanOf(row).map((day) => [day, row.name] as const));
  const work = rows.flatMap((row) => row.work.map((day) => [day, row.name] as const));
  const notice = notices.map((one) => one.trim());
  return { year, notice, off: Object.fromEntries(off), work: Object.fromEntries(work) };
}

/** What a file says, or why it is none of ours. */
export function readFile(
  text: string,
): { readonly arrangement: ArrangementShape } | { readonly fault: string } {
  const wanted = '文件应是 JSON，含 year（年份）、notice（文号）、off（放假日）、work（调休上班日）';
  try {
    const parsed = arrangementShape.safeParse(JSON.parse(text));
    return parsed.success ? { arrangement: parsed.data } : { fault: wanted };
  } catch {
    return { fault: wanted };
  }
}
