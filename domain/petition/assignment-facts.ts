/** 主办、协办、交办 · 第四、五条：越级访、重点案件、抽取承办人、协办意见，以及后来才反映到的人员。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { type LeapfrogLevel, leapfrogLevels, leapfrogSources } from '#regulation/assignment.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import { type Evolvers, event, type Names, type RecordedIn } from './event.ts';
import type { mainLineKinds } from './main-line-facts.ts';
import { keysOf, staffId } from './parts.ts';
import type { RoomLine } from './room-line.ts';

export const assignmentKinds = {
  leapfrogRecorded: event(
    {
      level: z.enum(keysOf(leapfrogLevels)),
      source: z.enum(keysOf(leapfrogSources)),
      note: z.string().optional(),
    },
    (e) => `越级访（${leapfrogLevels[e.level]}，${leapfrogSources[e.source]}）${e.note ? `：${e.note}` : ''}`,
  ),
  keyDesignated: event({ reason: z.string() }, (e) => `列为重点信访案件：${e.reason}`),
  keyUndesignated: event({ reason: z.string() }, (e) => `不再列为重点信访案件：${e.reason}`),
  handlerDrawn: event(
    { handler: staffId, candidates: z.array(staffId), seed: z.string() },
    (e, names) => `从${e.candidates.map(names.staff).join('、')}中随机抽取承办人：${names.staff(e.handler)}`,
  ),
  assisted: event(
    { assist: z.string(), content: z.string(), material: z.string().optional() },
    (e) => `协办意见：${e.content}`,
  ),
  officerAccused: event(
    { officers: z.array(staffId).min(1), reason: z.string() },
    (e, names) => `补充反映人员${e.officers.map(names.staff).join('、')}：${e.reason}`,
  ),
  accusationSealed: event({ accusation: z.string() }, () => '检举控告已另行密封移送'),
};

/** A visit over the head of the court, put down to who handled the petition then. */
export type Leapfrog = { readonly on: Day; readonly level: LeapfrogLevel; readonly handler?: StaffId };

/** What an assistant was asked to contribute: opened with the lead leader, done by an opinion. */
export type Assist = {
  readonly id: string;
  readonly officer: StaffId;
  readonly on: Day;
  readonly givenOn?: Day;
  readonly lapsedOn?: Day;
};

export type AssignmentFacts = {
  readonly leapfrogs: readonly Leapfrog[];
  /** Set by the head: a key petition, or no longer one; absent while the head has said nothing. */
  readonly keyDesignation?: { readonly on: Day; readonly key: boolean; readonly reason: string };
  readonly draw?: { readonly on: Day; readonly candidates: readonly StaffId[]; readonly seed: string };
  readonly assists: readonly Assist[];
  /** Accusations sealed away: that there are some, and since when. What they say lies elsewhere. */
  readonly sealed: readonly { readonly id: string; readonly on: Day }[];
};

export const noAssignment: AssignmentFacts = { leapfrogs: [], assists: [], sealed: [] };

type Known = Core & AssignmentFacts;

/** Who handled the petition on a day; before the transfer, the handler of the enforcement case. */
export function handledBy({ assignments, enforcementCase }: Core, on: Day): StaffId | undefined {
  const then = assignments.findLast(({ from, until }) => from <= on && (!until || on <= until));
  return then?.handler ?? enforcementCase?.originalHandler;
}

const lapse = (assists: readonly Assist[], on: Day, isOver: (one: Assist) => boolean): readonly Assist[] =>
  assists.map((one) => (one.givenOn || one.lapsedOn || !isOver(one) ? one : { ...one, lapsedOn: on }));

/** With each leader comes an assistant: one who was asked before is not asked again, and another one takes over. */
export function askAssistant(
  { assists, approval }: Known,
  { assistant, on, seq }: RecordedIn<typeof mainLineKinds, 'leadAssigned'>,
): Pick<AssignmentFacts, 'assists'> {
  const others = lapse(assists, on, ({ officer }) => officer !== assistant);
  const isAsked = others.some(({ officer, lapsedOn }) => officer === assistant && !lapsedOn);
  if (!assistant || isAsked || approval) return { assists: others };
  return { assists: [...others, { id: `a${seq}`, officer: assistant, on }] };
}

