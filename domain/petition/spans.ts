/** From when to when a petition owes what its limits ask for, in every period of its life. */
import { compareDays, type Day } from '#domain/calendar/day.ts';
import type { Limit, LimitKey } from '#regulation/limits.ts';
import { repeatedLimits } from '#regulation/standing.ts';
import { endedOn } from './core.ts';
import { dayOf, lapseOf } from './fact-days.ts';
import type { Petition } from './petition.ts';

export type Span = { readonly start: Day; readonly end?: Day; readonly lapse?: Day };

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
    .map(({ from, until }) => ({ start: from, ...stopOf(done, until ?? endedOn(petition)) }));
}

/** One span of a duty: ended by its fact, or lapsed before it. */
export const spanOf = (start: Day, end: Day | undefined, lapse: Day | undefined): Span => {
  if (lapse && (!end || compareDays(lapse, end) < 0)) return { start, lapse };
  return end ? { start, end } : { start };
};

function spansOf(petition: Petition, key: LimitKey, limit: Limit): readonly Span[] {
  if (key === 'interview') return interviewSpans(petition);
  const start = dayOf(petition, limit.from);
  return start ? [spanOf(start, dayOf(petition, limit.until), lapseOf(petition, key))] : [];
}

/** The petition as it stood at each earlier end, and as it stands now. */
export const periodsOf = (petition: Petition): readonly Petition[] => [...petition.earlier, petition];

/** Whether a limit is owed in this period: begun anew by a reopening, or never fulfilled before it. */
const isOwedIn = ({ earlier }: Petition, key: LimitKey, limit: Limit): boolean =>
  earlier.length === 0 ||
  repeatedLimits.keys.some((one) => one === key) ||
  earlier.every((one) => dayOf(one, limit.until) === undefined);

/** The first of these days that is not before the other one; the other one itself where it is later by then. */
const firstSince = (since: Day, days: readonly (Day | undefined)[]): Day | undefined => {
  const [first] = days.filter((day) => day !== undefined);
  return first && compareDays(first, since) < 0 ? since : first;
};

type NamedSpan = Span & { readonly key: string; readonly name: string };

/** What an absorbed petition still owed when it was merged is owed by this one, from the days of its own facts (D12). */
const absorbedSpans = (petition: Petition, key: LimitKey, limit: Limit): readonly NamedSpan[] =>
  petition.absorbed.flatMap(({ petition: other, number, on, days, releasedOn }) => {
    const start = days[limit.from];
    if (!start || days[limit.until]) return [];
    const periods = periodsOf(petition).filter((one) => (endedOn(one) ?? on) >= on);
    const end = firstSince(
      on,
      periods.map((one) => dayOf(one, limit.until)),
    );
    const lapse =
      releasedOn ??
      firstSince(
        on,
        periods.map((one) => lapseOf(one, key)),
      );
    return [{ ...spanOf(start, end, lapse), key: `${key}:${other}`, name: `${limit.name}（${number}并入）` }];
  });

/** All spans of a limit, numbered on from period to period, so that an earlier period's keep their keys. */
export const namedSpans = (petition: Petition, key: LimitKey, limit: Limit): readonly NamedSpan[] => {
  const own = periodsOf(petition).flatMap((period) =>
    isOwedIn(period, key, limit) ? spansOf(period, key, limit) : [],
  );
  const numbered = own.map((span, index) => ({
    ...span,
    key: index === 0 ? key : `${key}:${index + 1}`,
    name: limit.name,
  }));
  return [...numbered, ...absorbedSpans(petition, key, limit)];
};
