/**
 * One program per data folder. The lock is the operating system's, held through an empty SQLite file: it ends with
 * the process however it dies, so there is no stale lock to judge and no moment at which two programs both take one
 * over. Who holds it is written beside, for the message only.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CannotStart } from '../cannot-start.ts';

export type FolderLock = { release(): void };
type Holder = { readonly pid: number; readonly program: string; readonly since: string };

/** Locks that are collected as garbage would be given up; this keeps them. */
const held = new Set<DatabaseSync>();
const sqliteBusy = 5;

/**
 * Takes the lock, or returns undefined when another program (or this one) has it. Creates the folder when missing.
 * Throws `CannotStart` when it cannot be written.
 */
export function tryLockFolder(folder: string): FolderLock | undefined {
  const lock = openLockFile(folder);
  try {
    lock.exec('pragma journal_mode = off; begin exclusive');
  } catch (cause) {
    lock.close();
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteBusy) return undefined;
    throw notWritable(folder, cause);
  }
  held.add(lock);
  const holder: Holder = { pid: process.pid, program: programName(), since: new Date().toISOString() };
  writeFileSync(join(folder, 'program.json'), `${JSON.stringify(holder)}\n`);
  return {
    release() {
      if (held.delete(lock)) lock.close();
    },
  };
}

/** Who has the folder, in words for the message of refusal. */
export function describeHolder(folder: string): string {
  try {
    const holder: Holder = JSON.parse(readFileSync(join(folder, 'program.json'), 'utf8'));
    return `进程号 ${holder.pid}（${holder.program}，自 ${holder.since} 起）`;
  } catch {
    return '另一进程';
  }
}

function programName(): string {
  return process.argv
    .slice(1)
    .map((word) => basename(word))
    .join(' ');
}

function openLockFile(folder: string): DatabaseSync {
  try {
    mkdirSync(folder, { recursive: true });
    return new DatabaseSync(join(folder, 'program.lock'));
  } catch (cause) {
    throw notWritable(folder, cause);
  }
}

function notWritable(folder: string, cause: unknown): CannotStart {
  const said = cause instanceof Error ? cause.message : String(cause);
  return new CannotStart(
    `数据文件夹 ${folder} 无法写入（${said}）。请检查磁盘空间和权限，或用 DATA_DIR 指定别的文件夹。`,
    { cause },
  );
}
