import { type Calendar, explainDay } from '#domain/calendar/calendar.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { clockHours } from '#regulation/supervision.ts';

const shanghaiTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
});

/** Whether the system may urge at this instant: on a working day of the court, in its hours. */
export function isClockHour(calendar: Calendar, instant: string): boolean {
  const time = shanghaiTime.format(new Date(instant));
  const { opens, closes } = clockHours;
  return time >= opens && time <= closes && explainDay(calendar, shanghaiDay(instant)).working;
}
