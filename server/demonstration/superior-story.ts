/** Those above: their papers, what they are answered, what they return; and what is not this court's and goes back. */
import { addDays, yearOf } from '#domain/calendar/day.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Notice, owedDay, standingFeedback } from '#domain/petition/superior-facts.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import superior from './phrases/superior.json' with { type: 'json' };
import { act, headOf, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

const within = [10, 15, 20] as const;
const later = [25, 30] as const;

/** Who gathers what goes up. */
const centreOf = ({ staff, member }: Scene): string => holdersOf(staff, ['commandCentre'])[0]?.id ?? member;

const lastNotice = ({ notices }: Petition): Notice => {
  const last = notices.at(-1);
  if (!last) throw new Error('no notice came');
  return last;
};

const aDocument = ({ agenda, random }: Scene, word: string): string =>
  `${word}〔${yearOf(agenda.day())}〕${random.int(261, 400)}号`;

function* receive(scene: Scene, fields: Record<string, unknown>): Telling {
  const { agenda, random } = scene;
  const { body, word, bodyKind } = random.pick(handling.notices.forwarded);
  return yield* act(scene, scene.clerk, 'recordNotice', {
    ...{ body, bodyKind, documentNumber: aDocument(scene, word), receivedOn: agenda.day() },
    dueOn: addDays(agenda.day(), random.pick(within)),
    ...fields,
  });
}

/** A committee supervises while the petition is handled, hears how it goes, and gives more time by another paper. */
function* tellNoticed(scene: Scene): Telling {
  const { agenda, random } = scene;
  agenda.pass(20, 90);
  const means = random.pick(['paper', 'bulletin'] as const);
  let now = yield* receive(scene, { kind: 'supervise', means, requirement: 'result' });
  const notice = lastNotice(now);
  agenda.skip(random.int(1, 3));
  now = yield* act(scene, centreOf(scene), 'feedBack', {
    ...{ notice: notice.id, on: agenda.day(), way: 'paper', interim: true },
    content: random.pick(superior.interim),
  });
  agenda.pass(30, 120);
  return yield* act(scene, scene.member, 'changeNoticeDay', {
    notice: notice.id,
    documentNumber: `${notice.documentNumber}之一`,
    dueOn: addDays(agenda.day(), random.pick(later)),
  });
}

/** A leader of the court above supervises by one of the means, and is answered. */
function* tellSupervised(scene: Scene, petition: Petition): Telling {
  const { agenda, random, superior: above } = scene;
  if (!above) return petition;
  agenda.pass(20, 90);
  const now = yield* act(scene, above.head, 'superviseFromAbove', {
    means: random.pick(['phone', 'video', 'inspection', 'preInterview'] as const),
    requirement: random.pick(superior.supervised),
    dueOn: addDays(agenda.day(), random.pick(within)),
  });
  agenda.skip(random.int(1, 3));
  const errand = openErrands(now).find(({ kind }) => kind === 'answerSuperior')?.key;
  return yield* act(scene, headOf(scene, now), 'answerSuperior', {
    errand,
    content: random.pick(superior.answers),
  });
}

/** Forwarded to this court, whose case it is not: explained and sent back. */
function* tellMisrouted(scene: Scene): Telling {
  const { agenda, random } = scene;
  agenda.pass(20, 90);
  const now = yield* receive(scene, { kind: 'forward', requirement: 'statement' });
  agenda.skip(random.int(0, 1));
  return yield* act(scene, scene.member, 'explainMisroute', {
    notice: lastNotice(now).id,
    reason: random.pick(superior.misrouted),
    competent: random.pick(superior.competent),
  });
}

function* feedBack(scene: Scene, notice: Notice): Telling {
  const { agenda, random } = scene;
  agenda.pass(15, 60);
  return yield* act(scene, centreOf(scene), 'feedBack', {
    ...{ notice: notice.id, on: agenda.day(), way: notice.court ? 'system' : 'paper' },
    content: random.pick(superior.feedbacks),
    ...(random.chance(0.5) ? { documentNumber: aDocument(scene, '钢法执访报') } : {}),
  });
}

/** The court above returns the feedback once, where the plan says so, and confirms what it then gets. */
function* judge(scene: Scene, petition: Petition, notice: Notice): Telling {
  const { agenda, random, superior: above, plan } = scene;
  if (!above || !notice.court) return petition;
  agenda.skip(1);
  if (plan.traits.has('feedbackReturned')) {
    yield* act(scene, above.leader, 'recordReturnedFeedback', {
      notice: notice.id,
      reason: random.pick(superior.returned),
      dueOn: addDays(agenda.day(), random.pick(within)),
    });
    agenda.skip(random.int(1, 2));
    yield* feedBack(scene, notice);
    agenda.skip(1);
  }
  return yield* act(scene, above.leader, 'confirmFeedback', {
    notice: notice.id,
    remark: random.pick(superior.confirmed),
  });
}

/** After the reply: every paper that set a day gets its own feedback. */
export function* tellFeedbacks(scene: Scene, petition: Petition): Telling {
  let now = petition;
  const owed = petition.notices.filter((one) => owedDay(one) && !standingFeedback(one));
  for (const notice of owed) {
    now = yield* feedBack(scene, notice);
    now = yield* judge(scene, now, notice);
  }
  return now;
}

export const superiorStories: readonly SideStory[] = [
  { trait: 'noticed', chapter: 'handling', tell: tellNoticed },
  { trait: 'supervisedFromAbove', chapter: 'handling', tell: tellSupervised },
  { trait: 'misrouted', chapter: 'screening', tell: tellMisrouted },
];
