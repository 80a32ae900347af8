/** What the changes of petitioners and petitions change; some of it is the main line's, so it is told the whole petition. */
import type { Day } from '#domain/calendar/day.ts';
import { withoutOfficers } from './assignment-facts.ts';
import type { Ending, Stage } from './core.ts';
import { endedOn } from './core.ts';
import { errandsOf } from './errands.ts';
import type { Evolvers } from './event.ts';
import type { HearingDate } from './hearing-facts.ts';
import type { Petitioner, Recipient } from './parts.ts';
import type { Petition } from './petition.ts';
import { isFullyServed } from './service.ts';
import { supersede } from './service-facts.ts';
import type { StandingFacts, standingKinds } from './standing-facts.ts';

const end = (
  { stage }: Petition,
  kind: Ending['kind'],
  on: Day,
  more: Pick<Ending, 'master'> = {},
): Pick<Petition, 'ending' | 'stage'> => ({ stage: kind, ending: { kind, on, from: stage, ...more } });

const depart = (
  { departed }: Petition,
  persons: readonly string[],
  how: 'withdrew' | 'settled',
  on: Day,
): Pick<StandingFacts, 'departed'> => ({
  departed: { ...departed, ...Object.fromEntries(persons.map((person) => [person, { how, on }])) },
});

/** Where a petition stands whose reply now has fewer, or more, people to reach. */
function withReach(petition: Petition, changed: Partial<Petition>): Partial<Petition> {
  const after = { ...petition, ...changed };
  if (after.stage !== 'replied' && after.stage !== 'served') return changed;
  return { ...changed, stage: isFullyServed(after, 'reply') ? 'served' : 'replied' };
}

/** Somebody stands again: what was to be decided because nobody did is no longer asked. */
const lapseDecisions = ({ decisions }: Petition, on: Day): Pick<StandingFacts, 'decisions'> => ({
  decisions: decisions.map((one) => (one.decidedOn || one.lapsedOn ? one : { ...one, lapsedOn: on })),
});

const decide = ({ decisions }: Petition, on: Day): Pick<StandingFacts, 'decisions'> => ({
  decisions: decisions.map((one) => (one.decidedOn || one.lapsedOn ? one : { ...one, decidedOn: on })),
});

const settleLoss = (
  { losses }: Petition,
  person: string,
  settledOn: Day,
  successor?: string,
): Pick<StandingFacts, 'losses'> => ({
  losses: losses.map((one) =>
    one.person === person ? { ...one, settledOn, ...(successor ? { successor } : {}) } : one,
  ),
});

/** The petition with another id in the place of a person's: a corrected person is a new record. */
function renamed(petition: Petition, from: string, to: string): Partial<Petition> {
  const id = (person: string) => (person === from ? to : person);
  const recipient = (one: Recipient): Recipient =>
    one.kind === 'petitioner' ? { ...one, person: id(one.person) } : one;
  const keys = <T>(table: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(table).map(([person, value]) => [id(person), value]));
  const told = (one: HearingDate): HearingDate => ({ ...one, told: keys(one.told) });
  return {
    services: petition.services.map((one) => ({ ...one, recipient: recipient(one.recipient) })),
    ...(petition.reply
      ? { reply: { ...petition.reply, recipients: petition.reply.recipients.map(recipient) } }
      : {}),
    losses: petition.losses.map((one) => ({
      ...one,
      person: id(one.person),
      ...(one.successor ? { successor: id(one.successor) } : {}),
    })),
    departed: keys(petition.departed),
    latecomers: keys(petition.latecomers),
    hearings: petition.hearings.map(({ toNotify, dates: [first, ...rest], ...one }) => ({
      ...one,
      toNotify: toNotify.map(id),
      dates: [told(first), ...rest.map(told)],
    })),
    undertakings: petition.undertakings.map((one) => ({ ...one, persons: one.persons.map(id) })),
    reliefs: petition.reliefs.map((one) => ({ ...one, person: id(one.person) })),
    absorbed: petition.absorbed.map((one) => ({
      ...one,
      petitioners: one.petitioners.map((came) => ({ ...came, person: id(came.person) })),
    })),
  };
}

const late = (
  { latecomers }: Pick<Petition, 'latecomers'>,
  people: readonly Petitioner[],
  on: Day,
): Pick<StandingFacts, 'latecomers'> => ({
  latecomers: { ...latecomers, ...Object.fromEntries(people.map(({ person }) => [person, on])) },
});

const canBeWrittenTo = ({ named, hasAddress, hasPhone }: Petitioner): boolean =>
  named && (hasAddress || hasPhone);

function corrected(petition: Petition, from: string, to: Petitioner, on: Day): Partial<Petition> {
  const changed = renamed(petition, from, to.person);
  const before = petition.petitioners.find(({ person }) => person === from);
  const isNew = before !== undefined && !canBeWrittenTo(before) && canBeWrittenTo(to);
  return {
    ...changed,
    petitioners: petition.petitioners.map((one) => (one.person === from ? to : one)),
    ...(isNew ? late({ ...petition, ...changed }, [to], on) : {}),
  };
}

