import { WEEKLY_REST_SOURCE } from '#regulation/holidays/festivals.ts';
import { HOLIDAY_YEARS } from '#regulation/holidays/years.ts';
import type { Arrangement } from './arrangement.ts';
import { addDays, type Day, dayOf, daysBetween, isWeekend, weekday, yearOf } from './day.ts';
import { type FestivalDay, statutoryDays } from './festivals.ts';

/** What is known of rest and work: the arrangements announced so far, by year. */
export type Calendar = {
  readonly arrangements: ReadonlyMap<number, Arrangement>;
  /** What was known before the last year was loaded into the running system, and the day of the loading. */
  readonly before?: { readonly calendar: Calendar; readonly until: Day };
};

/** Whether a court works on a day, why, and who says so. */
export type DayExplanation = {
  readonly day: Day;
  readonly working: boolean;
  /** 工作日 · 周六 · 周日 · 春节放假 · 调休上班（春节） · 元旦（法定，安排未公布） */
  readonly reason: string;
  /** The year's arrangement is not loaded, or the next year's may still rearrange this day (D10). */
  readonly provisional: boolean;
  /** Address or number of the notice; the Measures where there is none. */
  readonly source: string;
};

/** `worked[i]`: working days from 1 January up to and including the i-th day of the year (from 0). */
type YearTable = { readonly days: readonly DayExplanation[]; readonly worked: readonly number[] };

/** A calendar of these arrangements; of two for the same year the later one stands, as a corrected notice does. */
export function calendarOf(arrangements: readonly Arrangement[]): Calendar {
  return { arrangements: new Map(arrangements.map((arrangement) => [arrangement.year, arrangement])) };
}

/** The calendar that comes with the system. */
export const shippedCalendar: Calendar = calendarOf(HOLIDAY_YEARS);

/**
 * The calendar with one year added, or replaced when the notice was corrected. Loaded on a day into a running system it
 * remembers what was known until then: what had passed by that day is not moved by it (D12).
 */
export function withArrangement(calendar: Calendar, arrangement: Arrangement, loadedOn?: Day): Calendar {
  const arrangements = new Map([...calendar.arrangements, [arrangement.year, arrangement] as const]);
  if (loadedOn) return { arrangements, before: { calendar, until: loadedOn } };
  return { ...calendar, arrangements };
}

/** The calendar as it was known at the end of a day: a report for a past date counts by it (R17.1). */
export function calendarKnownOn(calendar: Calendar, day: Day): Calendar {
  const { before } = calendar;
  return before && day < before.until ? calendarKnownOn(before.calendar, day) : calendar;
}

/** Whether `day` is a working day, with its reason and source. */
export function explainDay(calendar: Calendar, day: Day): DayExplanation {
  const found = yearTable(calendar, yearOf(day)).days[dayIndex(day)];
  if (!found) throw new Error(`no such day in its year: ${day}`);
  return found;
}

/** The days after `day`, one by one, without end. */
export function* daysAfter(calendar: Calendar, day: Day): Generator<DayExplanation, never> {
  let index = dayIndex(day) + 1;
  for (let year = yearOf(day); ; year++) {
    const { days } = yearTable(calendar, year);
    for (const explanation of days.slice(index)) yield explanation;
    index = 0;
  }
}

/** Working days from 1 January of its year up to and including `day`. */
export function workedUpTo(calendar: Calendar, day: Day): number {
  return yearTable(calendar, yearOf(day)).worked[dayIndex(day)] ?? 0;
}

function dayIndex(day: Day): number {
  return daysBetween(dayOf(yearOf(day), 1, 1), day);
}

/* Clocks ask for the same few years thousands of times; a calendar never changes, so each is worked out once. */
const tables = new WeakMap<Calendar, Map<number, YearTable>>();

function yearTable(calendar: Calendar, year: number): YearTable {
  const known = tables.get(calendar) ?? new Map<number, YearTable>();
  tables.set(calendar, known);
  const table = known.get(year) ?? makeYearTable(calendar, year);
  known.set(year, table);
  return table;
}

function makeYearTable(calendar: Calendar, year: number): YearTable {
  const festivals = statutoryDays(year);
  const first = dayOf(year, 1, 1);
  const length = daysBetween(first, dayOf(year, 12, 31)) + 1;
  const days = Array.from({ length }, (_, i) => explain(calendar, addDays(first, i), festivals));
  let count = 0;
  const worked = days.map(({ working }) => (working ? ++count : count));
  return { days, worked };
}

type Festivals = ReadonlyMap<Day, FestivalDay>;

function explain(calendar: Calendar, day: Day, festivals: Festivals): DayExplanation {
  const own = calendar.arrangements.get(yearOf(day));
  const next = calendar.arrangements.get(yearOf(day) + 1);
  const announced = (next && explainMarked(next, day)) ?? (own && explainMarked(own, day));
  if (announced) return announced;
  if (!own) return assume(calendar, day, festivals);
  return { ...ordinaryDay(day), provisional: isYearEnd(day) && !next, source: noticeOf(own) };
}

function explainMarked(arrangement: Arrangement, day: Day): DayExplanation | undefined {
  const source = noticeOf(arrangement);
  const off = arrangement.off[day];
  if (off) return { day, working: false, reason: `${off}放假`, provisional: false, source };
  const work = arrangement.work[day];
  if (work) return { day, working: true, reason: `调休上班（${work}）`, provisional: false, source };
  return undefined;
}

/* D10: without an arrangement the festivals of the Measures and the weekends are assumed. */
function assume(calendar: Calendar, day: Day, festivals: Festivals): DayExplanation {
  const festival = festivals.get(day);
  if (!festival) return { ...ordinaryDay(day), provisional: true, source: WEEKLY_REST_SOURCE };
  const isAhead = yearOf(day) > Math.max(...calendar.arrangements.keys());
  const reason = `${festival.name}（法定，安排${isAhead ? '未公布' : '未载入'}）`;
  return { day, working: false, reason, provisional: true, source: festival.source };
}

const WEEKEND_NAMES = { 0: '周日', 6: '周六' } as const;

function ordinaryDay(day: Day): Pick<DayExplanation, 'day' | 'working' | 'reason'> {
  if (!isWeekend(day)) return { day, working: true, reason: '工作日' };
  return { day, working: false, reason: WEEKEND_NAMES[weekday(day) === 0 ? 0 : 6] };
}

/*
 * The notice of the following year has reached back as far as 29 December (2007, 2018): until it is there, the
 * last three days may still change.
 */
function isYearEnd(day: Day): boolean {
  return day.slice(5) >= '12-29';
}

function noticeOf(arrangement: Arrangement): string {
  return arrangement.notice.join('；');
}
