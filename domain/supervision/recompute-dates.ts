/** What a loaded year of holidays moves in a petition (D10): asked before, to show it, and then, to write it down. */
import { isGuardedErrand } from '#domain/access/guarded.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { Recomputed } from '#domain/petition/calendar-facts.ts';
import { type Clock, clockState, clocksOf } from '#domain/petition/clocks.ts';
import { errandsOf } from '#domain/petition/errands.ts';
import type { EventOf } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';

/** One loading of a year, as the history names it. */
export type Loading = {
  readonly version: number;
  readonly year: number;
  readonly notice: string;
  readonly reason?: string;
};

/** A date that moves, or that stays and is certain now. */
export type ChangedDate = Recomputed & {
  /** Only in time while it was counted otherwise: from now on it is overdue. */
  readonly late: boolean;
};

/**
 * The dates of a petition that `after` makes other than `before`, in the order in which they will fall due. What was
 * missed, done or had fallen away is never among them (D12). A request under article 10 is no date for everybody's
 * eyes (D9): it moves, and the history does not tell.
 */
export function changedDates(
  petition: Petition,
  before: Calendar,
  after: Calendar,
  today: Day,
): readonly ChangedDate[] {
  const guarded = new Set(
    errandsOf(petition)
      .filter(isGuardedErrand)
      .map(({ key }) => key),
  );
  const earlier = new Map(clocksOf(petition, before).map((clock) => [clock.key, clock]));
  return clocksOf(petition, after).flatMap((clock) => {
    const was = earlier.get(clock.key);
    if (!was || guarded.has(clock.key) || isSame(was, clock)) return [];
    const { key, name, basis, due: to, provisional } = clock;
    const late = clockState(clock, today) === 'overdue' && clockState(was, today) !== 'overdue';
    return [{ clock: key, name, basis, from: was.due, to, provisional, late }];
  });
}

const isSame = (one: Clock, other: Clock): boolean =>
  one.due === other.due && one.provisional === other.provisional;

/** The entry in the history of a petition whose dates changed. */
export const calendarChange = (
  { version: loading, year, notice, reason }: Loading,
  changed: readonly ChangedDate[],
  on: Day,
): EventOf<'calendarChanged'> => ({
  type: 'calendarChanged',
  on,
  loading,
  year,
  notice,
  ...(reason ? { reason } : {}),
  dates: changed.map(({ late: _, ...date }) => date),
});
