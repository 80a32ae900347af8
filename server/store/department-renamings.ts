/** Departments that were given another name: appended, never changed. */
import type { Kysely } from 'kysely';
import type { Renaming } from '#domain/access/department.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';

/** The renamings of a court in their order. */
export async function listRenamings(db: Kysely<Tables>, court: string): Promise<readonly Renaming[]> {
  return db
    .selectFrom('department_renaming')
    .select(['old_name as from', 'new_name as to', 'at'])
    .where('court', '=', court)
    .orderBy('seq')
    .execute();
}

/** Appends a renaming, in the transaction that holds the rows of the court's staff and so comes alone. */
export async function appendRenaming(
  tx: Tx,
  court: string,
  { from, to, at, by }: Renaming & { readonly by: string },
): Promise<void> {
  const known = await listRenamings(tx, court);
  await tx
    .insertInto('department_renaming')
    .values({ court, seq: known.length + 1, old_name: from, new_name: to, by, at })
    .execute();
}
