/** A petition the court need not take: each of the seven grounds with what has to be on file for it. */
import type { Petition } from '#domain/petition/petition.ts';
import type { DeclineGroundId } from '#regulation/grounds.ts';
import declined from './phrases/declined.json' with { type: 'json' };
import handling from './phrases/handling.json' with { type: 'json' };
import { act, type Scene, type Telling } from './scene.ts';
import { serveOn } from './service-story.ts';
import { say } from './wording.ts';

/** Enough tries, on enough days, by enough ways, for a person to count as not reached. */
function* tryToReach(scene: Scene): Telling {
  const { agenda, random } = scene;
  const ways = ['phone', random.chance(0.5) ? 'message' : 'letter', 'phone'] as const;
  let petition: Petition | undefined;
  for (const way of ways) {
    agenda.skip(random.chance(0.5) && petition === undefined ? 0 : 1);
    const note = random.pick(handling.attempts);
    petition = yield* act(scene, scene.clerk, 'attemptContact', { on: agenda.day(), way, note });
  }
  if (!petition) throw new Error('nobody tried');
  return petition;
}

function* refer(scene: Scene, to: 'discipline' | 'procedure'): Telling {
  const { agenda, random } = scene;
  agenda.skip(random.int(0, 1));
  const body = to === 'discipline' ? '督察室' : random.pick(handling.procedureBodies);
  return yield* act(scene, scene.member, 'refer', {
    on: agenda.day(),
    to,
    body,
    note: random.pick(handling.referrals[to]),
  });
}

function* tellWhy(scene: Scene, ground: DeclineGroundId): Telling {
  const { agenda, random, facts, plan } = scene;
  agenda.skip(random.int(0, 1));
  const way = plan.channel === 'visit' ? 'meeting' : random.chance(0.7) ? 'phone' : 'letter';
  return yield* act(scene, scene.clerk, 'explain', {
    on: agenda.day(),
    way,
    to: facts.本人,
    content: say(random, declined[ground].explanations, facts),
  });
}

function* meetConditions(scene: Scene, ground: DeclineGroundId): Telling {
  if (ground === 'unclear-unreachable') return yield* tryToReach(scene);
  if (ground === 'conduct-only') yield* refer(scene, 'discipline');
  if (ground === 'other-procedure') yield* refer(scene, 'procedure');
  return yield* tellWhy(scene, ground);
}

/** The notice is served; whoever cures the defect comes back, the others are closed. */
function* tellAfter(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan } = scene;
  agenda.skip(random.int(0, 3));
  const served = yield* serveOn(scene, petition, 'declineNotice', scene.member);
  if (plan.traits.has('cured')) {
    agenda.skip(random.int(2, 12));
    return yield* act(scene, scene.clerk, 'cureDefect', { how: random.pick(handling.cured) });
  }
  agenda.skip(random.int(1, 5));
  return yield* act(scene, scene.leader, 'close', {
    merit: served.explanations.length > 0 ? 'unfounded' : 'undetermined',
    hardship: false,
    unlawful: false,
    resolved: false,
  });
}

/**
 * From the screening to the decision not to take it. Gives the petition back at `screening` when the head does not
 * agree or the defect was cured; then it is handled like any other.
 */
export function* tellDeclined(scene: Scene, ground: DeclineGroundId): Telling {
  const { agenda, random, facts, plan } = scene;
  yield* meetConditions(scene, ground);
  agenda.skip(random.int(0, 1));
  const reason = say(random, declined[ground].reasons, facts);
  yield* act(scene, random.chance(0.7) ? scene.member : scene.clerk, 'proposeDecline', { ground, reason });
  agenda.skip(random.int(0, 1));
  if (plan.traits.has('declineRejected')) {
    const why = random.pick(handling.declineRejected);
    return yield* act(scene, scene.leader, 'decline', { result: 'reject', reason: why });
  }
  const petition = yield* act(scene, scene.leader, 'decline', { result: 'agree' });
  return yield* tellAfter(scene, petition);
}
