/** The people of a court as they stood on a day that may have passed. */
import type { Kysely } from 'kysely';
import { addDays, type Day, dayStart } from '#domain/calendar/day.ts';
import { listStaff } from '../identity/staff.ts';
import { isRole, type StaffRecord } from '../identity/staff-record.ts';
import type { Tables } from '../store/tables.ts';

/**
 * Everybody as they stood at the end of the day, ordered by id: the departments and posts of then, everything
 * else as it is now. Who was entered later is not among them; who has left since is.
 */
export async function listStaffOn(
  db: Kysely<Tables>,
  court: string,
  day: Day,
): Promise<readonly StaffRecord[]> {
  const rows = await db
    .selectFrom('staff_history')
    .distinctOn('staff')
    .select(['staff', 'department', 'roles'])
    .where('court', '=', court)
    .where('at', '<', dayStart(addDays(day, 1)))
    .orderBy('staff')
    .orderBy('seq', 'desc')
    .execute();
  const then = new Map(rows.map((row) => [row.staff, row]));
  return (await listStaff(db, court)).flatMap((one) => {
    const stood = then.get(one.id);
    return stood ? [{ ...one, department: stood.department, roles: stood.roles.filter(isRole) }] : [];
  });
}
