/** What counts of a court's petitions for any indicator, read from their histories as they were known on a day. */
import { type Kysely, sql } from 'kysely';
import { carries } from '#domain/access/duties.ts';
import type { Officer } from '#domain/access/officer.ts';
import type { CountedPetition } from '#domain/appraisal/appraise.ts';
import { type Instances, instancesOf } from '#domain/appraisal/instances.ts';
import { type Reading, readingOf } from '#domain/appraisal/reading.ts';
import { loadHistories } from '../store/events.ts';
import { toRecorded } from '../store/petition-history.ts';
import { visibleTo } from '../store/petition-list.ts';
import type { Tables } from '../store/tables.ts';

type View = Pick<Reading, 'asOf' | 'calendar'>;

/** A petition as it was counted with this many events; without instances when it was not registered by then. */
type Kept = { readonly seq: number; readonly instances: Instances | undefined };
type Shelf = { readonly view: View; readonly court: string; readonly kept: Map<string, Kept> };

/** As many days and courts as are kept: whoever looks at a report opens several of its figures. */
const shelvesKept = 4;
const petitionsAtOnce = 200;

/** Only what can be counted anew from the histories. Who looks plays no part in it: what is seen is asked each time. */
const shelves = new WeakMap<Kysely<Tables>, readonly Shelf[]>();

function shelfOf(db: Kysely<Tables>, court: string, view: View): Shelf {
  const all = shelves.get(db) ?? [];
  const found = all.find(
    (one) => one.court === court && one.view.asOf === view.asOf && one.view.calendar === view.calendar,
  );
  const shelf = found ?? { view, court, kept: new Map() };
  shelves.set(db, [shelf, ...all.filter((one) => one !== shelf)].slice(0, shelvesKept));
  return shelf;
}

async function countAnew(
  db: Kysely<Tables>,
  { court, view, kept }: Shelf,
  ids: readonly string[],
): Promise<void> {
  for (const [id, events] of await loadHistories(db, court, ids)) {
    const reading = readingOf({ id, court }, events.map(toRecorded), view);
    kept.set(id, { seq: events.length, instances: reading && instancesOf(reading) });
  }
}

/**
 * What is counted for whom: who sees others' figures, what that person may see; everybody else, whose own figures alone
 * are shown, whatever that person is not barred from, for it was their work even where it left their hands.
 */
const countedFor = (officer: Officer) =>
  carries(officer.roles, 'seeAppraisal')
    ? visibleTo(officer)
    : sql<boolean>`not (barred @> array[${officer.id}]::text[])`;

/**
 * Every petition of the court that counts for what the officer reads, with what counts of it on the day and who is barred
 * from it now. What was counted before is counted again only when something has happened to it since; some hundred
 * histories are in memory at a time.
 */
export async function countCourt(
  db: Kysely<Tables>,
  officer: Officer,
  court: string,
  view: View,
): Promise<readonly CountedPetition[]> {
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', 'seq', 'barred'])
    .where('court', '=', court)
    .where(countedFor(officer))
    .orderBy('id')
    .execute();
  const shelf = shelfOf(db, court, view);
  const stale = rows.filter(({ id, seq }) => (shelf.kept.get(id)?.seq ?? 0) < seq).map(({ id }) => id);
  for (let at = 0; at < stale.length; at += petitionsAtOnce)
    await countAnew(db, shelf, stale.slice(at, at + petitionsAtOnce));
  return rows.flatMap(({ id, barred }) => {
    const instances = shelf.kept.get(id)?.instances;
    return instances ? [{ petition: id, instances, barred }] : [];
  });
}
