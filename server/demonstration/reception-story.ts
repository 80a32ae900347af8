/** Visitors are received: repeat ones by a leader, others by appointment, some of which come to nothing. */
import { liveAppointment, owesLeader } from '#domain/petition/appointment.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { rosterRoles } from '#regulation/reception.ts';
import { workingDayAfter } from './agenda.ts';
import { getHandler } from './interview-story.ts';
import phrases from './phrases/receptions.json' with { type: 'json' };
import { act, holdersOf, type Scene, type SideStory, type Telling } from './scene.ts';

/** Times of a day, dealt by the petition's number, so that neighbours do not ask for the same one. */
const times = [
  '08:30',
  '09:00',
  '09:30',
  '10:00',
  '10:30',
  '11:00',
  '14:00',
  '14:30',
  '15:00',
  '15:30',
  '16:00',
];

/** A deputy director or director receives, when article 8 wants it. */
function* receiveByLeader(scene: Scene, petition: Petition): Telling {
  const { agenda, random, staff } = scene;
  const leader = holdersOf(staff, rosterRoles).find(({ id }) => !isBarred(petition, id));
  if (!leader || !owesLeader(petition)) return petition;
  agenda.pass(30, 150);
  return yield* act(scene, leader.id, 'receive', {
    on: agenda.day(),
    receiver: leader.id,
    way: 'meeting',
    place: random.pick(phrases.places),
    said: random.pick(phrases.said),
    outcome: random.pick(phrases.outcomes),
  });
}

/** A leader receives whom a leader has to; a few of those still under way wait for it. */
export function* tellLeader(scene: Scene, petition: Petition): Telling {
  const comes = scene.random.chance(0.85) || scene.plan.stopAt === undefined;
  return owesLeader(petition) && comes ? yield* receiveByLeader(scene, petition) : petition;
}

const timeOf = ({ agenda, calendar, plan, random }: Scene) => ({
  day: workingDayAfter(calendar, workingDayAfter(calendar, agenda.day())),
  time: times[plan.index % times.length] ?? '',
  place: random.pick(phrases.places),
});

function* ask(scene: Scene, petition: Petition): Telling {
  const { agenda, random, clerk } = scene;
  const free = yield* receiveByLeader(scene, petition);
  agenda.pass(20, 120);
  return yield* act(scene, clerk, 'requestAppointment', {
    wish: random.chance(0.7) ? 'petitioner' : 'desk',
    receiver: getHandler(free),
    ...timeOf(scene),
    matter: random.pick(phrases.matters),
  });
}

function* tellAppointment(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  const asked = yield* ask(scene, petition);
  const handler = getHandler(asked);
  agenda.pass(10, 90);
  const agreed = yield* act(scene, handler, 'confirmAppointment', {});
  agenda.reach(liveAppointment(agreed)?.day ?? agenda.day());
  return yield* act(scene, handler, 'holdAppointment', {
    result: 'held',
    said: random.pick(phrases.said),
    outcome: random.pick(phrases.outcomes),
  });
}

function* tellMissed(scene: Scene, petition: Petition): Telling {
  const { agenda, random, clerk } = scene;
  const asked = yield* ask(scene, petition);
  agenda.pass(10, 90);
  const moved = yield* act(scene, getHandler(asked), 'proposeOtherTime', {
    ...timeOf(scene),
    reason: random.pick(phrases.otherTimes),
  });
  agenda.pass(10, 90);
  yield* act(scene, clerk, 'confirmAppointment', {});
  agenda.reach(liveAppointment(moved)?.day ?? agenda.day());
  yield* act(scene, clerk, 'holdAppointment', {
    result: 'petitionerAbsent',
    said: random.pick(phrases.absent),
  });
  agenda.pass(10, 60);
  return yield* act(scene, clerk, 'cancelAppointment', { reason: random.pick(phrases.cancelled) });
}

export const appointmentStory: SideStory = {
  trait: 'appointment',
  chapter: 'handling',
  tell: tellAppointment,
};
export const appointmentMissedStory: SideStory = {
  trait: 'appointmentMissed',
  chapter: 'handling',
  tell: tellMissed,
};
