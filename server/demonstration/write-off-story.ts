/** What was assigned from above is written off once it is closed; a few matters are terminated instead. */
import { addDays, yearOf } from '#domain/calendar/day.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { findNotice } from '#domain/petition/superior-facts.ts';
import { writeOffOf } from '#domain/petition/write-off-facts.ts';
import { isAnswered, isWrittenOffAbove, lackingForWriteOff } from '#domain/petition/write-off-list.ts';
import type { ErrandKind } from '#regulation/errands.ts';
import { getHandler } from './interview-story.ts';
import { resolvedWay } from './measures-story.ts';
import sayings from './phrases/write-off.json' with { type: 'json' };
import { act, attachScan, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

const holder = ({ staff, member }: Scene, role: 'commandCentre' | 'director'): string =>
  holdersOf(staff, [role])[0]?.id ?? member;

const errandOf = (petition: Petition, kind: ErrandKind): string | undefined =>
  openErrands(petition).find((one) => one.kind === kind)?.key;

const groundOf = (petition: Petition): string => {
  if (petition.diversions.some(({ outcome }) => outcome)) return 'concluded';
  return resolvedWay(petition) ?? (petition.explanations.length > 0 ? 'titleAttacked' : 'fullyEnforced');
};

const mine = (petition: Petition, kind: 'evidence' | 'other'): string | undefined =>
  petition.materials.find((one) => one.kind === kind)?.id;

/** The papers are gathered as far as they are there; true lists with gaps stay with the handler. */
function* prepare(scene: Scene, petition: Petition, notice: string): Telling {
  const { agenda } = scene;
  const handler = getHandler(petition);
  agenda.skip(1);
  let now = yield* attachScan(scene, petition, handler, 'interview');
  now = yield* attachScan(scene, now, handler, 'evidence');
  now = yield* attachScan(scene, now, handler, 'other');
  const papers = { document: mine(now, 'evidence'), report: mine(now, 'other') };
  return yield* act(scene, handler, 'prepareWriteOff', { notice, ground: groundOf(now), ...papers });
}

function* askOnce(scene: Scene, petition: Petition, notice: string): Telling {
  const { agenda, random } = scene;
  agenda.pass(30, 120);
  return yield* act(scene, getHandler(petition), 'applyWriteOff', {
    ...{ notice, enforcement: random.pick(sayings.enforcement), handling: random.pick(sayings.handling) },
    reason: random.pick(sayings.reasons),
  });
}

function* consent(scene: Scene, petition: Petition, agrees: boolean): Telling {
  const { agenda, random } = scene;
  agenda.skip(1);
  const errand = errandOf(petition, 'writeOffReview');
  const said = agrees ? { result: 'agree' } : { result: 'sendBack', reason: random.pick(sayings.sentBack) };
  return yield* act(scene, holder(scene, 'director'), 'reviewWriteOff', { errand, ...said });
}

function* sendUp(scene: Scene, petition: Petition): Telling {
  const { agenda } = scene;
  agenda.pass(30, 120);
  return yield* act(scene, holder(scene, 'commandCentre'), 'submitWriteOff', {
    errand: errandOf(petition, 'writeOffSubmit'),
    to: '济南市中级人民法院',
  });
}

function* hear(scene: Scene, petition: Petition, notice: string, accepted: boolean): Telling {
  const { agenda, random, superior } = scene;
  agenda.skip(random.int(1, 3));
  const online = findNotice(petition, notice)?.court && superior;
  const by = online ? online.leader : holder(scene, 'commandCentre');
  const back = { reason: random.pick(sayings.returned), dueOn: addDays(agenda.day(), 15) };
  return yield* act(scene, by, 'recordWriteOffOutcome', {
    errand: errandOf(petition, 'writeOffOutcome'),
    ...(accepted ? { result: 'accepted' } : { result: 'returned', ...back }),
  });
}

/** The whole way, as far as the plan goes: sent back here once, returned by the court above once, accepted. */
function* tellWriteOff(scene: Scene, petition: Petition): Telling {
  const notice = petition.notices.find(isWrittenOffAbove);
  if (!notice || !isAnswered(petition)) return petition;
  const { traits } = scene.plan;
  let now = yield* prepare(scene, petition, notice.id);
  if (lackingForWriteOff(now, writeOffOf(now, notice.id)).length > 0) return now;
  if (traits.has('writeOffSentBack')) {
    now = yield* askOnce(scene, now, notice.id);
    now = yield* consent(scene, now, false);
  }
  now = yield* consent(scene, yield* askOnce(scene, now, notice.id), true);
  if (traits.has('writeOffReady')) return now;
  now = yield* sendUp(scene, now);
  if (traits.has('writeOffReturned')) {
    now = yield* hear(scene, now, notice.id, false);
    now = yield* consent(scene, yield* askOnce(scene, now, notice.id), true);
    now = yield* sendUp(scene, now);
  }
  return yield* hear(scene, now, notice.id, true);
}

const numbered = ({ agenda, random }: Scene, word: string): string =>
  `${word}〔${yearOf(agenda.day())}〕${random.int(2, 60)}号`;

/** The promise is broken, the matter goes up, is filed and decided; the person is told, property is looked for again. */
function* tellTerminated(scene: Scene, petition: Petition): Telling {
  const promised = petition.undertakings.some(({ written }) => written);
  if (!isAnswered(petition) || !promised || petition.reliefs.length > 0 || petition.closing?.hardship)
    return petition;
  const { agenda, random } = scene;
  const handler = getHandler(petition);
  const centre = holder(scene, 'commandCentre');
  agenda.skip(2);
  let now = yield* act(scene, scene.clerk, 'joinContact', {
    ...{
      channel: 'visit',
      on: agenda.day(),
      summary: random.pick(sayings.again),
      reason: '同一案件同一诉求',
    },
  });
  now = yield* attachScan(scene, now, handler, 'other');
  const paper = mine(now, 'other');
  agenda.skip(1);
  now = yield* act(scene, handler, 'applyTermination', {
    ...{ ground: 'promisedAgain', decider: 'high', hardship: false, reason: random.pick(sayings.broken) },
    ...{ recordForm: paper, report: paper, responsibilityLetter: paper },
  });
  agenda.skip(1);
  yield* act(scene, holder(scene, 'director'), 'reviewTermination', { result: 'agree' });
  agenda.skip(1);
  const to = { to: '济南市中级人民法院', documentNumber: numbered(scene, '钢法执终') };
  yield* act(scene, centre, 'reportTermination', to);
  agenda.skip(3);
  yield* act(scene, centre, 'recordFiling', { result: 'filed', documentNumber: numbered(scene, '法备') });
  agenda.skip(1);
  now = yield* act(scene, centre, 'decideTermination', {
    ...{ result: 'terminated', decidedOn: agenda.day(), documentNumber: numbered(scene, '鲁高法终') },
  });
  agenda.skip(1);
  const persons = now.petitioners.map(({ person }) => person);
  yield* act(scene, handler, 'notifyTermination', { persons, proof: '当面签收' });
  agenda.skip(1);
  yield* act(scene, handler, 'checkProperty', { result: 'none', content: random.pick(sayings.checked) });
  agenda.skip(1);
  now = yield* act(scene, scene.clerk, 'enterClue', { content: random.pick(sayings.clues) });
  agenda.skip(1);
  return yield* act(scene, handler, 'answerClue', {
    ...{ errand: errandOf(now, 'propertyClue'), resumed: false, content: random.pick(sayings.clueAnswers) },
  });
}

export const writeOffStories: readonly SideStory[] = [
  { trait: 'writtenOff', chapter: 'closed', tell: tellWriteOff },
  { trait: 'terminated', chapter: 'closed', tell: tellTerminated },
];
