/** Who of the court is told what, when something happened in a petition. */
import type { Staff, StaffId } from '#domain/access/officer.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands, ownerOfErrand, sayErrand } from '#domain/petition/errands.ts';
import type { Names } from '#domain/petition/event.ts';
import { type Recorded, sayEvent } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Basis } from '#regulation/articles.ts';
import { getErrandRule } from '#regulation/errands.ts';
import { getRung, type PetitionNoticeKind } from '#regulation/supervision.ts';
import { type Addressee, peopleBehind } from './addressees.ts';
import { bearerOf, climbedNow } from './due-pings.ts';

export type Notice = {
  readonly staff: StaffId;
  readonly kind: PetitionNoticeKind;
  readonly text: string;
  readonly basis: Basis;
};

type Said = Omit<Notice, 'staff' | 'text'> & { readonly to: readonly Addressee[] };

const handler: Addressee = { post: 'theHandler' };
const team: Addressee = { post: 'petitionTeam' };
const toWhom = (urged: {
  readonly to?: StaffId | undefined;
  readonly team?: true | undefined;
}): readonly Addressee[] => [urged.to ? { person: urged.to } : urged.team ? team : handler];

/** Somebody who wrote an urge or a supervision, to hear of its answer. */
function authorOf(history: readonly Recorded[], id: string): readonly Addressee[] {
  const found = history.find(
    (one) =>
      (one.type === 'urged' && one.urge === id) || (one.type === 'supervised' && one.supervision === id),
  );
  return found ? [{ person: found.by }] : [];
}

/**
 * The next up the ladder, and those below who were passed over: the lead leader of the petition where it has one, else
 * all who hold the post.
 */
function aboveOf(
  { clock, lead, seq }: Recorded<'escalated'>,
  history: readonly Recorded[],
): readonly Addressee[] {
  const before = history.flatMap((one) =>
    one.seq < seq && (one.type === 'urged' || one.type === 'escalated') && one.clock ? [one.clock] : [],
  );
  return climbedNow(before, clock, clock.rung).flatMap((rung): readonly Addressee[] => {
    if (lead && rung === clock.rung) return [{ person: lead }];
    const { upTo } = getRung(rung);
    return upTo ? [{ post: upTo }] : [];
  });
}

/** What of an event is told as such, and to whom. */
function saidOf(event: Recorded, history: readonly Recorded[], clockBearer: Addressee): Said | undefined {
  switch (event.type) {
    case 'urged': {
      const to = event.clock && !event.to ? [clockBearer] : toWhom(event);
      return { kind: 'urge', basis: event.clock ? getRung(event.clock.rung).basis : '13', to };
    }
    case 'supervised':
      return { kind: 'supervise', basis: '5', to: toWhom(event) };
    case 'escalated':
      return {
        kind: 'overdue',
        basis: getRung(event.clock.rung).basis,
        to: [clockBearer, ...aboveOf(event, history)],
      };
    case 'urgeAnswered':
      return { kind: 'answered', basis: '13', to: authorOf(history, event.urge) };
    case 'supervisionAnswered':
      return { kind: 'answered', basis: '14', to: authorOf(history, event.supervision) };
    case 'opinionReturned':
      return { kind: 'returned', basis: '13', to: [handler] };
    case 'backlogDesignated':
      return { kind: 'backlog', basis: '8', to: [handler, { post: 'teamLeader' }] };
    default:
      return undefined;
  }
}

/** Whose turn it is: only where one person is meant. What waits for a post stands in the queue of all who hold it. */
const turnsOf = (petition: Petition) => {
  const duty = dutyOf(petition);
  const main = duty && (duty.owner === 'theHandler' || duty.owner === 'theLead') ? [duty] : [];
  return [
    ...main.map(({ step, owner }) => ({ key: step, to: { post: owner } as Addressee, name: '' })),
    ...openErrands(petition)
      .filter(({ kind }) => getErrandRule(kind).step !== 'answerUrge')
      .map((errand) => {
        const to: Addressee = errand.person
          ? { person: errand.person }
          : { post: ownerOfErrand(petition, errand) };
        return { key: errand.key, to, name: sayErrand(errand) };
      })
      .filter(({ to }) => 'person' in to || to.post.startsWith('the')),
  ];
};

export type Change = {
  readonly before: Petition | undefined;
  readonly after: Petition;
  /** The petition's whole history up to `after`, and how much of it is new. */
  readonly history: readonly Recorded[];
  readonly fresh: readonly Recorded[];
};

type Words = {
  readonly names: Names;
  readonly titleOf: (step: string) => string;
  readonly basisOf: (step: string) => Basis;
};

function dutyNotices({ before, after }: Change, staff: Staff, words: Words): readonly Notice[] {
  const placed = (petition: Petition | undefined) =>
    petition
      ? turnsOf(petition).flatMap(({ key, to, name }) =>
          peopleBehind(petition, to, staff).map((person) => ({ id: `${key} ${person}`, key, name, person })),
        )
      : [];
  const had = new Set(placed(before).map(({ id }) => id));
  return placed(after)
    .filter(({ id }) => !had.has(id))
    .map(({ key, name, person }) => {
      const errand = openErrands(after).find((one) => one.key === key);
      const basis = errand ? getErrandRule(errand.kind).basis : words.basisOf(key);
      return { staff: person, kind: 'duty', text: `待您办理：${name || words.titleOf(key)}`, basis };
    });
}

function eventNotices({ after, history, fresh }: Change, staff: Staff, words: Words): readonly Notice[] {
  return fresh.flatMap((event): readonly Notice[] => {
    const clockBearer = bearerIn(after, event);
    const said = saidOf(event, history, clockBearer);
    if (!said) return [];
    const people = new Set(said.to.flatMap((to) => peopleBehind(after, to, staff)));
    people.delete(event.by);
    const text = sayEvent(event, words.names);
    return [...people].map((person) => ({ staff: person, kind: said.kind, text, basis: said.basis }));
  });
}

/** Whose turn the clock of an automatic act is. */
const bearerIn = (petition: Petition, event: Recorded): Addressee =>
  (event.type === 'urged' || event.type === 'escalated') && event.clock
    ? bearerOf(petition, event.clock)
    : handler;

/**
 * What the people of the court are told after something happened: whose turn it has become, who was urged, supervised,
 * answered or reported to. Nobody is told what they did themselves; the accused and the recused are told nothing (D6).
 */
export function noticesOf(change: Change, staff: Staff, words: Words): readonly Notice[] {
  const doers = new Set(change.fresh.map(({ by }) => by));
  const duties = dutyNotices(change, staff, words).filter((one) => !doers.has(one.staff));
  return [...eventNotices(change, staff, words), ...duties];
}
