import type { Transaction } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { type IdentityLimits, minutesLater } from './identity-limits.ts';

/** Whose wrong passwords are counted. Unknown user names are counted, too, with the court asked for or none. */
export type Account = { readonly court: string; readonly username: string };

export type Failures = {
  readonly failures: number;
  readonly last_at: string;
  readonly locked_until: string | null;
};

/** The count after one more wrong password. Failures longer ago than a lock lasts are forgotten. */
export function afterFailure(before: Failures, now: string, limits: IdentityLimits): Failures {
  const stale = minutesLater(before.last_at, limits.lockMinutes) <= now;
  const failures = (stale ? 0 : before.failures) + 1;
  if (failures < limits.failuresBeforeLock) return { failures, last_at: now, locked_until: null };
  return { failures: 0, last_at: now, locked_until: minutesLater(now, limits.lockMinutes) };
}

/** Until when the account is locked, or undefined when it is not. */
export function lockOf(failures: Failures | undefined, now: string): string | undefined {
  const until = failures?.locked_until;
  return until && until > now ? until : undefined;
}

/**
 * The account's count, locked until the transaction ends: answers to passwords tried at the same moment are
 * given one after the other, so trying many at once wins no extra guess.
 */
export async function lockFailures(
  trx: Transaction<Tables>,
  account: Account,
  now: string,
): Promise<Failures> {
  await trx
    .insertInto('login_failure')
    .values({ ...account, failures: 0, last_at: now, locked_until: null })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return trx
    .selectFrom('login_failure')
    .select(['failures', 'last_at', 'locked_until'])
    .where('court', '=', account.court)
    .where('username', '=', account.username)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Writes the count; the row must be locked by `lockFailures`. */
export async function writeFailures(
  trx: Transaction<Tables>,
  account: Account,
  failures: Failures,
): Promise<void> {
  await trx
    .updateTable('login_failure')
    .set(failures)
    .where('court', '=', account.court)
    .where('username', '=', account.username)
    .execute();
}
