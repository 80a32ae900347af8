/** What somebody was typing, kept sealed until it is sent. */
import type { Kysely } from 'kysely';
import { open, seal } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import type { Tables } from './tables.ts';

export type DraftOwner = { readonly court: string; readonly staff: string; readonly kind: string };

const place = ({ court, staff, kind }: DraftOwner) => ({
  table: 'draft',
  column: 'body',
  row: `${court}/${staff}/${kind}`,
});

/** The draft and when it was kept, or undefined when there is none. */
export async function findDraft(
  db: Kysely<Tables>,
  keys: MasterKeys,
  owner: DraftOwner,
): Promise<{ body: unknown; savedAt: string } | undefined> {
  const row = await db
    .selectFrom('draft')
    .select(['body', 'saved_at'])
    .where('court', '=', owner.court)
    .where('staff', '=', owner.staff)
    .where('kind', '=', owner.kind)
    .executeTakeFirst();
  return row && { body: JSON.parse(open(keys, place(owner), row.body)), savedAt: row.saved_at };
}

/** Keeps the draft in place of the one before. */
export async function saveDraft(
  db: Kysely<Tables>,
  keys: MasterKeys,
  owner: DraftOwner,
  body: unknown,
  at: string,
): Promise<void> {
  const sealed = { body: seal(keys, place(owner), JSON.stringify(body)), saved_at: at };
  await db
    .insertInto('draft')
    .values({ ...owner, ...sealed })
    .onConflict((known) => known.columns(['court', 'staff', 'kind']).doUpdateSet(sealed))
    .execute();
}

export async function dropDraft(db: Kysely<Tables>, owner: DraftOwner): Promise<void> {
  await db
    .deleteFrom('draft')
    .where('court', '=', owner.court)
    .where('staff', '=', owner.staff)
    .where('kind', '=', owner.kind)
    .execute();
}
