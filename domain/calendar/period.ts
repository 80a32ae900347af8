import { z } from 'zod';
import { getProvision } from '#regulation/articles.ts';
import type { Unit } from '#regulation/limits.ts';
import { type Calendar, type DayExplanation, daysAfter, workedUpTo } from './calendar.ts';
import { type Day, dayOf, yearOf } from './day.ts';

/** A period as the regulation states it (D2); every limit of `regulation/limits.ts` is one. */
export type Period = { readonly unit: Unit; readonly length: number };

/** The last day of a period; provisional when a day that decided it is only assumed (D10). */
export type DueDay = { readonly due: Day; readonly provisional: boolean };

/** One day on the way to the due day. */
export type PeriodDay = {
  readonly day: Day;
  readonly counted: boolean;
  /** The how-manieth day of the period, when counted. */
  readonly n?: number;
  readonly why: string;
  readonly source: string;
  /** This day decides the result and is only assumed. */
  readonly provisional: boolean;
};

export type PeriodExplanation = DueDay & { readonly days: readonly PeriodDay[] };

/** Longer than any limit of the law (about 27 years), short enough that a slip of the pen is noticed. */
const LONGEST_PERIOD = 10_000;

const LENGTH_FAULT = `期间长度应为1至${LONGEST_PERIOD}之间的整数`;

/** A period from outside; refuses lengths that are not whole or not positive. */
export const periodSchema = z.object({
  unit: z.enum(['calendar-days', 'working-days'] satisfies Unit[], {
    error: '期间单位应为“calendar-days”（日）或“working-days”（工作日）',
  }),
  length: z.int({ error: LENGTH_FAULT }).min(1, { error: LENGTH_FAULT }).max(LONGEST_PERIOD, {
    error: LENGTH_FAULT,
  }),
}) satisfies z.ZodType<Period>;

const PERIOD_LAW = getProvision('procedure-85').citation;

/**
 * The last day of a period that an event on `start` sets going; the day of the event does not count.
 * `calendar-days` count every day and end on the next working day when the last one is a rest day;
 * `working-days` count working days only. Throws on a length `periodSchema` refuses.
 */
export function dueDay(calendar: Calendar, start: Day, period: Period): DueDay {
  let provisional = false;
  let due = start;
  for (const { explanation, decides } of walk(calendar, start, period)) {
    provisional ||= decides && explanation.provisional;
    due = explanation.day;
  }
  return { due, provisional };
}

/**
 * The calendar that decides a period: the one loaded last, unless the day it ended on was over when that was loaded, or
 * what was owed was done or fell away before. No arrangement loaded afterwards turns a missed day into a kept one (D12).
 */
export function decidingCalendar(calendar: Calendar, start: Day, period: Period, stoppedOn?: Day): Calendar {
  const { before } = calendar;
  if (!before || start >= before.until) return calendar;
  const earlier = decidingCalendar(before.calendar, start, period, stoppedOn);
  const isDecided = stoppedOn !== undefined && stoppedOn < before.until;
  return isDecided || dueDay(earlier, start, period).due < before.until ? earlier : calendar;
}

/** `dueDay` by the calendar that decides it; what is decided for good is not provisional any more. */
export function decidedDueDay(calendar: Calendar, start: Day, period: Period, stoppedOn?: Day): DueDay {
  const deciding = decidingCalendar(calendar, start, period, stoppedOn);
  const { due, provisional } = dueDay(deciding, start, period);
  return { due, provisional: provisional && deciding === calendar };
}

/** The same result as `dueDay`, with each day from `start` to the due day: counted or not, why, on whose word. */
export function explainPeriod(calendar: Calendar, start: Day, period: Period): PeriodExplanation {
  const days = [...walk(calendar, start, period)].map(sayStep);
  const first: PeriodDay = {
    day: start,
    counted: false,
    why: '期间开始当日，不计入',
    source: PERIOD_LAW,
    provisional: false,
  };
  return { ...dueDay(calendar, start, period), days: [first, ...days] };
}

/**
 * Working days after `from` up to and including `to`: what is left when `to` is due. When `to` is earlier, the
 * negative of the way back.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  if (from === to) return 0;
  if (to < from) return -workingDaysBetween(calendar, to, from);
  let count = workedUpTo(calendar, to) - workedUpTo(calendar, from);
  for (let year = yearOf(from); year < yearOf(to); year++) {
    count += workedUpTo(calendar, dayOf(year, 12, 31));
  }
  return count;
}

/** One day of the walk. `n` is there when the day counts; `decides`: a change of this day would move the end. */
type Step = {
  readonly explanation: DayExplanation;
  readonly kind: 'counted' | 'skipped' | 'rest-at-end' | 'rolled-past' | 'rolled-to';
  readonly n?: number;
  readonly decides: boolean;
};

function walk(calendar: Calendar, start: Day, { unit, length }: Period): Generator<Step, void> {
  if (!Number.isInteger(length) || length < 1 || length > LONGEST_PERIOD) throw new RangeError(LENGTH_FAULT);
  switch (unit) {
    case 'working-days':
      return walkWorkingDays(calendar, start, length);
    case 'calendar-days':
      return walkCalendarDays(calendar, start, length);
  }
}

function* walkWorkingDays(calendar: Calendar, start: Day, length: number): Generator<Step, void> {
  let n = 0;
  for (const explanation of daysAfter(calendar, start)) {
    if (explanation.working) yield { explanation, kind: 'counted', n: ++n, decides: true };
    else yield { explanation, kind: 'skipped', decides: true };
    if (n === length) return;
  }
}

function* walkCalendarDays(calendar: Calendar, start: Day, length: number): Generator<Step, void> {
  let n = 0;
  for (const explanation of daysAfter(calendar, start)) {
    n++;
    if (n < length) yield { explanation, kind: 'counted', n, decides: false };
    else yield endStep(explanation, n, n === length);
    if (n >= length && explanation.working) return;
  }
}

function endStep(explanation: DayExplanation, n: number, isLast: boolean): Step {
  if (!isLast) {
    return { explanation, kind: explanation.working ? 'rolled-to' : 'rolled-past', decides: true };
  }
  return { explanation, kind: explanation.working ? 'counted' : 'rest-at-end', n, decides: true };
}

function sayStep({ explanation, kind, n, decides }: Step): PeriodDay {
  return {
    day: explanation.day,
    counted: n !== undefined,
    ...(n === undefined ? {} : { n }),
    why: sayWhy(explanation.reason, kind),
    source: kind === 'counted' && !decides ? PERIOD_LAW : explanation.source,
    provisional: decides && explanation.provisional,
  };
}

function sayWhy(reason: string, kind: Step['kind']): string {
  switch (kind) {
    case 'counted':
      return reason;
    case 'skipped':
      return `${reason}，不计入`;
    case 'rest-at-end':
      return `${reason}，期间届满日为休息日，顺延`;
    case 'rolled-past':
      return `${reason}，继续顺延`;
    case 'rolled-to':
      return `${reason}，顺延至此日届满`;
  }
}
