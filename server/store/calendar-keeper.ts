import type { Kysely } from 'kysely';
import { listStaff } from '../identity/staff.ts';
import { courtsAbove } from './court-tree.ts';
import type { Tables } from './tables.ts';

/**
 * The name of a court above this one that has a system administrator in office, who then keeps the calendar for all;
 * undefined when it is kept here.
 */
export async function keeperAbove(db: Kysely<Tables>, court: string): Promise<string | undefined> {
  for (const above of await courtsAbove(db, court)) {
    const staff = await listStaff(db, above);
    if (!staff.some(({ active, roles }) => active && roles.includes('systemAdmin'))) continue;
    const row = await db.selectFrom('court').select('name').where('court', '=', above).executeTakeFirst();
    return row?.name ?? above;
  }
  return undefined;
}
