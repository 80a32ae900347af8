/** The program's database with nothing of what is done to it kept: registrations can be measured at a real court. */
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Tables } from '#server/store/tables.ts';

export type Scratch = {
  readonly db: Kysely<Tables>;
  /** The same connection, for plain SQL beside it. */
  readonly client: pg.ClientBase;
  readonly mark: () => Promise<unknown>;
  /** Undoes everything since the last `mark`, and gives its locks free. */
  readonly undo: () => Promise<unknown>;
};

/** The program's own transactions become parts of the one that is undone in the end. */
const within = (statement: string): string => {
  if (/^(begin|start transaction)/.test(statement)) return 'savepoint inner_transaction';
  if (statement === 'commit') return 'release savepoint inner_transaction';
  if (statement === 'rollback') return 'rollback to savepoint inner_transaction';
  return statement;
};

/** One connection, handed from one to the next who asks. */
function poolOfOne(client: pg.ClientBase): PostgresPool {
  const waiting: ((client: PostgresPoolClient) => void)[] = [];
  let free = true;
  const only = {
    query: (statement: string, parameters: readonly unknown[] = []) =>
      client.query(within(statement), [...parameters]),
    release: () => {
      const next = waiting.shift();
      if (next) next(only);
      else free = true;
    },
  } as unknown as PostgresPoolClient;
  return {
    options: {},
    end: async () => undefined,
    connect: () => {
      if (!free) return new Promise((resolve) => waiting.push(resolve));
      free = false;
      return Promise.resolve(only);
    },
  };
}

/** Lets `work` do what it likes in one transaction and undoes all of it. */
export async function inScratch<Result>(
  pool: pg.Pool,
  work: (scratch: Scratch) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOfOne(client) }) });
    return await work({
      db,
      client,
      mark: () => client.query('savepoint mark'),
      undo: () => client.query('rollback to savepoint mark'),
    });
  } finally {
    await client.query('rollback');
    client.release();
  }
}
