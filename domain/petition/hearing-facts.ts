/** 听证 · 第九条：重大、复杂、疑难的信访事项，组成听证组，通知到场，公开或者不公开地听取各方。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { compareDays, type Day, daySchema } from '#domain/calendar/day.ts';
import { hearingOpinions } from '#regulation/hearing.ts';
import { contactWays } from '#regulation/registers.ts';
import type { Core } from './core.ts';
import { type Errand, stopped } from './errand.ts';
import type { WaivedErrands } from './errand-facts.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { contactWay, keysOf, staffId } from './parts.ts';
import type { RoomLine } from './room-line.ts';

const hearing = z.string();
const appointed = { day: daySchema, time: z.string(), place: z.string(), noticeBy: daySchema };
const sayOutside = (outside: readonly string[]) => outside.map((one) => `、${one}`).join('');

export const hearingKinds = {
  hearingScheduled: event(
    {
      hearing,
      ...appointed,
      reason: z.string().optional(),
      inPublic: z.boolean(),
      closedReason: z.string().optional(),
      chair: staffId,
      members: z.array(staffId),
      outside: z.array(z.string()),
      participants: z.string(),
      toNotify: z.array(z.string()),
    },
    (e, names) =>
      `定于${e.day} ${e.time}在${e.place}${e.inPublic ? '公开听证' : `不公开听证（${e.closedReason ?? ''}）`}，主持人${names.staff(e.chair)}，听证员${e.members.map(names.staff).join('、')}${sayOutside(e.outside)}${e.reason ? `：${e.reason}` : ''}`,
  ),
  hearingNotified: event(
    { hearing, persons: z.array(z.string()), others: z.string().optional(), way: contactWay },
    (e, names) =>
      `通知${[...e.persons.map(names.person), ...(e.others ? [e.others] : [])].join('、')}参加听证（${contactWays[e.way]}）`,
  ),
  hearingPostponed: event(
    { hearing, ...appointed, reason: z.string() },
    (e) => `听证延期至${e.day} ${e.time}，在${e.place}：${e.reason}`,
  ),
  hearingMemberReplaced: event(
    { hearing, leaving: staffId, replacement: staffId, reason: z.string() },
    (e, names) => `${names.staff(e.replacement)}接替${names.staff(e.leaving)}参加听证组：${e.reason}`,
  ),
  hearingHeld: event(
    {
      hearing,
      present: z.string(),
      statements: z.string(),
      material: z.string().optional(),
      unrecordedReason: z.string().optional(),
    },
    (e) => `举行听证（到场：${e.present}）：${e.statements}`,
  ),
  hearingOpinionGiven: event(
    { hearing, result: z.enum(keysOf(hearingOpinions)), opinion: z.string() },
    (e) => `听证组意见：${hearingOpinions[e.result]}。${e.opinion}`,
  ),
  hearingCancelled: event({ hearing, reason: z.string() }, (e) => `取消听证：${e.reason}`),
};

/** A day a hearing was set for. A postponement ends it and adds another; its notice is owed anew. */
export type HearingDate = {
  readonly setOn: Day;
  readonly day: Day;
  readonly time: string;
  readonly place: string;
  /** The last day on which its notice still is in time. */
  readonly noticeBy: Day;
  /** Who was told of it, and when first. */
  readonly told: Readonly<Record<string, Day>>;
  readonly droppedOn?: Day;
};

export type Hearing = {
  readonly id: string;
  readonly inPublic: boolean;
  readonly chair: StaffId;
  readonly members: readonly StaffId[];
  readonly outside: readonly string[];
  readonly toNotify: readonly string[];
  readonly dates: readonly [HearingDate, ...HearingDate[]];
  readonly heldOn?: Day;
  readonly opinion?: { readonly on: Day; readonly result: keyof typeof hearingOpinions };
  readonly cancelledOn?: Day;
};

export type HearingFacts = { readonly hearings: readonly Hearing[] };

export const noHearings: HearingFacts = { hearings: [] };

/** The day a hearing is now set for. */
export const dateOf = ({ dates }: Hearing): HearingDate => dates.at(-1) ?? dates[0];

const change = ({ hearings }: HearingFacts, id: string, to: (hearing: Hearing) => Hearing): HearingFacts => ({
  hearings: hearings.map((one) => (one.id === id ? to(one) : one)),
});

/** The same hearing with something changed about the day it is now set for. */
const withDate = (one: Hearing, changed: Partial<HearingDate>, ...more: readonly HearingDate[]): Hearing => {
  const [first, ...rest] = [...one.dates.slice(0, -1), { ...dateOf(one), ...changed }, ...more];
  return { ...one, dates: [first ?? one.dates[0], ...rest] };
};

const tell = (told: HearingDate['told'], persons: readonly string[], on: Day): HearingDate['told'] => ({
  ...told,
  ...Object.fromEntries(
    persons.map((person) => {
      const before = told[person];
      return [person, before && compareDays(before, on) <= 0 ? before : on];
    }),
  ),
});

