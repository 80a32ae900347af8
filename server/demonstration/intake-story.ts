/** From the registration to the screening: reviewed, sent back and completed, or struck out. */
import type { Petition } from '#domain/petition/petition.ts';
import declined from './phrases/declined.json' with { type: 'json' };
import handling from './phrases/handling.json' with { type: 'json' };
import { act, attachScan, type Scene, type Telling } from './scene.ts';

/** Most registrations are reviewed within hours. */
function wait({ agenda, random, plan }: Scene): void {
  if (plan.traits.has('lateTransfer') && random.chance(0.5)) agenda.skip(random.int(1, 2));
  else agenda.pass(10, 150);
}

function* sendBack(scene: Scene): Telling {
  const { agenda, random, plan, facts } = scene;
  const reason = random.pick(handling.returned);
  yield* act(scene, scene.leader, 'reviewRegistration', { result: 'return', reason });
  agenda.skip(random.chance(0.6) ? 0 : 1);
  return yield* act(scene, scene.clerk, 'completeRegistration', {
    note: random.pick(handling.completed),
    ...(plan.subject.case ? { caseNumber: facts.案号 } : {}),
    proposedOpinion: random.pick(handling.proposedOpinions),
  });
}

/** The review of the registration by the head of the team, up to the screening. */
export function* tellIntake(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan } = scene;
  if (random.chance(0.4)) {
    agenda.pass(1, 6);
    yield* attachScan(scene, petition, scene.clerk, 'registration');
  }
  wait(scene);
  if (plan.traits.has('returned')) {
    yield* sendBack(scene);
    agenda.pass(10, 60);
  }
  const passed = yield* act(scene, scene.leader, 'reviewRegistration', { result: 'pass' });
  if (passed.proposedOpinion || plan.fate.kind !== 'handled') return passed;
  agenda.pass(5, 60);
  return yield* act(scene, scene.member, 'completeRegistration', {
    note: random.pick(handling.completed),
    proposedOpinion: random.pick(handling.proposedOpinions),
  });
}

/** Not a petition at all: the head strikes it out with the reason. */
export function* tellStruckOut(scene: Scene): Telling {
  scene.agenda.pass(20, 200);
  const reason = scene.random.pick(declined.struckOut.reasons);
  return yield* act(scene, scene.leader, 'reviewRegistration', { result: 'strikeOut', reason });
}
