/** The folder of the embedded database: made once, never half. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import type { Binaries } from './embedded-binaries.ts';
import { commandAs, handOver, type Owner } from './embedded-owner.ts';

export const superuser = 'zhifang';

/**
 * Makes the cluster when there is none: beside, then by one rename, because initdb writes its version file first and
 * a folder left behind by a killed initdb would look finished for ever. Refuses a cluster of another major version.
 */
export function ensureCluster(binaries: Binaries, owner: Owner, folder: string): void {
  if (!existsSync(join(folder, 'PG_VERSION'))) makeCluster(binaries, owner, folder);
  const major = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (major !== binaries.major) {
    throw new CannotStart(
      `数据库文件夹 ${folder} 由 PostgreSQL ${major} 建立，当前程序为 ${binaries.version}，不能打开。` +
        `请用 PG_NATIVE 指定 PostgreSQL ${major}，或用备份恢复到新的数据文件夹。`,
    );
  }
}

function makeCluster(binaries: Binaries, owner: Owner, folder: string): void {
  removeUnfinished(folder);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new CannotStart(
      `文件夹 ${folder} 不是数据库却有内容，为免误删不予使用。请移走其中的文件，或改换 DATA_DIR。`,
    );
  }
  const beside = `${folder}.new-${process.pid}`;
  mkdirSync(beside, { recursive: true });
  handOver(owner, beside);
  const settings = ['--encoding=UTF8', ...locale(), '--data-checksums', '--no-instructions'];
  const access = [`--username=${superuser}`, '--auth-local=trust', '--auth-host=reject'];
  const [file, args, options] = commandAs(owner, binaries.initdb, ['-D', beside, ...access, ...settings]);
  const made = spawnSync(file, args, { ...options, encoding: 'utf8' });
  if (made.status !== 0) {
    rmSync(beside, { recursive: true, force: true });
    throw new CannotStart(`建立数据库失败（initdb）：${made.error?.message ?? made.stderr}`);
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}

/** What a killed first start left; the caller holds the lock of the data folder, so nobody is still at it. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(`${basename(folder)}.new-`)) {
      rmSync(join(dirname(folder), name), { recursive: true, force: true });
    }
  }
}

/** Chinese must count as letters; macOS knows no C.UTF-8 but this. */
function locale(): readonly string[] {
  return process.platform === 'darwin' ? ['--locale=C', '--lc-ctype=UTF-8'] : ['--locale=C.UTF-8'];
}