export const hearingEvolvers: Evolvers<typeof hearingKinds, HearingFacts> = {
  hearingScheduled: ({ hearings }, e) => ({
    hearings: [
      ...hearings,
      {
        id: e.hearing,
        inPublic: e.inPublic,
        chair: e.chair,
        members: e.members,
        outside: e.outside,
        toNotify: e.toNotify,
        dates: [{ setOn: e.on, day: e.day, time: e.time, place: e.place, noticeBy: e.noticeBy, told: {} }],
      },
    ],
  }),
  hearingNotified: (known, { hearing: id, persons, on }) =>
    change(known, id, (one) => withDate(one, { told: tell(dateOf(one).told, persons, on) })),
  hearingPostponed: (known, { hearing: id, on, day, time, place, noticeBy }) =>
    change(known, id, (one) =>
      withDate(one, { droppedOn: on }, { setOn: on, day, time, place, noticeBy, told: {} }),
    ),
  hearingMemberReplaced: (known, { hearing: id, leaving, replacement }) =>
    change(known, id, (one) => ({
      ...one,
      chair: one.chair === leaving ? replacement : one.chair,
      members: one.members.map((member) => (member === leaving ? replacement : member)),
    })),
  hearingHeld: (known, { hearing: id, on }) => change(known, id, (one) => ({ ...one, heldOn: on })),
  hearingOpinionGiven: (known, { hearing: id, on, result }) =>
    change(known, id, (one) => ({ ...one, opinion: { on, result } })),
  hearingCancelled: (known, { hearing: id, on }) =>
    change(known, id, (one) => withDate({ ...one, cancelledOn: on }, { droppedOn: on })),
};

type Known = HearingFacts & WaivedErrands & Pick<Core, 'accused' | 'recused'>;

const suffixOf = ({ id }: Hearing, index: number): string => (index === 0 ? id : `${id}:${index + 1}`);

/** The day on which the last of those who have to know was told, or undefined while somebody was not. */
export function toldOn({ toNotify }: Hearing, { told }: HearingDate): Day | undefined {
  const days = toNotify.flatMap((person) => told[person] ?? []);
  return days.length === toNotify.length ? days.toSorted(compareDays).at(-1) : undefined;
}

/** The chair, as long as nothing bars that person; then the errand falls back to its post. */
const chairIn = ({ accused, recused }: Known, { chair }: Hearing): Pick<Errand, 'person'> =>
  accused.includes(chair) || recused.includes(chair) ? {} : { person: chair };

function dateErrands(known: Known, one: Hearing, index: number): readonly Errand[] {
  const date = one.dates[index] ?? one.dates[0];
  const key = `hearing:${suffixOf(one, index)}`;
  const told = toldOn(one, date);
  const common = { startOn: date.setOn, about: `${date.day} ${date.time}` };
  const dropped = date.droppedOn ?? known.waived[key] ?? one.heldOn;
  const isLast = index === one.dates.length - 1;
  return [
    {
      ...common,
      key: `hearingNotice:${suffixOf(one, index)}`,
      kind: 'hearingNotice',
      dueOn: date.noticeBy,
      ...stopped(told, dropped),
    },
    {
      ...common,
      ...chairIn(known, one),
      key,
      kind: 'hearing',
      dueOn: date.day,
      ...stopped(isLast ? one.heldOn : undefined, date.droppedOn),
    },
  ];
}

/** The notice of each day that was set, the hearing on it, and afterwards what the panel thinks. */
export const hearingErrands = (known: Known): readonly Errand[] =>
  known.hearings.flatMap((one) => [
    ...one.dates.flatMap((_, index) => dateErrands(known, one, index)),
    ...(one.heldOn
      ? [
          {
            key: `hearingOpinion:${one.id}`,
            kind: 'hearingOpinion' as const,
            startOn: one.heldOn,
            ...chairIn(known, one),
            ...(one.opinion ? { endedOn: one.opinion.on } : {}),
          },
        ]
      : []),
  ]);

/** The hearing that is set and neither held, cancelled nor waived. At most one at a time. */
export const pendingHearing = ({ hearings, waived }: HearingFacts & WaivedErrands): Hearing | undefined =>
  hearings.find(
    (one) => !one.heldOn && !one.cancelledOn && !waived[`hearing:${suffixOf(one, one.dates.length - 1)}`],
  );

/** Officers who sit or sat on a panel, cancelled hearings aside: they see the petition. */
export const panelists = (known: HearingFacts & WaivedErrands): readonly StaffId[] => {
  const pending = pendingHearing(known);
  return known.hearings
    .filter((one) => one === pending || one.heldOn)
    .flatMap(({ chair, members }) => [chair, ...members]);
};

/** How a day that was set turned out, in words. */
export function sayHearingState(one: Hearing, date: HearingDate): string {
  if (date !== dateOf(one)) return '已延期';
  if (one.cancelledOn) return '已取消';
  if (!one.heldOn) return toldOn(one, date) ? '已通知，待举行' : '待通知';
  return one.opinion ? `已举行，${hearingOpinions[one.opinion.result]}` : '已举行，待提出听证意见';
}

/** Each day that was set for a hearing, and how it turned out. */
export const hearingLines = ({ hearings }: HearingFacts, names: Names): readonly RoomLine[] =>
  hearings.flatMap((one) =>
    one.dates.map((date) => ({
      on: date.setOn,
      text: `${date.day} ${date.time}在${date.place}听证，主持人${names.staff(one.chair)}`,
      state: sayHearingState(one, date),
    })),
  );
