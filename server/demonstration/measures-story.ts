/** The handler looks for property and acts on what is found; some pay, some settle, some promise to leave it at that. */
import type { StaffId } from '#domain/access/officer.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { missingForResolution } from '#domain/petition/resolution.ts';
import {
  getMeasure,
  type MeasureKind,
  type MeasureResult,
  type PropertyFinding,
} from '#regulation/measures.ts';
import { getHandler } from './interview-story.ts';
import tracks from './phrases/tracks.json' with { type: 'json' };
import { act, attachScan, type Scene, type SideStory, type Telling } from './scene.ts';

function* find(scene: Scene, by: StaffId, result: PropertyFinding): Telling {
  const { agenda, random } = scene;
  agenda.skip(random.int(1, 3));
  return yield* act(scene, by, 'recordFinding', {
    on: agenda.day(),
    result,
    how: ['network', random.pick(['registers', 'onSite', 'clue'])],
    content: random.pick(tracks.found[result]),
  });
}

function* take(scene: Scene, petition: Petition, kind: MeasureKind, result: MeasureResult): Telling {
  const { agenda, random } = scene;
  agenda.pass(10, 60);
  const number = petition.enforcementCase?.number;
  const paper = getMeasure(kind).document;
  return yield* act(scene, getHandler(petition), 'recordMeasure', {
    day: agenda.day(),
    kind,
    result,
    ...(paper ? { document: number ? `${number}${paper}之${random.int(1, 6)}` : paper } : {}),
  });
}

function* takeUsual(scene: Scene, petition: Petition): Telling {
  yield* take(scene, petition, 'networkInquiry', 'nothing');
  yield* take(scene, petition, 'consumptionLimit', 'taken');
  return yield* take(scene, petition, 'dishonestList', 'taken');
}

function* tellPaid(scene: Scene, petition: Petition): Telling {
  yield* find(scene, getHandler(petition), 'has');
  yield* take(scene, petition, 'freeze', 'taken');
  scene.agenda.skip(scene.random.int(1, 3));
  return yield* take(scene, petition, 'deduct', 'fullyPaid');
}

function* tellSettled(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  yield* find(scene, getHandler(petition), 'partly');
  yield* take(scene, petition, 'freeze', 'partPaid');
  agenda.skip(random.int(1, 4));
  const day = agenda.day();
  const begun = random.chance(0.8);
  if (begun) agenda.skip(random.int(0, 2));
  return yield* act(scene, getHandler(petition), 'recordSettlement', {
    day,
    terms: random.pick(tracks.settlements),
    ...(begun ? { begunOn: agenda.day(), performed: random.pick(tracks.performed) } : {}),
  });
}

/** Those who speak for the petition. */
function promising({ petitioners }: Petition): readonly string[] {
  const speakers = petitioners.filter((one) => one.representative);
  return (speakers.length > 0 ? speakers : petitioners).map((one) => one.person);
}

function* promise(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const handler = getHandler(petition);
  const scanned = random.chance(0.85) ? yield* attachScan(scene, petition, handler, 'evidence') : petition;
  const material = scanned.materials.find((one) => one.kind === 'evidence')?.id;
  return yield* act(scene, handler, 'recordUndertaking', {
    on: agenda.day(),
    persons: promising(scanned),
    content: random.pick(tracks.undertakings),
    ...(material ? { material } : { noPaperReason: random.pick(tracks.byWord) }),
  });
}

function* tellPromised(scene: Scene, petition: Petition): Telling {
  const { agenda, random, facts } = scene;
  const handler = getHandler(petition);
  const found = yield* find(scene, handler, 'none');
  yield* takeUsual(scene, found);
  yield* act(scene, handler, 'stateExhausted', { statement: random.pick(tracks.exhausted) });
  agenda.skip(random.int(0, 2));
  const explained = yield* act(scene, handler, 'explain', {
    on: agenda.day(),
    way: 'meeting',
    to: facts.本人,
    content: random.pick(tracks.explanations),
  });
  return yield* promise(scene, explained);
}

/** The person behind a plan may turn out to fit another ground: then it is of the review track, and not told so. */
const onTrack = (trait: SideStory['trait'], tell: SideStory['tell']): SideStory => ({
  trait,
  chapter: 'handling',
  *tell(scene, petition) {
    return petition.acceptance?.track === 'implementation' ? yield* tell(scene, petition) : petition;
  },
});

export const measuresStories: readonly SideStory[] = [
  onTrack('paid', tellPaid),
  onTrack('settled', tellSettled),
  onTrack('promised', tellPromised),
];

const ways = ['fullyEnforced', 'settled', 'noProperty'] as const;

/** In which way the petition counts as resolved by what is on file, if in any. */
export const resolvedWay = (petition: Petition): (typeof ways)[number] | undefined =>
  ways.find((way) => missingForResolution(petition, way).length === 0);
