import { shanghaiDay } from '#domain/calendar/day.ts';
import { archiveEvolvers, noArchive } from './archive-facts.ts';
import {
  askAssistant,
  assignmentEvolvers,
  endAssists,
  noAssignment,
  withoutOfficers,
} from './assignment-facts.ts';
import { calendarEvolvers } from './calendar-facts.ts';
import { campaignEvolvers, noCampaign } from './campaign-facts.ts';
import type { Assignment } from './core.ts';
import { directClosingEvolvers, noDirectClosing } from './direct-closing-facts.ts';
import { diversionEvolvers, noDiversion } from './diversion-facts.ts';
import { errandEvolvers, nothingWaived } from './errand-facts.ts';
import type { Evolvers } from './event.ts';
import type { EventType, PetitionEvent, Recorded } from './events.ts';
import { hearingEvolvers, noHearings } from './hearing-facts.ts';
import { investigationEvolvers, noInvestigation } from './investigation-facts.ts';
import type { mainLineKinds } from './main-line-facts.ts';
import { materialEvolvers, noMaterialFacts } from './material-facts.ts';
import { measuresEvolvers, noMeasures } from './measures-facts.ts';
import { noOpinion, opinionEvolvers, withAct } from './opinion-facts.ts';
import { noPapers, paperEvolvers } from './paper-facts.ts';
import type { Petition } from './petition.ts';
import { problemEvolvers } from './problem-facts.ts';
import { noReception, receptionEvolvers } from './reception-facts.ts';
import { noRelief, reliefEvolvers } from './relief-facts.ts';
import { noRestraint, restraintEvolvers } from './restraint-facts.ts';
import { serviceEvolvers } from './service-evolve.ts';
import { noService, supersede } from './service-facts.ts';
import { standingEvolvers, withoutDropped } from './standing-evolve.ts';
import { noStanding } from './standing-facts.ts';
import { noSuperior, noticesWith, superiorEvolvers } from './superior-facts.ts';
import { trackMisroute } from './superior-owed.ts';
import { noSupervision, supervisionEvolvers } from './supervision-facts.ts';
import { noTerminations, terminationEvolvers } from './termination-facts.ts';
import { noWriteOffs, writeOffEvolvers } from './write-off-facts.ts';

type Later = Exclude<EventType, 'registered'>;

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

/** Drops undefined fields, so that an event's absent field does not overwrite what the petition knows. */
function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

function handTo(petition: Petition, handler: string, on: Assignment['from']): Partial<Petition> {
  const ended = petition.assignments.map((one) => (one.until ? one : { ...one, until: on }));
  return { assignments: [...ended, { handler, from: on }] };
}

/** With the consent ends what the assistant could still have said to the opinion. */
const approved = (
  petition: Petition,
  { on, by, at }: Recorded,
  way: NonNullable<Petition['approval']>['way'],
): Partial<Petition> => ({
  stage: 'approved',
  approval: { on, by, way },
  ...endAssists(petition, shanghaiDay(at)),
});

/** What each event of the main line changes. The compiler demands an entry for every kind. */
const mainLineEvolvers: Evolvers<Omit<typeof mainLineKinds, 'registered'>, Petition> = {
  registrationPassed: (_, e) => ({ stage: 'screening', registrationPassedOn: e.on, missing: [] }),
  registrationReturned: (_, e) => ({ stage: 'returned', missing: e.missing }),
  registrationStruckOut: (_, e) => ({ stage: 'struckOut', struckOutOn: e.on }),
  registrationCompleted: (p, e) => ({
    ...present({
      enforcementCase: e.enforcementCase,
      proposedOpinion: e.proposedOpinion,
      summary: e.summary,
    }),
    stage: p.stage === 'returned' ? 'registered' : p.stage,
    missing: [],
  }),
  contactJoined: (p, e) => ({
    contacts: [...p.contacts, e.contact],
    notices: [...p.notices, ...noticesWith(e.contact)],
  }),
  contactAttempted: (p, e) => ({ attempts: [...p.attempts, { on: e.on, way: e.way }] }),
  explained: (p, e) => ({ explanations: [...p.explanations, { on: e.on, to: e.to, content: e.content }] }),
  referred: (p, e) => ({ referrals: [...p.referrals, e] }),
  accepted: (p, e) => ({
    stage: 'accepted',
    acceptance: { on: e.on, grounds: e.grounds, track: e.track, importance: e.importance, repeat: e.repeat },
    accused: union(p.accused, e.accused),
  }),
  declineProposed: (_, e) => ({
    stage: 'declineProposed',
    decline: { ground: e.ground, by: e.by, on: e.on, reason: e.reason },
  }),
  declineRejected: () => ({ stage: 'screening' }),
  declined: (p, e) => ({
    stage: 'declined',
    decline: { reason: p.decline?.reason ?? '', by: e.by, ground: e.ground, on: e.on },
  }),
  // A notice of the old decline would otherwise pass for the notice of a new one.
  defectCured: (p, e) => ({ stage: 'screening', ...supersede(p, ['declineNotice'], e.on) }),
  leadAssigned: (p, e) => ({
    lead: e.lead,
    assistant: e.assistant ?? (e.noAssistant ? undefined : p.assistant),
    noAssistant: e.noAssistant,
    ...askAssistant(p, e),
  }),
  transferred: (p, e) => ({
    ...handTo(p, e.handler, e.on),
    ...present({ consults: e.consults }),
    stage: 'transferred',
    route: e.route,
  }),
  reassigned: (p, e) => handTo(p, e.handler, e.on),
  recused: (p, { officer, on }) => ({
    recused: union(p.recused, [officer]),
    ...withoutOfficers(p, [officer], on),
  }),
  // After the talk a failed call is history only: written down late, it must not make a missed date look kept.
  interviewAttempted: (p, e) =>
    p.interviewedOn ? {} : { interviewAttempts: [...p.interviewAttempts, { on: e.on, way: e.way }] },
  interviewed: (p, e) => ({
    stage: p.stage === 'transferred' ? 'handling' : p.stage,
    interviewedOn: p.interviewedOn ?? e.on,
    interviewSigned: e.note !== undefined,
  }),
  opinionProposed: (p, e) => {
    const proposal = { ...e.opinion, by: e.by, on: e.on, version: (p.proposal?.version ?? 0) + 1 };
    const draft = { ...proposal, ...present({ overruled: e.overruled }), acts: [] };
    return { stage: 'proposed', proposal, drafts: [...p.drafts, draft] };
  },
  opinionReturned: (p, { on, by, reason }) => ({
    stage: 'handling',
    ...withAct(p, { kind: 'returned', on, by, text: reason }, true),
  }),
  opinionApproved: (p, e) => ({
    ...approved(p, e, 'approved'),
    ...withAct(p, { kind: 'approved', level: 'lead', on: e.on, by: e.by, ...present({ text: e.remark }) }),
  }),
  opinionDeliberated: (p, e) => ({
    ...approved(p, e, 'deliberated'),
    ...withAct(p, {
      kind: 'deliberated',
      on: e.on,
      by: e.by,
      text: e.conclusion,
      members: e.members,
      ...present({ minutes: e.minutes, views: e.minutes ? undefined : e.views }),
    }),
  }),
  replied: (_, e) => ({
    stage: e.recipients.length > 0 ? 'replied' : 'served',
    reply: { on: e.on, recipients: e.recipients },
  }),
  materialAttached: (p, e) => ({ materials: [...p.materials, { ...e.material, on: e.on, by: e.by }] }),
  closed: (_, { seq: _seq, at: _at, ...closing }) => ({ stage: 'closed', closing }),
};

