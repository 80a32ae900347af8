/** 秩序处置 · 第十条：先做思想工作、与公安机关联系；必要时经院领导批准，对事实、有依据、有期限。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { contactWays } from '#regulation/registers.ts';
import { getRestraintKind, restraintGrounds, restraintKinds } from '#regulation/restraint.ts';
import type { Errand } from './errand.ts';
import { type EventIn, type Evolvers, event, type Names } from './event.ts';
import { contactWay, keysOf } from './parts.ts';
import type { RoomLine } from './room-line.ts';

const restraint = z.string();

export const restraintEventKinds = {
  persuaded: event(
    { person: z.string(), way: contactWay, content: z.string() },
    (e, names) => `对${names.person(e.person)}做思想工作（${contactWays[e.way]}）：${e.content}`,
  ),
  policeNotified: event(
    { office: z.string(), way: contactWay, content: z.string() },
    (e) => `与${e.office}联系（${contactWays[e.way]}）：${e.content}`,
  ),
  restraintRequested: event(
    {
      restraint,
      person: z.string(),
      kind: z.enum(keysOf(restraintKinds)),
      ground: z.enum(keysOf(restraintGrounds)),
      conduct: z.string(),
      conductOn: daySchema,
      validFor: z.number().int(),
      amount: z.string().optional(),
    },
    (e, names) =>
      `提请对${names.person(e.person)}${restraintKinds[e.kind].name}${e.amount ? `${e.amount}元` : ''}：${e.conductOn}${e.conduct}（${restraintGrounds[e.ground].text}）`,
  ),
  restraintApproved: event(
    { restraint, until: daySchema, remark: z.string().optional() },
    (e) => `批准采取措施，有效至${e.until}${e.remark ? `：${e.remark}` : ''}`,
  ),
  restraintRefused: event({ restraint, reason: z.string() }, (e) => `不批准采取措施：${e.reason}`),
  restraintExecuted: event(
    { restraint, documentNumber: z.string(), reconsiderationTold: z.boolean(), note: z.string() },
    (e) => `执行措施（${e.documentNumber}）：${e.note}${e.reconsiderationTold ? '；已告知复议权利' : ''}`,
  ),
  restraintEnded: event({ restraint, reason: z.string() }, (e) => `提前解除措施：${e.reason}`),
};

/** One request, and what became of it. `until` is the last day on which the leave stands. */
export type Restraint = Omit<
  EventIn<typeof restraintEventKinds, 'restraintRequested'>,
  'type' | 'restraint'
> & {
  readonly id: string;
  readonly by: StaffId;
  readonly approval?: { readonly on: Day; readonly until: Day };
  readonly refusedOn?: Day;
  readonly executedOn?: Day;
  readonly endedOn?: Day;
};

export type RestraintFacts = {
  readonly persuasions: readonly { readonly on: Day; readonly person: string; readonly content: string }[];
  readonly policeContacts: readonly { readonly on: Day; readonly office: string; readonly content: string }[];
  readonly restraints: readonly Restraint[];
};

export const noRestraint: RestraintFacts = { persuasions: [], policeContacts: [], restraints: [] };

const change = (
  { restraints }: RestraintFacts,
  id: string,
  more: Partial<Restraint>,
): Partial<RestraintFacts> => ({
  restraints: restraints.map((one) => (one.id === id ? { ...one, ...more } : one)),
});

export const restraintEvolvers: Evolvers<typeof restraintEventKinds, RestraintFacts> = {
  persuaded: ({ persuasions }, { on, person, content }) => ({
    persuasions: [...persuasions, { on, person, content }],
  }),
  policeNotified: ({ policeContacts }, { on, office, content }) => ({
    policeContacts: [...policeContacts, { on, office, content }],
  }),
  restraintRequested: ({ restraints }, { type: _type, seq: _seq, at: _at, restraint: id, ...asked }) => ({
    restraints: [...restraints, { id, ...asked }],
  }),
  restraintApproved: (known, { restraint: id, on, until }) => change(known, id, { approval: { on, until } }),
  restraintRefused: (known, { restraint: id, on }) => change(known, id, { refusedOn: on }),
  restraintExecuted: (known, { restraint: id, on }) => change(known, id, { executedOn: on }),
  restraintEnded: (known, { restraint: id, on }) => change(known, id, { endedOn: on }),
};

/** Whether leave was given and still stands on this day: it has not ended and not expired. */
export const standsOn = ({ approval, endedOn }: Restraint, day: Day): boolean =>
  approval !== undefined && !endedOn && day <= approval.until;

/** Each request waits for whoever may grant it. Its name says nothing of whom or what it concerns. */
export const restraintErrands = ({ restraints }: RestraintFacts): readonly Errand[] =>
  restraints.map(({ id, kind, on, approval, refusedOn }) => {
    const answeredOn = approval?.on ?? refusedOn;
    const forLeaders = getRestraintKind(kind).approvers.includes('courtLeader');
    return {
      key: `restraint:${id}`,
      kind: forLeaders ? ('restraintByLeader' as const) : ('restraintByPresident' as const),
      startOn: on,
      ...(answeredOn ? { endedOn: answeredOn } : {}),
    };
  });

/** Whether anything was done under article 10. */
export const hasRestraint = ({ persuasions, policeContacts, restraints }: RestraintFacts): boolean =>
  persuasions.length + policeContacts.length + restraints.length > 0;

function sayRestraintState({ approval, refusedOn, executedOn, endedOn }: Restraint): string {
  if (refusedOn) return `${refusedOn}不批准`;
  if (!approval) return '待批准';
  if (endedOn) return `${endedOn}提前解除`;
  return executedOn ? `${executedOn}已执行，有效至${approval.until}` : `已批准，有效至${approval.until}`;
}

/** What was said, who was called in, and what was asked for, with its answer. Only for those who may read it. */
export const restraintLines = (known: RestraintFacts, names: Names): readonly RoomLine[] => [
  ...known.persuasions.map(({ on, person, content }) => ({
    on,
    text: `对${names.person(person)}做思想工作：${content}`,
  })),
  ...known.policeContacts.map(({ on, office, content }) => ({ on, text: `与${office}联系：${content}` })),
  ...known.restraints.map((one) => ({
    on: one.on,
    text: `提请对${names.person(one.person)}${restraintKinds[one.kind].name}：${one.conduct}`,
    state: sayRestraintState(one),
  })),
];
