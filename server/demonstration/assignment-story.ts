/** What articles 4 and 5 add: the judge assists, somebody goes over the court's head, a petition becomes key, a handler drops out. */
import { openErrands } from '#domain/petition/errands.ts';
import { importanceOf, type Petition } from '#domain/petition/petition.ts';
import { otherHandler } from './acceptance-story.ts';
import { getHandler } from './interview-story.ts';
import assignment from './phrases/assignment.json' with { type: 'json' };
import { act, headOf, type Scene, type SideStory, type Telling } from './scene.ts';

const levels = ['city', 'city', 'province', 'supreme', 'beijing'] as const;
const sources = ['notice', 'petitioner', 'colleague'] as const;

function* tellAssisted(scene: Scene, petition: Petition): Telling {
  const errand = openErrands(petition).find(({ kind }) => kind === 'assist');
  if (!errand?.person) return petition;
  scene.agenda.pass(30, 200);
  const content = scene.random.pick(assignment.assistance);
  return yield* act(scene, errand.person, 'giveAssistance', { errand: errand.key, content });
}

function* tellLeapfrog(scene: Scene, petition: Petition): Telling {
  const { agenda, random, member } = scene;
  agenda.skip(random.int(0, 2));
  if (petition.stage === 'closed') return petition;
  return yield* act(scene, member, 'recordLeapfrog', {
    on: agenda.day(),
    level: random.pick(levels),
    source: random.pick(sources),
    note: random.pick(assignment.leapfrogs),
  });
}

/** Only the head of the team names key petitions: where that head is barred, nobody does. */
function* tellDesignated(scene: Scene, petition: Petition): Telling {
  const { agenda, random, leader } = scene;
  if (headOf(scene, petition) !== leader || importanceOf(petition) === 'key') return petition;
  agenda.pass(10, 60);
  return yield* act(scene, leader, 'designateKey', { reason: random.pick(assignment.designated) });
}

function* tellUndesignated(scene: Scene, petition: Petition): Telling {
  const { agenda, random, leader } = scene;
  if (headOf(scene, petition) !== leader || importanceOf(petition) !== 'key') return petition;
  agenda.pass(10, 60);
  return yield* act(scene, leader, 'undesignateKey', { reason: random.pick(assignment.undesignated) });
}

/** At the interview it turns out that the petition is about the handler, who drops out; grave things are sealed away. */
function* tellAccused(scene: Scene, petition: Petition): Telling {
  const { agenda, random, clerk, member, leader } = scene;
  const handler = getHandler(petition);
  const next = otherHandler(scene, petition, [handler]);
  if (!next || [clerk, member, leader].includes(handler)) return petition;
  agenda.pass(20, 90);
  const officers = [handler];
  const now = scene.plan.traits.has('sealed')
    ? yield* act(scene, member, 'sealAccusation', { officers, content: random.pick(assignment.sealed) })
    : yield* act(scene, member, 'accuse', { officers, reason: random.pick(assignment.accused) });
  agenda.pass(10, 60);
  const reason = random.pick(assignment.replaced);
  return yield* act(scene, headOf(scene, now), 'reassign', { handler: next, reason });
}

export const assignmentStories: readonly SideStory[] = [
  { trait: 'designated', chapter: 'transferred', tell: tellDesignated },
  { trait: 'undesignated', chapter: 'transferred', tell: tellDesignated },
  { trait: 'assisted', chapter: 'handling', tell: tellAssisted },
  { trait: 'leapfrog', chapter: 'handling', tell: tellLeapfrog },
  { trait: 'laterAccused', chapter: 'handling', tell: tellAccused },
  { trait: 'sealed', chapter: 'handling', tell: tellAccused },
  { trait: 'undesignated', chapter: 'answered', tell: tellUndesignated },
];
