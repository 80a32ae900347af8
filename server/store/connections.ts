/** Connections to one PostgreSQL database: the owner's for migrations, the program's for everything else. */
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { applicationRole } from './application-role.ts';
import { columnParsers } from './column-parsers.ts';
import type { Tables } from './tables.ts';

const oldest = 15;
/** A server that takes longer to accept a connection is treated as down. */
const connectWithin = 15_000;

export type Connections = { readonly db: Kysely<Tables>; readonly pool: pg.Pool };

type PoolOptions = {
  /** Greatest number of connections, 10 by default. */
  readonly max?: number;
  /** Hears of idle connections that broke; the pool replaces them by itself. */
  readonly report?: (line: string) => void;
};

/**
 * A pool whose connections count time in UTC and hold only the program's role. A connection that cannot step down to
 * it is not handed out.
 */
export function connectAsApplication(address: pg.ClientConfig, options: PoolOptions = {}): Connections {
  const pool = new pg.Pool({
    ...address,
    application_name: 'zhifang',
    max: options.max ?? 10,
    connectionTimeoutMillis: connectWithin,
    types: columnParsers,
    onConnect: stepDown,
  });
  // Without a listener a restart of the database would end the program.
  pool.on('error', (error) => {
    if (!pool.ending) options.report?.(`数据库连接中断，将自动重连：${error.message}`);
  });
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}

async function stepDown(client: pg.ClientBase): Promise<void> {
  // The pool listens to idle connections only. One cut in the middle of a transaction fails its next query; without
  // a listener of its own it would end the program first.
  client.on('error', () => undefined);
  await client.query(`select set_config('TimeZone', 'UTC', false), set_config('role', $1, false)`, [
    applicationRole,
  ]);
}

/** Runs `work` on one connection with the owner's rights and closes it. Throws `CannotStart` when there is no answer. */
export async function asOwner<Result>(
  address: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    ...address,
    application_name: 'zhifang-owner',
    connectionTimeoutMillis: connectWithin,
    types: columnParsers,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart(`连接不上数据库：${said}。请检查数据库是否运行、DATABASE_URL 是否正确。`, {
      cause,
    });
  }
  try {
    await client.query(`set timezone = 'UTC'`);
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Returns the server's version; throws `CannotStart` when it is older than 15 or the database is not UTF-8. */
export async function requireSuitableServer(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
    `select current_setting('server_version_num')::int as number,
            current_setting('server_version') as version,
            current_setting('server_encoding') as encoding`,
  );
  const server = rows[0];
  if (!server) throw new Error('The server does not say its version');
  if (server.number < oldest * 10_000) {
    throw new CannotStart(`数据库服务器为 PostgreSQL ${server.version}，本程序需要 ${oldest} 或以上版本。`);
  }
  if (server.encoding !== 'UTF8') {
    throw new CannotStart(
      `数据库的字符编码为 ${server.encoding}，须为 UTF8。请用 create database … encoding 'UTF8' template template0 另建。`,
    );
  }
  return server.version;
}
