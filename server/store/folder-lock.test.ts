import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeHolder, tryLockFolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhifang-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const module = join(import.meta.dirname, 'folder-lock.ts');

/** Tries the lock in a program of its own; with `thenDie` it is killed while holding it. */
const tryElsewhere = (thenDie: boolean): string => {
  const script = `
    const { tryLockFolder } = await import(${JSON.stringify(module)});
    process.stdout.write(tryLockFolder(${JSON.stringify(folder)}) ? 'taken' : 'refused');
    if (${thenDie}) process.kill(process.pid, 'SIGKILL');`;
  try {
    return execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  } catch (cause) {
    if (cause instanceof Error && 'stdout' in cause) return String(cause.stdout);
    throw cause;
  }
};

test('a second program is refused, and the message can name the first one', () => {
  const lock = tryLockFolder(folder);
  expect(tryElsewhere(false)).toBe('refused');
  expect(describeHolder(folder)).toContain(`进程号 ${process.pid}`);
  lock?.release();
  expect(tryElsewhere(false)).toBe('taken');
});

test('the same program does not get the folder twice either', () => {
  const lock = tryLockFolder(folder);
  expect(lock).toBeDefined();
  expect(tryLockFolder(folder)).toBeUndefined();
  lock?.release();
});

test('a program that was killed has given the lock up, whoever has its number now', () => {
  expect(tryElsewhere(true)).toBe('taken');
  writeFileSync(join(folder, 'program.json'), JSON.stringify({ pid: process.pid, program: 'x', since: '' }));
  const lock = tryLockFolder(folder);
  expect(lock).toBeDefined();
  lock?.release();
});

test('a folder that cannot be made is explained', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(() => tryLockFolder(join(folder, 'file/data'))).toThrow(/无法写入/);
});
