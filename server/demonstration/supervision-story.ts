/** A handler is urged or supervised and answers; an old quarrel becomes backlog, is followed up, and sometimes released. */
import { addDays } from '#domain/calendar/day.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { getHandler } from './interview-story.ts';
import supervision from './phrases/supervision.json' with { type: 'json' };
import { act, headOf, type Scene, type SideStory, type Telling } from './scene.ts';

const within = [5, 7, 10] as const;
/** After the closing backlog is followed up about every month; the story ends with the time that is told. */
const monthly = [20, 27] as const;
const months = 40;
const means = ['paper', 'phone', 'message', 'inspection'] as const;

function* tellAnswer(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.skip(random.int(1, 3));
  const errand = openErrands(petition).find(
    ({ kind }) => kind === 'answerUrge' || kind === 'answerSupervision',
  );
  return yield* act(scene, getHandler(petition), 'answerUrge', {
    errand: errand?.key ?? '',
    content: random.pick(supervision.answers),
    plan: random.pick(supervision.plans),
  });
}

function* tellUrged(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.pass(20, 120);
  const urged = yield* act(scene, headOf(scene, petition), 'urge', {
    way: random.pick(['phone', 'message', 'meeting']),
    asks: random.pick(supervision.asks),
    dueOn: addDays(agenda.day(), random.pick(within)),
  });
  return yield* tellAnswer(scene, urged);
}

function* tellSupervised(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.pass(20, 120);
  const supervised = yield* act(scene, headOf(scene, petition), 'supervise', {
    means: random.pick(means),
    requirement: random.pick(supervision.requirements),
    dueOn: addDays(agenda.day(), random.pick(within)),
  });
  return yield* tellAnswer(scene, supervised);
}

function* tellBacklog(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.pass(20, 120);
  const reason = random.pick(supervision.backlog);
  const designated = yield* act(scene, headOf(scene, petition), 'designateBacklog', { reason });
  agenda.skip(random.int(1, 3));
  return yield* followUp(scene, designated);
}

function* followUp(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  return yield* act(scene, getHandler(petition), 'followUp', {
    on: agenda.day(),
    way: random.pick(['phone', 'visit', 'meeting']),
    content: random.pick(supervision.contacts),
    ...(random.chance(0.6) ? { help: random.pick(supervision.help) } : {}),
  });
}

function* tellFollowUps(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  let now = petition;
  for (let month = 0; month < months; month += 1) {
    agenda.reach(addDays(agenda.day(), random.int(...monthly)));
    now = yield* followUp(scene, now);
  }
  return now;
}

function* tellReleased(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const followed = yield* tellBacklog(scene, petition);
  agenda.skip(random.int(1, 2));
  const reason = random.pick(supervision.released);
  return yield* act(scene, headOf(scene, followed), 'releaseBacklog', { reason });
}

export const supervisionStories: readonly SideStory[] = [
  { trait: 'urged', chapter: 'handling', tell: tellUrged },
  { trait: 'supervised', chapter: 'handling', tell: tellSupervised },
  { trait: 'backlog', chapter: 'handling', tell: tellBacklog },
  { trait: 'backlog', chapter: 'closed', tell: tellFollowUps },
  { trait: 'backlogReleased', chapter: 'handling', tell: tellReleased },
];
