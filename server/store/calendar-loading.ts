/** Loading a year of holidays into the running system, so that every server counts by it from the same moment (D10). */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Arrangement } from '#domain/calendar/arrangement.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { type LoadingFault, whyNotLoad } from '#domain/calendar/loading.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import { calendarVersions } from './calendar.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Tx } from './transaction.ts';

export type LoadedYear = Selectable<Tables['calendar_year']>;

export type Published =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly kind: 'invalid'; readonly fault: LoadingFault }
  /** The dates of the petitions are still being made anew after the loading before. */
  | { readonly ok: false; readonly kind: 'running'; readonly year: number };

export type Loading = { readonly arrangement: Arrangement; readonly reason?: string };

/**
 * Waits until no command that counted by the old calendar is under way, and lets none begin before the new one stands:
 * whatever is written afterwards was read by the new one. Held for the moment of one insert.
 */
const alone = (tx: Tx) => sql`lock table calendar_year in access exclusive mode`.execute(tx);

/** What the loading rests on: of a correction the notice that corrects, not those it stands beside. */
function newNotices({ year, notice }: Arrangement, known: Calendar | undefined): string {
  const before = known?.arrangements.get(year)?.notice ?? [];
  const added = notice.filter((one) => !before.includes(one));
  return (added.length > 0 ? added : notice).join('；');
}

/** Puts the year into force and into the audit log; the dates of the petitions follow, see `jobs/apply-calendar.ts`. */
export function publishYear(
  db: Kysely<Tables>,
  court: string,
  { arrangement, reason }: Loading,
  doer: Doer,
): Promise<Published> {
  return inTransaction(db, async (tx): Promise<Published> => {
    await alone(tx);
    const running = await findUnfinished(tx);
    if (running) return { ok: false, kind: 'running', year: running.year };
    const versions = await calendarVersions(tx);
    const today = shanghaiDay(doer.at);
    const known = versions.at(-1);
    const fault = known && whyNotLoad(known, arrangement, reason, today);
    if (fault) return { ok: false, kind: 'invalid', fault };
    const { year } = arrangement;
    const said = { year, notice: newNotices(arrangement, known), reason: reason ?? null };
    await tx
      .insertInto('calendar_year')
      .values({
        ...{ court, version: versions.length, ...said, arrangement: JSON.stringify(arrangement) },
        ...{ loaded_on: today, loaded_at: doer.at, loaded_by: doer.actor },
      })
      .execute();
    await recordAudit(tx, { court, ...doer, action: 'calendarLoaded', subject: `${year}`, detail: said });
    return { ok: true, version: versions.length };
  });
}

/** The loading after which the dates are still being made anew, if any. */
export const findUnfinished = (db: Kysely<Tables>): Promise<LoadedYear | undefined> =>
  db
    .selectFrom('calendar_year')
    .selectAll()
    .where('finished_at', 'is', null)
    .orderBy('version')
    .executeTakeFirst();

/** All loadings, the last first. */
export const listLoadings = (db: Kysely<Tables>): Promise<LoadedYear[]> =>
  db.selectFrom('calendar_year').selectAll().orderBy('version', 'desc').execute();

/** Writes down how far it has come. */
export async function noteProgress(
  db: Kysely<Tables>,
  version: number,
  progress: Partial<Pick<LoadedYear, 'petitions' | 'done' | 'changed' | 'finished_at'>>,
): Promise<void> {
  await db.updateTable('calendar_year').set(progress).where('version', '=', version).execute();
}
