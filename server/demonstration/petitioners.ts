/** The petitioners of a plan, as a clerk would write them down. */
import type { z } from 'zod';
import type { petitionerInput } from '#domain/newcomer.ts';
import type { Party } from './cases.ts';
import { address, citizenId, personName, phone } from './people.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import type { Plan } from './plan.ts';
import { createRandom, type Random } from './random.ts';

export type Petitioner = z.input<typeof petitionerInput>;

const leastTogether = 5;
const mostTogether = 13;

/** The party of the case that the petitioner is, or somebody else. */
function partyOf({ subject, traits }: Plan, random: Random): Party {
  const { case: about, relation } = subject;
  const stranger: Party = { kind: 'natural', name: personName(random) };
  if (!about || traits.has('agent')) return stranger;
  if (relation === 'applicant') return about.applicant[0] ?? stranger;
  if (relation === 'debtor') return about.debtor[0] ?? stranger;
  return stranger;
}

/** A letter may come without a phone; whoever calls or comes has one. */
function reachable({ channel }: Plan, random: Random): Pick<Petitioner, 'phone' | 'phoneMissing'> {
  const number = phone(random);
  if (channel === 'letter' && random.chance(0.3))
    return { phoneMissing: handling.noPhone[0] ?? '来信未留电话' };
  return { phone: number };
}

function onePetitioner(plan: Plan, random: Random): Petitioner {
  const { kind, name } = partyOf(plan, random);
  const contact = reachable(plan, random);
  const home = address(random);
  const idNumber = citizenId(random);
  const agent = plan.traits.has('agent');
  const knowsHome = plan.channel === 'letter' || plan.channel === 'visit' || random.chance(0.7);
  const vague = plan.fate.kind === 'declined' && plan.fate.ground === 'unclear-unreachable';
  return {
    kind,
    name,
    ...contact,
    ...(kind === 'natural' && !vague && random.chance(0.7) ? { idNumber } : {}),
    ...(knowsHome && !vague ? { address: home } : {}),
    relation: agent ? 'agent' : plan.subject.relation,
    ...(agent ? { authorisation: random.pick(handling.authorisations) } : {}),
  };
}

function manyPetitioners(random: Random): readonly Petitioner[] {
  const count = random.int(leastTogether, mostTogether);
  const speakers = random.int(2, 3);
  return Array.from({ length: count }, (_, index): Petitioner => {
    const person = { kind: 'natural', name: personName(random), relation: 'applicant' } as const;
    const speaks = { phone: phone(random), idNumber: citizenId(random), address: address(random) };
    return index < speakers
      ? { ...person, ...speaks, representative: true }
      : { ...person, phoneMissing: '由代表人统一联系' };
  });
}

/** Who comes with this plan; nobody is named in an anonymous letter. The same subject is the same person. */
export function petitionersOf(plan: Plan): readonly Petitioner[] {
  if (plan.traits.has('anonymous')) return [];
  const random = createRandom(plan.subject.personSeed);
  return plan.traits.has('collective') ? manyPetitioners(random) : [onePetitioner(plan, random)];
}
