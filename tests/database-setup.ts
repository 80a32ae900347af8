/**
 * The PostgreSQL servers of one test run, as vitest's globalSetup: the embedded one, and every other one from 15 on
 * that is installed here, so that the SQL is proved on what courts have. Each holds two databases to be copied: a
 * migrated one, and one with the people of a court besides.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { TestProject } from 'vitest/node';
import { asOwner, connectAsApplication } from '#server/store/connections.ts';
import { type Address, type Embedded, startEmbedded } from '#server/store/embedded.ts';
import { readPostmaster, servesCluster, stopPostmaster } from '#server/store/embedded-postmaster.ts';
import { migrate } from '#server/store/migrate.ts';
import type { Tables } from '#server/store/tables.ts';
import { fastFolder } from './fast-folder.ts';
import { fillCourt } from './site-court.ts';

export type TestServer = { readonly name: string; readonly address: Address };

declare module 'vitest' {
  interface ProvidedContext {
    databaseServers: readonly TestServer[];
  }
}

export const template = 'zhifang_template';
export const siteTemplate = 'zhifang_site_template';

/** In both of them: the demonstration court. */
export const court = {
  court: '鲁0117',
  name: '济南市钢城区人民法院',
  short_name: '钢',
  superior: null,
};

const installed = '/usr/lib/postgresql';
const oldest = 15;
/** For speed; only tests may risk their data. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  autovacuum: 'off',
  shared_buffers: '32MB',
  max_connections: '300',
};

let folder: string | undefined;
let running: readonly Embedded[] = [];

/** Starts the servers and tells the test files where they are. */
export async function setup(project: TestProject): Promise<void> {
  await sweep();
  folder = mkdtempSync(join(fastFolder(), `zhifang-test-${process.pid}-`));
  // Closed to others by mkdtemp; started by root the server runs as another user.
  chmodSync(folder, 0o755);
  const natives = [undefined, ...otherServers()];
  const started = await Promise.all(
    natives.map((native, index) => start(join(folder ?? '', `${index}`), native)),
  );
  running = started;
  const servers = started.map(({ version, address }) => ({ name: `PostgreSQL ${version}`, address }));
  project.provide('databaseServers', servers);
}

/** Ends the servers and removes all their data. */
export async function teardown(): Promise<void> {
  await Promise.all(running.map((server) => server.stop()));
  if (folder) rmSync(folder, { recursive: true, force: true });
}

function otherServers(): readonly string[] {
  if (!existsSync(installed)) return [];
  return readdirSync(installed)
    .filter((major) => Number(major) >= oldest)
    .map((major) => join(installed, major))
    .filter((native) => existsSync(join(native, 'bin/initdb')));
}

async function start(dataDir: string, native: string | undefined): Promise<Embedded> {
  const server = await startEmbedded({ dataDir, settings, ...(native && { native }) });
  const onServer = { ...server.address, database: 'postgres' };
  await asOwner(onServer, (client) => client.query(`create database ${template}`));
  await asOwner({ ...server.address, database: template }, (client) => migrate(client));
  await within(server, template, (db) => db.insertInto('court').values(court).execute());
  await asOwner(onServer, (client) => client.query(`create database ${siteTemplate} template ${template}`));
  await within(server, siteTemplate, (db) => fillCourt(db, court.court));
  return server;
}

/** Leaves no connection behind: a database somebody is in cannot be copied. */
async function within(
  { address }: Embedded,
  database: string,
  work: (db: Kysely<Tables>) => Promise<unknown>,
): Promise<void> {
  const { db } = connectAsApplication({ ...address, database });
  try {
    await work(db);
  } finally {
    await db.destroy();
  }
}

/** What test runs left that were killed: their servers outlive them. The folder's name says whose it was. */
async function sweep(): Promise<void> {
  const places = new Set([tmpdir(), fastFolder()]);
  for (const place of places) await sweepPlace(place);
}

async function sweepPlace(place: string): Promise<void> {
  for (const name of readdirSync(place)) {
    const owner = Number(/^zhifang-test-(\d+)-/.exec(name)?.[1] ?? process.pid);
    if (isAlive(owner)) continue;
    for (const data of readdirSync(join(place, name))) await stopLeft(join(place, name, data, 'pg'));
    rmSync(join(place, name), { recursive: true, force: true });
  }
}

async function stopLeft(cluster: string): Promise<void> {
  const left = readPostmaster(cluster);
  if (left && servesCluster(left.pid, cluster)) await stopPostmaster(cluster, left.pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
