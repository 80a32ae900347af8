/** From the screening to the handler: accepted, a lead leader named, transferred by article 5, now and then changed. */
import { hasRole, type StaffId } from '#domain/access/officer.ts';
import { isFreeChoice, proposeRoute } from '#domain/assignment/route.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { handlerOf, isBarred, isForHead, type Petition } from '#domain/petition/petition.ts';
import { approvals } from '#regulation/approvals.ts';
import { headsChoice } from '#regulation/assignment.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import type { LimitKey } from '#regulation/limits.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import handling from './phrases/handling.json' with { type: 'json' };
import { groundOf } from './plan.ts';
import { act, headOf, holdersOf, type Scene, type Telling } from './scene.ts';
import { serveOn } from './service-story.ts';

/** The last day of a limit that began on a day, by the rules of the petition. */
export function lastDayOf(
  { calendar }: Scene,
  petition: Petition,
  key: LimitKey,
  from: Petition['receivedOn'],
) {
  const { unit, length } = getRuleSet(petition.rules).limits[key];
  return dueDay(calendar, from, { unit, length }).due;
}

/** The lead leader is one of two most of the time, the president now and then. */
export function* assignLead(scene: Scene, petition: Petition, reason?: string): Telling {
  const { random, staff } = scene;
  const leaders = holdersOf(staff, approvals.opinion.by).filter(({ id }) => !isBarred(petition, id));
  const usual = leaders.filter((one) => !hasRole(one, ['president']));
  const lead = random.pick(usual.length > 0 && random.chance(0.92) ? usual : leaders);
  return yield* act(scene, headOf(scene, petition), 'assignLead', {
    lead: lead.id,
    ...(reason ? { reason } : {}),
  });
}

function* accept(scene: Scene): Telling {
  const { random, plan } = scene;
  const main = groundOf(plan);
  const second = random.chance(0.12) && main !== 'other' ? (['other'] as const) : [];
  return yield* act(scene, scene.member, 'accept', {
    grounds: [main, ...second],
    track: acceptanceGrounds[main].track,
    importance: plan.traits.has('key') || plan.traits.has('collective') ? 'key' : 'ordinary',
    repeat: plan.traits.has('repeat') || plan.traits.has('again'),
    accused: [],
  });
}

/** A handler of the bureau other than the one proposed, for a stated reason. */
export function otherHandler(scene: Scene, petition: Petition, not: readonly StaffId[]): StaffId | undefined {
  const free = holdersOf(scene.staff, ['handler']).filter(
    ({ id, inEnforcement }) => inEnforcement && !not.includes(id) && !isBarred(petition, id),
  );
  return free.length > 0 ? scene.random.pick(free).id : undefined;
}

/** What is grave, or comes from a crowd, the head of the department gives to somebody, and says why. */
function* transferByHead(scene: Scene, petition: Petition, handler: StaffId): Telling {
  const heads = holdersOf(scene.staff, headsChoice.by).filter(({ id }) => !isBarred(petition, id));
  const by = heads[0]?.id ?? scene.leader;
  return yield* act(scene, by, 'transfer', { handler, reason: scene.random.pick(handling.ownRoute) });
}

function* transfer(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan, staff } = scene;
  const due = lastDayOf(scene, petition, 'transfer', petition.receivedOn);
  if (plan.traits.has('lateTransfer')) {
    agenda.reach(due);
    agenda.skip(random.int(1, 3));
  } else agenda.reachBy(due);
  const route = proposeRoute(petition, staff);
  const other = plan.traits.has('ownRoute') ? otherHandler(scene, petition, route.handlers) : undefined;
  if (!other && isFreeChoice(petition, route)) return yield* act(scene, scene.member, 'drawHandler', {});
  const handler = other ?? random.pick(route.handlers);
  if (isForHead(petition)) return yield* transferByHead(scene, petition, handler);
  const reason = other ? { reason: random.pick(handling.ownRoute) } : {};
  return yield* act(scene, scene.member, 'transfer', { handler, ...reason });
}

/** A recused handler is replaced; sometimes a handler is changed for other reasons. */
function* change(scene: Scene, petition: Petition): Telling {
  const { agenda, random, plan, staff } = scene;
  const handler = handlerOf(petition);
  const next = handler && otherHandler(scene, petition, [handler]);
  if (!handler || !next) return petition;
  const recusal = plan.traits.has('recused');
  agenda.pass(60, 300);
  if (recusal) {
    const director = holdersOf(staff, ['director'])[0]?.id ?? scene.leader;
    const by = handler === scene.leader ? director : scene.leader;
    yield* act(scene, by, 'recuse', { officer: handler, reason: random.pick(handling.recused) });
    agenda.pass(5, 40);
    return yield* act(scene, by, 'reassign', {
      handler: next,
      reason: '原承办人回避，另行确定承办人。',
    });
  }
  agenda.skip(random.int(0, 1));
  return yield* act(scene, scene.leader, 'reassign', {
    handler: next,
    reason: random.pick(handling.reassigned),
  });
}

/** From the screening to a handler who has it, the notice of acceptance served on most. */
export function* tellAccepted(scene: Scene): Telling {
  const { agenda, random, plan } = scene;
  agenda.pass(10, 90);
  const accepted = yield* accept(scene);
  agenda.pass(2, 20);
  const led = plan.traits.has('leadLate') ? accepted : yield* assignLead(scene, accepted);
  let now = yield* transfer(scene, led);
  if (random.chance(0.85)) {
    agenda.pass(5, 60);
    now = yield* serveOn(scene, now, 'acceptanceNotice', scene.member);
  }
  if (plan.traits.has('recused') || plan.traits.has('reassigned')) now = yield* change(scene, now);
  return now;
}
