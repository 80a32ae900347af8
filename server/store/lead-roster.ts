/** The roster by which court leaders take turns, and how many open petitions each of them leads. */
import type { Kysely } from 'kysely';
import type { LeadPost, StaffId } from '#domain/access/officer.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Tx } from './transaction.ts';

export type RosterLine = Pick<LeadPost, 'tracks' | 'departments'> & { readonly staff: StaffId };

/** The places in the roster by person, in order; empty where the court keeps none. */
export async function readRoster(db: Kysely<Tables>, court: string): Promise<ReadonlyMap<StaffId, LeadPost>> {
  const rows = await db
    .selectFrom('lead_roster')
    .selectAll('lead_roster')
    .select((row) =>
      row
        .selectFrom('petition_row')
        .select((led) => led.fn.countAll<number>().as('n'))
        .whereRef('petition_row.court', '=', 'lead_roster.court')
        .whereRef('petition_row.lead_id', '=', 'lead_roster.staff')
        .where('petition_row.open', '=', true)
        .as('led'),
    )
    .where('court', '=', court)
    .orderBy('position')
    .execute();
  return new Map(
    rows.map(({ staff, position, tracks, departments, led }) => [
      staff,
      { order: position, tracks, departments, open: Number(led) },
    ]),
  );
}

/** Puts this roster in the place of the one before, in this order. */
export async function putRoster(tx: Tx, court: string, lines: readonly RosterLine[]): Promise<void> {
  await tx.deleteFrom('lead_roster').where('court', '=', court).execute();
  if (lines.length === 0) return;
  const values = lines.map(({ staff, tracks, departments }, index) => ({
    ...{ court, staff, position: index + 1 },
    tracks: [...tracks],
    departments: [...departments],
  }));
  await tx.insertInto('lead_roster').values(values).execute();
}

/** The same in a transaction of its own. */
export const writeRoster = (db: Kysely<Tables>, court: string, lines: readonly RosterLine[]): Promise<void> =>
  inTransaction(db, (tx) => putRoster(tx, court, lines));
