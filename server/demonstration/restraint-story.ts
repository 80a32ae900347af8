/** Rarely, a talk does not help: a reprimand is asked for, and granted or not. The petition goes on all the same. */
import { openErrands } from '#domain/petition/errands.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { getHandler } from './interview-story.ts';
import restraints from './phrases/restraints.json' with { type: 'json' };
import { act, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

function leaderFor({ staff }: Scene, petition: Petition): string {
  const leader = holdersOf(staff, ['courtLeader', 'president']).find(({ id }) => !isBarred(petition, id));
  if (!leader) throw new Error(`no leader is left to decide on ${petition.number}`);
  return leader.id;
}

/** A talk, a call to the police, and a request that waits. */
function* asked(scene: Scene, petition: Petition, person: string): Telling {
  const { agenda, random } = scene;
  const handler = getHandler(petition);
  agenda.pass(20, 120);
  const on = agenda.day();
  const content = random.pick(restraints.talks);
  yield* act(scene, handler, 'persuade', { on, person, way: 'meeting', content });
  yield* act(scene, handler, 'notifyPolice', {
    on,
    office: random.pick(restraints.offices),
    way: 'phone',
    content: random.pick(restraints.calls),
  });
  agenda.skip(1);
  return yield* act(scene, handler, 'requestRestraint', {
    person,
    kind: 'admonition',
    ground: 'disorder',
    on: agenda.day(),
    conduct: random.pick(restraints.conducts),
    validFor: 3,
  });
}

const requestIn = (petition: Petition): string | undefined =>
  openErrands(petition).find(({ kind }) => kind === 'restraintByLeader')?.key;

function* tellRestraint(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const person = petition.petitioners[0]?.person;
  if (!person) return petition;
  const waiting = yield* asked(scene, petition, person);
  const leader = leaderFor(scene, waiting);
  // All on one day: leave expires soon, and hours pass quickly towards the evening.
  const granted = yield* act(scene, leader, 'approveRestraint', { errand: requestIn(waiting) });
  const year = agenda.day().slice(0, 4);
  yield* act(scene, getHandler(granted), 'executeRestraint', {
    person,
    documentNumber: `（${year}）鲁0117司惩${random.int(1, 20)}号`,
    reconsiderationTold: true,
    note: random.pick(restraints.notes),
  });
  return yield* act(scene, leader, 'endRestraint', { person, reason: random.pick(restraints.ended) });
}

function* tellRefused(scene: Scene, petition: Petition): Telling {
  const { random } = scene;
  const person = petition.petitioners[0]?.person;
  if (!person) return petition;
  const waiting = yield* asked(scene, petition, person);
  return yield* act(scene, leaderFor(scene, waiting), 'refuseRestraint', {
    errand: requestIn(waiting),
    reason: random.pick(restraints.refusals),
  });
}

export const restraintStory: SideStory = { trait: 'restraint', chapter: 'handling', tell: tellRestraint };
export const restraintRefusedStory: SideStory = {
  trait: 'restraintRefused',
  chapter: 'handling',
  tell: tellRefused,
};
