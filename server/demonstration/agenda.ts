/** When things happen in a court: on working days, in working hours, one after the other. */
import { type Calendar, daysAfter, explainDay } from '#domain/calendar/calendar.ts';
import { addDays, type Day, shanghaiDay } from '#domain/calendar/day.ts';
import type { Random } from './random.ts';

/** A minute of a Shanghai day, and a second of it where the order within the minute counts. */
export type Moment = { readonly day: Day; readonly minute: number; readonly second?: number };

const opensAt = 8 * 60 + 30;
const lunchFrom = 12 * 60;
const lunchTo = 13 * 60 + 30;
export const closesAt = 17 * 60 + 30;
const shanghaiAhead = 8 * 60;
const midnight = 24 * 60;

const two = (part: number): string => String(part).padStart(2, '0');

/** The UTC instant of a moment in working hours, which falls on the same civil day in both. */
export function instantOf({ day, minute }: Moment, second = 0): string {
  const utc = minute - shanghaiAhead;
  if (utc < 0 || minute >= midnight) throw new RangeError(`no working hour: minute ${minute}`);
  return `${day}T${two(Math.floor(utc / 60))}:${two(utc % 60)}:${two(second)}.000Z`;
}

/** The last moment of work at or before an instant. */
export function lastWorkingMoment(calendar: Calendar, instant: string): Moment {
  const day = shanghaiDay(instant);
  const utc = Number(instant.slice(11, 13)) * 60 + Number(instant.slice(14, 16));
  const minute = (utc + shanghaiAhead) % midnight;
  if (explainDay(calendar, day).working && minute >= opensAt + 1) {
    return { day, minute: Math.min(minute, closesAt) };
  }
  return { day: workingDayBefore(calendar, day), minute: closesAt };
}

/** The working day before a day. */
export function workingDayBefore(calendar: Calendar, day: Day): Day {
  const before = addDays(day, -1);
  return explainDay(calendar, before).working ? before : workingDayBefore(calendar, before);
}

/** The first working day after a day. */
export function workingDayAfter(calendar: Calendar, day: Day): Day {
  for (const one of daysAfter(calendar, day)) if (one.working) return one.day;
  throw new Error('the calendar has ended');
}

/** The day itself when the court works on it, else the next working day. */
export function workingDayFrom(calendar: Calendar, day: Day): Day {
  return explainDay(calendar, day).working ? day : workingDayAfter(calendar, day);
}

function* workingDaysUpTo(calendar: Calendar, day: Day, last: Day): Generator<Day> {
  for (const one of daysAfter(calendar, day)) {
    if (one.day > last) return;
    if (one.working) yield one.day;
  }
}

/** Any minute of work. */
export function workingMinute(random: Random): number {
  const minute = random.int(opensAt + 1, closesAt - (lunchTo - lunchFrom) - 1);
  return minute < lunchFrom ? minute : minute + (lunchTo - lunchFrom);
}

/** A clock that one petition's acts move forward, never back. */
export type Agenda = {
  day(): Day;
  /** The instant of what happens now; each call is a few seconds later than the one before. */
  instant(): string;
  /** Goes on by some minutes of work. */
  pass(from: number, to: number): void;
  /** Goes to some hour of the n-th working day from now; 0 stays on this day when it still has hours. */
  skip(workingDays: number): void;
  /** Goes to some hour of that day (of the next working day when it is none); stays when the day is past. */
  reach(day: Day): void;
  /** Goes to some hour of a working day from today up to that day; hurries when it is today or past. */
  reachBy(day: Day): void;
};

/** An agenda that stands at a moment in working hours. */
export function openAgenda(calendar: Calendar, start: Moment, random: Random): Agenda {
  let { day, minute } = start;
  let said: { readonly day: Day; readonly minute: number; readonly second: number } | undefined;
  let first = start.second;
  const secondNow = (): number => {
    const again = said?.day === day && said.minute === minute ? said.second : undefined;
    return first ?? (again === undefined ? random.int(0, 20) : Math.min(59, again + random.int(1, 9)));
  };
  const instant = (): string => {
    const second = secondNow();
    first = undefined;
    said = { day, minute, second };
    return instantOf({ day, minute }, second);
  };
  const goTo = (later: Day): void => {
    day = later;
    minute = workingMinute(random);
  };
  const pass = (from: number, to: number): void => {
    const then = minute + random.int(from, to);
    const afterLunch = then > lunchFrom && then < lunchTo ? lunchTo + random.int(1, 20) : then;
    if (afterLunch < closesAt) minute = afterLunch;
    else {
      day = workingDayAfter(calendar, day);
      minute = opensAt + random.int(2, 90);
    }
  };
  const skip = (workingDays: number): void => {
    if (workingDays <= 0) {
      pass(20, 90);
      return;
    }
    let later = day;
    for (let count = 0; count < workingDays; count++) later = workingDayAfter(calendar, later);
    goTo(later);
  };
  const reachBy = (last: Day): void => {
    const days = [...workingDaysUpTo(calendar, day, last)];
    const chosen = random.pick([day, ...days]);
    if (chosen > day) goTo(chosen);
    else pass(2, days.length > 0 ? 60 : 8);
  };
  return {
    day: () => day,
    instant,
    pass,
    skip,
    reachBy,
    reach: (wanted) => (wanted > day ? goTo(workingDayFrom(calendar, wanted)) : pass(10, 60)),
  };
}
