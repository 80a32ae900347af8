/**
 * After a year was loaded: the dates of every petition that has one running are made anew, one transaction a petition,
 * with an entry in the history of each whose dates changed (D10). It can be broken off anywhere and begun again, also by
 * another server: what was told is not told twice.
 */
import type { Kysely } from 'kysely';
import { type Officer, theClock } from '#domain/access/officer.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { fold } from '#domain/petition/evolve.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { type ChangedDate, calendarChange, changedDates } from '#domain/supervision/recompute-dates.ts';
import { calendarVersions } from '../store/calendar.ts';
import { findUnfinished, type LoadedYear, noteProgress } from '../store/calendar-loading.ts';
import { loadHistories, lockHead, type StoredEvent } from '../store/events.ts';
import { type Workplace, writeEvents } from '../store/perform.ts';
import { loadPeople } from '../store/person.ts';
import { loadPetition, toRecorded, writeRow } from '../store/petition-history.ts';
import { toPetitionRow } from '../store/petition-row.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { actId } from './act-id.ts';

type Place = { readonly court: string; readonly id: string };

/** Petitions with a date that runs: no other date can move. */
async function running(db: Kysely<Tables>, courts?: readonly string[]): Promise<readonly Place[]> {
  let query = db
    .selectFrom('petition_row')
    .select(['court', 'id'])
    .where((row) => row.fn('jsonb_array_length', ['clocks']), '>', 0);
  if (courts) query = query.where('court', 'in', courts);
  return query.orderBy('court').orderBy('id').execute();
}

type Change = {
  readonly loaded: LoadedYear;
  readonly before: Calendar;
  readonly after: Calendar;
};

/** The petition as it was when the year was loaded: what has begun since was counted by the new calendar at once. */
const asLoaded = ({ court, id }: Place, history: readonly Recorded[], { loaded_at }: LoadedYear) =>
  fold(
    id,
    court,
    history.filter(({ at }) => at <= loaded_at),
  );

function datesToTell(place: Place, history: readonly Recorded[], change: Change): readonly ChangedDate[] {
  const then = asLoaded(place, history, change.loaded);
  if (!then) return [];
  return changedDates(then, change.before, change.after, parseDay(change.loaded.loaded_on));
}

const isTold = (history: readonly Recorded[], { version }: LoadedYear): boolean =>
  history.some((one) => one.type === 'calendarChanged' && one.loading === version);

const later = (one: string, other: string): string => (one > other ? one : other);

async function remake(tx: Tx, workplace: Workplace, place: Place, change: Change): Promise<boolean> {
  const { court, id } = place;
  const head = await lockHead(tx, court, id);
  const found = await loadPetition(tx, court, id);
  if (!found) return false;
  const { petition, history } = found;
  const told = isTold(history, change.loaded);
  const dates = told ? [] : datesToTell(place, history, change);
  if (dates.length > 0) await tell(tx, workplace, { head, petition }, dates, history, change.loaded);
  else {
    const people = await loadPeople(tx, workplace.keys, court, id);
    await writeRow(tx, toPetitionRow(petition, people, change.after, workplace.keys));
  }
  return told || dates.length > 0;
}

async function tell(
  tx: Tx,
  workplace: Workplace,
  found: { readonly head: Awaited<ReturnType<typeof lockHead>>; readonly petition: Petition },
  dates: readonly ChangedDate[],
  history: readonly Recorded[],
  { version, year, notice, reason, loaded_on, loaded_at }: LoadedYear,
): Promise<void> {
  const { court, id } = found.petition;
  const loading = { version, year, notice, ...(reason ? { reason } : {}) };
  // Never earlier than what happened last: clocks of two servers may differ a little.
  const at = later(loaded_at, history.at(-1)?.at ?? '');
  const doing = {
    step: theClock.id,
    commandId: actId(court, id, `calendar ${version}`),
    occasion: { court, at, by: theClock },
  };
  const event = calendarChange(loading, dates, parseDay(loaded_on));
  await writeEvents(tx, workplace, found, [event], doing, () => found.petition);
}

const noteEvery = 20;

async function applyYear(workplace: Workplace, loaded: LoadedYear, signal?: AbortSignal): Promise<void> {
  const { db } = workplace;
  const versions = await calendarVersions(db);
  const [before, after] = [versions[loaded.version - 1], versions[loaded.version]];
  if (!before || !after) throw new Error(`no loading ${loaded.version}`);
  const places = await running(db);
  const change = { loaded, before, after };
  let [done, changed] = [0, 0];
  for (const place of places) {
    if (signal?.aborted) return;
    if (await inTransaction(db, (tx) => remake(tx, workplace, place, change))) changed += 1;
    done += 1;
    if (done % noteEvery === 1)
      await noteProgress(db, loaded.version, { petitions: places.length, done, changed });
  }
  const finished_at = later(loaded.loaded_at, new Date().toISOString());
  await noteProgress(db, loaded.version, { petitions: places.length, done, changed, finished_at });
}

/** Makes anew what is left to be made after the last loading; nothing when all is done. */
export async function applyCalendar(workplace: Workplace, signal?: AbortSignal): Promise<void> {
  const loaded = await findUnfinished(workplace.db);
  if (loaded) await applyYear(workplace, loaded, signal);
}

export type ShownPetition = { readonly number: string; readonly dates: readonly ChangedDate[] };

type Asked = Omit<Change, 'loaded'> & { readonly today: Day; readonly by: Officer };

function shownOf(
  place: Place,
  events: readonly StoredEvent[],
  { before, after, today, by }: Asked,
): readonly ShownPetition[] {
  const petition = fold(place.id, place.court, events.map(toRecorded));
  if (!petition || isBarred(petition, by.id)) return [];
  const dates = changedDates(petition, before, after, today);
  return dates.length > 0 ? [{ number: petition.number, dates }] : [];
}

const petitionsAtOnce = 200;

async function previewCourt(db: Kysely<Tables>, court: string, ids: readonly string[], asked: Asked) {
  const shown: ShownPetition[] = [];
  for (let at = 0; at < ids.length; at += petitionsAtOnce) {
    const histories = await loadHistories(db, court, ids.slice(at, at + petitionsAtOnce));
    for (const [id, events] of histories) shown.push(...shownOf({ court, id }, events, asked));
  }
  return shown;
}

/**
 * What a calendar would change in the petitions of these courts, by number. Whoever is barred from a petition is not
 * told of it here either.
 */
export async function previewCalendar(
  db: Kysely<Tables>,
  courts: readonly string[],
  asked: Asked,
): Promise<readonly ShownPetition[]> {
  const byCourt = Map.groupBy(await running(db, courts), ({ court }) => court);
  const shown: ShownPetition[] = [];
  for (const [court, places] of byCourt) {
    const ids = places.map(({ id }) => id);
    shown.push(...(await previewCourt(db, court, ids, asked)));
  }
  return shown;
}
