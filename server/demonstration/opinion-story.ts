/** From the interview to the reply: an opinion, the lead leader's or a meeting's consent, and the answer. */
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { nextLevel } from '#domain/petition/opinion.ts';
import { isBarred, leadOf, type Petition } from '#domain/petition/petition.ts';
import { consentLevels, deliberation } from '#regulation/approvals.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import { assignLead } from './acceptance-story.ts';
import { getHandler } from './interview-story.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import themes from './phrases/themes.json' with { type: 'json' };
import { groundOf } from './plan.ts';
import { act, headOf, holdersOf, type Scene, type Telling } from './scene.ts';
import { fill, possible } from './wording.ts';

/** Working days before the reply on which the opinion is put forward. */
const ahead = [3, 6] as const;
/** Petitions kept for the queues are answered quickly, so that they are as old as their stage. */
const swift = [9, 13] as const;
/** How far before and after the last day of the limit the reply is given, in working days. */
const early = [3, 28] as const;
const late = [2, 18] as const;

function replyDay(scene: Scene, petition: Petition): number {
  const { random, plan } = scene;
  const { length } = getRuleSet(petition.rules).limits.reply;
  if (plan.stopAt) return random.int(...swift);
  return plan.traits.has('lateReply') ? length + random.int(...late) : length - random.int(...early);
}

function dayFor(scene: Scene, petition: Petition, count: number): Day {
  const from = petition.assignments[0]?.from ?? petition.receivedOn;
  return dueDay(scene.calendar, from, { unit: 'working-days', length: Math.max(1, count) }).due;
}

/** What is found and what follows from it; put forward a second time it is the same. */
function outcomeOf({ plan, facts, random }: Scene) {
  const { outcomes } = themes[groundOf(plan)];
  const founded = !plan.traits.has('unfounded');
  const able = outcomes.filter((one) => one.founded === founded && possible([one.finding], facts).length > 0);
  return random.fork('outcome').pick(able);
}

function* propose(scene: Scene, petition: Petition): Telling {
  const { random, facts, plan } = scene;
  const { finding, opinion, founded } = outcomeOf(scene);
  return yield* act(scene, getHandler(petition), 'propose', {
    demand: facts.诉求,
    findings: fill(finding, facts),
    merit: founded ? 'founded' : 'unfounded',
    opinion: fill(opinion, facts),
    law: themes[groundOf(plan)].law,
    remedies: random.pick(handling.remedies),
  });
}

function* deliberate(scene: Scene, petition: Petition, isAgainst = false): Telling {
  const { agenda, random, staff } = scene;
  const author = petition.proposal?.by;
  const able = holdersOf(staff, ['handler', 'teamLeader', 'deputyDirector', 'director']).filter(
    ({ id }) => id !== author && !isBarred(petition, id),
  );
  const heads = able.filter(({ roles }) => roles.includes('director') || roles.includes('deputyDirector'));
  const chair = random.pick(heads);
  const rest = random.shuffle(able.filter(({ id }) => id !== chair.id));
  const members = [chair, ...rest.slice(0, deliberation.members)];
  const against = isAgainst ? members.slice(1) : [];
  const views = members.map((one) => {
    const said = random.pick(against.includes(one) ? handling.objections : handling.voices);
    return `${one.name}：${said}`;
  });
  return yield* act(scene, chair.id, 'deliberate', {
    on: agenda.day(),
    presiding: chair.id,
    recorder: random.pick(rest.slice(deliberation.members)).id,
    members: members.map(({ id }) => id),
    views: views.join('\n'),
    ...(isAgainst ? { dissenters: against.map(({ id }) => id) } : {}),
    result: isAgainst ? 'return' : 'agree',
    conclusion: random.pick(isAgainst ? handling.opinionReturns : handling.conclusions),
    minutes: random.pick(handling.views),
  });
}

/** Of a key or difficult petition a head reads the opinion first; somebody else than its author. */
function* consentAsHead(scene: Scene, petition: Petition): Telling {
  if (nextLevel(petition) !== 'head') return petition;
  const able = holdersOf(scene.staff, consentLevels.head.by).filter(
    ({ id }) => id !== petition.proposal?.by && id !== leadOf(petition) && !isBarred(petition, id),
  );
  const { random } = scene;
  return yield* act(scene, random.pick(able).id, 'approve', { remark: random.pick(handling.remarks) });
}

/** After the consent the leader turns out to be a relative: the consent falls, and another leader decides. */
function* consentAgain(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const lead = leadOf(petition);
  if (!scene.plan.traits.has('consentVoided') || !lead) return petition;
  agenda.pass(20, 60);
  const reason = random.pick(handling.recused);
  const without = yield* act(scene, headOf(scene, petition), 'recuse', { officer: lead, reason });
  agenda.pass(5, 20);
  const led = yield* assignLead(scene, without);
  const next = leadOf(led);
  if (!next) return led;
  agenda.pass(10, 40);
  yield* consentAsHead(scene, led);
  return yield* act(scene, next, 'approve', { remark: random.pick(handling.remarks) });
}

function* consent(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan } = scene;
  const lead = leadOf(petition);
  if (plan.traits.has('deliberationReturned')) {
    yield* deliberate(scene, petition, true);
    agenda.skip(random.int(1, 2));
    const again = yield* propose(scene, petition);
    agenda.skip(1);
    return yield* deliberate(scene, again);
  }
  if (plan.traits.has('deliberated') || !lead) return yield* deliberate(scene, petition);
  if (plan.traits.has('opinionReturned')) {
    yield* act(scene, lead, 'returnProposal', { reason: random.pick(handling.opinionReturns) });
    agenda.skip(random.int(1, 2));
    yield* propose(scene, petition);
    agenda.skip(1);
  }
  yield* consentAsHead(scene, petition);
  const remark = random.chance(0.7) ? { remark: random.pick(handling.remarks) } : {};
  return yield* consentAgain(scene, yield* act(scene, lead, 'approve', remark));
}

/** The lead leader, named late or changed, before the opinion is decided on. */
function* settleLead(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan } = scene;
  const changed = plan.traits.has('leadChanged');
  if (leadOf(petition) && !changed) return petition;
  const led = yield* assignLead(scene, petition, changed ? random.pick(handling.leads) : undefined);
  agenda.pass(5, 40);
  return led;
}

/** From the interview to the reply. */
export function* tellReply(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan } = scene;
  const target = replyDay(scene, petition);
  agenda.reach(dayFor(scene, petition, target - random.int(...ahead)));
  if (plan.traits.has('unfounded')) {
    yield* act(scene, getHandler(petition), 'explain', {
      on: agenda.day(),
      way: random.chance(0.6) ? 'meeting' : 'phone',
      to: scene.facts.本人,
      content: random.pick(handling.explanations),
    });
    agenda.pass(20, 90);
  }
  yield* settleLead(scene, petition);
  const proposed = yield* propose(scene, petition);
  agenda.skip(random.int(0, 1));
  const approved = yield* consent(scene, proposed);
  const day = dayFor(scene, petition, target);
  if (compareDays(agenda.day(), day) < 0) agenda.reachBy(day);
  else agenda.pass(10, 60);
  return yield* act(scene, getHandler(approved), 'reply', {});
}
