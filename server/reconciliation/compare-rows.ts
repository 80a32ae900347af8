/** Entries of registers compared with what the system knows, and what came of it written beside them. */
import { type Kysely, sql } from 'kysely';
import { addDays, type Day, parseDay } from '#domain/calendar/day.ts';
import type { RegisterEntry, RegisteredComing } from '#domain/reconciliation/entry.ts';
import { likeliest, type Match, matchEntries } from '#domain/reconciliation/match.ts';
import { matching, type RegisterSourceId } from '#regulation/reconciliation.ts';
import { blindIndex } from '../store/envelope.ts';
import type { MasterKeys } from '../store/master-key.ts';
import { takenComings } from '../store/register-counts.ts';
import { inMonth, openSaid, type RegisterRow } from '../store/register-rows.ts';
import { comingsBetween, comingsOf, toRegistered } from '../store/registered-comings.ts';
import type { Tables } from '../store/tables.ts';
import { toEntry, toNameForm } from './said.ts';

type Place = { readonly db: Kysely<Tables>; readonly keys: MasterKeys };

/** What the system knows that any of these entries could be: the days around them, and the same people and cases ever. */
async function comingsFor(
  { db, keys }: Place,
  court: string,
  entries: readonly RegisterEntry[],
): Promise<readonly RegisteredComing[]> {
  const days = entries.map(({ receivedOn }) => receivedOn).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return [];
  const { near } = matching.days;
  const [around, traced] = await Promise.all([
    comingsBetween(db, court, addDays(first, -near), addDays(last, near)),
    comingsOf(db, court, {
      names: entries.flatMap(({ names }) => names.map(({ form }) => form)),
      phoneKeys: entries.flatMap(({ phones }) =>
        phones.filter((phone) => !phone.includes('*')).map((phone) => blindIndex(keys, 'phone', phone)),
      ),
      idKeys: entries.flatMap(({ idNumber }) => (idNumber ? [Buffer.from(idNumber, 'hex')] : [])),
      caseNumbers: entries.flatMap(({ caseNumbers }) => caseNumbers),
    }),
  ]);
  return toRegistered(db, keys, court, [...around, ...traced], toNameForm);
}

/** Comings another entry of that register has, and the pairs a person has denied. */
async function knownOf(
  db: Kysely<Tables>,
  court: string,
  source: RegisterSourceId,
  entries: readonly RegisterEntry[],
) {
  const ids = entries.map(({ id }) => id);
  const denied = await db
    .selectFrom('register_decision')
    .select(['row', 'petition'])
    .where('court', '=', court)
    .where('kind', '=', 'different')
    .where('row', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const byRow = Map.groupBy(denied, ({ row }) => row);
  return {
    taken: await takenComings(db, { court, source }, ids),
    denied: new Map(
      [...byRow].map(([row, some]) => [row, new Set(some.map(({ petition }) => petition ?? ''))]),
    ),
  };
}

const differs = (row: RegisterRow, match: Match): boolean =>
  row.standing !== match.standing ||
  row.petition !== (match.petition ?? null) ||
  row.coming_on !== (match.on ?? null) ||
  row.weight !== match.score ||
  row.shared !== match.shared;

/** Writes the matches of entries nobody has decided meanwhile. */
async function keepMatches(
  db: Kysely<Tables>,
  court: string,
  matches: readonly (readonly [id: string, match: Match])[],
): Promise<void> {
  if (matches.length === 0) return;
  const column = <Value>(pick: (match: Match) => Value) => matches.map(([, match]) => pick(match));
  await sql`
    update register_row as r set standing = m.standing, petition = m.petition, coming_on = m.coming_on,
      weight = m.weight, shared = m.shared
    from unnest(${matches.map(([id]) => id)}::uuid[], ${column(({ standing }) => standing)}::text[],
      ${column(({ petition }) => petition ?? null)}::uuid[], ${column(({ on }) => on ?? null)}::date[],
      ${column(({ score }) => score)}::integer[], ${column(({ shared }) => shared)}::boolean[])
      as m (id, standing, petition, coming_on, weight, shared)
    where r.court = ${court} and r.id = m.id and r.settled is null`.execute(db);
}

async function compareOf(
  place: Place,
  court: string,
  source: RegisterSourceId,
  rows: readonly RegisterRow[],
) {
  const entries = rows.map((row) => toEntry(place.keys, row.id, source, openSaid(place.keys, row)));
  const comings = await comingsFor(place, court, entries);
  const matches = matchEntries(entries, comings, await knownOf(place.db, court, source, entries));
  const changed = rows.flatMap((row) => {
    const match = matches.get(row.id);
    return match && differs(row, match) ? [[row.id, match] as const] : [];
  });
  await keepMatches(place.db, court, changed);
}

/**
 * Compares the entries nobody has settled and that were not found so far: those of a month, or some of them by id. What was registered since the last time is found now.
 */
export async function compareRows(
  place: Place,
  court: string,
  which: { readonly month: string } | { readonly ids: readonly string[] },
): Promise<void> {
  const rows = await place.db
    .selectFrom('register_row as r')
    .innerJoin('register_import as i', (on) =>
      on.onRef('i.court', '=', 'r.court').onRef('i.id', '=', 'r.import'),
    )
    .selectAll('r')
    .where('r.court', '=', court)
    .where('r.settled', 'is', null)
    .where('r.standing', 'in', ['probable', 'missing'])
    .where('i.voided_at', 'is', null)
    .where('ids' in which ? sql<boolean>`r.id = any(${which.ids}::uuid[])` : inMonth(which.month))
    .execute();
  for (const [source, some] of Map.groupBy(rows, (row) => row.source as RegisterSourceId))
    await compareOf(place, court, source, some);
}

const mostSideBySide = 5;

/** The comings an entry is most like, for a person to compare. */
export async function findLikeliest(place: Place, row: RegisterRow) {
  const said = openSaid(place.keys, row);
  const entry = toEntry(place.keys, row.id, row.source as RegisterSourceId, said);
  const comings = await comingsFor(place, row.court, [entry]);
  return { said, likeliest: likeliest(entry, comings, mostSideBySide) };
}

/** The day nearest to the entry on which somebody came about that petition; the entry's own where nobody ever did. */
export async function nearestComing(
  { db }: Pick<Place, 'db'>,
  court: string,
  petition: string,
  on: string,
): Promise<Day> {
  const { rows } = await sql<{ came: string }>`
    select coalesce(data -> 'contact' ->> 'receivedOn', data ->> 'on') as came from event
    where court = ${court} and petition = ${petition} and type in ('registered', 'contactJoined', 'received')
    order by abs(coalesce(data -> 'contact' ->> 'receivedOn', data ->> 'on')::date - ${on}::date) limit 1`.execute(
    db,
  );
  return parseDay(rows[0]?.came ?? on);
}
