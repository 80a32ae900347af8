/** A grave matter is heard: set, told to the petitioner in time, held on its day, with what the panel thinks. */
import type { Officer } from '#domain/access/officer.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { dateOf, pendingHearing } from '#domain/petition/hearing-facts.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { hearingNotice } from '#regulation/hearing.ts';
import { workingDayAfter } from './agenda.ts';
import { getHandler } from './interview-story.ts';
import hearings from './phrases/hearings.json' with { type: 'json' };
import { act, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

/** The first working day on which a notice given tomorrow would still be in time. */
const dayAhead = ({ agenda, calendar }: Scene) =>
  dueDay(calendar, workingDayAfter(calendar, agenda.day()), hearingNotice).due;

/** Those who could sit: a head for the chair, judges beside; nobody barred, and not the handler. */
function panelFor({ staff }: Scene, petition: Petition) {
  const able = ({ id }: Officer) => id !== getHandler(petition) && !isBarred(petition, id);
  return {
    heads: holdersOf(staff, ['deputyDirector', 'director']).filter(able),
    judges: holdersOf(staff, ['handler']).filter(able),
  };
}

function* schedule(scene: Scene, petition: Petition): Telling {
  const { random, agenda } = scene;
  const { heads, judges } = panelFor(scene, petition);
  agenda.pass(20, 120);
  return yield* act(scene, getHandler(petition), 'scheduleHearing', {
    reason: random.pick(hearings.reasons),
    day: dayAhead(scene),
    time: random.pick(['09:30', '14:30']),
    place: random.pick(hearings.places),
    inPublic: true,
    chair: heads[0]?.id,
    members: judges.slice(0, 2).map(({ id }) => id),
    outside: random.pick(hearings.outside),
    participants: random.pick(hearings.participants),
  });
}

function* notify(scene: Scene, petition: Petition): Telling {
  const { agenda } = scene;
  agenda.pass(10, 60);
  return yield* act(scene, getHandler(petition), 'notifyHearing', {
    on: agenda.day(),
    persons: pendingHearing(petition)?.toNotify,
    others: '被执行人委托代理人',
    way: 'phone',
  });
}

function* hold(scene: Scene, petition: Petition): Telling {
  const { agenda, random, facts } = scene;
  const hearing = pendingHearing(petition);
  if (!hearing) return petition;
  agenda.reach(dateOf(hearing).day);
  const held = yield* act(scene, hearing.chair, 'holdHearing', {
    present: `${facts.本人}、承办人、听证组全体成员`,
    statements: random.pick(hearings.statements),
    unrecordedReason: random.pick(hearings.unrecorded),
  });
  agenda.skip(random.int(0, 2));
  const errand = openErrands(held).find(({ kind }) => kind === 'hearingOpinion')?.key;
  return yield* act(scene, hearing.chair, 'giveHearingOpinion', {
    errand,
    ...random.pick(hearings.opinions),
  });
}

function* tellHearing(scene: Scene, petition: Petition): Telling {
  const set = yield* schedule(scene, petition);
  const told = yield* notify(scene, set);
  return yield* hold(scene, told);
}

/** Postponed, with somebody new on the panel, told anew, and held. */
function* tellMoved(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const set = yield* schedule(scene, petition);
  const told = yield* notify(scene, set);
  agenda.skip(random.int(1, 2));
  yield* act(scene, getHandler(petition), 'postponeHearing', {
    day: dayAhead(scene),
    time: '15:00',
    place: random.pick(hearings.places),
    reason: random.pick(hearings.postponed),
  });
  const [leaving] = pendingHearing(told)?.members ?? [];
  const replacement = panelFor(scene, petition).judges[2]?.id;
  const whole = yield* act(scene, getHandler(petition), 'replaceMember', {
    leaving,
    replacement,
    reason: random.pick(hearings.replaced),
  });
  return yield* hold(scene, yield* notify(scene, whole));
}

function* tellCancelled(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  yield* notify(scene, yield* schedule(scene, petition));
  agenda.skip(random.int(1, 3));
  return yield* act(scene, getHandler(petition), 'cancelHearing', {
    reason: random.pick(hearings.cancelled),
  });
}

export const hearingStory: SideStory = { trait: 'heard', chapter: 'handling', tell: tellHearing };
export const hearingMovedStory: SideStory = { trait: 'hearingMoved', chapter: 'handling', tell: tellMoved };
export const hearingCancelledStory: SideStory = {
  trait: 'hearingCancelled',
  chapter: 'handling',
  tell: tellCancelled,
};
