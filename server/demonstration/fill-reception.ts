/** Today at the reception desk of a first start: visitors in every state, two appointments, and a month of duty days. */
import { sql } from 'kysely';
import type { Officer, Staff } from '#domain/access/officer.ts';
import { daysAfter } from '#domain/calendar/calendar.ts';
import { addDays, type Day, shanghaiDay, shanghaiTime } from '#domain/calendar/day.ts';
import { rosterRoles } from '#regulation/reception.ts';
import { insertArrival } from '../store/arrivals.ts';
import { closeArrival, endReception, startReception } from '../store/desk-reception.ts';
import { type Occasion, performStep, type Workplace } from '../store/perform.ts';
import { setDuty } from '../store/roster.ts';
import { workingDayAfter, workingDayFrom } from './agenda.ts';
import { personName, phone } from './people.ts';
import phrases from './phrases/receptions.json' with { type: 'json' };
import { createRandom, idOf, type Random } from './random.ts';
import { holdersOf } from './scene.ts';
import { silence } from './silence.ts';

const dutiesAhead = 22;
const minute = 60_000;

/** How long ago each came, and how far it has got with them. */
const comings = [
  { ago: 95, got: 'received', heads: 1 },
  { ago: 80, got: 'unregistered', heads: 1 },
  { ago: 41, got: 'waiting', heads: 6 },
  { ago: 26, got: 'receiving', heads: 2 },
  { ago: 12, got: 'again', heads: 1 },
  { ago: 4, got: 'waiting', heads: 1 },
] as const;

type Desk = {
  readonly workplace: Workplace;
  readonly occasion: Occasion;
  readonly random: Random;
};

async function fillRoster(
  { db, calendar }: Workplace,
  court: string,
  staff: Staff,
  now: string,
): Promise<void> {
  const leaders = holdersOf(staff, rosterRoles);
  const [head] = holdersOf(staff, ['teamLeader']);
  let turn = 0;
  for (const { day, working } of daysAfter(calendar(), addDays(shanghaiDay(now), -1))) {
    if (turn >= dutiesAhead) return;
    const leader = leaders[turn % leaders.length];
    if (!working || !leader) continue;
    await setDuty(db, court, { day, staff: [leader.id] }, { by: head?.id ?? leader.id, at: now });
    turn += 1;
  }
}

/** Petitions in hand that owe least beside the main line, each with its handler. */
const inHand = ({ workplace: { db }, occasion: { court } }: Desk) =>
  db
    .selectFrom('petition_row')
    .select(['id', 'number', 'petitioners', 'handler_id'])
    .where('court', '=', court)
    .where('stage', '=', 'handling')
    .where('handler_id', 'is not', null)
    .where('appointment_on', 'is', null)
    .orderBy(sql`jsonb_array_length(errands)`)
    .orderBy('id')
    .limit(3)
    .execute();

type InHand = Awaited<ReturnType<typeof inHand>>[number];

/** An appointment on the next working day, or today, asked for and agreed. */
async function fillAppointment(desk: Desk, one: InHand, day: Day, time: string): Promise<void> {
  const { workplace, occasion, random } = desk;
  const receiver = occasion.staff.get(one.handler_id ?? '');
  if (!receiver) return;
  const place = random.pick(phrases.places);
  const matter = random.pick(phrases.matters);
  const doing = [
    [
      'requestAppointment',
      { wish: 'petitioner', receiver: receiver.id, day, time, place, matter },
      occasion.by,
    ],
    ['confirmAppointment', {}, receiver],
  ] as const;
  for (const [step, input, by] of doing)
    await performStep(
      workplace,
      { petition: one.id, step, commandId: idOf('reception', one.id, step), input },
      { ...occasion, by },
    );
}

type Coming = (typeof comings)[number];

/** What the visitor says of themselves: somebody new, or the petitioner of an earlier petition. */
const sayWho = ({ random }: Desk, earlier: InHand | undefined) =>
  earlier
    ? { name: earlier.petitioners, petition: earlier.id, matter: random.pick(phrases.joined) }
    : { name: personName(random), phone: phone(random), matter: random.pick(phrases.arrivals) };

async function receive(desk: Desk, { ago, got }: Coming, id: string): Promise<void> {
  const { workplace, occasion, random } = desk;
  const instant = (share: number) =>
    new Date(Date.parse(occasion.at) - (1 - share) * ago * minute).toISOString();
  await startReception(workplace, { ...occasion, at: instant(0.2) }, { id, receiver: occasion.by.id });
  if (got === 'receiving') return;
  const record = {
    place: random.pick(phrases.places),
    said: random.pick(phrases.said),
    outcome: random.pick(phrases.outcomes),
  };
  await endReception(workplace, { ...occasion, at: instant(0.4) }, { id, record });
  if (got === 'unregistered') return;
  await closeArrival(workplace, occasion, { id, act: 'explain', reason: phrases.explained });
}

async function fillArrival(desk: Desk, coming: Coming, again: InHand | undefined): Promise<void> {
  const { db, keys } = desk.workplace;
  const { court, by, at } = desk.occasion;
  const arrivedAt = new Date(Date.parse(at) - coming.ago * minute).toISOString();
  const day = shanghaiDay(at);
  if (shanghaiDay(arrivedAt) !== day) return;
  const id = idOf('arrival', court, coming.ago);
  const who = sayWho(desk, coming.got === 'again' ? again : undefined);
  const headCount = coming.heads;
  await insertArrival(db, keys, court, by.id, { id, arrivedAt, day, headCount, appointment: false, ...who });
  if (coming.got !== 'waiting' && coming.got !== 'again') await receive(desk, coming, id);
}

function occasionOf(court: string, staff: Staff, at: string): Occasion {
  const [by] = holdersOf(staff, ['receptionClerk']);
  if (!by) throw new Error('nobody receives');
  return { court, staff, at, by: by satisfies Officer };
}

/** Fills the desk of the day on which `now` falls, and the roster from that day on. */
export async function fillReception(
  workplace: Workplace,
  { court, staff, now, seed }: { court: string; staff: Staff; now: string; seed: string },
): Promise<void> {
  const desk: Desk = {
    workplace,
    occasion: occasionOf(court, staff, now),
    random: createRandom(`${seed}/reception`),
  };
  await fillRoster(workplace, court, staff, now);
  const [again, ...others] = await inHand(desk);
  const day = workingDayFrom(workplace.calendar(), shanghaiDay(now));
  for (const [index, one] of others.entries()) {
    const time = index === 0 ? '10:00' : '15:30';
    const isPast = day === shanghaiDay(now) && time <= shanghaiTime(now);
    await fillAppointment(desk, one, isPast ? workingDayAfter(workplace.calendar(), day) : day, time);
  }
  for (const coming of comings) await fillArrival(desk, coming, again);
  await silence(
    workplace.db,
    court,
    others.map(({ id }) => id),
  );
}
