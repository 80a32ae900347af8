/** The days on which the facts came true that clocks count by. */
import { compareDays, type Day } from '#domain/calendar/day.ts';
import type { ClockFact, LimitKey } from '#regulation/limits.ts';
import { endedOn } from './core.ts';
import { interviewDuty } from './interview.ts';
import { isDeclined, type Petition } from './petition.ts';

/** The people a notice was owed to within its limit: those who could be written to when the petition was registered. */
const notifiable = ({ petitioners, latecomers }: Petition): readonly string[] =>
  petitioners
    .filter((one) => one.named && (one.hasAddress || one.hasPhone) && !latecomers[one.person])
    .map(({ person }) => person);

/** The day a notice reached a person, or that person withdrew, settled or died instead; undefined while it is owed. */
function noticeDone(petition: Petition, person: string): { readonly served?: Day; readonly gone?: Day } {
  const paper = isDeclined(petition) ? 'declineNotice' : 'acceptanceNotice';
  const served = petition.services.find(
    ({ recipient, ...one }) =>
      one.paper === paper &&
      one.outcome === 'served' &&
      recipient.kind === 'petitioner' &&
      recipient.person === person,
  )?.on;
  if (served) return { served };
  const gone = petition.departed[person]?.on ?? petition.losses.find((one) => one.person === person)?.on;
  return gone ? { gone } : {};
}

/** How the duty to tell everyone in writing stopped: served on the last of them, or nobody is left to be told (D12). */
function noticeStop(petition: Petition): { readonly end?: Day; readonly lapse?: Day } {
  const done = notifiable(petition).map((person) => noticeDone(petition, person));
  const days = done.flatMap(({ served, gone }) => served ?? gone ?? []);
  const last = days.toSorted(compareDays).at(-1);
  if (!last || days.length < done.length) return {};
  return done.some(({ served }) => served) ? { end: last } : { lapse: last };
}

/** The later of a day and the reopening, from which everything a reopened petition owes is counted. */
const sinceReopening = ({ reopenedOn }: Petition, day: Day | undefined): Day | undefined =>
  day && reopenedOn && compareDays(day, reopenedOn) < 0 ? reopenedOn : day;

/** The day each fact a clock counts by came true, or undefined while it has not. */
function daysOf(petition: Petition): Readonly<Record<ClockFact, Day | undefined>> {
  return {
    courtReceived: sinceReopening(petition, petition.receivedOn),
    handlerReceived: petition.assignments[0]?.from,
    accepted: sinceReopening(petition, petition.acceptance?.on),
    registrationPassed: petition.registrationPassedOn,
    transferred: petition.assignments[0]?.from,
    interviewed: interviewDuty(petition).fulfilledOn,
    repliedTo: petition.reply?.on,
    noticeServed: sinceReopening(petition, noticeStop(petition).end),
    closed: petition.closing?.on ?? petition.closedDirectlyOn,
  };
}

export const dayOf = (petition: Petition, fact: ClockFact): Day | undefined => daysOf(petition)[fact];

/** The days of a petition's facts, those that have come true: what another petition that absorbs it counts by. */
export const factDays = (petition: Petition): Record<string, Day> =>
  Object.fromEntries(
    Object.entries(daysOf(petition)).flatMap(([fact, day]) => (day ? [[fact, day] as const] : [])),
  );

/** The day from which a limit is no longer owed: declined, ended, or nobody to write to. */
export function lapseOf(petition: Petition, key: LimitKey): Day | undefined {
  const declined = isDeclined(petition) ? petition.decline?.on : undefined;
  const ended = endedOn(petition);
  if (key === 'notice') {
    const nobody = notifiable(petition).length === 0;
    return nobody
      ? dayOf(petition, 'courtReceived')
      : (sinceReopening(petition, noticeStop(petition).lapse) ?? ended);
  }
  return declined ?? ended;
}
