/** Where the embedded database keeps what, below the data folder. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import { handOver, type Owner } from './embedded-owner.ts';

export type EmbeddedPaths = {
  readonly cluster: string;
  readonly socketDir: string;
  readonly log: string;
};

export const port = 5432;
/** A socket's path may have 103 bytes on macOS, 107 on Linux; '/.s.PGSQL.5432' and its NUL are 15 of them. */
const longestSocketDir = 88;

/** The folders below `dataDir`, with links resolved, because a running server knows itself by its real folder. */
export function embeddedPaths(dataDir: string): EmbeddedPaths {
  mkdirSync(join(dataDir, 'log'), { recursive: true });
  const real = realpathSync(dataDir);
  const inside = join(real, 'run');
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 16);
  const socketDir =
    Buffer.byteLength(inside) <= longestSocketDir
      ? inside
      : join(realpathSync(tmpdir()), `zhifang-${digest}`);
  return { cluster: join(real, 'pg'), socketDir, log: join(real, 'log/postgres.log') };
}

/**
 * Makes the socket's folder, closed to everybody but the owner: whoever reaches the socket is let in. Refuses one
 * that a stranger has put in the shared temporary folder.
 */
export function makeSocketDir(owner: Owner, folder: string): void {
  if (existsSync(folder)) {
    const { uid } = lstatSync(folder);
    const ours = [process.getuid?.(), owner.kind === 'user' ? owner.uid : undefined];
    if (!lstatSync(folder).isDirectory() || !ours.includes(uid)) {
      throw new CannotStart(
        `文件夹 ${folder} 属于其他用户（${uid}），不能用来放数据库的连接。请由管理员删除后重新启动。`,
      );
    }
  }
  mkdirSync(folder, { recursive: true });
  handOver(owner, folder);
}
