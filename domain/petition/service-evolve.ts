import { compareDays, type Day, laterDay } from '#domain/calendar/day.ts';
import { endedOn, type Stage } from './core.ts';
import type { Evolvers, RecordedIn } from './event.ts';
import type { Petition } from './petition.ts';
import { beginOf, isFor, isFullyServed } from './service.ts';
import type { Service, serviceKinds } from './service-facts.ts';

type Outcome = RecordedIn<typeof serviceKinds, 'served'> | RecordedIn<typeof serviceKinds, 'serviceFailed'>;

/** Of a paper that arrived, the attempts still under way no longer matter: which came first is settled here, for good. */
const overtake = (services: Petition['services'], arrived: Service): Petition['services'] =>
  services.map((one) =>
    one !== arrived && one.outcome === 'waiting' && isFor(one, arrived.paper, arrived.recipient)
      ? { overtakenOn: laterDay(one.startedOn ?? one.on, arrived.on), ...one }
      : one,
  );

/** When an attempt that failed is made good: the next is begun, or one under way before gets there after all. */
function goodOn(services: Petition['services'], failed: Service): Day | undefined {
  const others = services.filter((one) => one !== failed && isFor(one, failed.paper, failed.recipient));
  const next = others.find((one) => services.indexOf(one) > services.indexOf(failed));
  const arrived = others.find(({ outcome }) => outcome === 'served');
  const [first] = [...(next ? [beginOf(next)] : []), ...(arrived ? [arrived.on] : [])].toSorted(compareDays);
  return first && laterDay(failed.on, first);
}

/** What is heard of first settles a failed attempt: a service entered later, for an earlier day, excuses nothing (D12). */
const settle = (services: Petition['services']): Petition['services'] =>
  services.map((one) => {
    const on = one.outcome === 'failed' && !one.madeGoodOn ? goodOn(services, one) : undefined;
    return on ? { ...one, madeGoodOn: on } : one;
  });

/** With an attempt come to its outcome. After the reply, the petition waits until every paper it owes has been served. */
function withOutcome(petition: Petition, made: Petition['services'], after: Service): Partial<Petition> {
  const services = settle(after.outcome === 'served' ? overtake(made, after) : made);
  const stage: Stage =
    petition.stage === 'replied' && isFullyServed({ ...petition, services }, 'reply')
      ? 'served'
      : petition.stage;
  return { services, stage };
}

/** A new attempt, with what has to be known of the petition as it was then. */
const begin = (petition: Petition, service: Service): Service =>
  endedOn(petition) ? { ...service, afterEnd: true } : service;

const begun = (petition: Petition, service: Service): Partial<Petition> => ({
  services: settle([...petition.services, begin(petition, service)]),
});

/** What the outcome adds to an attempt begun before; one made on the spot is an attempt of its own. */
function concluded(petition: Petition, event: Outcome, outcome: Pick<Service, 'outcome' | 'says'>) {
  const { paper, recipient, method, on, attempt, material, carrier, mailNumber, sentOn } = event;
  const before = petition.services.find((one) => one.id === attempt);
  const after: Service = {
    ...(before ?? begin(petition, { id: `s${event.seq}`, paper, recipient, method, on, ...outcome })),
    ...outcome,
    on,
    ...(sentOn ? { startedOn: sentOn } : {}),
    ...(carrier ? { carrier } : {}),
    ...(mailNumber ? { mailNumber } : {}),
    ...(material ? { material } : {}),
    ...(event.type === 'served' && event.signedBy ? { signedBy: event.signedBy } : {}),
    ...(event.type === 'serviceFailed' && event.failure ? { failure: event.failure } : {}),
  };
  return withOutcome(
    petition,
    before ? petition.services.map((one) => (one === before ? after : one)) : [...petition.services, after],
    after,
  );
}

export const serviceEvolvers: Evolvers<typeof serviceKinds, Petition> = {
  mailed: (p, { attempt: id, paper, recipient, on, carrier, mailNumber, material }) =>
    begun(p, {
      id,
      paper,
      recipient,
      method: 'post',
      outcome: 'waiting',
      on,
      startedOn: on,
      says: '在途',
      owedAs: 'mailOutcome',
      carrier,
      mailNumber,
      ...(material ? { material } : {}),
    }),
  announced: (p, { attempt: id, paper, recipient, on, places, until, recordBy, material }) =>
    begun(p, {
      id,
      paper,
      recipient,
      method: 'publicNotice',
      outcome: 'waiting',
      on,
      startedOn: on,
      says: `公告至${until}`,
      owedAs: 'publicNotice',
      places,
      until,
      recordBy,
      ...(material ? { material } : {}),
    }),
  served: (p, e) => concluded(p, e, { outcome: 'served', says: e.proof }),
  serviceFailed: (p, e) => concluded(p, e, { outcome: 'failed', says: e.reason }),
};
