/** After the reply: served on everybody, closed with the four answers; and those who come again in between. */
import { addDays, yearOf } from '#domain/calendar/day.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { getHandler } from './interview-story.ts';
import { resolvedWay } from './measures-story.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import themes from './phrases/themes.json' with { type: 'json' };
import tracks from './phrases/tracks.json' with { type: 'json' };
import { groundOf } from './plan.ts';
import { act, headOf, type Scene, type Telling } from './scene.ts';
import { serveOn } from './service-story.ts';

const feedbackWithin = [20, 30] as const;

/** The same person with the same matter, or a body above with a paper about it: another contact, no new petition. */
export function* tellJoined(scene: Scene): Telling {
  const { agenda, random, plan } = scene;
  const fromAbove = plan.traits.has('joinedBySuperior');
  const channel = fromAbove ? 'assigned' : random.pick(['visit', 'phone', 'online'] as const);
  return yield* act(scene, scene.clerk, 'joinContact', {
    channel,
    on: agenda.day(),
    summary: random.pick(fromAbove ? handling.joinedBySuperior : handling.joined),
    reason: random.pick(handling.joinReasons),
    ...(fromAbove ? noticeOf(scene) : {}),
  });
}

function noticeOf({ agenda, random }: Scene) {
  const { body, word } = random.pick(handling.notices.assigned);
  return {
    noticeBody: body,
    noticeNumber: `${word}〔${yearOf(agenda.day())}〕${random.int(401, 600)}号`,
    noticeDueOn: addDays(agenda.day(), random.pick(feedbackWithin)),
  };
}

/** Why the head closes although something has no act or no paper on file. */
function reasonFor({ random }: Scene, lacking: readonly (keyof typeof reasons)[]) {
  const said = lacking.map((one) => random.pick(reasons[one]));
  return said.length > 0 ? { leaderReason: said.join('') } : {};
}

const reasons = { ...handling.leaderReasons, withdrawn: tracks.withdrawn, noReceipt: tracks.noReceipt };

/** Resolved by what is on file; else, now and then, because the person has let go. */
function resolutionOf({ random, plan }: Scene, petition: Petition) {
  const unfounded = plan.traits.has('unfounded');
  if (petition.acceptance?.track === 'review') return { resolved: random.chance(unfounded ? 0.3 : 0.68) };
  const resolution = resolvedWay(petition);
  if (resolution) return { resolved: true, resolution };
  return { resolved: random.chance(unfounded ? 0.1 : 0.25) };
}

function solutionsOf({ plan }: Scene, resolution: ReturnType<typeof resolvedWay>) {
  if (resolution) return tracks.solutions[resolution];
  return plan.traits.has('unfounded') ? handling.understood : themes[groundOf(plan)].solutions;
}

function answersOf(scene: Scene, petition: Petition) {
  const { random, plan } = scene;
  const unfounded = plan.traits.has('unfounded');
  const merit = unfounded ? 'unfounded' : random.weighted({ founded: 40, partly: 50, undetermined: 10 });
  const { resolved, resolution } = resolutionOf(scene, petition);
  const hardship = random.chance(0.08);
  const unlawful = !unfounded && random.chance(0.03);
  const needsSolution = resolved || merit === 'founded' || merit === 'partly';
  const letGo = resolved && !resolution && petition.acceptance?.track === 'implementation';
  return {
    ...{ merit, hardship, unlawful, resolved },
    ...(resolution ? { resolution } : {}),
    ...(needsSolution ? { solution: random.pick(solutionsOf(scene, resolution)) } : {}),
    ...reasonFor(scene, [
      ...(hardship ? (['hardship'] as const) : []),
      ...(unlawful ? (['unlawful'] as const) : []),
      ...(letGo ? (['withdrawn'] as const) : []),
      ...(hasReceipt(petition) ? [] : (['noReceipt'] as const)),
    ]),
  };
}

const hasReceipt = ({ materials, reply }: Petition): boolean =>
  reply?.recipients.length === 0 || materials.some((one) => one.kind === 'replyReceipt');

/** From the reply to the end. */
export function* tellClosing(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.skip(random.int(0, 3));
  const served = yield* serveOn(scene, petition, 'reply', getHandler(petition));
  agenda.skip(random.int(1, 5));
  return yield* act(scene, headOf(scene, served), 'close', answersOf(scene, served));
}
