import type { Calendar } from '#domain/calendar/calendar.ts';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { dueDay, workingDaysBetween } from '#domain/calendar/period.ts';
import type { Basis } from '#regulation/articles.ts';
import { getErrandRule } from '#regulation/errands.ts';
import type { ClockFact, Force, Limit, LimitKey, Unit } from '#regulation/limits.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import { endedOn } from './core.ts';
import type { Errand } from './errand.ts';
import { errandsOf, sayErrand } from './errands.ts';
import { interviewDuty } from './interview.ts';
import { isDeclined, type Petition } from './petition.ts';
import { recipientsOf, unserved } from './service.ts';

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

type Span = { readonly key: string; readonly start: Day; readonly end?: Day; readonly lapse?: Day };

const lastServed = (petition: Petition, paper: 'acceptanceNotice' | 'declineNotice'): Day | undefined =>
  petition.services
    .filter((one) => one.paper === paper && one.outcome === 'served')
    .map((one) => one.on)
    .sort(compareDays)
    .at(-1);

/** The day a notice of acceptance or decline had reached everyone it is owed to. */
function noticeServedOn(petition: Petition): Day | undefined {
  const paper = isDeclined(petition) ? 'declineNotice' : 'acceptanceNotice';
  if (recipientsOf(petition, paper).length === 0 || unserved(petition, paper).length > 0) return undefined;
  return lastServed(petition, paper);
}

/** The first day a fact of the petition was true, or undefined while it is not. */
function dayOf(petition: Petition, fact: ClockFact): Day | undefined {
  const days: Record<ClockFact, Day | undefined> = {
    courtReceived: petition.receivedOn,
    handlerReceived: petition.assignments[0]?.from,
    accepted: petition.acceptance?.on,
    registrationPassed: petition.registrationPassedOn,
    transferred: petition.assignments[0]?.from,
    interviewed: interviewDuty(petition).fulfilledOn,
    repliedTo: petition.reply?.on,
    noticeServed: noticeServedOn(petition),
    closed: petition.closing?.on ?? petition.closedDirectlyOn,
  };
  return days[fact];
}

/** The day from which a limit is no longer owed: struck out, declined, closed, or nobody to write to. */
function lapseOf(petition: Petition, key: LimitKey): Day | undefined {
  const declined = isDeclined(petition) ? petition.decline?.on : undefined;
  const ended = endedOn(petition);
  if (key === 'notice') {
    const nobody = petition.petitioners.every((one) => !one.named || !(one.hasAddress || one.hasPhone));
    return nobody ? petition.receivedOn : ended;
  }
  return declined ?? ended;
}

/** How one handler's interview duty stopped: fulfilled while it was theirs, or passed on with the petition. */
function stopOf(done: Day | undefined, until: Day | undefined): Pick<Span, 'end' | 'lapse'> {
  if (done && (!until || compareDays(done, until) <= 0)) return { end: done };
  return until ? { lapse: until } : {};
}

/** Each handler before the interview owes one; a reassignment starts a fresh duty and ends the old one (D12). */
function interviewSpans(petition: Petition): readonly Span[] {
  const done = dayOf(petition, 'interviewed');
  return petition.assignments
    .filter(({ from }, index) => index === 0 || !done || compareDays(from, done) <= 0)
    .map(({ from, until }, index) => ({
      key: index === 0 ? 'interview' : `interview:${index + 1}`,
      start: from,
      ...stopOf(done, until ?? endedOn(petition)),
    }));
}

function spansOf(petition: Petition, key: LimitKey, limit: Limit): readonly Span[] {
  if (key === 'interview') return interviewSpans(petition);
  const start = dayOf(petition, limit.from);
  if (!start) return [];
  const end = dayOf(petition, limit.until);
  const lapse = lapseOf(petition, key);
  const isLapsedFirst = lapse && (!end || compareDays(lapse, end) < 0);
  if (isLapsedFirst) return [{ key, start, lapse }];
  return [{ key, start, ...(end ? { end } : {}) }];
}

function ownClocks(petition: Petition, calendar: Calendar): readonly Clock[] {
  return Object.entries(getRuleSet(petition.rules).limits).flatMap(([name, limit]) => {
    const key = name as LimitKey;
    return spansOf(petition, key, limit).map((span) => ({
      key: span.key,
      limit: key,
      length: { length: limit.length, unit: limit.unit },
      name: limit.name,
      basis: limit.basis,
      force: limit.force,
      startOn: span.start,
      ...dueDay(calendar, span.start, { unit: limit.unit, length: limit.length }),
      nearWithin: limit.nearWithin,
      ...(span.end ? { endedOn: span.end } : {}),
      ...(span.lapse ? { lapsedOn: span.lapse } : {}),
    }));
  });
}

/** The day an errand is due: the day somebody set, or counted by its kind's limit. */
function errandDue(errand: Errand, calendar: Calendar): Pick<Clock, 'due' | 'provisional' | 'length'> {
  if (errand.dueOn) return { due: errand.dueOn, provisional: false };
  const { limit } = getErrandRule(errand.kind);
  if (!limit) throw new Error(`errand ${errand.kind} has neither a day nor a limit`);
  return { length: limit, ...dueDay(calendar, errand.startOn, limit) };
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

/** The binding date that comes next, by which queues sort and colour; undefined when none is owed now. */
export const nearestBinding = (clocks: readonly Clock[]): Clock | undefined =>
  clocks.find((clock) => clock.force === 'binding' && !clock.endedOn && !clock.lapsedOn);
