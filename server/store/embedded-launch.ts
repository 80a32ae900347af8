/** Starting the server process, and what to do with one that an earlier program left behind. */
import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from '../cannot-start.ts';
import type { Binaries } from './embedded-binaries.ts';
import { commandAs, type Owner } from './embedded-owner.ts';
import { type EmbeddedPaths, makeSocketDir, port } from './embedded-paths.ts';
import {
  answers,
  commandLine,
  type Postmaster,
  readPostmaster,
  runsDeletedProgram,
  servesCluster,
  socketFile,
  stopPostmaster,
} from './embedded-postmaster.ts';

export type LaunchPlan = {
  readonly binaries: Binaries;
  readonly owner: Owner;
  readonly paths: EmbeddedPaths;
  readonly settings: Readonly<Record<string, string>>;
};

const longestLog = 10 * 1024 * 1024;
/** After a killed server its children hold the shared memory for about a second; slow machines get more. */
const patienceWithChildren = 30_000;
const patienceWithLeftover = 60_000;
/** Replaying the log after a crash may take minutes; the process is alive all the while. */
const patienceWithRecovery = 15 * 60_000;

/** Whether the process still is the server of this plan's cluster. */
export function isOurServer(pid: number, plan: LaunchPlan): boolean {
  return servesCluster(pid, plan.paths.cluster);
}

/**
 * Deals with the server that a killed program left: adopts it (its process number is returned) when it runs exactly
 * as we would start it, otherwise ends it. Removes the pid file of a process that is a stranger's, over which
 * PostgreSQL would refuse to start.
 */
export async function settleLeftover(plan: LaunchPlan): Promise<number | undefined> {
  const { cluster } = plan.paths;
  const end = Date.now() + patienceWithLeftover;
  for (;;) {
    const found = findLeftover(cluster);
    if (!found) return undefined;
    if (await isReady(found)) {
      if (runsAsPlanned(found.pid, plan)) return found.pid;
      await stopPostmaster(cluster, found.pid);
    } else if (Date.now() > end) {
      throw new CannotStart(
        `上次留下的数据库进程 ${found.pid} 既不应答也不退出。请稍候再试；仍然如此时，请结束该进程后重新启动。`,
      );
    }
    await sleep(100);
  }
}

/** The server that is still there. A dead one's pid file stays: by it PostgreSQL finds children holding the memory. */
function findLeftover(cluster: string): Postmaster | undefined {
  const found = readPostmaster(cluster);
  if (found && servesCluster(found.pid, cluster)) return found;
  if (!found || commandLine(found.pid) !== '') rmSync(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

async function isReady({ ready, socketDir, port: found }: Postmaster): Promise<boolean> {
  return ready && (await answers(socketFile(socketDir, found)));
}

function runsAsPlanned(pid: number, plan: LaunchPlan): boolean {
  const planned = [plan.binaries.postgres, ...serverArguments(plan)].join(' ').trim();
  return commandLine(pid) === planned && !runsDeletedProgram(pid);
}

function serverArguments({ paths, settings }: LaunchPlan): readonly string[] {
  const all = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${paths.socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    ...settings,
  };
  return ['-D', paths.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Starts the server and returns its process number once it answers. Throws `CannotStart` with what its log says. */
export async function launch(plan: LaunchPlan): Promise<number> {
  makeSocketDir(plan.owner, plan.paths.socketDir);
  for (const end = Date.now() + patienceWithChildren; ; await sleep(200)) {
    const outcome = await launchOnce(plan);
    if ('pid' in outcome) return outcome.pid;
    if (!outcome.mayPass || Date.now() > end) {
      throw new CannotStart(`内置数据库启动失败，日志见 ${plan.paths.log}。最后几行：\n${outcome.said}`);
    }
  }
}

type Outcome = { readonly pid: number } | { readonly said: string; readonly mayPass: boolean };

async function launchOnce(plan: LaunchPlan): Promise<Outcome> {
  const socket = socketFile(plan.paths.socketDir, port);
  // The folder's lock is ours, so these are remnants; their process number may belong to a stranger by now.
  for (const file of [socket, `${socket}.lock`]) rmSync(file, { force: true });
  const log = openLog(plan.paths.log);
  const [file, args, options] = commandAs(plan.owner, plan.binaries.postgres, serverArguments(plan));
  const child = spawn(file, args, { ...options, detached: true, stdio: ['ignore', log.handle, log.handle] });
  closeSync(log.handle);
  let ended: string | undefined;
  child.on('error', (error) => {
    ended = error.message;
  });
  child.on('exit', (code, signal) => {
    ended ??= `退出码 ${code ?? signal}`;
  });
  child.unref();
  for (
    const end = Date.now() + patienceWithRecovery;
    ended === undefined && Date.now() < end;
    await sleep(20)
  ) {
    const running = readPostmaster(plan.paths.cluster);
    if (running?.ready && running.pid === child.pid && (await answers(socket))) return { pid: running.pid };
  }
  const said = `${readFileSync(plan.paths.log).subarray(log.length).toString().trim()}\n（${ended ?? '长时间没有应答'}）`;
  return { said, mayPass: /still in use|another postmaster|another server/.test(said) };
}

/** A file and not a pipe: the server outlives us. One old log is kept. */
function openLog(file: string): { readonly handle: number; readonly length: number } {
  if (existsSync(file) && statSync(file).size > longestLog) renameSync(file, `${file}.1`);
  const handle = openSync(file, 'a');
  return { handle, length: fstatSync(handle).size };
}
