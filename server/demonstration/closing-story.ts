/** After the reply: served on everybody, closed with the four answers; and those who come again in between. */
import { addDays, yearOf } from '#domain/calendar/day.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { getHandler } from './interview-story.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import themes from './phrases/themes.json' with { type: 'json' };
import { groundOf } from './plan.ts';
import type { Random } from './random.ts';
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
    noticeNumber: `${word}〔${yearOf(agenda.day())}〕${random.int(1, 260)}号`,
    noticeDueOn: addDays(agenda.day(), random.pick(feedbackWithin)),
  };
}

/** Why the head closes although an answer has no act on file. */
function reasonFor(random: Random, hardship: boolean, unlawful: boolean) {
  const { leaderReasons } = handling;
  const reasons = [
    ...(hardship ? [random.pick(leaderReasons.hardship)] : []),
    ...(unlawful ? [random.pick(leaderReasons.unlawful)] : []),
  ];
  return reasons.length > 0 ? { leaderReason: reasons.join('') } : {};
}

function answersOf({ random, plan }: Scene) {
  const unfounded = plan.traits.has('unfounded');
  const merit = unfounded ? 'unfounded' : random.weighted({ founded: 40, partly: 50, undetermined: 10 });
  const resolved = random.chance(unfounded ? 0.3 : 0.68);
  const hardship = random.chance(0.08);
  const unlawful = !unfounded && random.chance(0.03);
  const needsSolution = resolved || merit === 'founded' || merit === 'partly';
  const solved = unfounded ? handling.understood : themes[groundOf(plan)].solutions;
  return {
    ...{ merit, hardship, unlawful, resolved },
    ...(needsSolution ? { solution: random.pick(solved) } : {}),
    ...reasonFor(random, hardship, unlawful),
  };
}

/** From the reply to the end. */
export function* tellClosing(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.skip(random.int(0, 3));
  const served = yield* serveOn(scene, petition, 'reply', getHandler(petition));
  agenda.skip(random.int(1, 5));
  return yield* act(scene, headOf(scene, served), 'close', answersOf(scene));
}
