/** In which department and in which posts everybody stood, from when on: appended whenever either changes. */
import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';

type Standing = {
  readonly court: string;
  readonly id: string;
  readonly department: string;
  readonly roles: readonly string[];
};

const isSame = (a: Pick<Standing, 'department' | 'roles'>, b: Pick<Standing, 'department' | 'roles'>) =>
  a.department === b.department && a.roles.toSorted().join() === b.roles.toSorted().join();

/**
 * Notes where a person stands from `at` on, in the transaction that wrote the person's entry and so holds its row;
 * nothing where that is where the person stood before.
 */
export async function noteStanding(
  trx: Transaction<Tables>,
  { court, id: staff, department, roles }: Standing,
  at: string,
): Promise<void> {
  const last = await trx
    .selectFrom('staff_history')
    .select(['seq', 'department', 'roles'])
    .where('court', '=', court)
    .where('staff', '=', staff)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last && isSame(last, { department, roles })) return;
  const row = { court, staff, seq: (last?.seq ?? 0) + 1, at, department, roles: [...roles] };
  await trx.insertInto('staff_history').values(row).execute();
}
