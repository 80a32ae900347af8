/** What administrators do to accounts: each act judged and written in one transaction, on the staff as it then is. */
import type { Kysely, Transaction } from 'kysely';
import {
  type AdministrationRefusal,
  whyNotClose,
  whyNotDuty,
  whyNotGrant,
  whyNotReset,
} from '#domain/access/administration.ts';
import { spellDepartment } from '#domain/access/department.ts';
import type { Role } from '#regulation/roles.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { replacePassword } from './credential.ts';
import { writeFailures } from './login-failures.ts';
import { newPassword } from './one-time-password.ts';
import { hashPassword } from './password.ts';
import { enterStaff, listStaff, lockStaff, type NewStaff, type StaffChange, writeStaff } from './staff.ts';
import type { StaffRecord } from './staff-record.ts';

type Refused = {
  readonly ok: false;
  readonly kind: AdministrationRefusal['kind'] | 'unknown' | 'invalid';
  readonly message: string;
  readonly remedy?: string;
  readonly field?: string;
};
export type Administered = { readonly ok: true; readonly staff: StaffRecord } | Refused;
/** With the one-time password, which is kept nowhere else in clear. */
export type PasswordGiven =
  | { readonly ok: true; readonly staff: StaffRecord; readonly password: string }
  | Refused;

type Case = {
  readonly trx: Transaction<Tables>;
  readonly by: StaffRecord;
  readonly target: StaffRecord;
  readonly staff: readonly StaffRecord[];
};

const turnDown = ({ kind, reason, remedy }: AdministrationRefusal): Refused => ({
  ok: false,
  kind,
  message: reason,
  ...(remedy ? { remedy } : {}),
});

/**
 * Runs `act` on the locked staff of the court: two administrators at the same moment act one after the other, so no
 * rule is judged on posts that are just being changed.
 */
function onStaff<Answer>(
  db: Kysely<Tables>,
  court: string,
  id: string,
  doer: Doer,
  act: (one: Case) => Promise<Answer>,
): Promise<Answer | Refused> {
  return inTransaction(db, async (trx) => {
    const staff = await lockStaff(trx, court);
    const [by, target] = [doer.actor, id].map((wanted) => staff.find((one) => one.id === wanted));
    if (!by) throw new Error(`staff ${doer.actor} is signed in and not in court ${court}`);
    if (target) return act({ trx, by, target, staff });
    const duty = whyNotDuty(by.roles, 'seeAccounts');
    return duty ? turnDown(duty) : { ok: false, kind: 'unknown', message: `本院人员名册中没有编号“${id}”` };
  });
}

async function write({ trx, target }: Case, change: StaffChange, doer: Doer): Promise<Administered> {
  const answer = await writeStaff(trx, target.court, target.id, change, doer);
  return answer.ok ? answer : { ...answer, kind: 'invalid' };
}

/** Gives a person exactly these posts. Refuses what `whyNotGrant` refuses, and an unknown person. */
export function grantPosts(
  db: Kysely<Tables>,
  court: string,
  id: string,
  roles: readonly Role[],
  doer: Doer,
): Promise<Administered> {
  const wanted = [...new Set(roles)];
  return onStaff(db, court, id, doer, async (one) => {
    const fault = whyNotGrant(one.by, one.target, wanted, one.staff);
    return fault ? turnDown(fault) : write(one, { roles: wanted }, doer);
  });
}

const spellAmong = (staff: readonly StaffRecord[], given: string): string =>
  spellDepartment(
    given,
    staff.map(({ department }) => department),
  );

export type AccountChange = Pick<StaffChange, 'name' | 'department' | 'inEnforcement' | 'active'>;

/**
 * Changes an account, closes it, or brings it back. A closed account keeps its posts on record and comes back without
 * any, because granting them is not the system administrator's. Refuses what `whyNotClose` refuses.
 */
export function changeAccount(
  db: Kysely<Tables>,
  court: string,
  id: string,
  change: AccountChange,
  doer: Doer,
): Promise<Administered> {
  return onStaff(db, court, id, doer, async (one) => {
    const { by, target } = one;
    const fault = change.active === false ? whyNotClose(by, target) : whyNotDuty(by.roles, 'manageAccounts');
    if (fault) return turnDown(fault);
    const returns = change.active === true && !target.active;
    const { department: given } = change;
    const department = given === undefined ? {} : { department: spellAmong(one.staff, given) };
    return write(one, { ...change, ...department, ...(returns ? { roles: [] } : {}) }, doer);
  });
}

/** Enters a person with a one-time password and without a post. Only the system administrator does. */
export async function enterAccount(
  db: Kysely<Tables>,
  by: StaffRecord['roles'],
  wanted: Omit<NewStaff, 'roles' | 'password' | 'mustChange'>,
  doer: Doer,
): Promise<PasswordGiven> {
  const fault = whyNotDuty(by, 'manageAccounts');
  if (fault) return turnDown(fault);
  const password = newPassword([wanted.username]);
  const answer = await inTransaction(db, async (trx) => {
    const department = spellAmong(await listStaff(trx, wanted.court), wanted.department);
    return enterStaff(trx, { ...wanted, department, roles: [], password, mustChange: true }, doer);
  });
  return answer.ok ? { ...answer, password } : { ...answer, kind: 'invalid' };
}

/**
 * Gives a person a one-time password to be changed at the next sign-in, ends their sessions and lifts a lock.
 * Refuses what `whyNotReset` refuses.
 */
export async function resetPassword(
  db: Kysely<Tables>,
  court: string,
  id: string,
  doer: Doer,
): Promise<PasswordGiven> {
  return onStaff(db, court, id, doer, async ({ trx, by, target }): Promise<PasswordGiven> => {
    const fault = whyNotReset(by, target);
    if (fault) return turnDown(fault);
    const password = newPassword([target.username]);
    const hash = await hashPassword(password);
    await replacePassword(trx, target, { hash, mustChange: true }, doer);
    return { ok: true, staff: target, password };
  });
}

/** Lifts the lock that wrong passwords brought about; where there is none, nothing changes. */
export function unlockAccount(
  db: Kysely<Tables>,
  court: string,
  id: string,
  doer: Doer,
): Promise<Administered> {
  return onStaff(db, court, id, doer, async ({ trx, by, target }): Promise<Administered> => {
    const fault = whyNotDuty(by.roles, 'manageAccounts');
    if (fault) return turnDown(fault);
    const none = { failures: 0, last_at: doer.at, locked_until: null };
    await writeFailures(trx, { court, username: target.username }, none);
    await recordAudit(trx, { court, ...doer, action: 'unlocked', subject: id });
    return { ok: true, staff: target };
  });
}
