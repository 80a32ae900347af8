/** For tests only: accounts of invented people, without what making and comparing a real hash of their password takes. */
import type { Kysely } from 'kysely';
import type { Doer } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { writeCredential } from './credential.ts';
import { createStaff, type NewStaff } from './staff.ts';

/** With it everybody in the tests signs in. */
export const testPassword = 'Ceshi-2026-mima';

/** Of `testPassword`, at the least cost argon2id takes; what the real cost is stands in `password.test.ts`. */
const hash = '$argon2id$v=19$m=8,t=1,p=1$Y2VzaGktMjAyNi1zaXRlIQ$dcsamHv0Fp3GLteQR2ryW9D05hTL8H09cno6aLxS2DQ';

/** Enters the person with `testPassword`. Throws what `createStaff` refuses. */
export async function createAccount(
  db: Kysely<Tables>,
  wanted: Omit<NewStaff, 'password' | 'mustChange'>,
  by: Doer,
): Promise<void> {
  const made = await createStaff(db, wanted, by);
  if (!made.ok) throw new Error(made.message);
  await db
    .transaction()
    .execute((trx) => writeCredential(trx, wanted, { hash, mustChange: false, at: by.at }));
}
