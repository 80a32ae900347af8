/** Brings a database to the shape this program expects, by SQL files that run once each, in order, for ever. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import { migrateJobs } from '../jobs/job-store.ts';
import { ensureApplicationRole } from './application-role.ts';

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

const migrationsFolder = join(import.meta.dirname, 'migrations');
/** Any number will do, as long as it stays the same. */
const migrationLock = 20_260_101;

/**
 * Runs the files the database has not seen yet and returns their names. Several programs may start at once: one
 * migrates, the others wait and find nothing to do. Throws `CannotStart` when the database is newer than the program
 * or a file was changed after it ran; nothing is touched then.
 */
export async function migrate(client: pg.ClientBase, folder = migrationsFolder): Promise<readonly string[]> {
  await client.query('select pg_advisory_lock($1)', [migrationLock]);
  try {
    await ensureApplicationRole(client);
    await client.query(
      `create table if not exists schema_migration (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const waiting = findWaiting(readMigrations(folder), await readApplied(client));
    for (const migration of waiting) await run(client, migration);
    if (folder === migrationsFolder) await migrateJobs(client);
    return waiting.map(({ name }) => name);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [migrationLock]);
  }
}

/** For a tool beside a running server, which must not change the database under it. Throws `CannotStart`. */
export async function requireMigrated(client: pg.ClientBase, folder = migrationsFolder): Promise<void> {
  const { rows } = await client.query<{ found: boolean }>(
    `select to_regclass('schema_migration') is not null as found`,
  );
  const applied = rows[0]?.found ? await readApplied(client) : new Map<string, string>();
  const waiting = findWaiting(readMigrations(folder), applied);
  if (waiting.length > 0) {
    throw new CannotStart(
      '数据库比本程序旧，尚未升级。请先用本版本程序启动一次服务（启动时自动升级），再运行本命令。',
    );
  }
}

/** Line endings are evened out: a checkout on Windows is no change. */
function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function readApplied(client: pg.ClientBase): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from schema_migration',
  );
  return new Map(rows.map(({ name, checksum }) => [name, checksum]));
}

function findWaiting(
  known: readonly Migration[],
  applied: ReadonlyMap<string, string>,
): readonly Migration[] {
  const names = new Set(known.map(({ name }) => name));
  const unknown = [...applied.keys()].filter((name) => !names.has(name));
  if (unknown.length > 0) {
    throw new CannotStart(`数据库比本程序新（已执行 ${unknown.join('、')}，本程序不认识）。请使用新版程序。`);
  }
  const changed = known.filter(({ name, checksum }) => (applied.get(name) ?? checksum) !== checksum);
  if (changed.length > 0) {
    const list = changed.map(({ name }) => name).join('、');
    throw new CannotStart(
      `升级文件 ${list} 在执行之后被改动，程序可能不完整。请恢复原文件；新的改动应写成新的升级文件。`,
    );
  }
  return known.filter(({ name }) => !applied.has(name));
}

async function run(client: pg.ClientBase, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(sql);
    await client.query('insert into schema_migration (name, checksum) values ($1, $2)', [name, checksum]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new CannotStart(`数据库升级 ${name} 失败，未作任何改动：${said}`, { cause });
  }
}
