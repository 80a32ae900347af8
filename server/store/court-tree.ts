/** Which court stands above which, and where a petition lies among them (N8). */
import { type Kysely, sql } from 'kysely';
import type { Staff } from '#domain/access/officer.ts';
import { listStaff } from '../identity/staff.ts';
import type { Tables } from './tables.ts';

export type KnownCourt = { readonly code: string; readonly name: string };

/** The courts under this one, at every level, by code. A circle of superiors, which nobody should write, ends itself. */
export async function courtsBelow(db: Kysely<Tables>, court: string): Promise<readonly KnownCourt[]> {
  const { rows } = await sql<KnownCourt>`
    with recursive below as (
      select court from court where superior = ${court}
      union select c.court from court c join below b on c.superior = b.court
    )
    select court as code, name from court where court in (select court from below) and court <> ${court}
    order by court`.execute(db);
  return rows;
}

/** The codes of the courts above this one, the nearest first in no promised order. */
export async function courtsAbove(db: Kysely<Tables>, court: string): Promise<readonly string[]> {
  const { rows } = await sql<{ court: string }>`
    with recursive above as (
      select superior as court from court where court = ${court} and superior is not null
      union select c.superior from court c join above a on c.court = a.court where c.superior is not null
    )
    select court from above where court <> ${court}`.execute(db);
  return rows.map((row) => row.court);
}

/** Which of these courts has the petition; undefined when none has. */
export async function findCourtOf(
  db: Kysely<Tables>,
  petition: string,
  courts: readonly string[],
): Promise<string | undefined> {
  const found = await db
    .selectFrom('head')
    .select('court')
    .where('petition', '=', petition)
    .where('court', 'in', courts)
    .executeTakeFirst();
  return found?.court;
}

/** Everybody who can stand in a court's histories: its own people, and those of the courts above it. */
export async function namedIn(db: Kysely<Tables>, courts: readonly string[]): Promise<Staff> {
  const above = await Promise.all(courts.map((court) => courtsAbove(db, court)));
  const all = [...new Set([...courts, ...above.flat()])];
  const people = await Promise.all(all.map((court) => listStaff(db, court)));
  return new Map(people.flat().map((one) => [one.id, one]));
}
