/** For tests only: what counts of histories, and the figures they make in the first half of the year of the petitions. */
import { appraise, type Credited, type Figure, type Period } from '#domain/appraisal/appraise.ts';
import { type Instances, instancesOf } from '#domain/appraisal/instances.ts';
import { readingOf } from '#domain/appraisal/reading.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import type { IndicatorKey } from '#regulation/indicators.ts';
import { type History, petitionOf } from './given-history.ts';

export const halfYear: Period = { from: parseDay('2026-01-01'), until: parseDay('2026-06-30') };

/** What counts of a history as it was known at the end of a day; undefined when it had not begun. */
export function countedIn(history: History, asOf: string): Instances | undefined {
  const reading = readingOf(petitionOf(history), history, {
    asOf: parseDay(asOf),
    calendar: shippedCalendar,
  });
  return reading && instancesOf(reading);
}

/** The figures of these histories, numbered p0, p1 … in their order. */
export const figuresOf = (
  histories: readonly History[],
  asOf: string,
  subject: Credited = {},
  period: Period = halfYear,
): readonly Figure[] =>
  appraise(
    histories.flatMap((history, index) => {
      const instances = countedIn(history, asOf);
      const { accused, recused } = petitionOf(history);
      return instances ? [{ petition: `p${index}`, instances, barred: [...accused, ...recused] }] : [];
    }),
    period,
    subject,
  );

/** One figure of them, as the petitions it counts with their amounts. */
export const countedFor = (
  indicator: IndicatorKey,
  histories: readonly History[],
  asOf: string,
  subject: Credited = {},
  period: Period = halfYear,
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    figuresOf(histories, asOf, subject, period)
      .filter((figure) => figure.indicator === indicator)
      .flatMap(({ counted }) => counted.map(({ petition, amount }) => [petition, amount])),
  );
