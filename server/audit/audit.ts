import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { AuditAction } from '#contract/audit.ts';
import type { JsonObject } from '../store/canonical.ts';
import type { Tables } from '../store/tables.ts';

/** A plain object that can stand in jsonb; never a password, an identity number or a phone number. */
export type AuditDetail = JsonObject;

/** `actor` is a staff id, or what was typed as user name where nobody is signed in. `ip` is empty for tools. */
export type AuditEntry = {
  readonly court: string;
  readonly at: string;
  readonly actor: string;
  readonly action: AuditAction;
  readonly subject: string;
  readonly detail?: AuditDetail;
  readonly ip: string;
};

export type AuditRecord = Omit<AuditEntry, 'action' | 'detail'> & {
  readonly id: string;
  readonly action: string;
  readonly detail: AuditDetail;
};

/** Who does something, when, and from where: what every change to accounts and directory is recorded with. */
export type Doer = { readonly actor: string; readonly at: string; readonly ip: string };

/** Adds one line to the audit log; the database lets nobody change or remove it. */
export async function recordAudit(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  const { detail, ...columns } = entry;
  await db
    .insertInto('audit')
    .values({ ...columns, id: randomUUID(), detail: JSON.stringify(detail ?? {}) })
    .execute();
}

export type AuditQuestion = {
  readonly actor?: string;
  readonly subject?: string;
  readonly action?: AuditAction;
  /** UTC instants; from inclusive, before exclusive. */
  readonly from?: string;
  readonly before?: string;
  readonly limit?: number;
};

const PAGE = 100;

/** The court's audit lines, newest first. */
export async function listAudit(
  db: Kysely<Tables>,
  court: string,
  question: AuditQuestion = {},
): Promise<readonly AuditRecord[]> {
  const { actor, subject, action, from, before, limit = PAGE } = question;
  return db
    .selectFrom('audit')
    .selectAll()
    .where('court', '=', court)
    .$if(actor !== undefined, (query) => query.where('actor', '=', actor ?? ''))
    .$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}
