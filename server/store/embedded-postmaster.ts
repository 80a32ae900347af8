/** The running server process of a cluster: is there one, is it ours, does it answer, make it stop. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type Postmaster = {
  readonly pid: number;
  readonly port: number;
  /** Empty when it listens on no socket. */
  readonly socketDir: string;
  readonly ready: boolean;
};

/** What postmaster.pid says; undefined when the file is missing or still being written. */
export function readPostmaster(folder: string): Postmaster | undefined {
  let lines: readonly string[];
  try {
    lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid === 0) return undefined;
  return {
    pid: Math.abs(pid),
    port: Number(lines[3] ?? 0),
    socketDir: lines[4]?.trim() ?? '',
    ready: lines[7]?.trim() === 'ready',
  };
}

/**
 * Whether the process is the server of this cluster and not a stranger that was given the same number (usual in
 * containers). A server works in its cluster's folder; where that may not be read, its command line decides.
 */
export function servesCluster(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return commandLine(pid).includes(folder);
  }
}

/** The words a process was started with, joined by spaces; empty when there is no such process. */
export function commandLine(pid: number): string {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').join(' ').trim();
    } catch {
      return '';
    }
  }
  return spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** Whether the program file it was started from is gone, as after a new `npm ci`. */
export function runsDeletedProgram(pid: number): boolean {
  try {
    return readlinkSync(`/proc/${pid}/exe`).endsWith(' (deleted)');
  } catch {
    return false;
  }
}

export function socketFile(socketDir: string, port: number): string {
  return join(socketDir, `.s.PGSQL.${port}`);
}

/** Whether somebody accepts connections on the socket. */
export function answers(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(file, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

/**
 * Ends the server in order; open connections are cut. One that does not end within a minute is ended at once, which
 * loses nothing that was committed. Returns when its pid file is gone.
 */
export async function stopPostmaster(folder: string, pid: number): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!send(pid, signal)) return;
    for (const end = Date.now() + 60_000; Date.now() < end; ) {
      if (readPostmaster(folder)?.pid !== pid || !servesCluster(pid, folder)) return;
      await sleep(20);
    }
  }
  throw new Error(`The PostgreSQL server ${pid} of ${folder} does not end`);
}

function send(pid: number, signal: NodeJS.Signals): boolean {
  try {
    process.kill(pid, signal);
    return true;
  } catch {
    return false;
  }
}
