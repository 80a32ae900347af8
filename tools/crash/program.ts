/** The real program on a folder of its own: started as a court starts it, and killed as a power cut kills. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { readConfig } from '#server/config.ts';
import { embeddedPaths } from '#server/store/embedded-paths.ts';
import { readPostmaster, servesCluster, stopPostmaster } from '#server/store/embedded-postmaster.ts';

const root = resolve(import.meta.dirname, '../..');
const startWithin = 90_000;
/** What is written until it is killed is its own; it needs the people of the demonstration court, and a few cases. */
const petitions = 8;

const accountsSchema = z.array(
  z.object({ username: z.string(), password: z.string(), roles: z.array(z.string()) }),
);
export type Accounts = z.output<typeof accountsSchema>;

/** What dies: the program alone, the database's first process with it, or every process of the database as well. */
export const killings = {
  program: '程序',
  postmaster: '程序与数据库主进程',
  everything: '程序与数据库全部进程',
} as const;
export type Killing = keyof typeof killings;

export type Program = {
  readonly url: string;
  /** Milliseconds from the start until it answered. */
  readonly startedIn: number;
  /** Those the first start made; empty later. */
  readonly accounts: Accounts;
  readonly kill: (killing: Killing) => Promise<void>;
  /** Ends it in order. */
  readonly stop: () => Promise<void>;
};

/** Starts the program; rejects, with what it said, when it ends or does not answer. */
export async function startProgram(dataDir: string): Promise<Program> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const since = performance.now();
  const child = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    cwd: root,
    env: environment(port, dataDir),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = listen(child);
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  await waitUntilReady(url, child, said);
  return {
    url,
    startedIn: Math.round(performance.now() - since),
    accounts: accountsIn(said()),
    kill: async (killing) => {
      const database = killing === 'program' ? [] : databaseProcesses(dataDir, killing === 'everything');
      child.kill('SIGKILL');
      for (const pid of database) killAtOnce(pid);
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Nothing of the caller's environment but where PostgreSQL is and as whom it runs: no other database is touched. */
function environment(port: number, dataDir: string): Record<string, string> {
  const { pgNative, pgRunAs } = readConfig();
  return {
    PORT: `${port}`,
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    ZHIFANG_ACCOUNTS: 'json',
    ZHIFANG_DEMONSTRATION: `${petitions}`,
    ...(pgNative && { PG_NATIVE: pgNative }),
    ...(pgRunAs && { PG_RUN_AS: pgRunAs }),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function listen({ stdout, stderr }: ChildProcess): () => string {
  let said = '';
  for (const stream of [stdout, stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  return () => said;
}

async function waitUntilReady(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (const end = Date.now() + startWithin; Date.now() < end; await pause(25)) {
    const ready = await fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ready) return;
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`程序启动后退出：\n${said()}`);
  }
  child.kill('SIGKILL');
  throw new Error(`程序 ${startWithin / 1000} 秒内没有应答：\n${said()}`);
}

function accountsIn(said: string): Accounts {
  const line = said.split('\n').find((text) => text.startsWith('ACCOUNTS '));
  return line === undefined ? [] : accountsSchema.parse(JSON.parse(line.slice('ACCOUNTS '.length)));
}

/** The database's first process on this folder and, if wanted, its children; empty when none runs there. */
function databaseProcesses(dataDir: string, children: boolean): readonly number[] {
  const { cluster } = embeddedPaths(dataDir);
  const postmaster = readPostmaster(cluster);
  if (!postmaster || !servesCluster(postmaster.pid, cluster)) return [];
  return [postmaster.pid, ...(children ? childrenOf(postmaster.pid) : [])];
}

/** Where the system has no /proc, none: the children then end by themselves once their parent is gone. */
function childrenOf(parent: number): readonly number[] {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.filter((pid) => parentOf(pid) === parent).map(Number);
  } catch {
    return [];
  }
}

function parentOf(pid: string): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

function killAtOnce(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself, which is what was wanted.
  }
}

/** Ends a database that a killed program left behind. */
export async function stopLeftDatabase(dataDir: string): Promise<void> {
  const [pid] = databaseProcesses(dataDir, false);
  if (pid !== undefined) await stopPostmaster(embeddedPaths(dataDir).cluster, pid);
}
