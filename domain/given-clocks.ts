/** For tests only: the clocks of a history, by key, under the calendar that comes with the system. */
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { type Clock, type ClockState, clockState, clocksOf } from '#domain/petition/clocks.ts';
import { days } from './given-cases.ts';
import { type History, petitionOf } from './given-history.ts';

export const clocksIn = (history: History): readonly Clock[] =>
  clocksOf(petitionOf(history), shippedCalendar);

/** The clock with this key; throws when the petition has none. */
export function clockIn(history: History, key: string): Clock {
  const clock = clocksIn(history).find((one) => one.key === key);
  if (!clock) throw new Error(`no clock ${key}`);
  return clock;
}

/** How the clock stands on a day; without one, on the day the ordinary petition is closed. */
export const stateIn = (history: History, key: string, today: string = days.closed): ClockState =>
  clockState(clockIn(history, key), parseDay(today));