/** What each event changes: the main line's, and each room's own. */
const evolvers = {
  ...mainLineEvolvers,
  ...errandEvolvers,
  ...assignmentEvolvers,
  ...investigationEvolvers,
  ...measuresEvolvers,
  ...diversionEvolvers,
  ...problemEvolvers,
  ...directClosingEvolvers,
  ...supervisionEvolvers,
  ...standingEvolvers,
  ...superiorEvolvers,
  ...hearingEvolvers,
  ...reliefEvolvers,
  ...restraintEvolvers,
  ...receptionEvolvers,
  ...paperEvolvers,
  ...archiveEvolvers,
  ...opinionEvolvers,
  ...serviceEvolvers,
  ...materialEvolvers,
  ...campaignEvolvers,
  ...writeOffEvolvers,
  ...terminationEvolvers,
  ...calendarEvolvers,
} satisfies Record<Later, unknown>;

/** What the rooms know of a petition that has just been registered: nothing. */
const untouched = {
  ...nothingWaived,
  ...noAssignment,
  ...noInvestigation,
  ...noMeasures,
  ...noDiversion,
  ...noDirectClosing,
  ...noSupervision,
  ...noStanding,
  ...noSuperior,
  ...noHearings,
  ...noRelief,
  ...noRestraint,
  ...noReception,
  ...noPapers,
  ...noArchive,
  ...noOpinion,
  ...noService,
  ...noMaterialFacts,
  ...noCampaign,
  ...noWriteOffs,
  ...noTerminations,
};

function begin(id: string, court: string, e: Recorded<'registered'>): Petition {
  return {
    id,
    court,
    seq: e.seq,
    rules: e.rules,
    number: e.number,
    stage: 'registered',
    receivedOn: e.contact.receivedOn,
    registeredOn: e.on,
    registeredBy: e.by,
    firstReceiver: e.firstReceiver,
    late: e.late,
    contacts: [e.contact],
    petitioners: e.petitioners,
    ...(e.enforcementCase ? { enforcementCase: e.enforcementCase } : {}),
    summary: e.summary,
    ...(e.proposedOpinion ? { proposedOpinion: e.proposedOpinion } : {}),
    missing: [],
    attempts: [],
    explanations: [],
    referrals: [],
    accused: e.accused,
    recused: [],
    assignments: [],
    interviewAttempts: [],
    materials: [],
    ...untouched,
    notices: noticesWith(e.contact),
  };
}

/** The petition after one more event. Total: whatever the store holds can be read. */
export function evolve(petition: Petition, event: Recorded<Later>): Petition {
  const evolver = evolvers[event.type] as (petition: Petition, event: PetitionEvent) => Partial<Petition>;
  const after = {
    ...withoutDropped(petition, event.type),
    ...evolver(petition, event),
    seq: event.seq,
  };
  return { ...after, ...trackMisroute(after, event.on) };
}

/** The petition its events make, or undefined without events. Throws when the first is not a registration: a broken store. */
export function fold(id: string, court: string, history: readonly Recorded[]): Petition | undefined {
  const [first, ...rest] = history;
  if (!first) return undefined;
  if (first.type !== 'registered') throw new Error(`petition ${id} does not begin with its registration`);
  const begun = begin(id, court, first);
  return rest.reduce((petition, event) => evolve(petition, event as Recorded<Later>), {
    ...begun,
    ...trackMisroute(begun, first.on),
  });
}
