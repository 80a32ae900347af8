/** What leaders were told of a morning, each their own, and how often they want it. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Officer } from '#domain/access/officer.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import { keysOf } from '#domain/petition/parts.ts';
import { type DigestChoice, digestChoices, digestMarks, usualDigest } from '#regulation/digests.ts';
import { visibleTo } from './petition-list.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';

const linesSchema = z.array(z.object({ mark: z.enum(keysOf(digestMarks)), petitions: z.array(z.uuid()) }));
export type DigestLine = z.output<typeof linesSchema>[number];
type Digest = { readonly on: Day; readonly since: Day; readonly lines: readonly DigestLine[] };

type Whose = Pick<Officer, 'court' | 'id'>;

/** The person's digest of a day, or undefined when there was none. */
export async function findDigest(
  db: Kysely<Tables>,
  { court, id }: Whose,
  on: Day,
): Promise<Digest | undefined> {
  const row = await db
    .selectFrom('digest')
    .select(['on_day', 'since', 'lines'])
    .where('court', '=', court)
    .where('staff', '=', id)
    .where('on_day', '=', on)
    .executeTakeFirst();
  return row && { on, since: parseDay(row.since), lines: linesSchema.parse(row.lines) };
}

/** The day of the person's last digest before this one, or undefined. */
export async function lastDigestOn(
  db: Kysely<Tables>,
  { court, id }: Whose,
  before: Day,
): Promise<Day | undefined> {
  const row = await db
    .selectFrom('digest')
    .select('on_day')
    .where('court', '=', court)
    .where('staff', '=', id)
    .where('on_day', '<', before)
    .orderBy('on_day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && parseDay(row.on_day);
}

/** Writes the person's digest of the day; false when there is one already, whoever made it. */
export async function writeDigest(
  tx: Tx,
  { court, id }: Whose,
  { on, since, lines }: Digest,
  at: string,
): Promise<boolean> {
  const made = await tx
    .insertInto('digest')
    .values({ court, staff: id, on_day: on, since, lines: JSON.stringify(lines), at })
    .onConflict((known) => known.doNothing())
    .returning('on_day')
    .executeTakeFirst();
  return made !== undefined;
}

/** How many petitions of each line the person may see now: what has become barred to them is not counted. */
export async function countSeen(
  db: Kysely<Tables>,
  officer: Officer,
  lines: readonly DigestLine[],
): Promise<readonly { readonly mark: DigestLine['mark']; readonly petitions: number }[]> {
  const ids = [...new Set(lines.flatMap(({ petitions }) => petitions))];
  const rows = await db
    .selectFrom('petition_row')
    .select('id')
    .where('court', '=', officer.court)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where(visibleTo(officer))
    .execute();
  const seen = new Set(rows.map(({ id }) => id));
  return lines.map(({ mark, petitions }) => ({
    mark,
    petitions: petitions.filter((id) => seen.has(id)).length,
  }));
}

/** How often each of the court's people wants it, of those who have said so. */
export async function digestChoicesOf(
  db: Kysely<Tables>,
  court: string,
): Promise<ReadonlyMap<string, DigestChoice>> {
  const rows = await db
    .selectFrom('digest_choice')
    .select(['staff', 'every'])
    .where('court', '=', court)
    .execute();
  const choice = z.enum(keysOf(digestChoices)).catch(usualDigest);
  return new Map(rows.map(({ staff, every }) => [staff, choice.parse(every)]));
}

/** Writes down how often the person wants it. */
export async function chooseDigest(
  db: Kysely<Tables>,
  { court, id }: Whose,
  every: DigestChoice,
  at: string,
): Promise<void> {
  await db
    .insertInto('digest_choice')
    .values({ court, staff: id, every, set_at: at })
    .onConflict((known) => known.columns(['court', 'staff']).doUpdateSet({ every, set_at: at }))
    .execute();
}
