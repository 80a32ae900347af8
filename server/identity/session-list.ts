/** Where people are signed in, and ending it: each their own, the security administrator anybody's in the court. */
import type { Kysely } from 'kysely';
import { type Doer, recordAudit } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { sayDevice } from './device.ts';
import { type IdentityLimits, identityLimits, minutesLater } from './identity-limits.ts';
import { digestOf } from './session.ts';

export type OpenSession = {
  readonly id: string;
  readonly staff: string;
  readonly device: string;
  readonly ip: string;
  readonly since: string;
  readonly lastSeen: string;
  readonly current: boolean;
};

/** The sessions of the court that still hold at `now`, or only one person's, the last used first; `token` is the asker's own. */
export async function listSessions(
  db: Kysely<Tables>,
  { court, staff }: { readonly court: string; readonly staff?: string | undefined },
  token: string,
  now: string,
  limits: IdentityLimits = identityLimits,
): Promise<readonly OpenSession[]> {
  const rows = await db
    .selectFrom('session')
    .selectAll()
    .where('court', '=', court)
    .where('expires_at', '>', now)
    .where('last_seen', '>', minutesLater(now, -limits.idleMinutes))
    .$if(staff !== undefined, (query) => query.where('staff', '=', staff ?? ''))
    .orderBy('last_seen', 'desc')
    .orderBy('id')
    .execute();
  const own = digestOf(token);
  return rows.map((row) => ({
    ...{ id: row.id, staff: row.staff, device: sayDevice(row.device), ip: row.ip },
    ...{ since: row.created_at, lastSeen: row.last_seen, current: own.equals(row.digest) },
  }));
}

/** Ends one session of the court, or only if it is this person's; whether there was one. */
export function endSession(
  db: Kysely<Tables>,
  id: string,
  { court, staff }: { readonly court: string; readonly staff?: string | undefined },
  by: Doer,
): Promise<boolean> {
  return inTransaction(db, async (tx) => {
    const ended = await tx
      .deleteFrom('session')
      .where('court', '=', court)
      .where('id', '=', id)
      .$if(staff !== undefined, (query) => query.where('staff', '=', staff ?? ''))
      .returning(['staff', 'ip', 'device'])
      .executeTakeFirst();
    if (!ended) return false;
    const detail = { device: sayDevice(ended.device), from: ended.ip };
    await recordAudit(tx, { court, ...by, action: 'sessionEnded', subject: ended.staff, detail });
    return true;
  });
}
