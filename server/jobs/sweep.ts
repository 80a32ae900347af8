/**
 * Supervision by the clock: looks at the petitions whose dates are near or past and does what the rules say, each
 * petition in one transaction under its lock. Any number of servers may sweep at once; each act happens once (R5.3).
 */
import { type Staff, theClock } from '#domain/access/officer.ts';
import { withStandIns } from '#domain/access/stand-in.ts';
import { addDays, type Day, shanghaiDay } from '#domain/calendar/day.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { peopleBehind } from '#domain/supervision/addressees.ts';
import { backlogReason, duePings, eventOf, type Ping, pingKey } from '#domain/supervision/due-pings.ts';
import type { Notice } from '#domain/supervision/notices.ts';
import { cite } from '#regulation/articles.ts';
import { backlogRule, getRung, type RungKey } from '#regulation/supervision.ts';
import { listStaff } from '../identity/staff.ts';
import { queueOutgoing } from '../outgoing/queue.ts';
import { type Head, lockHead } from '../store/events.ts';
import { writeNotices } from '../store/notices.ts';
import { type Workplace, writeEvents } from '../store/perform.ts';
import { loadPetition } from '../store/petition-history.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { actId } from './act-id.ts';
import { isClockHour } from './clock-hours.ts';

type Sweeping = {
  readonly court: string;
  readonly staff: Staff;
  readonly at: string;
  readonly today: Day;
};

export type Swept = { readonly petitions: number; readonly acts: number };

