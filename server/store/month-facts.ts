/** All that the page of a month says of a court: entries of registers, late registrations, gaps, what has no register. */
import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { type Day, daysBetween, parseDay } from '#domain/calendar/day.ts';
import { comingKey } from '#domain/reconciliation/match.ts';
import type { MonthFacts } from '#domain/reconciliation/month.ts';
import { findSerialGaps } from '#domain/reconciliation/serial-gaps.ts';
import {
  getRegisterSource,
  type RegisterSourceId,
  type RegisterStanding,
  registerSourceIds,
} from '#regulation/reconciliation.ts';
import { canonicalJson, type JsonObject } from './canonical.ts';
import { listRegisterImports } from './register-imports.ts';
import { inMonth } from './register-rows.ts';
import { type Coming, comingsBetween } from './registered-comings.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

const rowsOf = (db: Db, court: string, month: string) =>
  db
    .selectFrom('register_row as r')
    .innerJoin('register_import as i', (on) =>
      on.onRef('i.court', '=', 'r.court').onRef('i.id', '=', 'r.import'),
    )
    .select(['r.id', 'r.source', 'r.standing', 'r.petition', 'r.coming_on', 'r.replied', 'r.serial'])
    .where('r.court', '=', court)
    .where('i.voided_at', 'is', null)
    .where(inMonth(month))
    .orderBy('r.received_on')
    .orderBy('r.id')
    .execute();

/** The last day of a month. */
async function lastDayOf(db: Db, month: string): Promise<Day> {
  const { rows } = await sql<{ day: string }>`
    select (${`${month}-01`}::date + interval '1 month' - interval '1 day')::date as day`.execute(db);
  return parseDay(rows[0]?.day ?? `${month}-01`);
}

/** Numbers of the year's series that no petition bears: by construction there is none (R12.4), and this looks. */
async function systemGaps(db: Db, court: string, month: string) {
  const rows = await db
    .selectFrom('petition_row')
    .select('number')
    .where('court', '=', court)
    .where('registered_on', '>=', `${month.slice(0, 4)}-01-01`)
    .where('registered_on', '<=', `${month.slice(0, 4)}-12-31`)
    .execute();
  return findSerialGaps(rows.map(({ number }) => number)).map((gap) => ({
    source: 'system' as const,
    ...gap,
  }));
}

/** Judges of the enforcement bureau in office, about none of whose cases anybody came. */
async function handlersWithout(db: Db, court: string, petitions: readonly string[]) {
  const busy = db
    .selectFrom('petition_row')
    .select(sql<string>`unnest(people)`.as('person'))
    .where('court', '=', court)
    .where('id', '=', sql<string>`any(${petitions}::uuid[])`);
  const rows = await db
    .selectFrom('staff')
    .select('id')
    .where('court', '=', court)
    .where('active', '=', true)
    .where('in_enforcement', '=', true)
    .where(sql<boolean>`roles @> array['handler']::text[]`)
    .where('id', 'not in', busy)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

type Contact = Coming & { readonly channel: NonNullable<Coming['channel']> };
const isContact = (coming: Coming): coming is Contact => coming.channel !== undefined;

const toFact = ({ petition, on, enteredOn, channel }: Contact) => ({ petition, on, enteredOn, channel });

/** The facts of a month, of the whole court: what a visitor must not see is taken out of them, not left out here. */
export async function monthFacts(db: Db, court: string, month: string): Promise<MonthFacts> {
  const [rows, imports, last] = await Promise.all([
    rowsOf(db, court, month),
    listRegisterImports(db, court, month),
    lastDayOf(db, month),
  ]);
  const counted = imports.filter(({ voided_at }) => voided_at === null);
  const comings = (await comingsBetween(db, court, parseDay(`${month}-01`), last)).filter(isContact);
  const sources = new Set(counted.map(({ source }) => source as RegisterSourceId));
  const covered = new Set([...sources].flatMap((source) => getRegisterSource(source).channels));
  const found = new Set(
    rows
      .filter(({ standing }) => standing === 'matched')
      .map(({ petition, coming_on }) => comingKey(petition ?? '', coming_on ?? '')),
  );
  const gaps = registerSourceIds.flatMap((source) => {
    const serials = rows.flatMap((row) => (row.source === source && row.serial ? [row.serial] : []));
    return findSerialGaps(serials).map((gap) => ({ source, ...gap }));
  });
  return {
    imports: counted.map(({ id, source, rows: n }) => ({ id, source: source as RegisterSourceId, rows: n })),
    rows: rows.map(({ id, source, standing, petition, replied }) => ({
      ...{ id, source: source as RegisterSourceId, standing: standing as RegisterStanding, replied },
      ...(petition ? { petition } : {}),
    })),
    late: comings.filter(({ on, enteredOn }) => daysBetween(on, enteredOn) > 0).map(toFact),
    unlisted: comings
      .filter(({ channel, petition, on }) => covered.has(channel) && !found.has(comingKey(petition, on)))
      .map(toFact),
    unsourced: comings.filter(({ channel }) => !covered.has(channel)).map(toFact),
    gaps: [...gaps, ...(await systemGaps(db, court, month))],
    handlers: await handlersWithout(db, court, [...new Set(comings.map(({ petition }) => petition))]),
  };
}

/** What a leader signs is this and nothing else. */
export const digestOf = (facts: MonthFacts): string =>
  createHash('sm3')
    .update(canonicalJson(facts as unknown as JsonObject))
    .digest('hex');

/** The petitions from which somebody is barred. */
export async function barredFrom(db: Db, court: string, officer: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('petition_row')
    .select('id')
    .where('court', '=', court)
    .where(sql<boolean>`barred @> array[${officer}]::text[]`)
    .execute();
  return new Set(rows.map(({ id }) => id));
}
