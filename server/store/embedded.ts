/**
 * The embedded PostgreSQL: started as a process of its own that outlives a killed program, found again by the next
 * start, and started again when it dies by itself. No network port: it is reached through a socket in the data folder.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import { findBinaries } from './embedded-binaries.ts';
import { ensureCluster, superuser } from './embedded-cluster.ts';
import { isOurServer, type LaunchPlan, launch, settleLeftover } from './embedded-launch.ts';
import { chooseOwner } from './embedded-owner.ts';
import { embeddedPaths, port } from './embedded-paths.ts';
import { answers, readPostmaster, servesCluster, socketFile, stopPostmaster } from './embedded-postmaster.ts';

export type EmbeddedOptions = {
  readonly dataDir: string;
  /** Folder with bin/postgres to use instead of the bundled one. */
  readonly native?: string;
  /** User to run as when root starts the program. */
  readonly runAs?: string;
  /** Server settings; tests switch fsync off here, nobody else may. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Hears of a server that died by itself and of the attempts to start it again. */
  readonly report?: (line: string) => void;
};

export type Address = { readonly host: string; readonly port: number; readonly user: string };

export type Embedded = {
  readonly address: Address;
  readonly version: string;
  /** Whether it was already running, left behind by a program that was killed. */
  readonly adopted: boolean;
  /** The process that serves now; another one after it died and was started again. */
  pid(): number;
  stop(): Promise<void>;
};

/** Whether an embedded database has been made below the data folder; it appears there complete, by a rename. */
export function hasCluster(dataDir: string): boolean {
  return existsSync(join(dataDir, 'pg'));
}

/** Starts or adopts the server of `dataDir`. The caller must hold the folder's lock. Throws `CannotStart`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const paths = embeddedPaths(options.dataDir);
  const binaries = findBinaries(options.native);
  const owner = chooseOwner(binaries, paths.cluster, options.runAs);
  ensureCluster(binaries, owner, paths.cluster);
  const plan: LaunchPlan = { binaries, owner, paths, settings: options.settings ?? {} };
  const left = await settleLeftover(plan);
  const watched = watch(plan, left ?? (await launch(plan)), options.report ?? (() => undefined));
  const address = { host: paths.socketDir, port, user: superuser };
  return { address, version: binaries.version, adopted: left !== undefined, ...watched };
}

/** Looks every half second whether the server is still there: only a child would tell us, an adopted one does not. */
function watch(
  plan: LaunchPlan,
  first: number,
  report: (line: string) => void,
): Pick<Embedded, 'pid' | 'stop'> {
  let pid = first;
  let restart: Promise<void> | undefined;
  let stopping = false;
  const startAgain = async () => {
    report(`内置数据库进程 ${pid} 意外退出，正在重新启动`);
    try {
      pid = await launch(plan);
      report(`内置数据库已重新启动，进程号 ${pid}`);
    } catch (cause) {
      report(`内置数据库重新启动失败，将再试：${cause instanceof Error ? cause.message : String(cause)}`);
    }
    restart = undefined;
  };
  const timer = setInterval(() => {
    if (!stopping && !restart && !isOurServer(pid, plan)) restart = startAgain();
  }, 500).unref();
  return {
    pid: () => pid,
    async stop() {
      stopping = true;
      clearInterval(timer);
      await restart;
      await stopPostmaster(plan.paths.cluster, pid);
    },
  };
}

/** The address of the server that another program runs on `dataDir`, waiting until it answers. Throws `CannotStart`. */
export async function joinEmbedded(dataDir: string, patience = 30_000): Promise<Address> {
  const { cluster } = embeddedPaths(dataDir);
  for (const end = Date.now() + patience; Date.now() < end; await sleep(100)) {
    const running = readPostmaster(cluster);
    if (!running?.ready || !servesCluster(running.pid, cluster)) continue;
    if (!(await answers(socketFile(running.socketDir, running.port)))) continue;
    return { host: running.socketDir, port: running.port, user: superuser };
  }
  throw new CannotStart(`数据文件夹 ${dataDir} 正被另一个程序使用，但其数据库没有应答。请稍后再试。`);
}
