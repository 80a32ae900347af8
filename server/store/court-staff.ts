/** The people of a court as the rules see them on a day: with who is away and who leads in turn. */
import type { Kysely } from 'kysely';
import { staffOn } from '#domain/access/leave.ts';
import type { Staff } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { listStaff } from '../identity/staff.ts';
import { readRoster } from './lead-roster.ts';
import { listLeaves } from './leave.ts';
import type { Tables } from './tables.ts';

export async function loadStaff(db: Kysely<Tables>, court: string, day: Day): Promise<Staff> {
  const [people, leaves, roster] = await Promise.all([
    listStaff(db, court),
    listLeaves(db, court, day),
    readRoster(db, court),
  ]);
  const listed = people.map((one) => {
    const leads = roster.get(one.id);
    return leads ? { ...one, leads } : one;
  });
  return staffOn(listed, leaves, day);
}
