import type { Calendar } from '#domain/calendar/calendar.ts';
import { addDays, compareDays, type Day } from '#domain/calendar/day.ts';
import { decidedDueDay, workingDaysBetween } from '#domain/calendar/period.ts';
import type { Basis } from '#regulation/articles.ts';
import { getErrandRule } from '#regulation/errands.ts';
import type { Force, LimitKey, Unit } from '#regulation/limits.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import type { Errand } from './errand.ts';
import { errandsOf, sayErrand } from './errands.ts';
import type { Petition } from './petition.ts';
import { namedSpans, type Span } from './spans.ts';

/** `met` in time, `late` done after the date, `lapsed` no longer owed (and never missed), `overdue` missed and still owed. */
export type ClockState = 'running' | 'met' | 'late' | 'lapsed' | 'overdue';

/** One date the petition owes, made from its events; never stored as truth (R13.5). */
export type Clock = {
  /** Unique within the petition, e.g. `interview:2` for the second handler's interview duty. */
  readonly key: string;
  readonly limit?: LimitKey;
  /** How the due day was counted from the start; left out where somebody set the day. */
  readonly length?: { readonly length: number; readonly unit: Unit };
  readonly name: string;
  readonly basis: Basis;
  readonly force: Force;
  readonly startOn: Day;
  readonly due: Day;
  /** The due day rests on a year whose holidays are not published yet (D10). */
  readonly provisional: boolean;
  readonly endedOn?: Day;
  readonly lapsedOn?: Day;
  readonly nearWithin: number;
};

const stoppedBy = ({ end, lapse }: Span): Pick<Clock, 'endedOn' | 'lapsedOn'> => ({
  ...(end ? { endedOn: end } : {}),
  ...(lapse ? { lapsedOn: lapse } : {}),
});

function ownClocks(petition: Petition, calendar: Calendar): readonly Clock[] {
  return Object.entries(getRuleSet(petition.rules).limits).flatMap(([name, limit]) => {
    const key = name as LimitKey;
    return namedSpans(petition, key, limit).map((span) => ({
      key: span.key,
      limit: key,
      length: { length: limit.length, unit: limit.unit },
      name: span.name,
      basis: limit.basis,
      force: limit.force,
      startOn: span.start,
      ...decidedDueDay(
        calendar,
        span.start,
        { unit: limit.unit, length: limit.length },
        span.end ?? span.lapse,
      ),
      nearWithin: limit.nearWithin,
      ...stoppedBy(span),
    }));
  });
}

/** The day an errand is due: the day somebody set, or counted by its kind's limit. */
function errandDue(errand: Errand, calendar: Calendar): Pick<Clock, 'due' | 'provisional' | 'length'> {
  if (errand.dueOn) return { due: errand.dueOn, provisional: false };
  const { limit } = getErrandRule(errand.kind);
  if (!limit) throw new Error(`errand ${errand.kind} has neither a day nor a limit`);
  const stoppedOn = errand.endedOn ?? errand.lapsedOn;
  return { length: limit, ...decidedDueDay(calendar, errand.startOn, limit, stoppedOn) };
}

/** What is owed beside the main line is owed by a day, too (B4). */
const errandClocks = (petition: Petition, calendar: Calendar): readonly Clock[] =>
  errandsOf(petition).map((errand) => {
    const { basis, force, nearWithin } = getErrandRule(errand.kind);
    const { key, startOn, endedOn, lapsedOn } = errand;
    return {
      key,
      name: sayErrand(errand),
      basis,
      force,
      startOn,
      ...errandDue(errand, calendar),
      nearWithin,
      ...(endedOn ? { endedOn } : lapsedOn ? { lapsedOn } : {}),
    };
  });

/** All dates of a petition, in the order they fall due (D4). */
export function clocksOf(petition: Petition, calendar: Calendar): readonly Clock[] {
  return [...ownClocks(petition, calendar), ...errandClocks(petition, calendar)].sort((a, b) =>
    compareDays(a.due, b.due),
  );
}

/** How a clock stands on a day. A missed date stays missed, whatever came later (D12). */
export function clockState(clock: Clock, today: Day): ClockState {
  const stoppedOn = clock.endedOn ?? clock.lapsedOn;
  if (stoppedOn) {
    if (compareDays(stoppedOn, clock.due) > 0) return 'late';
    return clock.endedOn ? 'met' : 'lapsed';
  }
  return compareDays(today, clock.due) > 0 ? 'overdue' : 'running';
}

/** Working days from `today` to the due day: 0 on the day itself, negative once it has passed. */
export const workingDaysLeft = (clock: Clock, calendar: Calendar, today: Day): number =>
  workingDaysBetween(calendar, today, clock.due);

type Warned = Pick<Clock, 'due' | 'nearWithin'>;

/** Whether a running clock is near on a day: within its own warning, due today, or missed. */
export const isNear = (clock: Warned, calendar: Calendar, today: Day): boolean =>
  workingDaysBetween(calendar, today, clock.due) <= clock.nearWithin;

/** The first day on which a running clock is near: as many working days before the due day as its limit says. */
export function nearFrom(clock: Warned, calendar: Calendar): Day {
  let day = clock.due;
  while (isNear(clock, calendar, addDays(day, -1))) day = addDays(day, -1);
  return day;
}

/**
 * Of running clocks in the order they fall due, the binding one that calls for attention: the first that is near, even
 * if another with a shorter warning is due before it; while none is, the one due first (D4).
 */
export function pressing<One extends Warned & Pick<Clock, 'force'>>(
  running: readonly One[],
  calendar: Calendar,
  today: Day,
): One | undefined {
  const binding = running.filter(({ force }) => force === 'binding');
  return binding.find((clock) => isNear(clock, calendar, today)) ?? binding[0];
}

/** The binding date that comes next, by which queues sort; undefined when none is owed now. */
export const nearestBinding = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.find((clock) => clock.force === 'binding' && !clock.endedOn && !clock.lapsedOn);
