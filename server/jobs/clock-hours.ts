import { type Calendar, explainDay } from '#domain/calendar/calendar.ts';
import { shanghaiDay, shanghaiTime } from '#domain/calendar/day.ts';
import { clockHours } from '#regulation/supervision.ts';

/** Whether the system may urge at this instant: on a working day of the court, in its hours. */
export function isClockHour(calendar: Calendar, instant: string): boolean {
  const time = shanghaiTime(instant);
  const { opens, closes } = clockHours;
  return time >= opens && time <= closes && explainDay(calendar, shanghaiDay(instant)).working;
}
