/** Somebody in hardship applies for relief, which is granted and paid, refused, or no longer needed. */
import { addDays } from '#domain/calendar/day.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import type { ErrandKind } from '#regulation/errands.ts';
import { getHandler } from './interview-story.ts';
import reliefs from './phrases/reliefs.json' with { type: 'json' };
import { act, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

const errandOf = (petition: Petition, wanted: ErrandKind): string =>
  openErrands(petition).find(({ kind }) => kind === wanted)?.key ?? '';

/** Who records the decision: the head of the team, else the command centre. */
function recorder({ leader, staff }: Scene, petition: Petition): string {
  if (!isBarred(petition, leader)) return leader;
  return holdersOf(staff, ['commandCentre'])[0]?.id ?? leader;
}

/** The application, where the petitioner is a natural person who applied for the enforcement. */
function* applied(scene: Scene, petition: Petition): Telling {
  const { agenda, random, facts } = scene;
  const applicant = petition.petitioners.find(
    ({ kind, relation, named }) => named && kind === 'natural' && relation === 'applicant',
  );
  if (!applicant) return petition;
  agenda.pass(20, 120);
  return yield* act(scene, getHandler(petition), 'applyRelief', {
    person: applicant.person,
    ground: random.pick(reliefs.grounds),
    hardship: random.pick(reliefs.hardships),
    noProperty: true,
    findingDocument: 'termination',
    findingNumber: `${petition.enforcementCase?.number ?? facts.案号}之一`,
    findingOn: addDays(petition.receivedOn, -1),
    relievedBefore: false,
    materials: ['application', 'identity', 'hardship', 'loss', 'judgment', 'pledge'],
    unpaid: random.pick(reliefs.unpaid),
    amount: random.pick(reliefs.applied),
  });
}

function* decided(scene: Scene, petition: Petition, outcome: object): Telling {
  const { agenda, random } = scene;
  agenda.skip(random.int(2, 5));
  return yield* act(scene, recorder(scene, petition), 'decideRelief', {
    errand: errandOf(petition, 'reliefDecision'),
    on: agenda.day(),
    decidedBy: reliefs.body,
    documentNumber: `（${agenda.day().slice(0, 4)}）鲁01司救执${random.int(2, 60)}号`,
    ...outcome,
  });
}

function* tellRelief(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const asked = yield* applied(scene, petition);
  if (asked.reliefs.length === 0) return asked;
  const amount = random.pick(reliefs.granted);
  const granted = yield* decided(scene, asked, { result: 'granted', amount });
  agenda.skip(1);
  return yield* act(scene, recorder(scene, granted), 'payRelief', {
    errand: errandOf(granted, 'reliefPayment'),
    on: agenda.day(),
    amount,
    receipt: `领款凭证${random.int(100, 999)}号`,
  });
}

/** Refused at first, granted when more could be shown. */
function* tellRefused(scene: Scene, petition: Petition): Telling {
  const asked = yield* applied(scene, petition);
  if (asked.reliefs.length === 0) return asked;
  const reason = scene.random.pick(reliefs.refused);
  const refused = yield* decided(scene, asked, { result: 'refused', reason });
  scene.agenda.skip(scene.random.int(1, 3));
  return yield* tellRelief(scene, refused);
}

function* tellWithdrawn(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const asked = yield* applied(scene, petition);
  if (asked.reliefs.length === 0) return asked;
  agenda.skip(random.int(1, 3));
  return yield* act(scene, getHandler(asked), 'withdrawRelief', {
    errand: errandOf(asked, 'reliefDecision'),
    reason: random.pick(reliefs.withdrawn),
  });
}

export const reliefStory: SideStory = { trait: 'relief', chapter: 'handling', tell: tellRelief };
export const reliefRefusedStory: SideStory = {
  trait: 'reliefRefused',
  chapter: 'handling',
  tell: tellRefused,
};
export const reliefWithdrawnStory: SideStory = {
  trait: 'reliefWithdrawn',
  chapter: 'handling',
  tell: tellWithdrawn,
};
