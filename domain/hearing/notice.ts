import type { Calendar } from '#domain/calendar/calendar.ts';
import { addDays, type Day } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import { hearingNotice } from '#regulation/hearing.ts';
import { sayLength } from '#regulation/limits.ts';

/** The last day on which a notice of a hearing on this day is still in time. */
export function noticeByFor(calendar: Calendar, day: Day): Day {
  let by = addDays(day, -1);
  while (dueDay(calendar, by, hearingNotice).due > day) by = addDays(by, -1);
  return by;
}

/** Refuses a day of hearing of which nobody could be told in time any more; the field is `day`. */
export function refuseTooSoon(day: Day, { on, calendar }: Setting): Refusal | undefined {
  const earliest = dueDay(calendar, on, hearingNotice).due;
  return day < earliest
    ? refuse(hearingNotice.basis, `听证须提前${sayLength(hearingNotice)}通知信访人，${day}已来不及`, {
        field: 'day',
        remedy: `最早可定于${earliest}`,
      })
    : undefined;
}
