/** 信访人与案件变动：撤回、死亡与继受、部分化解、更正，并案，恢复办理。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { losses, reopenGrounds, withdrawalForms } from '#regulation/standing.ts';
import type { Errand } from './errand.ts';
import { event, type Names } from './event.ts';
import { type Contact, contactSchema, keysOf, type Petitioner, petitionerSchema, staffId } from './parts.ts';
import type { RoomLine } from './room-line.ts';

/** What of a petitioner's data can be corrected. */
export const correctable = {
  name: '姓名或名称',
  phone: '联系电话',
  idNumber: '证件号码',
  address: '联系地址',
} as const satisfies Record<string, string>;

const persons = z.array(z.string()).min(1);
const sayAll = (all: readonly string[], names: Names) => all.map(names.person).join('、');

export const standingKinds = {
  withdrawn: event(
    {
      persons,
      form: z.enum(keysOf(withdrawalForms)),
      /** The day the petitioners said so; what they are no longer owed, they are not owed from the day it is recorded. */
      saidOn: daySchema,
      officers: z.array(staffId),
      reason: z.string().optional(),
      material: z.string().optional(),
      decision: z.string().optional(),
    },
    (e, names) =>
      `${sayAll(e.persons, names)}自愿撤回（${e.saidOn}，${withdrawalForms[e.form]}，${e.officers.map(names.staff).join('、')}在场）${e.reason ? `：${e.reason}` : ''}`,
  ),
  withdrawalConfirmed: event(
    { reason: z.string().optional(), resolved: z.boolean(), undertaking: z.string().optional() },
    (e) => `信访人均已撤回，同意终止（${e.resolved ? '已作息诉承诺，计化解' : '不计化解'}）`,
  ),
  withdrawalOverridden: event({ reason: z.string() }, (e) => `信访人虽已撤回，仍依职权继续办理：${e.reason}`),
  petitionerLost: event(
    { person: z.string(), kind: z.enum(keysOf(losses)), happenedOn: daySchema, how: z.string() },
    (e, names) => `${names.person(e.person)}：${losses[e.kind]}（${e.happenedOn}，${e.how}）`,
  ),
  successorEntered: event(
    { person: z.string(), petitioner: petitionerSchema, ground: z.string() },
    (e, names) => `${names.person(e.petitioner.person)}继受${names.person(e.person)}：${e.ground}`,
  ),
  successionEnded: event(
    { person: z.string(), ends: z.boolean(), reason: z.string() },
    (e, names) => `${names.person(e.person)}无人继受${e.ends ? '，终止办理' : ''}：${e.reason}`,
  ),
  petitionerAdded: event(
    { petitioner: petitionerSchema, reason: z.string() },
    (e, names) => `增加信访人${names.person(e.petitioner.person)}：${e.reason}`,
  ),
  petitionerCorrected: event(
    {
      person: z.string(),
      petitioner: petitionerSchema,
      fields: z.array(z.enum(keysOf(correctable))).min(1),
      reason: z.string(),
    },
    (e, names) =>
      `更正${names.person(e.petitioner.person)}的${e.fields.map((one) => correctable[one]).join('、')}：${e.reason}`,
  ),
  settledFor: event(
    { persons, how: z.string(), material: z.string().optional() },
    (e, names) => `${sayAll(e.persons, names)}的诉求已化解：${e.how}`,
  ),
  merged: event(
    { master: z.string(), number: z.string(), reason: z.string() },
    (e) => `并入${e.number}办理：${e.reason}`,
  ),
  absorbed: event(
    {
      petition: z.string(),
      number: z.string(),
      contacts: z.array(contactSchema),
      petitioners: z.array(petitionerSchema),
      accused: z.array(staffId),
      days: z.record(z.string(), daySchema),
    },
    (e) => `${e.number}并入本案，来访（件）${e.contacts.length}次，其各项期限一并计算`,
  ),
  unmerged: event({ reason: z.string() }, (e) => `撤销并案，恢复单独办理：${e.reason}`),
  released: event(
    { petition: z.string(), number: z.string(), reason: z.string() },
    (e) => `${e.number}撤销并案，恢复单独办理：${e.reason}`,
  ),
  reopened: event(
    { ground: z.enum(keysOf(reopenGrounds)), reason: z.string(), handler: staffId.optional() },
    (e, names) =>
      `恢复办理（${reopenGrounds[e.ground].name}）${e.handler ? `，由${names.staff(e.handler)}承办` : ''}：${e.reason}`,
  ),
};

