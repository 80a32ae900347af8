/** A believable petition from its registration to its end, told act by act; what may happen is the domain's to say. */
import type { Staff } from '#domain/access/officer.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { tellAccepted } from './acceptance-story.ts';
import { openAgenda } from './agenda.ts';
import { tellArchive } from './archive-story.ts';
import { tellClosing, tellJoined } from './closing-story.ts';
import { factsOf } from './complaint.ts';
import { tellDeclined } from './decline-story.ts';
import { tellIntake, tellStruckOut } from './intake-story.ts';
import { tellInterview } from './interview-story.ts';
import { tellReply } from './opinion-story.ts';
import { petitionersOf } from './petitioners.ts';
import type { Plan } from './plan.ts';
import { createRandom } from './random.ts';
import { tellLeader } from './reception-story.ts';
import { type Act, holdersOf, manned, type Scan, type Scene, type Telling } from './scene.ts';
import { tellMail } from './service-story.ts';
import { tellBeside } from './side-stories.ts';
import { isOver } from './standing-story.ts';
import { tellFeedbacks } from './superior-story.ts';

export type Stageplay = {
  readonly calendar: Calendar;
  readonly staff: Staff;
  readonly scans: readonly Scan[];
  /** Officers of the court above, if there is one. */
  readonly above?: Staff;
  /** The same words make the same story. */
  readonly seed: string;
  /** UTC instant after which nothing is told. */
  readonly until: string;
};

/** The scene of a plan. Throws when the court has nobody to receive, screen or decide. */
export function setScene(plan: Plan, { calendar, staff, scans, seed, above }: Stageplay): Scene {
  const random = createRandom(`${seed}/story/${plan.index}`);
  const facts = factsOf(plan, petitionersOf(plan), random.fork('facts'));
  return {
    ...{ plan, random, calendar, staff, facts, scans },
    agenda: openAgenda(calendar, plan.registered, random.fork('agenda')),
    clerk: random.pick(holdersOf(staff, ['receptionClerk'])).id,
    member: random.pick(holdersOf(staff, ['petitionTeam'])).id,
    leader: random.pick(holdersOf(staff, ['teamLeader'])).id,
    ...superiorIn(above),
  };
}

function superiorIn(above: Staff | undefined): Pick<Scene, 'superior'> {
  const [leader] = above ? holdersOf(above, ['teamLeader']) : [];
  const [head] = above ? holdersOf(above, ['courtLeader']) : [];
  return leader && head ? { superior: { leader: leader.id, head: head.id } } : {};
}

function* tellHandled(scene: Scene): Telling {
  const { agenda, random, plan } = scene;
  let now = yield* tellAccepted(scene);
  now = yield* tellLeader(manned(scene, now), now);
  now = yield* tellBeside(scene, now, 'transferred');
  if (now.stage === 'closed') return yield* tellArchive(manned(scene, now), now);
  now = yield* tellInterview(scene, now);
  now = yield* tellMail(scene, now);
  now = yield* tellBeside(scene, now, 'handling');
  if (isOver(now)) return yield* tellBeside(scene, now, 'closed');
  const comesAgain = plan.traits.has('joined') || plan.traits.has('joinedBySuperior');
  if (comesAgain) {
    agenda.skip(random.int(0, 2));
    now = yield* tellJoined(manned(scene, now));
    now = yield* tellLeader(manned(scene, now), now);
  }
  now = yield* tellReply(manned(scene, now), now);
  now = yield* tellBeside(scene, now, 'answered');
  now = yield* tellFeedbacks(manned(scene, now), now);
  now = yield* tellClosing(manned(scene, now), now);
  return yield* tellBeside(scene, now, 'closed');
}

function* tellAll(scene: Scene, petition: Petition): Telling {
  const { fate } = scene.plan;
  if (fate.kind === 'struckOut') return yield* tellStruckOut(scene);
  const taken = yield* tellIntake(scene, petition);
  yield* tellBeside(scene, taken, 'screening');
  if (fate.kind === 'handled') return yield* tellHandled(scene);
  const decided = yield* tellDeclined(scene, fate.ground);
  if (decided.stage === 'screening') return yield* tellHandled(scene);
  return yield* tellArchive(manned(scene, decided), decided);
}

/** The acts that take a petition out of a stage, as far as a story may be kept from doing them. */
const leaves: Partial<Record<Petition['stage'], readonly Act['step'][]>> = {
  registered: ['reviewRegistration'],
  returned: ['completeRegistration'],
  screening: ['accept', 'proposeDecline'],
  declineProposed: ['decline'],
  declined: ['serve', 'recordMail', 'close'],
  accepted: ['transfer'],
  transferred: ['interview'],
  handling: ['propose'],
  proposed: ['approve', 'deliberate', 'returnProposal'],
  approved: ['reply'],
  replied: ['serve', 'recordMail', 'endAnnouncement'],
  served: ['close'],
};

const isKept = ({ stopAt }: Plan, { stage }: Petition, { step }: Act): boolean =>
  stage === stopAt && leaves[stage]?.includes(step) === true;

/** The acts after the registration, up to the stage the plan keeps it at, or up to `until`. */
export function* tellStory(scene: Scene, petition: Petition, until: string): Generator<Act, void, Petition> {
  const story = tellAll(scene, petition);
  let now = petition;
  for (let told = story.next(); !told.done; told = story.next(now)) {
    if (told.value.at > until || isKept(scene.plan, now, told.value)) return;
    now = yield told.value;
  }
}
