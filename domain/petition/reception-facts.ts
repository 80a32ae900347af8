/** 接访 · 第八条：每次来访的接访记录，预约接访从提出到结果，以及须由领导接待的来访。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { compareDays, type Day, daySchema, sayShortDay } from '#domain/calendar/day.ts';
import { appointmentResults, appointmentRules, appointmentWishes } from '#regulation/reception.ts';
import { type ContactWay, contactWays } from '#regulation/registers.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import type { WaivedErrands } from './errand-facts.ts';
import { type Evolvers, event, type Names } from './event.ts';
import { contactWay, keysOf, staffId } from './parts.ts';
import type { RoomLine } from './room-line.ts';

const appointment = z.string();
const result = z.enum(keysOf(appointmentResults));
const sayTime = (day: Day, time: string) => `${sayShortDay(day)}${time}`;

export const receptionKinds = {
  received: event(
    {
      receiver: staffId,
      way: contactWay,
      place: z.string(),
      said: z.string(),
      outcome: z.string(),
      /** Who spoke for a group on this visit, as they were named. */
      representatives: z.string().optional(),
      /** Received by a leader who says so in person, as article 8 wants it of repeat and grave matters. */
      leader: z.boolean(),
      /** The appointment it was agreed by. */
      appointment: appointment.optional(),
    },
    (e, names) =>
      `${names.staff(e.receiver)}${e.leader ? '（领导）' : ''}接待（${contactWays[e.way]}，${e.place}）：${e.said.replace(/[。；]$/u, '')}；${e.outcome}`,
  ),
  appointmentRequested: event(
    {
      appointment,
      wish: z.enum(keysOf(appointmentWishes)),
      receiver: staffId,
      day: daySchema,
      time: z.string(),
      place: z.string(),
      matter: z.string(),
    },
    (e, names) =>
      `预约${sayTime(e.day, e.time)}由${names.staff(e.receiver)}接访（${e.place}，${appointmentWishes[e.wish]}）：${e.matter}`,
  ),
  otherTimeProposed: event(
    {
      appointment,
      day: daySchema,
      time: z.string(),
      place: z.string(),
      reason: z.string(),
      /** Proposed by the receiver, so that the desk has to ask the petitioner; otherwise the receiver is asked. */
      byReceiver: z.boolean(),
    },
    (e) => `另提接访时间${sayTime(e.day, e.time)}（${e.place}）：${e.reason}`,
  ),
  appointmentConfirmed: event(
    { appointment, day: daySchema, time: z.string() },
    (e) => `确认预约接访时间${sayTime(e.day, e.time)}`,
  ),
  appointmentHeld: event(
    { appointment, result, note: z.string() },
    (e) => `预约接访结果：${appointmentResults[e.result]}${e.note ? `，${e.note}` : ''}`,
  ),
  appointmentCancelled: event({ appointment, reason: z.string() }, (e) => `取消预约接访：${e.reason}`),
};

/** One visit that was received: by whom, and whether that was a leader. */
export type Reception = {
  readonly on: Day;
  readonly receiver: StaffId;
  readonly way: ContactWay;
  readonly place: string;
  readonly outcome: string;
  readonly leader: boolean;
};

/** How an appointment stands: whose word is awaited, agreed, to be made anew after somebody stayed away, or over. */
export type AppointmentState = 'asksReceiver' | 'asksPetitioner' | 'agreed' | 'missed' | 'over';

export type Appointment = {
  readonly id: string;
  readonly state: AppointmentState;
  readonly receiver: StaffId;
  readonly day: Day;
  readonly time: string;
  readonly place: string;
  readonly matter: string;
  /** Grows with every proposal, word and absence, so that each turn is an errand of its own. */
  readonly turn: number;
  /** The day on which this turn began. */
  readonly since: Day;
  readonly absences: { readonly petitioner: number; readonly receiver: number };
  /** Every turn before this one, and the day it was over. */
  readonly turns: readonly Errand[];
  /** How it ended, in a word. */
  readonly ending?: string;
};

export type ReceptionFacts = {
  readonly receptions: readonly Reception[];
  readonly appointments: readonly Appointment[];
};

export const noReception: ReceptionFacts = { receptions: [], appointments: [] };

/** The errand of the turn an appointment is at; an appointment that is over has none. */
function turnOf(one: Appointment): Errand | undefined {
  const about = sayTime(one.day, one.time);
  const at = { startOn: one.since, about };
  const key = (kind: string) => `${kind}:${one.id}:${one.turn}`;
  switch (one.state) {
    case 'asksReceiver':
      return { ...at, key: key('appointmentConfirm'), kind: 'appointmentConfirm', person: one.receiver };
    case 'asksPetitioner':
      return { ...at, key: key('appointmentConfirm'), kind: 'appointmentConfirm' };
    case 'agreed':
      return {
        ...at,
        key: key('appointment'),
        kind: 'appointment',
        person: one.receiver,
        dueOn: one.day,
      };
    case 'missed':
      return { startOn: one.since, key: key('appointmentAgain'), kind: 'appointmentAgain' };
    case 'over':
      return undefined;
  }
}

type Turn = Partial<Omit<Appointment, 'id' | 'turns' | 'turn'>> & Pick<Appointment, 'since'>;

/** The appointments with one of them moved on to its next turn; the errand of the last is done, or overtaken. */
const move = (
  { appointments }: ReceptionFacts,
  id: string,
  how: 'endedOn' | 'lapsedOn',
  next: (one: Appointment) => Turn,
): Pick<ReceptionFacts, 'appointments'> => ({
  appointments: appointments.map((one) => {
    if (one.id !== id) return one;
    const turn = next(one);
    const errand = turnOf(one);
    const turns = errand ? [...one.turns, { ...errand, [how]: turn.since }] : one.turns;
    return { ...one, ...turn, turn: one.turn + 1, turns };
  }),
});

