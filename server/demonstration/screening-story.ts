/** What the team finds when it looks closer: which problems it is about, and that some need no handling at all. */
import { yearOf } from '#domain/calendar/day.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { problemIds, suitsGrounds } from '#regulation/problems.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import tracks from './phrases/tracks.json' with { type: 'json' };
import { act, headOf, type Scene, type SideStory, type Telling } from './scene.ts';

function* tellClassified(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const able = problemIds.filter((id) => suitsGrounds(id, petition.acceptance?.grounds ?? []));
  agenda.pass(5, 30);
  return yield* act(scene, scene.member, 'classifyProblems', {
    problems: random.shuffle(able).slice(0, random.int(1, 2)),
  });
}

function* ask(scene: Scene): Telling {
  const { agenda, random } = scene;
  const year = yearOf(agenda.day());
  const { word } = random.pick(handling.notices.assigned);
  const filed = random.chance(0.4);
  agenda.skip(random.int(0, 1));
  return yield* act(scene, scene.member, 'proposeDirectClosing', {
    ground: filed ? 'supervisionFiled' : 'supervisedRepeat',
    reference: filed
      ? `（${year}）鲁01执监${random.int(1, 90)}号`
      : `${word}〔${year}〕${random.int(1, 260)}号`,
    reason: tracks.directReasons[filed ? 1 : 0],
  });
}

function* tellClosedDirectly(scene: Scene): Telling {
  const asked = yield* ask(scene);
  scene.agenda.skip(1);
  return yield* act(scene, headOf(scene, asked), 'closeDirectly', { result: 'agree' });
}

function* tellRejected(scene: Scene): Telling {
  const { random } = scene;
  const asked = yield* ask(scene);
  scene.agenda.pass(30, 120);
  return yield* act(scene, headOf(scene, asked), 'closeDirectly', {
    result: 'reject',
    reason: random.pick(tracks.directRejected),
  });
}

export const screeningStories: readonly SideStory[] = [
  { trait: 'classified', chapter: 'transferred', tell: tellClassified },
  { trait: 'directRejected', chapter: 'transferred', tell: tellRejected },
  { trait: 'closedDirectly', chapter: 'transferred', tell: tellClosedDirectly },
];
