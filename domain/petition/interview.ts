import { compareDays, type Day } from '#domain/calendar/day.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import type { Attempt } from './core.ts';
import type { Petition } from './petition.ts';

export type InterviewDuty =
  | { readonly state: 'owed'; readonly fulfilledOn?: undefined }
  | { readonly state: 'held' | 'notReached'; readonly fulfilledOn: Day };

/** The attempt with which a person counts as not reached: enough tries, on enough days, by enough ways (D13). */
export function notReachedOn(attempts: readonly Attempt[], rules: string): Day | undefined {
  const needed = getRuleSet(rules).notReached;
  const inTime = attempts.toSorted((a, b) => compareDays(a.on, b.on));
  const reached = inTime.findIndex((_, index) => {
    const sofar = inTime.slice(0, index + 1);
    return (
      sofar.length >= needed.attempts &&
      new Set(sofar.map((one) => one.on)).size >= needed.days &&
      new Set(sofar.map((one) => one.way)).size >= needed.ways
    );
  });
  return inTime[reached]?.on;
}

/**
 * Whether the handler's duty to talk to the petitioner is fulfilled, and on which day (article 13, D13). Once the
 * person counted as not reached, a later interview does not make the duty late.
 */
export function interviewDuty(petition: Petition): InterviewDuty {
  const given = notReachedOn(petition.interviewAttempts, petition.rules);
  const held = petition.interviewedOn;
  if (held) return { state: 'held', fulfilledOn: given && compareDays(given, held) < 0 ? given : held };
  return given ? { state: 'notReached', fulfilledOn: given } : { state: 'owed' };
}