/** What an assistant still owes is overtaken on the day the consent was entered: earlier it was still owed. */
export const endAssists = ({ assists }: Known, on: Day): Pick<AssignmentFacts, 'assists'> => ({
  assists: lapse(assists, on, () => true),
});

/** Whoever is barred drops out of every part at once; what is left empty falls to the head (B7). */
export function withoutOfficers(petition: Known, officers: readonly StaffId[], on: Day): Partial<Known> {
  const isOut = (id?: StaffId) => id !== undefined && officers.includes(id);
  return {
    assignments: petition.assignments.map((one) =>
      isOut(one.handler) && !one.until ? { ...one, until: on } : one,
    ),
    assists: lapse(petition.assists, on, ({ officer }) => isOut(officer)),
    ...(isOut(petition.lead) ? { lead: undefined } : {}),
    ...(isOut(petition.assistant) ? { assistant: undefined } : {}),
    ...(isOut(petition.consults) ? { consults: undefined } : {}),
  };
}

export const assignmentEvolvers: Evolvers<typeof assignmentKinds, Known> = {
  leapfrogRecorded: (p, { on, level }) => {
    const handler = handledBy(p, on);
    return { leapfrogs: [...p.leapfrogs, { on, level, ...(handler ? { handler } : {}) }] };
  },
  keyDesignated: (_, { on, reason }) => ({ keyDesignation: { on, key: true, reason } }),
  keyUndesignated: (_, { on, reason }) => ({ keyDesignation: { on, key: false, reason } }),
  handlerDrawn: (_, { on, candidates, seed }) => ({ draw: { on, candidates, seed } }),
  assisted: ({ assists }, { assist, on }) => ({
    assists: assists.map((one) => (one.id === assist ? { ...one, givenOn: on } : one)),
  }),
  officerAccused: (p, { officers, on }) => ({
    accused: [...new Set([...p.accused, ...officers])],
    ...withoutOfficers(p, officers, on),
  }),
  accusationSealed: ({ sealed }, { accusation, on }) => ({
    sealed: [...sealed, { id: accusation, on }],
  }),
};

/** The assistant owes an opinion, while it can still make a difference. */
export const assignmentErrands = ({ assists }: AssignmentFacts): readonly Errand[] =>
  assists.map(({ id, officer, on, givenOn, lapsedOn }) => ({
    key: `assist:${id}`,
    kind: 'assist',
    startOn: on,
    person: officer,
    ...(givenOn ? { endedOn: givenOn } : {}),
    ...(lapsedOn ? { lapsedOn } : {}),
  }));

/** Visits over the head of the court, each with its level and day. */
export const leapfrogLines = ({ leapfrogs }: AssignmentFacts, names: Names): readonly RoomLine[] =>
  leapfrogs.map(({ on, level, handler }) => ({
    on,
    text: `越级访：${leapfrogLevels[level]}`,
    ...(handler ? { state: `时由${names.staff(handler)}承办` } : {}),
  }));

/** That the head made it a key petition, or unmade it; whom the lot fell on; what the assistant was asked. */
export function assignmentLines(
  { keyDesignation, draw, assists, sealed }: AssignmentFacts,
  names: Names,
): readonly RoomLine[] {
  const key = keyDesignation && {
    on: keyDesignation.on,
    text: `${keyDesignation.key ? '列为' : '不再列为'}重点信访案件：${keyDesignation.reason}`,
  };
  const drawn = draw && {
    on: draw.on,
    text: `随机抽取承办人，候选${draw.candidates.map(names.staff).join('、')}`,
  };
  const asked = assists.map(({ on, officer, givenOn, lapsedOn }) => ({
    on,
    text: `${names.staff(officer)}协办`,
    state: givenOn ? `${givenOn}已提协办意见` : lapsedOn ? '未提协办意见' : '待提协办意见',
  }));
  const away = sealed.map(({ on }) => ({ on, text: '检举控告已另行密封移送' }));
  return [...(key ? [key] : []), ...(drawn ? [drawn] : []), ...asked, ...away];
}
