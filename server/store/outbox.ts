/**
 * Messages to others, written in the transaction that made them true and delivered afterwards, at least once: the
 * receiver must bear a repetition (the message's court and id tell it).
 */
import { sql } from 'kysely';
import type { JsonObject } from './canonical.ts';
import type { Tx } from './transaction.ts';

export type NewMessage = {
  readonly court: string;
  readonly topic: string;
  readonly body: JsonObject;
  /** UTC ISO instant at which it may first be delivered. */
  readonly at: string;
};

export type Message = {
  readonly court: string;
  readonly id: number;
  readonly topic: string;
  readonly body: JsonObject;
  /** Failed deliveries so far. */
  readonly attempts: number;
};

/** Writes the messages in one statement. */
export async function enqueue(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  if (messages.length === 0) return;
  const rows = messages.map(({ court, topic, body, at }) => ({
    court,
    topic,
    body: JSON.stringify(body),
    created_at: at,
    due_at: at,
  }));
  await tx.insertInto('outbox').values(rows).execute();
}

/**
 * Up to `limit` messages due at `now`, of this topic where one is said, oldest first, for this transaction alone: what another one is delivering is
 * passed over. Close each with `markDelivered` or `postpone` before the transaction ends.
 */
export async function takeBatch(
  tx: Tx,
  now: string,
  limit: number,
  topic?: string,
): Promise<readonly Message[]> {
  return await tx
    .selectFrom('outbox')
    .select(['court', 'id', 'topic', 'body', 'attempts'])
    .where('delivered_at', 'is', null)
    .where('due_at', '<=', now)
    .$if(topic !== undefined, (query) => query.where('topic', '=', topic ?? ''))
    .orderBy('due_at')
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** The message has reached its receiver. */
export async function markDelivered(tx: Tx, message: Message, at: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ delivered_at: at })
    .where('court', '=', message.court)
    .where('id', '=', message.id)
    .execute();
}

/** The delivery failed for the given reason and is to be tried again at `dueAt`. */
export async function postpone(tx: Tx, message: Message, dueAt: string, reason: string): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ due_at: dueAt, attempts: sql`attempts + 1`, last_error: reason })
    .where('court', '=', message.court)
    .where('id', '=', message.id)
    .execute();
}
