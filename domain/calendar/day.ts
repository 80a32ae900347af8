import { z } from 'zod';

declare const brand: unique symbol;

/** A legal day in Asia/Shanghai, written `YYYY-MM-DD`. Days order as their texts do. */
export type Day = string & { readonly [brand]: 'Day' };

/** 0 is Sunday, 6 is Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DAY_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_PER_ERA = 146_097;
const CIVIL_EPOCH_OFFSET = 719_468;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const MS_PER_DAY = 86_400_000;

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isDay(text: string): text is Day {
  const match = DAY_TEXT.exec(text);
  if (!match) return false;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** The day written in `text`, or undefined when it is not `YYYY-MM-DD` or no such day exists. */
export function findDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/** The day written in `text`; throws on another format and on days that do not exist (2026-02-30). */
export function parseDay(text: string): Day {
  if (isDay(text)) return text;
  throw new RangeError(dayMessage(text));
}

function dayMessage(text: unknown): string {
  return `“${String(text)}”不是有效日期，请按“2026-11-23”的格式填写实际存在的日期`;
}

/**
 * A `Day` at a boundary. It is a checked string and not a transform, so that its JSON Schema can be derived
 * for requests and answers alike.
 */
export const daySchema = z
  .string({ error: (issue) => (issue.input === undefined ? '请填写日期' : dayMessage(issue.input)) })
  .refine(isDay, { error: (issue) => dayMessage(issue.input) })
  .meta({ format: 'date', examples: ['2026-11-23'] }) as unknown as z.ZodType<Day, string>;

/*
 * Days since 1970-01-01 in the proleptic Gregorian calendar and back, in integers only (H. Hinnant,
 * "chrono-compatible low-level date algorithms"): a `Date` would bring the machine's time zone in.
 */
function dayNumber(day: Day): number {
  const month = monthOf(day);
  const year = month <= 2 ? yearOf(day) - 1 : yearOf(day);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dateOf(day) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - CIVIL_EPOCH_OFFSET;
}

function dayOfNumber(number: number): Day {
  const shifted = number + CIVIL_EPOCH_OFFSET;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** The day of these civil numbers (month 1–12); throws when it does not exist or lies outside 0001–9999. */
export function dayOf(year: number, month: number, date: number): Day {
  const text = [String(year).padStart(4, '0'), pad(month), pad(date)].join('-');
  return parseDay(text);
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}

/** The civil year of the day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

function dateOf(day: Day): number {
  return Number(day.slice(8, 10));
}

/** The day `n` calendar days later (earlier when negative); throws on a fraction. */
export function addDays(day: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`天数必须是整数：${n}`);
  return dayOfNumber(dayNumber(day) + n);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The weekday, 0 for Sunday. */
export function weekday(day: Day): Weekday {
  return ((((dayNumber(day) + 4) % 7) + 7) % 7) as Weekday;
}

/** Whether the day is a Saturday or Sunday, whatever an arrangement makes of it. */
export function isWeekend(day: Day): boolean {
  const on = weekday(day);
  return on === 0 || on === 6;
}

/** The Monday of the week the day lies in. */
export const weekStart = (day: Day): Day => addDays(day, -((weekday(day) + 6) % 7));

/** The Sunday that ends the week the day lies in. */
export const weekEnd = (day: Day): Day => addDays(weekStart(day), 6);

/** The last day of the month the day lies in. */
export const monthEnd = (day: Day): Day =>
  dayOf(yearOf(day), monthOf(day), daysInMonth(yearOf(day), monthOf(day)));

/** Negative, zero or positive as `a` is earlier than, the same as or later than `b`: for `sort`. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The later of two days. */
export const laterDay = (a: Day, b: Day): Day => (compareDays(a, b) < 0 ? b : a);

/**
 * The Shanghai day on which an instant falls. China has kept UTC+8 without summer time since 1992, which
 * covers every record of this system, so no time-zone database is asked. Throws on an unreadable instant.
 */
export function shanghaiDay(instant: Date | string): Day {
  return dayOfNumber(Math.floor(shanghaiMs(instant) / MS_PER_DAY));
}

/** The instant at which the day begins in Shanghai, as UTC ISO. */
export function dayStart(day: Day): string {
  return new Date(dayNumber(day) * MS_PER_DAY - SHANGHAI_OFFSET_MS).toISOString();
}

/** The time of day in Shanghai at an instant, `HH:MM`, by the same rule. Throws on an unreadable instant. */
export function shanghaiTime(instant: Date | string): string {
  return new Date(shanghaiMs(instant)).toISOString().slice(11, 16);
}

function shanghaiMs(instant: Date | string): number {
  const ms = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  if (Number.isNaN(ms)) throw new RangeError(`无法识别的时间：${String(instant)}`);
  return ms + SHANGHAI_OFFSET_MS;
}

/** The day as written in Chinese papers: 2026年11月23日. */
export function sayDay(day: Day): string {
  return `${yearOf(day)}年${sayShortDay(day)}`;
}

/** The day without its year: 11月23日. */
export function sayShortDay(day: Day): string {
  return `${monthOf(day)}月${dateOf(day)}日`;
}
