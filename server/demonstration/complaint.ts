/** What a petitioner says, in the clerk's summary: who, which case, since when, what was not done, what is asked. */
import type { Relation } from '#regulation/registers.ts';
import type { Party } from './cases.ts';
import { placeName } from './people.ts';
import type { Petitioner } from './petitioners.ts';
import complaints from './phrases/complaints.json' with { type: 'json' };
import declined from './phrases/declined.json' with { type: 'json' };
import { groundOf, type Plan } from './plan.ts';
import type { Random } from './random.ts';
import { caseFacts, type Facts, fill, possible, say } from './wording.ts';

type Kind = Party['kind'];
type Sides = { readonly own: Kind; readonly opposing: readonly Party[]; readonly debtor: Kind };

function sidesOf({ subject }: Plan, people: readonly Petitioner[]): Sides {
  const { case: about, relation } = subject;
  const opposing = relation === 'debtor' ? about?.applicant : about?.debtor;
  const own = people[0]?.kind === 'legal' ? 'legal' : 'natural';
  return { own, opposing: opposing ?? [], debtor: about?.debtor[0]?.kind ?? 'natural' };
}

const relationFacts: Readonly<Record<Relation, Facts>> = {
  applicant: { 申请人: '' },
  debtor: { 被执行人: '' },
  interested: { 利害关系人: '' },
  outsider: { 案外人: '' },
  agent: {},
  none: {},
};

/** Who speaks, and of whom. */
function peopleFacts(plan: Plan, people: readonly Petitioner[]): Facts {
  const { own, opposing } = sidesOf(plan, people);
  const names = opposing.map(({ name }) => name).join('、');
  const firms = opposing.every(({ kind }) => kind === 'legal');
  const persons = opposing.every(({ kind }) => kind === 'natural');
  return {
    ...relationFacts[plan.subject.relation],
    ...(own === 'legal' ? { 信访人是单位: '' } : { 信访人是个人: '' }),
    我: own === 'legal' ? '我单位' : people.length > 1 ? '我们' : '我',
    本人: people[0]?.name ?? '来信人',
    人数: String(people.length),
    对方: names || '对方',
    ...(names && firms ? { 单位: names } : {}),
    ...(names && persons ? { 个人: names } : {}),
  };
}

/** The property that is spoken of is the debtor's; an outsider's lies with the debtor. */
function propertyFacts(plan: Plan, people: readonly Petitioner[], random: Random): Facts {
  const { own, debtor } = sidesOf(plan, people);
  const kind = plan.subject.relation === 'outsider' ? own : debtor;
  return { 财产: random.pick(complaints.things[kind]), 款项: random.pick(complaints.funds[kind]) };
}

/** Everything the texts of one petition may mention; what is asked stays the same from the first page to the last. */
export function factsOf(plan: Plan, people: readonly Petitioner[], random: Random): Facts {
  const facts = {
    ...(plan.subject.case ? caseFacts(plan.subject.case, plan.receivedOn) : {}),
    ...peopleFacts(plan, people),
    ...propertyFacts(plan, people, random),
    次数: String(random.int(2, 9)),
    地址: placeName(random),
  };
  return { ...facts, 诉求: say(random, complaints.asks[groundOf(plan)], facts) };
}

function openingKey({ traits, subject }: Plan): keyof typeof complaints.openings {
  if (traits.has('collective')) return 'collective';
  if (traits.has('anonymous')) return 'anonymous';
  return traits.has('agent') ? 'agent' : subject.relation;
}

/** Some people say it in two sentences, others in a page. */
function complain(plan: Plan, facts: Facts, random: Random): string {
  const { openings, facts: happened, tried, hardship, closings, clerk } = complaints;
  const length = random.weighted({ short: 25, middle: 45, long: 30 });
  const some = (templates: readonly string[], count: number): readonly string[] =>
    random.shuffle(possible(templates, facts)).slice(0, count);
  const sentences = [
    ...some(openings[openingKey(plan)], 1),
    ...some(happened[groundOf(plan)], length === 'short' ? 1 : random.int(1, 3)),
    ...some(tried, length === 'long' ? random.int(1, 2) : 0),
    ...some(hardship, length === 'long' || random.chance(0.2) ? 1 : 0),
    '{诉求}',
    ...some(closings, random.chance(0.4) ? 1 : 0),
    ...some(clerk, plan.channel === 'visit' && random.chance(0.5) ? 1 : 0),
  ];
  return sentences.map((sentence) => fill(sentence, facts)).join('');
}

/** The summary of the contact. */
export function summaryOf(plan: Plan, facts: Facts, random: Random): string {
  const { fate } = plan;
  if (fate.kind === 'struckOut') return say(random, declined.struckOut.summaries, facts);
  if (fate.kind === 'declined') return say(random, declined[fate.ground].summaries, facts);
  return complain(plan, facts, random);
}
