/** One command, one transaction, done again when the database asks for it. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import pg from 'pg';
import type { Tables } from './tables.ts';

export type Tx = Transaction<Tables>;

const uniqueViolation = '23505';
const serializationFailure = '40001';
const deadlock = '40P01';
/** Somebody did the same at the same moment; done again, the work sees what they did. */
const raced: readonly string[] = ['command_pkey', 'event_pkey', 'head_pkey'];
const attempts = 5;

/** Someone else wrote to the petition since its head was read. `inTransaction` answers it by another attempt. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

/**
 * Runs `work` in a READ COMMITTED transaction and returns what it returns. On a conflict, a deadlock or a
 * serialization failure everything is done again from the start, at most five times; so `work` must have no effect
 * outside the transaction.
 */
export async function inTransaction<Result>(
  db: Kysely<Tables>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(work);
    } catch (cause) {
      if (attempt === attempts || !passes(cause)) throw cause;
      await sleep(attempt * 10 * Math.random());
    }
  }
}

function passes(cause: unknown): boolean {
  if (cause instanceof Conflict) return true;
  if (!(cause instanceof pg.DatabaseError)) return false;
  if (cause.code === serializationFailure || cause.code === deadlock) return true;
  return cause.code === uniqueViolation && raced.includes(cause.constraint ?? '');
}