const stageAgain = ({ acceptance, registrationPassedOn }: Petition, handler?: string): Stage => {
  if (handler) return 'transferred';
  if (acceptance) return 'accepted';
  return registrationPassedOn ? 'screening' : 'registered';
};

/** What had lapsed with the end does not come back with the reopening. */
function lapsedWithEnd(petition: Petition): Petition['waived'] {
  const on = endedOn(petition);
  const lapsed = errandsOf(petition).filter((one) => on && one.lapsedOn === on);
  return {
    ...petition.waived,
    ...Object.fromEntries(lapsed.map(({ key, lapsedOn }) => [key, lapsedOn as Day])),
  };
}

export const standingEvolvers: Evolvers<typeof standingKinds, Petition> = {
  withdrawn: (p, { persons, on, decision }) => ({
    ...depart(p, persons, 'withdrew', on),
    ...(decision ? { decisions: [...p.decisions, { id: decision, on }] } : {}),
  }),
  withdrawalConfirmed: (p, { on }) => ({ ...decide(p, on), ...end(p, 'withdrawn', on) }),
  withdrawalOverridden: (p, { on }) => decide(p, on),
  petitionerLost: (p, { person, kind, on }) =>
    withReach(p, { losses: [...p.losses, { id: person, person, kind, on }] }),
  successorEntered: (p, { person, petitioner, on }) =>
    withReach(p, {
      petitioners: [...p.petitioners, petitioner],
      ...late(p, [petitioner], on),
      ...settleLoss(p, person, on, petitioner.person),
      ...lapseDecisions(p, on),
    }),
  successionEnded: (p, { person, ends, on }) => ({
    ...settleLoss(p, person, on),
    ...(ends ? end(p, 'ceased', on) : {}),
  }),
  petitionerAdded: (p, { petitioner, on }) => ({
    petitioners: [...p.petitioners, petitioner],
    ...late(p, [petitioner], on),
    ...lapseDecisions(p, on),
  }),
  petitionerCorrected: (p, { person, petitioner, on }) => corrected(p, person, petitioner, on),
  settledFor: (p, { persons, on }) => depart(p, persons, 'settled', on),
  merged: (p, { master, number, on }) => end(p, 'merged', on, { master: { petition: master, number } }),
  absorbed: (p, { petition, number, contacts, petitioners, accused, days, on, by }) => ({
    contacts: [...p.contacts, ...contacts],
    petitioners: [...p.petitioners, ...petitioners],
    ...late(p, petitioners, on),
    accused: [...new Set([...p.accused, ...accused])],
    ...withoutOfficers(p, accused, on),
    absorbed: [...p.absorbed, { petition, number, on, by, contacts, petitioners, days }],
    ...(petitioners.length > 0 ? lapseDecisions(p, on) : {}),
  }),
  unmerged: (p) => ({ stage: p.ending?.from ?? p.stage }),
  released: (p, { petition, on }) => release(p, petition, on),
  reopened: (p, { handler, on }) => ({
    stage: stageAgain(p, handler),
    earlier: [...p.earlier, p],
    reopenedOn: on,
    assignments: handler ? [{ handler, from: on }] : [],
    interviewAttempts: [],
    drafts: [],
    ...supersede(p, ['declineNotice', 'reply'], on),
    departed: {},
    ...lapseDecisions(p, on),
    waived: lapsedWithEnd(p),
  }),
};

/** Takes back what came with the other petition; what came later stays. */
function release(petition: Petition, other: string, on: Day): Partial<Petition> {
  const isIts = ({ petition: id, releasedOn }: Petition['absorbed'][number]) => id === other && !releasedOn;
  const its = petition.absorbed.filter(isIts);
  const contacts = new Set(its.flatMap((one) => one.contacts.map(({ id }) => id)));
  const people = new Set(its.flatMap((one) => one.petitioners.map(({ person }) => person)));
  return {
    contacts: petition.contacts.filter(({ id }) => !contacts.has(id)),
    petitioners: petition.petitioners.filter(({ person }) => !people.has(person)),
    absorbed: petition.absorbed.map((one) => (isIts(one) ? { ...one, releasedOn: on } : one)),
    hearings: petition.hearings.map((one) => ({
      ...one,
      toNotify: one.toNotify.filter((person) => !people.has(person)),
    })),
  };
}

/** What an event takes away from the petition before it changes the rest. */
const dropped: Readonly<Record<string, readonly (keyof Petition)[]>> = {
  unmerged: ['ending'],
  opinionVoided: ['approval'],
  reopened: [
    'ending',
    'closing',
    'closedDirectlyOn',
    'reply',
    'approval',
    'proposal',
    'interviewedOn',
    'interviewSigned',
  ],
};

/** The petition without what no longer holds once this kind of event has happened. */
export function withoutDropped(petition: Petition, type: string): Petition {
  const gone = dropped[type];
  if (!gone) return petition;
  return Object.fromEntries(
    Object.entries(petition).filter(([key]) => !gone.includes(key as keyof Petition)),
  ) as Petition;
}