/** Why a petitioner is no longer owed anything: withdrew, or settled. */
type Departure = { readonly how: 'withdrew' | 'settled'; readonly on: Day };
/** A petitioner who died or was dissolved, and how that went on. */
export type Loss = {
  /** Stays when the person's data is corrected. */
  readonly id: string;
  readonly person: string;
  readonly on: Day;
  readonly kind: keyof typeof losses;
  readonly successor?: string;
  /** The day a successor came, or it was clear that none would. */
  readonly settledOn?: Day;
};
type Decision = { readonly id: string; readonly on: Day; readonly decidedOn?: Day; readonly lapsedOn?: Day };
/** Another petition about the same matter that goes on in this one, with the days of its own facts. */
export type Absorbed = {
  readonly petition: string;
  readonly number: string;
  readonly on: Day;
  readonly by: StaffId;
  readonly contacts: readonly Contact[];
  readonly petitioners: readonly Petitioner[];
  readonly days: Readonly<Record<string, Day>>;
  readonly releasedOn?: Day;
};

export type StandingFacts = {
  readonly departed: Readonly<Record<string, Departure>>;
  readonly losses: readonly Loss[];
  readonly decisions: readonly Decision[];
  readonly absorbed: readonly Absorbed[];
  readonly reopenedOn?: Day;
  /** Petitioners who could be written to only since this day: they came later, or their address did. */
  readonly latecomers: Readonly<Record<string, Day>>;
};

export const noStanding = {
  departed: {},
  losses: [],
  decisions: [],
  absorbed: [],
  earlier: [],
  latecomers: {},
} as const satisfies StandingFacts & { earlier: readonly never[] };

/** A decision is owed when the last petitioner withdrew; a successor, or the word that there is none, when one died. */
export const standingErrands = ({ decisions, losses: all }: StandingFacts): readonly Errand[] => [
  ...decisions.map(
    ({ id, on, decidedOn, lapsedOn }): Errand => ({
      key: `withdrawalDecision:${id}`,
      kind: 'withdrawalDecision',
      startOn: on,
      ...(decidedOn ? { endedOn: decidedOn } : lapsedOn ? { lapsedOn } : {}),
    }),
  ),
  ...all.map(
    ({ id, on, settledOn }): Errand => ({
      key: `succession:${id}`,
      kind: 'succession',
      startOn: on,
      ...(settledOn ? { endedOn: settledOn } : {}),
    }),
  ),
];

const departures = { withdrew: '已撤回', settled: '诉求已化解' } as const;

/** Whoever no longer stands as at first, and how: with several petitioners this is where they differ. */
export function standingLines(
  petition: StandingFacts & { readonly earlier: readonly unknown[] },
  names: Names,
): readonly RoomLine[] {
  const { departed, losses: all, absorbed, earlier, reopenedOn } = petition;
  return [
    ...Object.entries(departed).map(([person, { how, on }]) => ({
      on,
      text: names.person(person),
      state: departures[how],
    })),
    ...all.map(({ person, on, kind, successor, settledOn }) => ({
      on,
      text: `${names.person(person)}（${losses[kind]}）`,
      state: successor ? `由${names.person(successor)}继受` : settledOn ? '无人继受' : '等待继受人',
    })),
    ...absorbed.map(({ number, on, releasedOn }) => ({
      on,
      text: `${number}并入本案`,
      ...(releasedOn ? { state: `${releasedOn}撤销并案` } : {}),
    })),
    ...(reopenedOn ? [{ on: reopenedOn, text: `第${earlier.length + 1}次办理，自恢复之日起` }] : []),
  ];
}
