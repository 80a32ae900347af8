/** When petitions come: three years of ordinary days, and enough recent ones for every queue to have its work. */
import { type Calendar, explainDay } from '#domain/calendar/calendar.ts';
import { addDays, compareDays, type Day, daysBetween } from '#domain/calendar/day.ts';
import type { Stage } from '#domain/petition/core.ts';
import { lastWorkingMoment, type Moment, workingDayBefore, workingDayFrom, workingMinute } from './agenda.ts';
import type { Random } from './random.ts';

export type Opening = {
  /** What it is known by: chance deals by it and not by the order of days, which each day shuffles a little. */
  readonly index: number;
  readonly registered: Moment;
  /** The day of the contact when it is entered at once, and when it is entered late. */
  readonly receivedOn: { readonly sameDay: Day; readonly before: Day };
  readonly stopAt?: Stage;
};

/** How old a petition is that waits at a stage, in working days: as it should be, and when it is overdue. */
type Age = { readonly stage: Stage; readonly fresh: readonly [number, number] };

/** One round of the queues; the same stage several times where a court has more of it. */
const round: readonly Age[] = [
  { stage: 'registered', fresh: [0, 0] },
  { stage: 'screening', fresh: [1, 1] },
  { stage: 'accepted', fresh: [1, 1] },
  { stage: 'transferred', fresh: [2, 4] },
  { stage: 'handling', fresh: [6, 30] },
  { stage: 'proposed', fresh: [19, 30] },
  { stage: 'approved', fresh: [21, 32] },
  { stage: 'replied', fresh: [22, 34] },
  { stage: 'served', fresh: [26, 38] },
  { stage: 'declineProposed', fresh: [4, 7] },
  { stage: 'declined', fresh: [6, 10] },
  { stage: 'returned', fresh: [1, 2] },
  { stage: 'registered', fresh: [0, 1] },
  { stage: 'screening', fresh: [1, 2] },
  { stage: 'transferred', fresh: [2, 4] },
  { stage: 'handling', fresh: [6, 36] },
  { stage: 'accepted', fresh: [1, 2] },
  { stage: 'handling', fresh: [10, 36] },
  { stage: 'proposed', fresh: [20, 34] },
  { stage: 'transferred', fresh: [3, 4] },
  { stage: 'handling', fresh: [8, 30] },
  { stage: 'registered', fresh: [0, 0] },
  { stage: 'accepted', fresh: [6, 9] },
  { stage: 'transferred', fresh: [9, 14] },
  { stage: 'handling', fresh: [48, 60] },
  { stage: 'proposed', fresh: [46, 52] },
];

const yearsBack = 3;
const aYear = 365;
/** Natural petitions end where the fresh ones of the queues begin. */
const quiet = 2;

function workingDaysBack(calendar: Calendar, day: Day, count: number): Day {
  return count === 0 ? day : workingDaysBack(calendar, workingDayBefore(calendar, day), count - 1);
}

type Unnumbered = Omit<Opening, 'index'>;

function openingAt(calendar: Calendar, registered: Moment, random: Random): Unnumbered {
  const before = addDays(registered.day, -random.int(1, 3));
  const weekend = addDays(registered.day, -1);
  return {
    registered,
    receivedOn: { sameDay: registered.day, before: explainDay(calendar, weekend).working ? before : weekend },
  };
}

function stagedOpenings(
  calendar: Calendar,
  last: Moment,
  count: number,
  random: Random,
): readonly Unnumbered[] {
  return Array.from({ length: count }, (_, index) => {
    const { stage, fresh } = round[index % round.length] as Age;
    const day = workingDaysBack(calendar, last.day, random.int(...fresh));
    const minute = workingMinute(random);
    const registered = { day, minute: day === last.day ? Math.min(minute, last.minute - 1) : minute };
    return { ...openingAt(calendar, registered, random), stopAt: stage };
  });
}

function naturalOpenings(
  calendar: Calendar,
  last: Moment,
  count: number,
  random: Random,
): readonly Unnumbered[] {
  const first = addDays(last.day, -yearsBack * aYear);
  const span = daysBetween(first, last.day) - quiet;
  return Array.from({ length: count }, () => {
    const day = workingDayFrom(calendar, addDays(first, Math.floor(span * random.next())));
    return openingAt(calendar, { day, minute: workingMinute(random) }, random);
  });
}

/** How many of a generation are kept for the queues: a whole round at least, where there is room. */
const staged = (count: number): number =>
  Math.min(Math.floor(count / 2), Math.ceil(round.length + count * 0.02));

/** The openings of so many petitions up to an instant, in the order of registration. */
export function openingsOf(
  calendar: Calendar,
  until: string,
  count: number,
  random: Random,
): readonly Opening[] {
  const last = lastWorkingMoment(calendar, until);
  const waiting = stagedOpenings(calendar, last, staged(count), random);
  const past = naturalOpenings(calendar, last, count - waiting.length, random);
  const openings = [...past, ...waiting].map((opening, index) => ({ ...opening, index }));
  return inOrder(openings, random);
}

/** Sorted, and those of one minute some seconds apart, so that numbers ascend as instants do. */
function inOrder(openings: readonly Opening[], random: Random): readonly Opening[] {
  const sorted = openings.toSorted(
    ({ registered: one }, { registered: other }) =>
      compareDays(one.day, other.day) || one.minute - other.minute,
  );
  let last: Moment | undefined;
  return sorted.map((opening) => {
    const { day, minute } = opening.registered;
    const apart = random.int(1, 9);
    const same = last?.day === day && last.minute === minute;
    last = { day, minute, second: same ? Math.min(59, (last?.second ?? 0) + apart) : apart };
    return { ...opening, registered: last };
  });
}
