/** What left or is to leave the system, as lists show it; and what the administrator does with what did not arrive. */
import { type Kysely, sql, type Updateable } from 'kysely';
import type { z } from 'zod';
import type { outgoingQuestionSchema } from '#contract/outgoing.ts';
import type { OutgoingState } from '#regulation/outgoing.ts';
import { type Doer, recordAudit } from '../audit/audit.ts';
import { readCursor, writeCursor } from '../store/cursor.ts';
import { spanOfDays } from '../store/day-span.ts';
import type { Tables } from '../store/tables.ts';
import type { OutgoingTable } from '../store/tables-outgoing.ts';
import { inTransaction } from '../store/transaction.ts';
import type { SaveFault } from './gateways.ts';

/** Shown on the page of a petition at most. */
const mostOfOne = 100;

type Question = z.output<typeof outgoingQuestionSchema>;

const listed = (db: Kysely<Tables>, court: string) =>
  db
    .selectFrom('outgoing')
    .innerJoin('gateway', (join) =>
      join.onRef('gateway.court', '=', 'outgoing.court').onRef('gateway.id', '=', 'outgoing.gateway'),
    )
    .innerJoin('petition_row', (join) =>
      join
        .onRef('petition_row.court', '=', 'outgoing.court')
        .onRef('petition_row.id', '=', 'outgoing.petition'),
    )
    .selectAll('outgoing')
    .select(['gateway.name as gateway_name', 'petition_row.number'])
    .where('outgoing.court', '=', court)
    .orderBy('outgoing.created_at', 'desc')
    .orderBy('outgoing.id', 'desc');

export type Listed = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number];

/** One page of the court's messages, newest first, and the cursor of the next. */
export async function readOutgoing(
  db: Kysely<Tables>,
  court: string,
  { state, kind, occasion, number, from, until, cursor, limit }: Question,
): Promise<{ readonly items: readonly Listed[]; readonly next: string | undefined }> {
  const after = readCursor(cursor);
  const span = spanOfDays(from, until);
  const rows = await listed(db, court)
    .$if(state !== undefined, (query) => query.where('outgoing.state', '=', state ?? 'waiting'))
    .$if(kind !== undefined, (query) => query.where('outgoing.kind', '=', kind ?? 'sms'))
    .$if(occasion !== undefined, (query) => query.where('outgoing.occasion', '=', occasion ?? ''))
    .$if(Boolean(number), (query) =>
      query.where(sql<boolean>`strpos(petition_row.number, ${number ?? ''}) > 0`),
    )
    .$if(span.from !== undefined, (query) => query.where('outgoing.created_at', '>=', span.from ?? ''))
    .$if(span.before !== undefined, (query) => query.where('outgoing.created_at', '<', span.before ?? ''))
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(outgoing.created_at, outgoing.id) < (${after?.at ?? ''}::timestamptz, ${after?.id ?? ''}::uuid)`,
      ),
    )
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, next: last && writeCursor({ at: last.created_at, id: last.id }) };
}

/** What of one petition was told outside, newest first. */
export const outgoingOf = (db: Kysely<Tables>, court: string, petition: string): Promise<readonly Listed[]> =>
  listed(db, court).where('outgoing.petition', '=', petition).limit(mostOfOne).execute();

/** The attempts at one message, in their order. */
export const attemptsAt = (db: Kysely<Tables>, court: string, message: string) =>
  db
    .selectFrom('outgoing_attempt')
    .selectAll()
    .where('court', '=', court)
    .where('message', '=', message)
    .orderBy('seq')
    .execute();

type By = Doer & { readonly court: string };

/** Puts what failed or was given up in the line again, under its old key. Refuses what waits or has arrived. */
export const retryMessage = (db: Kysely<Tables>, id: string, by: By): Promise<SaveFault | undefined> =>
  changeEnded(db, id, by, {
    from: ['failed', 'givenUp'],
    to: { state: 'waiting', attempts: 0, queued_at: by.at, due_at: by.at, ended_at: null, ended_by: null },
    action: 'outgoingRetried',
    no: '这条通知正在等待发送或已经送出，不必重发',
  });

/** Gives up what failed or still waits, with a reason. Refuses what is being sent or has arrived. */
export const giveUpMessage = (
  db: Kysely<Tables>,
  id: string,
  reason: string,
  by: By,
): Promise<SaveFault | undefined> =>
  changeEnded(db, id, by, {
    from: ['failed', 'waiting'],
    to: { state: 'givenUp', ended_at: by.at, ended_by: by.actor, reason },
    action: 'outgoingGivenUp',
    no: '这条通知正在发送、已经送出或已放弃',
  });

type Change = {
  readonly from: readonly OutgoingState[];
  readonly to: Updateable<OutgoingTable>;
  readonly action: 'outgoingRetried' | 'outgoingGivenUp';
  readonly no: string;
};

function changeEnded(db: Kysely<Tables>, id: string, by: By, { from, to, action, no }: Change) {
  const { court, at, actor, ip } = by;
  return inTransaction(db, async (tx): Promise<SaveFault | undefined> => {
    const changed = await tx
      .updateTable('outgoing')
      .set(to)
      .where('court', '=', court)
      .where('id', '=', id)
      .where('state', 'in', from)
      .returning(['petition'])
      .executeTakeFirst();
    if (!changed) return { field: 'id', message: no };
    const detail = { petition: changed.petition, ...(to.reason ? { reason: to.reason } : {}) };
    await recordAudit(tx, { court, at, actor, ip, action, subject: id, detail });
    return undefined;
  });
}
