import type { Kysely, Transaction } from 'kysely';
import { type Doer, recordAudit } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { writeFailures } from './login-failures.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { findPasswordFault } from './password-policy.ts';
import { endSessions } from './session.ts';
import type { StaffOfficer } from './staff-record.ts';

/** `field`: which of the two passwords is wrong. */
export type PasswordAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly field: 'old' | 'fresh'; readonly message: string };

export type NewPassword = {
  readonly password: string;
  /** Whether the person must choose another one at the next sign-in: true when somebody else chose this one. */
  readonly mustChange: boolean;
  /** The one session that goes on; all others end. */
  readonly keepToken?: string;
};

/**
 * Gives an account a new password, ends its other sessions and lifts a lock. Refuses a password that the policy
 * does not allow.
 */
export async function setPassword(
  db: Kysely<Tables>,
  account: Pick<StaffOfficer, 'court' | 'id' | 'username'>,
  wanted: NewPassword,
  by: Doer,
): Promise<PasswordAnswer> {
  const fault = findPasswordFault(wanted.password, account.username);
  if (fault) return { ok: false, field: 'fresh', message: fault };
  const hash = await hashPassword(wanted.password);
  await db.transaction().execute((trx) => replacePassword(trx, account, { ...wanted, hash }, by));
  return { ok: true };
}

/** Writes a password already found good, inside a transaction of the caller: sessions end, a lock is lifted. */
export async function replacePassword(
  trx: Transaction<Tables>,
  account: Pick<StaffOfficer, 'court' | 'id' | 'username'>,
  wanted: Pick<NewPassword, 'mustChange' | 'keepToken'> & { readonly hash: string },
  by: Doer,
): Promise<void> {
  const { court, id, username } = account;
  await writeCredential(trx, account, { hash: wanted.hash, mustChange: wanted.mustChange, at: by.at });
  await endSessions(trx, court, id, wanted.keepToken);
  await writeFailures(trx, { court, username }, { failures: 0, last_at: by.at, locked_until: null });
  const action = by.actor === id ? 'passwordSet' : 'passwordReset';
  await recordAudit(trx, { court, ...by, action, subject: id });
}

/** Changes one's own password. Refuses a wrong old one, the same one again, and what the policy does not allow. */
export async function changeOwnPassword(
  db: Kysely<Tables>,
  officer: StaffOfficer,
  change: { readonly old: string; readonly password: string; readonly keepToken: string },
  by: Doer,
): Promise<PasswordAnswer> {
  const { court, id } = officer;
  const credential = await db
    .selectFrom('credential')
    .select('hash')
    .where('court', '=', court)
    .where('staff', '=', id)
    .executeTakeFirst();
  if (!(await verifyPassword(change.old, credential?.hash))) {
    return { ok: false, field: 'old', message: '原密码不正确，请重新输入' };
  }
  if (change.old.normalize('NFKC') === change.password.normalize('NFKC')) {
    return { ok: false, field: 'fresh', message: '新密码不得与原密码相同，请更换' };
  }
  const { password, keepToken } = change;
  return setPassword(db, officer, { password, mustChange: false, keepToken }, by);
}

/** Writes the hash of a password already found good. */
export async function writeCredential(
  trx: Transaction<Tables>,
  account: Pick<StaffOfficer, 'court' | 'id'>,
  credential: { readonly hash: string; readonly mustChange: boolean; readonly at: string },
): Promise<void> {
  const columns = { hash: credential.hash, must_change: credential.mustChange, changed_at: credential.at };
  await trx
    .insertInto('credential')
    .values({ court: account.court, staff: account.id, ...columns })
    .onConflict((conflict) => conflict.columns(['court', 'staff']).doUpdateSet(columns))
    .execute();
}
