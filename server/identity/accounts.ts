import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';
import { lockOf } from './login-failures.ts';
import { type StaffRecord, staffRecordOf } from './staff-record.ts';

/** An account with its state. Instants are UTC ISO. */
export type Account = StaffRecord & {
  readonly lastSignIn: string | undefined;
  readonly lockedUntil: string | undefined;
  /** none: nobody can sign in; given: set by somebody else and not yet replaced; own: chosen by the person. */
  readonly password: 'none' | 'given' | 'own';
  /** Who last reset the password: shown to all administrators, so that no reset stays between two people. */
  readonly reset: { readonly at: string; readonly by: string } | undefined;
};

/** The accounts with their credentials and locks. */
const accountRows = (db: Kysely<Tables>, court: string) =>
  db
    .selectFrom('staff')
    .leftJoin('credential', (join) =>
      join.onRef('credential.court', '=', 'staff.court').onRef('credential.staff', '=', 'staff.id'),
    )
    .leftJoin('login_failure', (join) =>
      join
        .onRef('login_failure.court', '=', 'staff.court')
        .onRef('login_failure.username', '=', 'staff.username'),
    )
    .selectAll('staff')
    .select(['credential.must_change', 'login_failure.locked_until'])
    .where('staff.court', '=', court)
    .orderBy('staff.id');

/**
 * Every account of the court, ordered by id. The last sign-in and the last reset are read from the audit log, by
 * index and one line each, however long the log has become.
 */
export async function listAccounts(
  db: Kysely<Tables>,
  court: string,
  now: string,
): Promise<readonly Account[]> {
  const rows = await accountRows(db, court)
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('audit')
          .select('audit.at as signed_in_at')
          .whereRef('audit.court', '=', 'staff.court')
          .whereRef('audit.subject', '=', 'staff.username')
          .where('audit.action', '=', 'signedIn')
          .orderBy('audit.at', 'desc')
          .limit(1)
          .as('entered'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('audit')
          .select(['audit.at as reset_at', 'audit.actor as reset_by'])
          .whereRef('audit.court', '=', 'staff.court')
          .whereRef('audit.subject', '=', 'staff.id')
          .where('audit.action', '=', 'passwordReset')
          .orderBy('audit.at', 'desc')
          .limit(1)
          .as('renewed'),
      (join) => join.onTrue(),
    )
    .select(['entered.signed_in_at', 'renewed.reset_at', 'renewed.reset_by'])
    .execute();
  return rows.map((row) => ({
    ...staffRecordOf(row),
    lastSignIn: row.signed_in_at ?? undefined,
    lockedUntil: lockOf({ failures: 0, last_at: now, locked_until: row.locked_until }, now),
    password: row.must_change === null ? 'none' : row.must_change ? 'given' : 'own',
    reset: row.reset_at && row.reset_by ? { at: row.reset_at, by: row.reset_by } : undefined,
  }));
}

/** Who chose the password this person has to replace, and when; undefined when the log does not know. */
export async function findPasswordGiver(
  db: Kysely<Tables>,
  court: string,
  id: string,
): Promise<{ readonly at: string; readonly by: string; readonly reset: boolean } | undefined> {
  const line = await db
    .selectFrom('audit')
    .select(['at', 'actor', 'action'])
    .where('court', '=', court)
    .where('subject', '=', id)
    .where('action', 'in', ['staffCreated', 'passwordReset'])
    .orderBy('at', 'desc')
    // Within one instant the reset came last: nobody is created twice.
    .orderBy('action')
    .executeTakeFirst();
  return line && { at: line.at, by: line.actor, reset: line.action === 'passwordReset' };
}
