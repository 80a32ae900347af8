/** The period of the charts: a year, a quarter, a month, or any two days. */
import { type Day, dayOf, monthEnd, yearOf } from '#domain/calendar/day.ts';

export const periodKinds = { year: '年', quarter: '季', month: '月', custom: '自定' } as const;
export type PeriodKind = keyof typeof periodKinds;
export type Period = { readonly from: Day; readonly until: Day };

const monthOf = (day: Day): number => Number(day.slice(5, 7));

/** The whole months from one to another of a year, 1 to 12. */
const months = (year: number, first: number, last: number): Period => ({
  from: dayOf(year, first, 1),
  until: monthEnd(dayOf(year, last, 1)),
});

/** The year, quarter or month in which the day lies. */
export function periodAround(kind: Exclude<PeriodKind, 'custom'>, day: Day): Period {
  const [year, month] = [yearOf(day), monthOf(day)];
  if (kind === 'year') return months(year, 1, 12);
  if (kind === 'month') return months(year, month, month);
  const last = Math.ceil(month / 3) * 3;
  return months(year, last - 2, last);
}

/** What kind of period these days are. */
export function kindOf({ from, until }: Period): PeriodKind {
  const kinds = ['year', 'quarter', 'month'] as const;
  const found = kinds.find((kind) => {
    const around = periodAround(kind, from);
    return around.from === from && around.until === until;
  });
  return found ?? 'custom';
}

/** 2026年; 2026年第3季度; 2026年9月; 2026-09-05至2026-09-20. */
export function sayPeriod(period: Period): string {
  const { from, until } = period;
  const year = `${yearOf(from)}年`;
  switch (kindOf(period)) {
    case 'year':
      return year;
    case 'quarter':
      return `${year}第${Math.ceil(monthOf(from) / 3)}季度`;
    case 'month':
      return `${year}${monthOf(from)}月`;
    case 'custom':
      return `${from}至${until}`;
  }
}