/** After the meeting or the absence: over when it was held or the petitioner stayed away too often. */
function afterwards(one: Appointment, outcome: keyof typeof appointmentResults, since: Day): Turn {
  const petitioner = one.absences.petitioner + (outcome === 'petitionerAbsent' ? 1 : 0);
  const receiver = one.absences.receiver + (outcome === 'receiverAbsent' ? 1 : 0);
  const absences = { petitioner, receiver };
  if (outcome === 'held') return { state: 'over', since, absences, ending: appointmentResults.held };
  if (petitioner >= appointmentRules.absences)
    return { state: 'over', since, absences, ending: `信访人${petitioner}次未到，预约终止` };
  return { state: 'missed', since, absences };
}

export const receptionEvolvers: Evolvers<typeof receptionKinds, ReceptionFacts> = {
  received: ({ receptions }, { on, receiver, way, place, outcome, leader }) => ({
    receptions: [...receptions, { on, receiver, way, place, outcome, leader }],
  }),
  appointmentRequested: ({ appointments }, { appointment: id, on, receiver, day, time, place, matter }) => ({
    appointments: [
      ...appointments,
      {
        ...{ id, receiver, day, time, place, matter, turn: 1, since: on, turns: [] },
        state: 'asksReceiver',
        absences: { petitioner: 0, receiver: 0 },
      },
    ],
  }),
  otherTimeProposed: (known, { appointment: id, on, day, time, place, byReceiver }) =>
    move(known, id, 'endedOn', () => ({
      ...{ day, time, place, since: on },
      state: byReceiver ? 'asksPetitioner' : 'asksReceiver',
    })),
  appointmentConfirmed: (known, { appointment: id, on }) =>
    move(known, id, 'endedOn', () => ({ state: 'agreed', since: on })),
  appointmentHeld: (known, { appointment: id, on, result: outcome }) =>
    move(known, id, 'endedOn', (one) => afterwards(one, outcome, on)),
  appointmentCancelled: (known, { appointment: id, on }) =>
    move(known, id, 'lapsedOn', () => ({ state: 'over', since: on, ending: '已取消' })),
};

type Known = Core & ReceptionFacts;

/** From when on a visit has to be received by a leader: it was not the first contact, or was found grave later. */
function owedFrom({ contacts, acceptance }: Known, index: number): Day | undefined {
  const contact = contacts[index];
  if (contact?.channel !== 'visit') return undefined;
  if (index > 0) return contact.receivedOn;
  const isGrave = acceptance && (acceptance.importance === 'key' || acceptance.repeat);
  return isGrave ? acceptance.on : undefined;
}

/**
 * What article 8 wants received by a leader: each visit by itself, all of them answered by one reception on or after
 * their day. What was struck out is no petition of this court any more.
 */
const leaderErrands = (petition: Known): readonly Errand[] =>
  petition.contacts.flatMap(({ id, receivedOn }, index): readonly Errand[] => {
    const startOn = owedFrom(petition, index);
    if (!startOn) return [];
    const [answered] = petition.receptions
      .filter(({ leader, on }) => leader && on >= receivedOn)
      .map(({ on }) => (on < startOn ? startOn : on))
      .toSorted(compareDays);
    const end = answered
      ? { endedOn: answered }
      : petition.struckOutOn
        ? { lapsedOn: petition.struckOutOn }
        : {};
    const about = `${sayShortDay(receivedOn)}来访`;
    return [{ key: `leaderReception:${id}`, kind: 'leaderReception', startOn, about, ...end }];
  });

/** Each turn of an appointment, and each visit a leader has to receive. */
export const receptionErrands = (petition: Known): readonly Errand[] => [
  ...petition.appointments.flatMap((one) => [
    ...one.turns,
    ...[turnOf(one)].filter((turn) => turn !== undefined),
  ]),
  ...leaderErrands(petition),
];

const standings: Readonly<Record<AppointmentState, string>> = {
  asksReceiver: '待接访人员确认',
  asksPetitioner: '待信访人确认',
  agreed: '已确认',
  missed: '待另约时间',
  over: '已结束',
};

/** Each visit received. */
export const receptionLines = ({ receptions }: ReceptionFacts, names: Names): readonly RoomLine[] =>
  receptions.map(({ on, receiver, way, place, outcome, leader }) => ({
    on,
    text: `${names.staff(receiver)}接待（${contactWays[way]}，${place}）：${outcome}`,
    ...(leader ? { state: '领导接访' } : {}),
  }));

/** Each appointment, and how it stands or ended. */
export const appointmentLines = (
  { appointments, waived }: ReceptionFacts & WaivedErrands,
  names: Names,
): readonly RoomLine[] =>
  appointments.map((one) => ({
    on: one.day,
    text: `${one.time} ${names.staff(one.receiver)}（${one.place}）：${one.matter}`,
    state: one.ending ?? (waived[turnOf(one)?.key ?? ''] ? '已免办' : standings[one.state]),
  }));

/** The appointment that is under way, or undefined: over, or its turn no longer owed. */
export const appointmentAt = (
  { appointments }: ReceptionFacts,
  open: readonly Pick<Errand, 'key'>[],
): Appointment | undefined => appointments.find((one) => open.some(({ key }) => key === turnOf(one)?.key));
