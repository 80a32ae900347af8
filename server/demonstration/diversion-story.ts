/** A complaint that belongs into a procedure of law is led there: filed and decided, or declined on paper. */
import { yearOf } from '#domain/calendar/day.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { AcceptanceGroundId } from '#regulation/grounds.ts';
import { type ComplaintKind, getComplaint } from '#regulation/remedies.ts';
import { getHandler } from './interview-story.ts';
import tracks from './phrases/tracks.json' with { type: 'json' };
import { groundOf } from './plan.ts';
import { act, attachScan, headOf, type Scene, type SideStory, type Telling } from './scene.ts';

const errandOf = (petition: Petition, kind: 'divertedFiling' | 'divertedOutcome'): string | undefined =>
  openErrands(petition).find((one) => one.kind === kind)?.key;

/** What the ground comes down to in law. */
function complaintOf(ground: AcceptanceGroundId): ComplaintKind {
  if (ground === 'third-party-property') return 'claimsRight';
  return ground === 'delay' ? 'terminatedThisTime' : 'attacksAct';
}

function* divert(scene: Scene, petition: Petition): Telling {
  const { agenda, random, facts, plan } = scene;
  const complaint = complaintOf(groundOf(plan));
  agenda.skip(random.int(0, 2));
  return yield* act(scene, getHandler(petition), 'divert', {
    complaint,
    remedy: getComplaint(complaint).remedy,
    on: agenda.day(),
    way: random.chance(0.7) ? 'meeting' : 'phone',
    to: facts.本人,
    content: random.pick(tracks.diversions),
  });
}

function* tellFiled(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const now = yield* divert(scene, petition);
  agenda.skip(random.int(2, 6));
  return yield* act(scene, scene.member, 'recordDivertedCase', {
    errand: errandOf(now, 'divertedFiling'),
    on: agenda.day(),
    caseNumber: `（${yearOf(agenda.day())}）${petition.court}执异${random.int(1, 180)}号`,
  });
}

function* tellOutcome(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const errand = errandOf(petition, 'divertedOutcome');
  if (!errand) return petition;
  agenda.skip(random.int(1, 8));
  return yield* act(scene, scene.member, 'recordDivertedOutcome', {
    errand,
    on: agenda.day(),
    outcome: random.weighted({ rejected: 55, upheld: 20, partly: 10, withdrawn: 15 }),
    document: petition.diversions[0]?.filed?.caseNumber ?? '裁定书',
    note: random.pick(tracks.outcomes),
  });
}

/** A no without its paper is no no: then the head waives the filing. */
function* tellDeclined(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const handler = getHandler(petition);
  const diverted = yield* divert(scene, petition);
  agenda.skip(random.int(2, 5));
  const now = yield* attachScan(scene, diverted, handler, 'evidence');
  const errand = errandOf(now, 'divertedFiling');
  const material = now.materials.find((one) => one.kind === 'evidence')?.id;
  if (!material)
    return yield* act(scene, headOf(scene, now), 'waiveErrand', {
      errand,
      reason: random.pick(tracks.diversionWaived),
    });
  return yield* act(scene, handler, 'recordDeclinedDiversion', {
    errand,
    on: agenda.day(),
    note: random.pick(tracks.diversionDeclined),
    material,
  });
}

export const diversionStories: readonly SideStory[] = [
  { trait: 'diverted', chapter: 'handling', tell: tellFiled },
  { trait: 'diverted', chapter: 'closed', tell: tellOutcome },
  { trait: 'diversionDeclined', chapter: 'handling', tell: tellDeclined },
];
