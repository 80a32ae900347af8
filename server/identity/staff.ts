import type { Kysely, Transaction } from 'kysely';
import { findRoleConflict } from '#domain/access/officer.ts';
import { type Role, roles as roleNames } from '#regulation/roles.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import type { Tables } from '../store/tables.ts';
import { writeCredential } from './credential.ts';
import { hashPassword } from './password.ts';
import { findPasswordFault } from './password-policy.ts';
import { endSessions } from './session.ts';
import { noteStanding } from './staff-history.ts';
import { type HeldPost, type StaffRecord, staffRecordOf, usernameForm } from './staff-record.ts';

export type NewStaff = {
  readonly court: string;
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly roles: readonly Role[];
  readonly department: string;
  readonly inEnforcement: boolean;
  readonly phone?: string;
  readonly posts?: readonly HeldPost[];
  /** Without a password nobody can sign in; the person then only stands in lists, such as a retired judge. */
  readonly password?: string;
  /** Default true: the person chooses an own password at the first sign-in. */
  readonly mustChange?: boolean;
  /** The instant from which the person stood there, where that was before the entry. */
  readonly since?: string;
};

/** What can change about a person; what is left out stays. */
export type StaffChange = Partial<
  Pick<StaffRecord, 'name' | 'roles' | 'department' | 'inEnforcement' | 'active' | 'posts'>
> & { readonly phone?: string };

export type StaffAnswer =
  | { readonly ok: true; readonly staff: StaffRecord }
  | { readonly ok: false; readonly message: string; readonly field?: 'username' };

const USERNAME = /^[a-z0-9][a-z0-9._-]{1,31}$/;

/**
 * Enters a person of the court. Refuses roles that one person may not hold together, a user name that is taken
 * or badly formed, an id that is taken, and a password that the policy does not allow.
 */
export async function createStaff(db: Kysely<Tables>, wanted: NewStaff, by: Doer): Promise<StaffAnswer> {
  return db.transaction().execute((trx) => enterStaff(trx, wanted, by));
}

/** As `createStaff`, inside a transaction of the caller. */
export async function enterStaff(trx: Transaction<Tables>, wanted: NewStaff, by: Doer): Promise<StaffAnswer> {
  const username = usernameForm(wanted.username);
  const fault = findFault({ ...wanted, username });
  if (fault) return fault;
  const row = await trx
    .insertInto('staff')
    .values(rowOf(wanted, username, by.at))
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (!row) return refuseName(`用户名“${username}”或人员编号“${wanted.id}”已被使用，请更换`);
  const { court, id } = row;
  await noteStanding(trx, row, wanted.since ?? by.at);
  if (wanted.password !== undefined) {
    const hash = await hashPassword(wanted.password);
    await writeCredential(trx, row, { hash, mustChange: wanted.mustChange ?? true, at: by.at });
  }
  const detail = { username, roles: row.roles };
  await recordAudit(trx, { court, ...by, action: 'staffCreated', subject: id, detail });
  return { ok: true, staff: staffRecordOf(row) };
}

/**
 * Changes a person's entry. Closing an account ends its sessions at once. Refuses an unknown person and roles
 * that one person may not hold together.
 */
export async function changeStaff(
  db: Kysely<Tables>,
  court: string,
  id: string,
  change: StaffChange,
  by: Doer,
): Promise<StaffAnswer> {
  return db.transaction().execute((trx) => writeStaff(trx, court, id, change, by));
}

/** As `changeStaff`, inside a transaction of the caller. */
export async function writeStaff(
  trx: Transaction<Tables>,
  court: string,
  id: string,
  change: StaffChange,
  by: Doer,
): Promise<StaffAnswer> {
  const conflict = findRoleFault(change.roles ?? []);
  if (conflict) return { ok: false, message: conflict };
  const { inEnforcement, posts, roles, ...same } = change;
  const row = await trx
    .updateTable('staff')
    .set({
      ...same,
      ...(roles && { roles: [...new Set(roles)] }),
      ...(posts && { posts: JSON.stringify(posts) }),
      ...(inEnforcement !== undefined && { in_enforcement: inEnforcement }),
      changed_at: by.at,
    })
    .where('court', '=', court)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (!row) return { ok: false, message: `本院人员名册中没有编号“${id}”` };
  await noteStanding(trx, row, by.at);
  if (!row.active) await endSessions(trx, court, id);
  const changed = Object.keys(change);
  const action = changed.join() === 'roles' ? 'postsGranted' : 'staffChanged';
  const detail = { changed, name: row.name, roles: row.roles, active: row.active };
  await recordAudit(trx, { court, ...by, action, subject: id, detail });
  return { ok: true, staff: staffRecordOf(row) };
}

const staffIn = (db: Kysely<Tables>, court: string) =>
  db.selectFrom('staff').selectAll().where('court', '=', court).orderBy('id');

/** Everybody of the court, closed accounts included, ordered by id. */
export async function listStaff(db: Kysely<Tables>, court: string): Promise<readonly StaffRecord[]> {
  return (await staffIn(db, court).execute()).map(staffRecordOf);
}

/** As `listStaff`; others who would change them wait until the transaction ends. */
export async function lockStaff(trx: Transaction<Tables>, court: string): Promise<readonly StaffRecord[]> {
  return (await staffIn(trx, court).forUpdate().execute()).map(staffRecordOf);
}

/** The person with this id in this court. */
export async function findStaff(
  db: Kysely<Tables>,
  court: string,
  id: string,
): Promise<StaffRecord | undefined> {
  const row = await db
    .selectFrom('staff')
    .selectAll()
    .where('court', '=', court)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && staffRecordOf(row);
}

type StaffRefusal = Extract<StaffAnswer, { ok: false }>;

const refuseName = (message: string): StaffRefusal => ({ ok: false, field: 'username', message });

function findFault(wanted: NewStaff): StaffRefusal | undefined {
  if (wanted.id.trim() === '' || wanted.name.trim() === '')
    return { ok: false, message: '请填写人员编号和姓名' };
  if (!USERNAME.test(wanted.username)) {
    return refuseName('用户名应为 2–32 位小写字母、数字或 . _ -，并以字母或数字开头');
  }
  const passwordFault =
    wanted.password === undefined ? undefined : findPasswordFault(wanted.password, wanted.username);
  const message = findRoleFault(wanted.roles) ?? passwordFault;
  return message === undefined ? undefined : { ok: false, message };
}

function findRoleFault(roles: readonly Role[]): string | undefined {
  const unknown = roles.find((role) => !Object.hasOwn(roleNames, role));
  return unknown === undefined ? findRoleConflict([...new Set(roles)]) : `没有“${unknown}”这一岗位`;
}

function rowOf(wanted: NewStaff, username: string, at: string) {
  return {
    court: wanted.court,
    id: wanted.id,
    name: wanted.name.trim(),
    username,
    roles: [...new Set(wanted.roles)],
    department: wanted.department,
    phone: wanted.phone ?? null,
    in_enforcement: wanted.inEnforcement,
    posts: JSON.stringify(wanted.posts ?? []),
    active: true,
    created_at: at,
    changed_at: at,
  };
}
