/** Giving a department another name for all its people at once, without changing what was reported before. */
import type { Kysely } from 'kysely';
import { type AdministrationRefusal, whyNotRename } from '#domain/access/administration.ts';
import { spellDepartment } from '#domain/access/department.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import { appendRenaming } from '../store/department-renamings.ts';
import { putRoster, readRoster } from '../store/lead-roster.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { lockStaff } from './staff.ts';
import { noteStanding } from './staff-history.ts';

type Names = { readonly from: string; readonly to: string };

export type Renamed =
  | { readonly ok: true; readonly name: string; readonly people: number }
  | { readonly ok: false; readonly refusal: AdministrationRefusal };

/** The roster of lead leaders, where some lead only certain departments. */
async function renameInRoster(tx: Tx, court: string, { from, to }: Names): Promise<void> {
  const roster = [...(await readRoster(tx, court))];
  if (!roster.some(([, { departments }]) => departments.includes(from))) return;
  const lines = roster.map(([staff, { tracks, departments }]) => ({
    ...{ staff, tracks },
    departments: [...new Set(departments.map((name) => (name === from ? to : name)))],
  }));
  await putRoster(tx, court, lines);
}

/**
 * Moves everybody of the department `from`, closed accounts included, to `to`, which may be one that is there already.
 * Refuses what `whyNotRename` refuses.
 */
export function renameDepartment(
  db: Kysely<Tables>,
  court: string,
  given: Names,
  by: Doer,
): Promise<Renamed> {
  return inTransaction(db, async (tx): Promise<Renamed> => {
    const staff = await lockStaff(tx, court);
    const { from } = given;
    const others = staff.map(({ department }) => department).filter((name) => name !== from);
    const names = { from, to: spellDepartment(given.to, others) };
    const doer = staff.find(({ id }) => id === by.actor);
    const refusal = whyNotRename(doer?.roles ?? [], names, staff);
    if (refusal) return { ok: false, refusal };
    const moved = await tx
      .updateTable('staff')
      .set({ department: names.to, changed_at: by.at })
      .where('court', '=', court)
      .where('department', '=', from)
      .returningAll()
      .execute();
    for (const row of moved) await noteStanding(tx, row, by.at);
    await renameInRoster(tx, court, names);
    await appendRenaming(tx, court, { ...names, at: by.at, by: by.actor });
    const detail = { from, people: moved.length };
    await recordAudit(tx, { court, ...by, action: 'departmentRenamed', subject: names.to, detail });
    return { ok: true, name: names.to, people: moved.length };
  });
}
