import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { type AuditAction, auditActions } from '#contract/audit.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';
import type { Tables } from '../store/tables.ts';
import type { AuditRecord } from './audit.ts';

export type AuditPageQuestion = {
  /** Ids or user names: lines by any of them, or about any of them. */
  readonly people?: readonly string[];
  readonly action?: AuditAction | undefined;
  /** UTC instants; from inclusive, before exclusive. */
  readonly from?: string;
  readonly before?: string;
  /** A petition's number, or a part of it. */
  readonly number?: string | undefined;
  /** Stands in the detail, the subject, the address or the name of the act, whatever its case. */
  readonly text?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

type Row = ExpressionBuilder<Tables, 'audit'>;

/** A line is about a petition as its subject, or where the subject is a material or a paper of it. */
function aboutNumber({ or, eb, selectFrom }: Row, court: string, number: string) {
  const ids = selectFrom('petition_row')
    .select(sql<string>`id::text`.as('id'))
    .where('court', '=', court)
    .where(sql<SqlBool>`strpos(number, ${number}) > 0`);
  return or([eb('subject', 'in', ids), eb(sql<string>`detail ->> 'petition'`, 'in', ids)]);
}

/** What is kept of a line says it, or what its act is called does. */
function says({ or, eb }: Row, text: string): Expression<SqlBool> {
  const acts = Object.entries(auditActions).flatMap(([act, name]) => (name.includes(text) ? [act] : []));
  return or([
    sql<SqlBool>`strpos(lower(concat_ws(' ', subject, ip, detail::text)), lower(${text})) > 0`,
    ...(acts.length > 0 ? [eb('action', 'in', acts)] : []),
  ]);
}

function whereOf(row: Row, court: string, question: AuditPageQuestion): Expression<SqlBool> {
  const { people, action, from, before, number, text, cursor } = question;
  const after = readCursor(cursor);
  const { and, or, eb } = row;
  return and([
    eb('court', '=', court),
    ...(people ? [or([eb('actor', 'in', people), eb('subject', 'in', people)])] : []),
    ...(action ? [eb('action', '=', action)] : []),
    ...(from ? [eb('at', '>=', from)] : []),
    ...(before ? [eb('at', '<', before)] : []),
    ...(number ? [aboutNumber(row, court, number)] : []),
    ...(text ? [says(row, text)] : []),
    ...(after ? [sql<SqlBool>`(at, id) < (${after.at}::timestamptz, ${after.id}::uuid)`] : []),
  ]);
}

/** One page of the court's audit log, newest first, and the cursor of the next; a cursor nobody gave out begins anew. */
export async function readAuditPage(
  db: Kysely<Tables>,
  court: string,
  question: AuditPageQuestion,
): Promise<{ readonly items: readonly AuditRecord[]; readonly next: string | undefined }> {
  const { limit } = question;
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where((row) => whereOf(row, court, question))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last && writeCursor(last) };
}
