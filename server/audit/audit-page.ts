import { type Kysely, sql } from 'kysely';
import type { AuditAction } from '#contract/audit.ts';
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
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** One page of the court's audit log, newest first, and the cursor of the next; a cursor nobody gave out begins anew. */
export async function readAuditPage(
  db: Kysely<Tables>,
  court: string,
  { people, action, from, before, cursor, limit }: AuditPageQuestion,
): Promise<{ readonly items: readonly AuditRecord[]; readonly next: string | undefined }> {
  const after = readCursor(cursor);
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('court', '=', court)
    .$if(people !== undefined, (query) =>
      query.where(({ or, eb }) =>
        or([eb('actor', 'in', [...(people ?? [])]), eb('subject', 'in', [...(people ?? [])])]),
      ),
    )
    .$if(action !== undefined, (query) => query.where('action', '=', action ?? ''))
    .$if(from !== undefined, (query) => query.where('at', '>=', from ?? ''))
    .$if(before !== undefined, (query) => query.where('at', '<', before ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(at, id) < (${after?.at ?? ''}::timestamptz, ${after?.id ?? ''}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last && writeCursor(last) };
}
