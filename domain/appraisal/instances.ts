/** What of a petition counts for each indicator; the words for it stand in `regulation/indicators.ts`. */
import type { StaffId } from '#domain/access/officer.ts';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { decidedDueDay } from '#domain/calendar/period.ts';
import { type Clock, clockState } from '#domain/petition/clocks.ts';
import { isResolved } from '#domain/petition/ledger.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import { periodsOf } from '#domain/petition/spans.ts';
import { supervisionsOf } from '#domain/petition/supervised.ts';
import { type IndicatorKey, indicatorKeys } from '#regulation/indicators.ts';
import type { LimitKey } from '#regulation/limits.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import type { Instance } from './instance.ts';
import { handlerOn, type Reading } from './reading.ts';
import { timeSpent } from './time-spent.ts';

type Count = (reading: Reading) => readonly Instance[];

const credited = (on: Day, who: StaffId | undefined, isHit: boolean): Instance => ({
  on,
  ...(who ? { who } : {}),
  amount: isHit ? 1 : 0,
});

/**
 * A clock that is decided: kept (1), or missed, whatever came later (0). One that runs or lapsed says nothing, and one
 * kept before its day says nothing until that day: else whoever is quick would count in a month before whoever is slow.
 */
function decided(clock: Clock, asOf: Day, who: StaffId | undefined): readonly Instance[] {
  const state = clockState(clock, asOf);
  if (state === 'running' || state === 'lapsed' || compareDays(clock.due, asOf) > 0) return [];
  return [credited(clock.due, who, state === 'met')];
}

/** Whose a limit was: the interview that of the handler it was counted for, the reply that of the handler it met. */
function whoOwed(petition: Petition, clock: Clock): StaffId | undefined {
  if (clock.limit === 'interview') return handlerOn(petition, clock.startOn);
  if (clock.limit !== 'reply') return undefined;
  const { due, endedOn } = clock;
  return handlerOn(petition, endedOn && compareDays(endedOn, due) < 0 ? endedOn : due);
}

const byLimit =
  (...limits: readonly LimitKey[]): Count =>
  ({ petition, clocks, asOf }) =>
    clocks
      .filter(({ limit }) => limits.some((one) => one === limit))
      .flatMap((clock) => decided(clock, asOf, whoOwed(petition, clock)));

const missed: Count = (reading) =>
  byLimit(
    'transfer',
    'interview',
    'reply',
  )(reading)
    .filter(({ amount }) => amount === 0)
    .map((one) => ({ ...one, amount: 1 }));

/** Struck out, or gone on in another petition: its visits are counted there, or not at all. */
const isElsewhere = ({ stage }: Petition): boolean => stage === 'struckOut' || stage === 'merged';

const visits = (petition: Petition, isHit: (nth: number) => boolean): readonly Instance[] =>
  isElsewhere(petition)
    ? []
    : petition.contacts.map(({ receivedOn: on }, nth) => credited(on, handlerOn(petition, on), isHit(nth)));

/** Served on everybody, with a receipt on file or the proof of each service. */
function isProved(petition: Petition): boolean {
  if (unserved(petition, 'reply').length > 0) return false;
  const served = petition.services.filter(({ paper, outcome }) => paper === 'reply' && outcome === 'served');
  return (
    petition.materials.some(({ kind }) => kind === 'replyReceipt') ||
    served.every(({ material }) => material !== undefined)
  );
}

const entry: Count = ({ petition, calendar }) => {
  const { stage, receivedOn, registeredOn, registeredBy, rules } = petition;
  if (stage === 'struckOut') return [];
  const { due } = decidedDueDay(calendar, receivedOn, getRuleSet(rules).limits.entry, registeredOn);
  return [credited(registeredOn, registeredBy, compareDays(registeredOn, due) <= 0)];
};

const service: Count = ({ petition }) =>
  periodsOf(petition).flatMap((period) => {
    const { reply } = period;
    if (!reply || reply.recipients.length === 0) return [];
    return [credited(reply.on, handlerOn(petition, reply.on), isProved(period))];
  });

const resolution: Count = ({ petition }) =>
  periodsOf(petition).flatMap((period) => {
    const { closing, reply } = period;
    return closing && reply
      ? [credited(closing.on, handlerOn(petition, closing.on), isResolved(period))]
      : [];
  });

const returned: Count = ({ petition }) =>
  periodsOf(petition).flatMap(({ drafts }) =>
    drafts.map(({ on, by, acts }) =>
      credited(
        on,
        by,
        acts.some(({ kind }) => kind === 'returned' || kind === 'deliberationReturned'),
      ),
    ),
  );

const writeOff: Count = ({ petition }) =>
  petition.writeOffs.flatMap(({ rounds }) =>
    rounds.flatMap(({ by, outcome }) =>
      outcome ? [credited(outcome.on, by, outcome.result === 'accepted')] : [],
    ),
  );

const leapfrog: Count = ({ petition }) => [
  ...visits(petition, () => false),
  ...(isElsewhere(petition) ? [] : petition.leapfrogs.map(({ on, handler }) => credited(on, handler, true))),
];

/** What counts of a petition, and how its instances make one amount: all of them have to be kept, one is enough, or their sum. */
const counts: Readonly<
  Record<IndicatorKey, { readonly count: Count; readonly joined: 'all' | 'any' | 'sum' }>
> = {
  entry: { count: entry, joined: 'all' },
  transfer: { count: byLimit('transfer'), joined: 'all' },
  interview: { count: byLimit('interview'), joined: 'all' },
  reply: { count: byLimit('reply'), joined: 'all' },
  returned: { count: returned, joined: 'any' },
  service: { count: service, joined: 'all' },
  resolution: { count: resolution, joined: 'all' },
  writeOff: { count: writeOff, joined: 'any' },
  filing: {
    count: ({ clocks, asOf }) =>
      clocks
        .filter(({ key }) => key.startsWith('filing:'))
        .flatMap((clock) => decided(clock, asOf, undefined)),
    joined: 'all',
  },
  repeat: {
    count: ({ petition }) => visits(petition, (nth) => nth > 0 || petition.acceptance?.repeat === true),
    joined: 'any',
  },
  leapfrog: { count: leapfrog, joined: 'any' },
  overdue: { count: missed, joined: 'any' },
  supervision: {
    count: ({ petition }) =>
      supervisionsOf(petition).map(({ on }) => credited(on, handlerOn(petition, on), true)),
    joined: 'sum',
  },
  ownDays: { count: (reading) => timeSpent(reading, 'own'), joined: 'sum' },
  othersDays: { count: (reading) => timeSpent(reading, 'others'), joined: 'sum' },
  approvalDays: { count: (reading) => timeSpent(reading, 'approval'), joined: 'sum' },
};

export type Instances = Readonly<Record<IndicatorKey, readonly Instance[]>>;

/** Everything of a petition that counts for any indicator, whenever and to whose credit it was. */
export const instancesOf = (reading: Reading): Instances =>
  Object.fromEntries(indicatorKeys.map((key) => [key, counts[key].count(reading)])) as Instances;

/** The amount a petition stands for with these instances of it; undefined when it does not count. */
export function amountOf(key: IndicatorKey, instances: readonly Instance[]): number | undefined {
  const amounts = instances.map(({ amount }) => amount);
  if (amounts.length === 0) return undefined;
  const { joined } = counts[key];
  if (joined === 'all') return Math.min(...amounts);
  return joined === 'any' ? Math.max(...amounts) : amounts.reduce((sum, one) => sum + one, 0);
}
