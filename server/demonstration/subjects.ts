/** Whose petitions these are: one about a case, unless the same person comes with another matter. */
import { addDays, type Day } from '#domain/calendar/day.ts';
import type { AcceptanceGroundId } from '#regulation/grounds.ts';
import type { Relation } from '#regulation/registers.ts';
import type { InventedCase } from './cases.ts';
import type { Fate, Outline, Plan, Subject } from './plan.ts';
import type { Random } from './random.ts';

type Relations = Partial<Record<Relation, number>>;

const relationShares: Readonly<Record<AcceptanceGroundId, Relations>> = {
  delay: { applicant: 1 },
  'payment-or-suspension': { applicant: 1 },
  recusal: { applicant: 80, debtor: 20 },
  'unlawful-coercion': { debtor: 1 },
  'excessive-seizure': { debtor: 1 },
  'wrong-party': { debtor: 60, applicant: 40 },
  'third-party-property': { outsider: 75, applicant: 25 },
  other: { applicant: 60, debtor: 25, interested: 15 },
};

/** A case is complained of a month after its filing at the earliest. */
const settling = 31;

/** Cases that may be complained of, each once; the younger ones more often. */
type Pool = {
  take(receivedOn: Day, random: Random): InventedCase | undefined;
};

function poolOf(cases: readonly InventedCase[]): Pool {
  let next = 0;
  const open: InventedCase[] = [];
  const admit = (latest: Day): void => {
    for (let one = cases[next]; one && one.filedOn <= latest; one = cases[++next]) open.push(one);
  };
  return {
    take(receivedOn, random) {
      admit(addDays(receivedOn, -settling));
      if (open.length === 0) return undefined;
      const drawn = [0, 1, 2].map(() => random.int(0, open.length - 1));
      const place = drawn.reduce((best, at) =>
        (open[at]?.filedOn ?? '') > (open[best]?.filedOn ?? '') ? at : best,
      );
      const taken = open[place];
      open[place] = open.at(-1) as InventedCase;
      open.pop();
      return taken;
    },
  };
}

type Pools = { readonly own: Pool; readonly wages: Pool; readonly foreign: Pool; readonly moved: Pool };

const movedState = '指定其他法院执行';

/** Many workers come together about the wages of one firm. */
const isWages = ({ cause, debtor }: InventedCase): boolean =>
  cause.includes('劳动') && debtor.every(({ kind }) => kind === 'legal');
/** Objections are decided, not enforced: nobody complains of their delay. */
const isEnforced = ({ own, number }: InventedCase): boolean => own && !number.includes('执异');

function poolsOf(cases: readonly InventedCase[]): Pools {
  const enforced = cases.filter(isEnforced);
  const here = enforced.filter(({ state }) => state !== movedState);
  return {
    own: poolOf(here.filter((one) => !isWages(one))),
    wages: poolOf(here.filter(isWages)),
    foreign: poolOf(cases.filter(({ own }) => !own)),
    moved: poolOf(enforced.filter(({ state }) => state === movedState)),
  };
}

function ordinaryCase(outline: Outline, pools: Pools, random: Random): InventedCase {
  const wages = outline.traits.has('collective') || random.chance(0.06);
  const first = wages ? pools.wages.take(outline.receivedOn, random) : undefined;
  const taken = first ?? pools.own.take(outline.receivedOn, random);
  if (!taken) throw new Error('too few cases for so many petitions');
  return taken;
}

function caseFor(outline: Outline, pools: Pools, random: Random): InventedCase | undefined {
  const { fate, receivedOn } = outline;
  if (fate.kind === 'handled') return ordinaryCase(outline, pools, random);
  if (fate.kind === 'struckOut') return undefined;
  switch (fate.ground) {
    case 'other-court':
      return pools.foreign.take(receivedOn, random);
    case 'moved-court':
      return pools.moved.take(receivedOn, random) ?? ordinaryCase(outline, pools, random);
    case 'no-standing':
    case 'other-procedure':
      return ordinaryCase(outline, pools, random);
    default:
      return undefined;
  }
}

/** The same person comes again about something that person can complain of. */
function fitting(fate: Fate, relation: Relation, random: Random): Fate {
  if (fate.kind !== 'handled' || relationShares[fate.ground][relation]) return fate;
  const grounds = (Object.keys(relationShares) as AcceptanceGroundId[]).filter(
    (ground) => relationShares[ground][relation],
  );
  return { kind: 'handled', ground: random.pick(grounds) };
}

function relationFor({ fate, traits }: Outline, random: Random): Relation {
  if (traits.has('collective')) return 'applicant';
  if (fate.kind === 'handled')
    return random.weighted(relationShares[fate.ground] as Record<Relation, number>);
  const stranger =
    fate.kind === 'struckOut' || ['no-standing', 'no-jurisdiction', 'conduct-only'].includes(fate.ground);
  return stranger ? 'none' : 'applicant';
}

/** One person speaking for themselves, who may come again. */
const isPlain = ({ fate, traits }: Outline): boolean =>
  fate.kind === 'handled' && !traits.has('anonymous') && !traits.has('collective') && !traits.has('agent');

type Drawn = { readonly outline: Outline; readonly pools: Pools; readonly seed: string };

/** Somebody new, about a case nobody complained of yet. */
function newcomer({ outline, pools, seed }: Drawn, random: Random): Plan {
  const about = caseFor(outline, pools, random);
  const subject: Subject = {
    ...(about ? { case: about } : {}),
    relation: relationFor(outline, random),
    personSeed: `${seed}/person/${outline.index}`,
  };
  const together = outline.traits.has('collective');
  const fate = together ? fitting(outline.fate, 'applicant', random) : outline.fate;
  return { ...outline, fate, subject };
}

/** The plans of the outlines: who comes about which case. Told again from the same chance it is the same. */
export function planPetitions(
  random: Random,
  outlines: readonly Outline[],
  cases: readonly InventedCase[],
  seed: string,
): readonly Plan[] {
  const pools = poolsOf(cases);
  const earlier: Subject[] = [];
  return outlines.map((outline): Plan => {
    const own = random.fork(outline.index);
    const before = outline.traits.has('again') && earlier.length > 0 ? own.pick(earlier) : undefined;
    if (before) return { ...outline, fate: fitting(outline.fate, before.relation, own), subject: before };
    const plan = newcomer({ outline, pools, seed }, own);
    if (plan.subject.case && isPlain(outline)) earlier.push(plan.subject);
    return plan;
  });
}
