/** 早报 · 第四条：when a leader's digest is due, and since when it tells. */

import { hasRole, type Officer } from '#domain/access/officer.ts';
import { type Calendar, explainDay } from '#domain/calendar/calendar.ts';
import { addDays, type Day, weekStart } from '#domain/calendar/day.ts';
import { type DigestChoice, digestRule } from '#regulation/digests.ts';

const isWorking = (calendar: Calendar, day: Day): boolean => explainDay(calendar, day).working;

/** The first working day of the week the day lies in; undefined in a week without one. */
function firstOfWeek(calendar: Calendar, day: Day): Day | undefined {
  const monday = weekStart(day);
  const week = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(monday, n));
  return week.find((one) => isWorking(calendar, one));
}

/** Whether somebody who wants it so often gets a digest on this day: on working days only. */
export function isDigestDay(choice: DigestChoice, calendar: Calendar, day: Day): boolean {
  if (choice === 'never' || !isWorking(calendar, day)) return false;
  return choice === 'daily' || firstOfWeek(calendar, day) === day;
}

/** The last working day before this one. */
export function workingDayBefore(calendar: Calendar, day: Day): Day {
  let before = addDays(day, -1);
  while (!isWorking(calendar, before)) before = addDays(before, -1);
  return before;
}

/** Whether the person's posts get a digest at all. */
export const getsDigest = (officer: Officer): boolean => officer.active && hasRole(officer, digestRule.to);
