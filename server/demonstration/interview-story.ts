/** The handler talks to the petitioner, in time or late, or cannot reach anybody. */
import type { StaffId } from '#domain/access/officer.ts';
import { handlerOf, type Petition } from '#domain/petition/petition.ts';
import type { ContactWay } from '#regulation/registers.ts';
import { lastDayOf } from './acceptance-story.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import themes from './phrases/themes.json' with { type: 'json' };
import { groundOf } from './plan.ts';
import { act, attachScan, type Scene, type Telling } from './scene.ts';

/** Whoever has to act on the petition now. Throws when nobody has: the story forgot to name one. */
export function getHandler(petition: Petition): StaffId {
  const handler = handlerOf(petition);
  if (!handler) throw new Error(`nobody handles ${petition.number}`);
  return handler;
}

function* attempt(scene: Scene, petition: Petition, way: ContactWay): Telling {
  const { agenda, random, plan } = scene;
  const notes = plan.traits.has('anonymous') ? handling.anonymousMissed : handling.missed;
  return yield* act(scene, getHandler(petition), 'interview', {
    result: 'notReached',
    on: agenda.day(),
    way,
    content: random.pick(notes),
  });
}

/** As often, on as many days and by as many ways as the rules ask for. */
function* neverReached(scene: Scene, petition: Petition): Telling {
  const { agenda, random } = scene;
  agenda.pass(30, 120);
  yield* attempt(scene, petition, 'phone');
  agenda.skip(1);
  yield* attempt(scene, petition, random.chance(0.5) ? 'visit' : 'letter');
  agenda.pass(60, 200);
  return yield* attempt(scene, petition, 'phone');
}

type Meeting = { readonly way: ContactWay; readonly place: string };

function meetingOf({ random, plan }: Scene): Meeting {
  const near = plan.channel === 'visit' || plan.traits.has('collective') ? 0.85 : 0.6;
  if (random.chance(near)) return { way: 'meeting', place: random.pick(handling.places) };
  const way = random.weighted({ phone: 60, video: 25, visit: 15 });
  return { way, place: handling.farPlaces[way] };
}

function* hold(scene: Scene, petition: Petition): Telling {
  const { agenda, random, facts, staff } = scene;
  const handler = getHandler(petition);
  const { way, place } = meetingOf(scene);
  const signed = way === 'meeting' && random.chance(0.85);
  const now = signed ? yield* attachScan(scene, petition, handler, 'interview') : petition;
  const note = now.materials.find((material) => material.kind === 'interview')?.id;
  const count = random.chance(0.3) ? 2 : 1;
  const content = random.shuffle(themes[groundOf(scene.plan)].talks).slice(0, count).join('');
  return yield* act(scene, handler, 'interview', {
    result: 'held',
    on: agenda.day(),
    way,
    place,
    participants: [facts.本人, staff.get(handler)?.name ?? '', '书记员']
      .filter((one) => one !== '')
      .join('、'),
    content,
    ...(signed && note ? { note } : { unsignedReason: random.pick(handling.unsigned) }),
  });
}

/** From the transfer to the interview, or to the last attempt that counts as not reached. */
export function* tellInterview(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan } = scene;
  if (plan.traits.has('anonymous') || plan.traits.has('notReached'))
    return yield* neverReached(scene, petition);
  const from = petition.assignments.at(-1)?.from ?? petition.receivedOn;
  const due = lastDayOf(scene, petition, 'interview', from);
  if (plan.traits.has('failedInterview')) {
    agenda.pass(30, 200);
    yield* attempt(scene, petition, random.chance(0.7) ? 'phone' : 'message');
  }
  if (plan.traits.has('lateInterview')) {
    agenda.reach(due);
    agenda.skip(random.int(1, 6));
  } else agenda.reachBy(due);
  return yield* hold(scene, petition);
}
