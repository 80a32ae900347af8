import type { Kysely, Transaction } from 'kysely';
import type { AuditAction } from '#contract/audit.ts';
import { recordAudit } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { type IdentityLimits, identityLimits, minutesUntil } from './identity-limits.ts';
import { type Account, afterFailure, lockFailures, lockOf, writeFailures } from './login-failures.ts';
import { verifyPassword } from './password.ts';
import { openSession, type SignedIn } from './session.ts';
import { officerOf, type StaffOfficer, usernameForm } from './staff-record.ts';

export type SignInAnswer =
  | ({ readonly ok: true; readonly token: string } & SignedIn)
  | { readonly ok: false; readonly reason: 'wrong'; readonly message: string }
  | { readonly ok: false; readonly reason: 'locked'; readonly message: string; readonly until: string };

/** What the person typed, and what their browser says of itself. */
export type Credentials = {
  readonly username: string;
  readonly password: string;
  readonly device?: string;
};

type Known = { readonly officer: StaffOfficer; readonly hash: string; readonly mustChange: boolean };
type Attempt = {
  readonly account: Account;
  readonly known: Known | undefined;
  readonly right: boolean;
  readonly now: string;
  readonly ip: string;
  readonly device: string;
  readonly limits: IdentityLimits;
};

/**
 * Signs a person in. After five wrong passwords (see `identityLimits`) the user name is locked for half an hour;
 * an unknown user name gets the same answers in about the same time as a known one. Without a court the user
 * name alone decides. Every attempt is audited.
 */
export async function signIn(
  db: Kysely<Tables>,
  court: string | undefined,
  { username, password, device = '' }: Credentials,
  now: string,
  ip: string,
  limits: IdentityLimits = identityLimits,
): Promise<SignInAnswer> {
  const name = usernameForm(username);
  const known = await findKnown(db, court, name);
  const home = known?.officer.court ?? court ?? (await findOnlyCourt(db));
  const account = { court: home ?? '', username: name };
  // The hash is worked on outside the transaction, or every attempt would hold a connection for its time.
  const right = await verifyPassword(password, known?.hash);
  const attempt: Attempt = { account, known, right, now, ip, device, limits };
  return db.transaction().execute((trx) => answer(trx, attempt));
}

async function answer(trx: Transaction<Tables>, attempt: Attempt): Promise<SignInAnswer> {
  const { account, known, right, now, ip, device, limits } = attempt;
  const before = await lockFailures(trx, account, now);
  const lockedUntil = lockOf(before, now);
  if (lockedUntil) return refuse(trx, attempt, locked(lockedUntil, now));
  if (!right || !known) {
    const after = afterFailure(before, now, limits);
    await writeFailures(trx, account, after);
    const until = lockOf(after, now);
    return refuse(
      trx,
      attempt,
      until ? locked(until, now) : wrong(limits.failuresBeforeLock - after.failures),
    );
  }
  if (!known.officer.active) return refuse(trx, attempt, closed());
  await writeFailures(trx, account, { failures: 0, last_at: now, locked_until: null });
  const session = await openSession(trx, known.officer, now, { ip, device }, limits);
  await audit(trx, attempt, 'signedIn');
  return { ok: true, officer: known.officer, mustChange: known.mustChange, ...session };
}

type Refused = Extract<SignInAnswer, { ok: false }>;

async function refuse(trx: Transaction<Tables>, attempt: Attempt, refused: Refused): Promise<Refused> {
  await audit(trx, attempt, refused.reason === 'locked' ? 'signInLocked' : 'signInFailed');
  return refused;
}

async function audit(trx: Transaction<Tables>, attempt: Attempt, action: AuditAction): Promise<void> {
  const { account, known, now, ip } = attempt;
  const actor = known?.officer.id ?? account.username;
  await recordAudit(trx, { court: account.court, at: now, actor, action, subject: account.username, ip });
}

function wrong(left: number): Refused {
  return {
    ok: false,
    reason: 'wrong',
    message: `用户名或密码不正确，还可以再试 ${left} 次；忘记密码请联系系统管理员重置`,
  };
}

function locked(until: string, now: string): Refused {
  const minutes = minutesUntil(now, until);
  return {
    ok: false,
    reason: 'locked',
    message: `连续输错次数过多，该用户名已锁定，请 ${minutes} 分钟后再试，或联系系统管理员`,
    until,
  };
}

/** Told only to who knows the password, so it betrays nothing about user names. */
function closed(): Refused {
  return { ok: false, reason: 'wrong', message: '该账号已停用，如需恢复请联系系统管理员' };
}

/** The court of a site that has one: a user name nobody has was meant for it, and its audit log tells of it. */
async function findOnlyCourt(db: Kysely<Tables>): Promise<string | undefined> {
  const courts = await db.selectFrom('court').select('court').limit(2).execute();
  return courts.length === 1 ? courts[0]?.court : undefined;
}

async function findKnown(
  db: Kysely<Tables>,
  court: string | undefined,
  username: string,
): Promise<Known | undefined> {
  const row = await db
    .selectFrom('staff')
    .innerJoin('credential', (join) =>
      join.onRef('credential.court', '=', 'staff.court').onRef('credential.staff', '=', 'staff.id'),
    )
    .selectAll('staff')
    .select(['credential.hash', 'credential.must_change'])
    .where('staff.username', '=', username)
    .$if(court !== undefined, (query) => query.where('staff.court', '=', court ?? ''))
    .executeTakeFirst();
  return row && { officer: officerOf(row), hash: row.hash, mustChange: row.must_change };
}
