/** What is to happen to each petition of a generation, before any of it is told. */
import type { Day } from '#domain/calendar/day.ts';
import type { Stage } from '#domain/petition/core.ts';
import { type AcceptanceGroundId, type DeclineGroundId, declineGroundIds } from '#regulation/grounds.ts';
import { anonymousChannels, type Channel, type Relation } from '#regulation/registers.ts';
import type { Moment } from './agenda.ts';
import type { InventedCase } from './cases.ts';
import type { Opening } from './openings.ts';
import type { Random } from './random.ts';
import { grantTraits, type Trait } from './traits.ts';

export type Fate =
  | { readonly kind: 'handled'; readonly ground: AcceptanceGroundId }
  | { readonly kind: 'declined'; readonly ground: DeclineGroundId }
  | { readonly kind: 'struckOut' };

/** Whose petition about which case; the same seed is the same person. */
export type Subject = {
  readonly case?: InventedCase;
  readonly relation: Relation;
  readonly personSeed: string;
};

export type Plan = {
  /** The number of its opening; plans stand in the order of registration, which is another. */
  readonly index: number;
  readonly registered: Moment;
  readonly receivedOn: Day;
  readonly channel: Channel;
  readonly fate: Fate;
  readonly traits: ReadonlySet<Trait>;
  /** Told only up to this stage: it waits for somebody of the court now. */
  readonly stopAt?: Stage;
  readonly subject: Subject;
};

/** The ground a petition is accepted on; one that was to be declined and is taken after all is about delay. */
export const groundOf = ({ fate }: Pick<Plan, 'fate'>): AcceptanceGroundId =>
  fate.kind === 'handled' ? fate.ground : 'delay';

/** A plan that has no subject yet. */
export type Outline = Omit<Plan, 'subject'>;

const channelShares: Readonly<Record<Channel, number>> = {
  visit: 45,
  letter: 15,
  phone: 10,
  online: 12,
  assigned: 8,
  forwarded: 4,
  hotline: 6,
};

const groundShares: Readonly<Record<AcceptanceGroundId, number>> = {
  delay: 50,
  'payment-or-suspension': 16,
  'excessive-seizure': 9,
  'third-party-property': 6,
  'wrong-party': 5,
  recusal: 3,
  'unlawful-coercion': 3,
  other: 8,
};

const declinedShare = 0.08;
const struckOutShare = 0.025;
const declinedStages: readonly Stage[] = ['declineProposed', 'declined'];
const undecidedStages: readonly Stage[] = ['registered', 'returned', 'screening'];

function fateSlots(random: Random, openings: readonly Opening[]): ReadonlyMap<number, Fate['kind']> {
  const natural = openings.flatMap(({ stopAt }, index) => (stopAt ? [] : [index]));
  const shuffled = random.shuffle(natural);
  const count = openings.length;
  const declined = Math.max(
    Math.min(declineGroundIds.length, Math.floor(count / 8)),
    Math.round(declinedShare * count),
  );
  const struckOut = Math.max(Math.min(1, natural.length), Math.round(struckOutShare * count));
  return new Map([
    ...shuffled.slice(0, declined).map((index) => [index, 'declined'] as const),
    ...shuffled.slice(declined, declined + struckOut).map((index) => [index, 'struckOut'] as const),
  ]);
}

/** Fates for openings; those that wait for a decision to decline must be declined ones. */
function fatesOf(random: Random, openings: readonly Opening[]): readonly Fate[] {
  const slots = fateSlots(random, openings);
  let turn = random.int(0, declineGroundIds.length - 1);
  const nextGround = (): DeclineGroundId =>
    declineGroundIds[turn++ % declineGroundIds.length] ?? 'other-court';
  return openings.map(({ stopAt }, index): Fate => {
    const toDecline = stopAt && declinedStages.includes(stopAt);
    if (toDecline || slots.get(index) === 'declined') return { kind: 'declined', ground: nextGround() };
    if (slots.get(index) === 'struckOut') return { kind: 'struckOut' };
    return { kind: 'handled', ground: random.weighted(groundShares) };
  });
}

/** Assigned through the system by the court above. */
export const isFromAbove = (traits: ReadonlySet<Trait>): boolean =>
  traits.has('fromAbove') || traits.has('feedbackReturned');

type Deal = { readonly traits: ReadonlySet<Trait>; readonly fate: Fate };
type Dealt = Deal & { readonly channel: Channel };

/** Channels dealt by their shares, each at least once where there is room, so that none is missing in a small court. */
function channelDeck(random: Random, count: number): readonly Channel[] {
  const dealt = (Object.keys(channelShares) as Channel[]).flatMap((channel) =>
    Array<Channel>(Math.max(1, Math.floor((channelShares[channel] / 100) * count))).fill(channel),
  );
  const rest = Array.from({ length: Math.max(0, count - dealt.length) }, () =>
    random.weighted(channelShares),
  );
  return random.shuffle([...dealt, ...rest].slice(0, count));
}

/** The channels that what is special about a petition leaves open; nothing when any will do. */
function channelsLeft({ traits, fate }: Deal): readonly Channel[] | undefined {
  if (isFromAbove(traits)) return ['assigned'];
  if (traits.has('anonymous')) return anonymousChannels;
  if (traits.has('collective')) return ['visit', 'visit', 'visit', 'letter'];
  if (fate.kind === 'declined' && fate.ground === 'unclear-unreachable') return anonymousChannels;
  return fate.kind === 'handled' ? undefined : ['visit', 'visit', 'letter', 'phone', 'online', 'hotline'];
}

function channelsOf(random: Random, deals: readonly Deal[]): readonly Channel[] {
  const left = deals.map(channelsLeft);
  const deck = channelDeck(random, left.filter((some) => some === undefined).length);
  let next = 0;
  return left.map((some) => (some ? random.pick(some) : (deck[next++] ?? 'visit')));
}

/** What chance deals to openings, each at the place of its index. */
function deal(random: Random, openings: readonly Opening[]): readonly Dealt[] {
  const inTurn = openings.toSorted((one, other) => one.index - other.index);
  const fates = fatesOf(random.fork('fates'), inTurn);
  const drafts = inTurn.map((opening, index) => ({
    fate: fates[index] as Fate,
    natural: opening.stopAt === undefined,
    undecided: opening.stopAt !== undefined && undecidedStages.includes(opening.stopAt),
    returned: opening.stopAt === 'returned',
  }));
  const traits = grantTraits(random.fork('traits'), drafts);
  const deals = fates.map((fate, index): Deal => ({ fate, traits: traits[index] ?? new Set() }));
  const channels = channelsOf(random.fork('channels'), deals);
  return deals.map((one, index) => ({ ...one, channel: channels[index] ?? 'visit' }));
}

/** The outlines of a generation, in the order of registration. */
export function outlinePlans(random: Random, openings: readonly Opening[]): readonly Outline[] {
  const dealt = deal(random, openings);
  return openings.map(({ index, registered, receivedOn, stopAt }) => {
    const { fate, traits, channel } = dealt[index] as Dealt;
    const late = traits.has('lateEntry');
    return {
      index,
      registered,
      receivedOn: late ? receivedOn.before : receivedOn.sameDay,
      ...{ channel, fate, traits },
      ...(stopAt ? { stopAt } : {}),
    };
  });
}
