/**
 * The PostgreSQL servers of one test run, as vitest's globalSetup: the embedded one, and every other one from 15 on
 * that is installed here, so that the SQL is proved on what courts have. Each holds a migrated template.
 */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { asOwner } from '#server/store/connections.ts';
import { type Address, type Embedded, startEmbedded } from '#server/store/embedded.ts';
import { readPostmaster, servesCluster, stopPostmaster } from '#server/store/embedded-postmaster.ts';
import { migrate } from '#server/store/migrate.ts';

export type TestServer = { readonly name: string; readonly address: Address };

declare module 'vitest' {
  interface ProvidedContext {
    databaseServers: readonly TestServer[];
  }
}

export const template = 'zhifang_template';

const installed = '/usr/lib/postgresql';
const oldest = 15;
/** For speed; only tests may risk their data. */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '32MB',
  max_connections: '300',
};

let folder: string | undefined;
let running: readonly Embedded[] = [];

/** Starts the servers and tells the test files where they are. */
export async function setup(project: TestProject): Promise<void> {
  await sweep();
  folder = mkdtempSync(join(tmpdir(), `zhifang-test-${process.pid}-`));
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
  await asOwner({ ...server.address, database: 'postgres' }, (client) =>
    client.query(`create database ${template}`),
  );
  await asOwner({ ...server.address, database: template }, (client) => migrate(client));
  return server;
}

/** What test runs left that were killed: their servers outlive them. The folder's name says whose it was. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = Number(/^zhifang-test-(\d+)-/.exec(name)?.[1] ?? process.pid);
    if (isAlive(owner)) continue;
    for (const data of readdirSync(join(tmpdir(), name))) await stopLeft(join(tmpdir(), name, data, 'pg'));
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
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
