import type { Selectable } from 'kysely';
import type { Officer, StaffId } from '#domain/access/officer.ts';
import { type Role, roles } from '#regulation/roles.ts';
import type { StaffTable } from '../store/tables-identity.ts';

/** One post held, days as `YYYY-MM-DD`; without `to` it is still held. */
export type HeldPost = { readonly post: string; readonly from: string; readonly to?: string };

/** An officer with what only accounts need. */
export type StaffOfficer = Officer & { readonly username: string };

export type StaffRecord = StaffOfficer & {
  readonly phone: string | undefined;
  readonly posts: readonly HeldPost[];
};

/** A user name as stored: however it was typed, the same account is meant. */
export function usernameForm(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase().slice(0, 64);
}

/** The officer in a row of the staff table; roles this program does not know are left out. */
export function officerOf(row: Selectable<StaffTable>): StaffOfficer {
  return {
    id: row.id satisfies StaffId,
    court: row.court,
    name: row.name,
    username: row.username,
    roles: row.roles.filter(isRole),
    department: row.department,
    inEnforcement: row.in_enforcement,
    active: row.active,
  };
}

/** The whole record in a row of the staff table. */
export function staffRecordOf(row: Selectable<StaffTable>): StaffRecord {
  return { ...officerOf(row), phone: row.phone ?? undefined, posts: row.posts };
}

/** Whether this program knows the post. */
export function isRole(text: string): text is Role {
  return Object.hasOwn(roles, text);
}
