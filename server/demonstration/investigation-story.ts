/** Somebody is asked to say how things stand: a colleague, who answers, or somebody outside, who need not after all. */
import { addDays } from '#domain/calendar/day.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { getHandler } from './interview-story.ts';
import statements from './phrases/statements.json' with { type: 'json' };
import { act, headOf, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

const within = [7, 12] as const;

const statementErrand = (petition: Petition): string =>
  openErrands(petition).find(({ kind }) => kind === 'statement')?.key ?? '';

/** A judge who can say something of the case: not the handler, and nobody barred. */
const colleagueOf = (staff: Scene['staff'], petition: Petition) =>
  holdersOf(staff, ['handler', 'trialJudge']).find(
    ({ id }) => id !== getHandler(petition) && !isBarred(petition, id),
  );

function* tellStatement(scene: Scene, petition: Petition): Telling {
  const { agenda, random, staff } = scene;
  const handler = getHandler(petition);
  const asked = colleagueOf(staff, petition);
  if (!asked) return petition;
  agenda.pass(20, 120);
  const now = yield* act(scene, handler, 'requestStatement', {
    source: 'handler',
    officer: asked.id,
    questions: random.pick(statements.questions),
    dueOn: addDays(agenda.day(), random.pick(within)),
  });
  agenda.skip(random.int(1, 4));
  const errand = statementErrand(now);
  return yield* act(scene, asked.id, 'giveStatement', { errand, content: random.pick(statements.answers) });
}

function* tellWaived(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.pass(20, 120);
  const now = yield* act(scene, getHandler(petition), 'requestStatement', {
    source: 'organisation',
    body: random.pick(statements.bodies),
    questions: random.pick(statements.questions),
    dueOn: addDays(agenda.day(), random.pick(within)),
  });
  agenda.skip(random.int(1, 3));
  const errand = statementErrand(now);
  return yield* act(scene, headOf(scene, now), 'waiveErrand', {
    errand,
    reason: random.pick(statements.waived),
  });
}

export const statementStory: SideStory = { trait: 'statement', chapter: 'handling', tell: tellStatement };
export const statementWaivedStory: SideStory = {
  trait: 'statementWaived',
  chapter: 'handling',
  tell: tellWaived,
};

/** Asked, reminded with a later day beside the first, and then it comes. */
function* tellChased(scene: Scene, petition: Petition): Telling {
  const { agenda, random, staff } = scene;
  const handler = getHandler(petition);
  const asked = colleagueOf(staff, petition);
  if (!asked) return petition;
  agenda.pass(20, 120);
  const dueOn = addDays(agenda.day(), random.pick(within));
  const waiting = yield* act(scene, handler, 'requestStatement', {
    source: 'handler',
    officer: asked.id,
    questions: random.pick(statements.questions),
    dueOn,
  });
  agenda.skip(random.int(2, 4));
  const errand = statementErrand(waiting);
  yield* act(scene, handler, 'chaseStatement', {
    errand,
    way: 'phone',
    note: random.pick(statements.chases),
    dueOn: addDays(dueOn, random.pick(within)),
  });
  agenda.skip(random.int(2, 5));
  return yield* act(scene, asked.id, 'giveStatement', { errand, content: random.pick(statements.answers) });
}

/** Two officers go and see. */
function* tellInvestigated(scene: Scene, petition: Petition): Telling {
  const { agenda, random, staff } = scene;
  const handler = getHandler(petition);
  const other = holdersOf(staff, ['handler', 'petitionTeam']).find(
    ({ id }) => id !== handler && !isBarred(petition, id),
  );
  if (!other) return petition;
  agenda.skip(random.int(1, 2));
  const inquiry = random.pick(statements.inquiries);
  return yield* act(scene, handler, 'investigate', {
    ...inquiry,
    on: agenda.day(),
    officers: [handler, other.id],
  });
}

export const chasedStory: SideStory = { trait: 'chased', chapter: 'handling', tell: tellChased };
export const investigatedStory: SideStory = {
  trait: 'investigated',
  chapter: 'handling',
  tell: tellInvestigated,
};
