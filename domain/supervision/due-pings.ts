/** What follows by itself when binding dates come near and pass: which rung, for which clock, to whom. */
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { daysBetween } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { type Clock, clocksOf, workingDaysLeft } from '#domain/petition/clocks.ts';
import { endedOn } from '#domain/petition/core.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { errandsOf, ownerOfErrand } from '#domain/petition/errands.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import { leadOf, type Petition } from '#domain/petition/petition.ts';
import { backlogOf, type PingedClock } from '#domain/petition/supervision-facts.ts';
import { getErrandRule } from '#regulation/errands.ts';
import {
  backlogRule,
  getRung,
  limitBearers,
  type Rung,
  type RungKey,
  rungKeys,
} from '#regulation/supervision.ts';
import type { Addressee } from './addressees.ts';

export type Ping = {
  /** The clock, the rung and the due day: it fires once for each. */
  readonly key: string;
  readonly clock: Clock;
  readonly rung: RungKey;
  /** Whose turn it is. */
  readonly bearer: Addressee;
};

export const pingKey = (clock: Pick<Clock, 'key' | 'due'>, rung: RungKey): string =>
  `${clock.key} ${rung} ${clock.due}`;

/**
 * Whose turn it is while a clock runs: of an errand its owner; of the act the petition waits for whoever has to do it;
 * else whoever the limit says, but the lead leader while the handler waits for that leader's consent.
 */
export function bearerOf(petition: Petition, { key }: Pick<Clock, 'key'>): Addressee {
  const errand = errandsOf(petition).find((one) => one.key === key);
  if (errand?.person) return { person: errand.person };
  if (errand) return { post: ownerOfErrand(petition, errand) };
  const [limit] = key.split(':');
  const post = limitBearers[limit as keyof typeof limitBearers] ?? 'theHandler';
  const duty = dutyOf(petition);
  if (duty && duty.step === limit) return { post: duty.owner };
  return { post: post === 'theHandler' && duty?.owner === 'theLead' ? 'theLead' : post };
}

const isReached = ({ from }: Rung, left: number, { nearWithin }: Clock): boolean =>
  left <= (from === 'near' ? nearWithin : from);

/** The highest rung the clock has reached and nobody has climbed for it; a lower one it has passed is not made up for. */
function nextRung(clock: Clock, left: number, sent: ReadonlySet<string>): RungKey | undefined {
  const reached = rungKeys.filter((rung) => isReached(getRung(rung), left, clock));
  const top = reached.at(-1);
  return top && !rungKeys.slice(rungKeys.indexOf(top)).some((rung) => sent.has(pingKey(clock, rung)))
    ? top
    : undefined;
}

/**
 * What has to follow today for each binding date that still runs, one rung a date at most. `sent` holds the keys of
 * what has been sent before; what the history shows as sent counts as well, so that nothing fires twice (R5.3).
 */
export function duePings(
  petition: Petition,
  calendar: Calendar,
  today: Day,
  sent: ReadonlySet<string>,
): readonly Ping[] {
  const known = new Set([...sent, ...petition.pings.map((ping) => pingKey(ping, ping.rung))]);
  return clocksOf(petition, calendar)
    .filter(({ force, endedOn, lapsedOn }) => force === 'binding' && !endedOn && !lapsedOn)
    .flatMap((clock): readonly Ping[] => {
      const rung = nextRung(clock, workingDaysLeft(clock, calendar, today), known);
      return rung ? [{ key: pingKey(clock, rung), clock, rung, bearer: bearerOf(petition, clock) }] : [];
    });
}

/** An answer to an urge that is late is not answered by another answer. */
const isAnswer = (petition: Petition, { key }: Clock): boolean =>
  errandsOf(petition).some((one) => one.key === key && getErrandRule(one.kind).step === 'answerUrge');

/** The rungs climbed now: this one, and those below it that were passed unseen. */
export function climbedNow(
  before: readonly Pick<PingedClock, 'key' | 'due' | 'rung'>[],
  clock: Pick<Clock, 'key' | 'due'>,
  rung: RungKey,
): readonly RungKey[] {
  const climbed = new Set(before.map((one) => pingKey(one, one.rung)));
  const upTo = rungKeys.slice(0, rungKeys.indexOf(rung) + 1);
  return upTo.filter((one) => one === rung || !climbed.has(pingKey(clock, one)));
}

/** Only the handler can be asked to explain: of a post nobody in particular could. */
function answerDay(petition: Petition, { clock, rung, bearer }: Ping, calendar: Calendar, today: Day) {
  const answer = climbedNow(petition.pings, clock, rung)
    .map((one) => getRung(one).answer)
    .find((one) => one !== undefined);
  const byHandler = 'post' in bearer && bearer.post === 'theHandler';
  return answer && byHandler && !isAnswer(petition, clock) ? dueDay(calendar, today, answer).due : undefined;
}

/** The event a ping leaves in the history; undefined where it is a notice only. */
export function eventOf(
  petition: Petition,
  ping: Ping,
  { calendar, on, id }: { readonly calendar: Calendar; readonly on: Day; readonly id: string },
): PetitionEvent | undefined {
  const { rung, bearer } = ping;
  const { key, name, basis, due } = ping.clock;
  const clock = { key, name, basis, due, rung };
  const { act, upTo, name: asks } = getRung(rung);
  if (act === 'notify') return undefined;
  if (act === 'urge') {
    const to = 'person' in bearer ? { to: bearer.person } : {};
    return { type: 'urged', on, urge: id, way: 'message', asks, clock, ...to };
  }
  const lead = upTo === 'courtLeader' ? leadOf(petition) : undefined;
  const answerOn = answerDay(petition, ping, calendar, on);
  return {
    ...{ type: 'escalated', on, escalation: id, clock },
    ...(lead ? { lead } : {}),
    ...(answerOn ? { answerOn } : {}),
  };
}

/** Why the petition becomes backlog by itself today, in words; undefined when it does not, or was released before. */
export function backlogReason(petition: Petition, today: Day): string | undefined {
  if (!petition.acceptance || endedOn(petition) || backlogOf(petition)) return undefined;
  if (petition.backlogSpans.length > 0) return undefined;
  const age = daysBetween(petition.receivedOn, today);
  const { length: contacts } = petition.contacts;
  if (age > backlogRule.age) return `收件已${age}日仍未办结`;
  return contacts >= backlogRule.contacts ? `已来访（件）${contacts}次仍未办结` : undefined;
}
