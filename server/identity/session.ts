import { createHash, randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordAudit } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { type IdentityLimits, identityLimits, minutesLater } from './identity-limits.ts';
import { officerOf, type StaffOfficer } from './staff-record.ts';

/** Who is signed in. With `mustChange` nothing but changing the password should be allowed. */
export type SignedIn = {
  readonly officer: StaffOfficer;
  readonly mustChange: boolean;
  /** The latest instant at which the sign-in ends, however busy the person is. */
  readonly expiresAt: string;
};

const TOKEN_BYTES = 32;
/** What a browser says of itself; longer is no browser. */
const LONGEST_DEVICE = 300;
const TOUCH_MINUTES = 1;
const KEEP_FAILURES_MINUTES = 24 * 60;

/** Opens a session and returns its token, the only place where it is ever readable. */
export async function openSession(
  db: Kysely<Tables>,
  officer: StaffOfficer,
  now: string,
  { ip, device }: { readonly ip: string; readonly device: string },
  limits: IdentityLimits,
): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = minutesLater(now, limits.absoluteMinutes);
  await db
    .insertInto('session')
    .values({
      court: officer.court,
      digest: digestOf(token),
      staff: officer.id,
      created_at: now,
      last_seen: now,
      expires_at: expiresAt,
      ip,
      device: device.slice(0, LONGEST_DEVICE),
    })
    .execute();
  return { token, expiresAt };
}

/**
 * Who this token signs in: undefined when it is unknown, was signed out, idle or open for too long, or the
 * person's account was closed meanwhile. Seeing it counts as activity.
 */
export async function officerOfSession(
  db: Kysely<Tables>,
  token: string,
  now: string,
  limits: IdentityLimits = identityLimits,
): Promise<SignedIn | undefined> {
  const digest = digestOf(token);
  const row = await db
    .selectFrom('session')
    .innerJoin('staff', (join) =>
      join.onRef('staff.court', '=', 'session.court').onRef('staff.id', '=', 'session.staff'),
    )
    .innerJoin('credential', (join) =>
      join.onRef('credential.court', '=', 'session.court').onRef('credential.staff', '=', 'session.staff'),
    )
    .selectAll('staff')
    .select(['session.last_seen', 'session.expires_at', 'credential.must_change'])
    .where('session.digest', '=', digest)
    .where('session.expires_at', '>', now)
    .where('session.last_seen', '>', minutesLater(now, -limits.idleMinutes))
    .where('staff.active', '=', true)
    .executeTakeFirst();
  if (!row) return undefined;
  if (row.last_seen <= minutesLater(now, -TOUCH_MINUTES)) await touch(db, row.court, digest, now);
  return { officer: officerOf(row), mustChange: row.must_change, expiresAt: row.expires_at };
}

/** Once a minute is enough for an idle limit of many: a write at every request would be most of the writing. */
async function touch(db: Kysely<Tables>, court: string, digest: Buffer, now: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ last_seen: now })
    .where('court', '=', court)
    .where('digest', '=', digest)
    .execute();
}

/** Ends the session of this token; an unknown token is nothing to complain of. */
export async function signOut(db: Kysely<Tables>, token: string, now: string, ip: string): Promise<void> {
  const ended = await db
    .deleteFrom('session')
    .where('digest', '=', digestOf(token))
    .returning(['court', 'staff'])
    .executeTakeFirst();
  if (!ended) return;
  const { court, staff } = ended;
  await recordAudit(db, { court, at: now, actor: staff, action: 'signedOut', subject: staff, ip });
}

/** Ends all sessions of a person, except the one of the token given. */
export async function endSessions(
  db: Kysely<Tables>,
  court: string,
  staff: string,
  exceptToken?: string,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where('court', '=', court)
    .where('staff', '=', staff)
    .$if(exceptToken !== undefined, (query) => query.where('digest', '<>', digestOf(exceptToken ?? '')))
    .execute();
}

/** Removes sessions that ended and failures long forgotten; for a job that runs now and then. */
export async function sweepIdentity(
  db: Kysely<Tables>,
  now: string,
  limits: IdentityLimits = identityLimits,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where((expression) =>
      expression.or([
        expression('expires_at', '<=', now),
        expression('last_seen', '<=', minutesLater(now, -limits.idleMinutes)),
      ]),
    )
    .execute();
  await db
    .deleteFrom('login_failure')
    .where('last_at', '<=', minutesLater(now, -KEEP_FAILURES_MINUTES))
    .execute();
}

/** What is kept of a token. */
export function digestOf(token: string): Buffer {
  return createHash('sm3').update(token).digest();
}