/** Petitions of the court that may have something to do today: no rung is climbed before a binding date is near. */
async function candidates({ db }: Workplace, { court, today }: Sweeping): Promise<readonly string[]> {
  const oldest = addDays(today, -backlogRule.age);
  const rows = await db
    .selectFrom('petition_row')
    .select('id')
    .where('court', '=', court)
    .where('open', '=', true)
    .where((row) =>
      row.or([
        row('near_on', '<=', today),
        row.and([
          row('backlog', '=', false),
          row.or([row('received_on', '<', oldest), row('contacts', '>=', backlogRule.contacts)]),
        ]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

async function sentFor(db: Workplace['db'], court: string, petition: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('supervision_sent')
    .select(['clock', 'rung', 'due'])
    .where('court', '=', court)
    .where('petition', '=', petition)
    .execute();
  return new Set(
    rows.map(({ clock, rung, due }) => pingKey({ key: clock, due: due as Day }, rung as RungKey)),
  );
}

type Due = { readonly pings: readonly Ping[]; readonly backlog: string | undefined };

/** What is due for the petition as it stands in this connection's eyes; undefined when nothing is. */
async function dueNow(
  workplace: Workplace,
  db: Workplace['db'],
  id: string,
  { court, today }: Sweeping,
): Promise<(Due & { readonly petition: Petition; readonly lastAt: string }) | undefined> {
  const loaded = await loadPetition(db, court, id);
  if (!loaded) return undefined;
  const { petition, history } = loaded;
  const pings = duePings(petition, workplace.calendar(), today, await sentFor(db, court, id));
  const backlog = backlogReason(petition, today);
  if (pings.length === 0 && !backlog) return undefined;
  return { petition, pings, backlog, lastAt: history.at(-1)?.at ?? '' };
}

function eventsOf(workplace: Workplace, petition: Petition, { pings, backlog }: Due, today: Day) {
  const calendar = workplace.calendar();
  const urged = pings.flatMap((ping): readonly PetitionEvent[] => {
    const id = actId(petition.court, petition.id, ping.key);
    const event = eventOf(petition, ping, { calendar, on: today, id });
    return event ? [event] : [];
  });
  const designated: readonly PetitionEvent[] = backlog
    ? [{ type: 'backlogDesignated', on: today, reason: backlog, automatic: true }]
    : [];
  return [...urged, ...designated];
}

/** A date that is only near makes no history: those whose turn it is are told. */
function nearNotices(petition: Petition, pings: readonly Ping[], staff: Staff): readonly Notice[] {
  return pings
    .filter(({ rung }) => getRung(rung).act === 'notify')
    .flatMap(({ clock: { name, due, basis }, rung, bearer }) =>
      peopleBehind(petition, bearer, staff).map((person) => ({
        staff: person,
        kind: 'near' as const,
        text: `“${name}”将于${due}到期（${cite(basis)}）`,
        basis: getRung(rung).basis,
      })),
    );
}

async function markSent(tx: Tx, { court, at }: Sweeping, petition: string, pings: readonly Ping[]) {
  if (pings.length === 0) return;
  const rows = pings.map(({ clock: { key: clock, due }, rung }) => ({
    ...{ court, petition, clock, rung, due },
    sent_at: at,
  }));
  await tx.insertInto('supervision_sent').values(rows).execute();
}

type Found = NonNullable<Awaited<ReturnType<typeof dueNow>>>;

/** Writes what is due: the marks, the notices, the events; all of it or nothing. */
async function write(tx: Tx, workplace: Workplace, head: Head, due: Found, sweeping: Sweeping) {
  const { court, staff, today } = sweeping;
  const { petition, pings, lastAt, backlog } = due;
  // Never earlier than what happened last: clocks of two servers may differ a little.
  const at = lastAt > sweeping.at ? lastAt : sweeping.at;
  const about = { court, petition: petition.id, at };
  await markSent(tx, sweeping, petition.id, pings);
  const notices = nearNotices(petition, pings, staff);
  await writeNotices(tx, about, notices, workplace.newId);
  await queueOutgoing(tx, { court, petition, happenedAt: at, at }, { fresh: [], notices }, workplace.newId);
  const events = eventsOf(workplace, petition, due, today);
  if (events.length === 0) return;
  const what = [...pings.map(({ key }) => key), backlog ? 'backlog' : '', today].join(' ');
  const doing = {
    step: theClock.id,
    commandId: actId(court, petition.id, what),
    occasion: { court, at, by: theClock },
  };
  await writeEvents(tx, workplace, { head, petition }, events, doing, () => petition);
}

/** Does what is due in one petition; the number of acts, 0 when another server was faster. */
function actOn(workplace: Workplace, id: string, sweeping: Sweeping): Promise<number> {
  return inTransaction(workplace.db, async (tx) => {
    const head = await lockHead(tx, sweeping.court, id);
    const due = await dueNow(workplace, tx, id, sweeping);
    if (!due) return 0;
    await write(tx, workplace, head, due, sweeping);
    return due.pings.length + (due.backlog ? 1 : 0);
  });
}

/** Sweeps one court at an instant, whatever the hour; how many petitions were looked at, and what was done. */
export async function sweepCourt(workplace: Workplace, court: string, at: string): Promise<Swept> {
  const people = await listStaff(workplace.db, court);
  const staff = withStandIns(new Map(people.map((one) => [one.id, one])));
  const sweeping = { court, staff, at, today: shanghaiDay(at) };
  const ids = await candidates(workplace, sweeping);
  let acts = 0;
  for (const id of ids)
    if (await dueNow(workplace, workplace.db, id, sweeping)) acts += await actOn(workplace, id, sweeping);
  return { petitions: ids.length, acts };
}

/** Sweeps every court, in working hours only; what falls due outside them waits for the next working morning. */
export async function sweepAll(workplace: Workplace, at: string): Promise<Swept> {
  if (!isClockHour(await workplace.readCalendar(workplace.db), at)) return { petitions: 0, acts: 0 };
  const courts = await workplace.db.selectFrom('court').select('court').orderBy('court').execute();
  let swept: Swept = { petitions: 0, acts: 0 };
  for (const { court } of courts) {
    const { petitions, acts } = await sweepCourt(workplace, court, at);
    swept = { petitions: swept.petitions + petitions, acts: swept.acts + acts };
  }
  return swept;
}
