/**
 * Which operating system user runs the embedded database. PostgreSQL refuses root, and its initdb refuses a user id
 * without a name (as containers give out); both are answered here without creating users or changing owners of
 * anything that existed before.
 */
import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { CannotStart } from '../cannot-start.ts';
import type { Binaries } from './embedded-binaries.ts';

export type Owner =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  /** A user namespace in which the same user appears as an ordinary one with a name. */
  | { readonly kind: 'namespace' };

type User = { readonly uid: number; readonly gid: number };

/** uid and gid of nobody, which every passwd knows. */
const nobody = 65_534;
const intoNamespace = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];

/** Decides who runs the cluster in `folder`; an existing cluster keeps its owner. Throws `CannotStart` when nobody can. */
export function chooseOwner(binaries: Binaries, folder: string, preferred?: string): Owner {
  const made = existsSync(folder) ? statSync(folder) : undefined;
  if (process.getuid?.() !== 0) return ownerForOrdinaryUser(folder, made);
  return ownerForRoot(binaries, folder, existsSync(join(folder, 'PG_VERSION')) ? made : undefined, preferred);
}

function ownerForOrdinaryUser(folder: string, existing: User | undefined): Owner {
  const uid = process.getuid?.();
  if (existing && existing.uid !== uid) {
    throw new CannotStart(
      `数据库文件夹 ${folder} 属于用户号 ${existing.uid}，当前用户号为 ${uid}，不能打开。` +
        '请用原来的用户（或 root）启动，或由管理员改变该文件夹及其内容的所有者。',
    );
  }
  return hasName() || !namespaceWorks() ? { kind: 'self' } : { kind: 'namespace' };
}

function ownerForRoot(
  binaries: Binaries,
  folder: string,
  existing: User | undefined,
  preferred: string | undefined,
): Owner {
  if (existing && existing.uid !== 0) return { kind: 'user', uid: existing.uid, gid: existing.gid };
  const user = existing ? undefined : firstAble(binaries, folder, preferred);
  if (user) return { kind: 'user', uid: user.uid, gid: user.gid };
  if (namespaceWorks()) return { kind: 'namespace' };
  throw new CannotStart(
    `以 root 启动时，内置数据库须由普通用户运行，而普通用户进不了程序目录或数据文件夹 ${dirname(folder)}，` +
      '本机也不允许 user namespace。请把程序放到 /opt 或 /srv（目录权限 755），' +
      '或改用普通用户启动，或设置 DATABASE_URL 使用外部数据库。',
  );
}

function firstAble(binaries: Binaries, folder: string, preferred: string | undefined): User | undefined {
  const parent = dirname(folder);
  return candidates(parent, preferred).find((user) => canReach(binaries, parent, user));
}

function candidates(parent: string, preferred: string | undefined): readonly User[] {
  if (preferred !== undefined) {
    const user = findUser(preferred);
    if (user && user.uid !== 0) return [user];
    throw new CannotStart(`PG_RUN_AS 指定的用户 ${preferred} 不存在或是 root，请改为本机的一个普通用户。`);
  }
  const { uid } = statSync(parent);
  const names = uid === 0 ? ['postgres', 'nobody'] : [String(uid), 'postgres', 'nobody'];
  return names.map(findUser).filter((user) => user !== undefined);
}

/** By name or number; a number without a name is not found, for initdb would refuse it. */
function findUser(name: string): User | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const said = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return said.status === 0 ? Number(said.stdout) : undefined;
  });
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

/** Asked of the system rather than computed from mode bits, so that access lists count as well. */
function canReach(binaries: Binaries, parent: string, { uid, gid }: User): boolean {
  const options = { uid, gid, cwd: '/' };
  const runs = spawnSync(binaries.postgres, ['--version'], options).status === 0;
  const readsData = spawnSync('test', ['-r', join(binaries.initdb, '../../')], options).status === 0;
  return runs && readsData && spawnSync('test', ['-x', parent], options).status === 0;
}

function hasName(): boolean {
  try {
    userInfo();
    return true;
  } catch {
    return false;
  }
}

function namespaceWorks(): boolean {
  return spawnSync('unshare', [...intoNamespace, 'true']).status === 0;
}

/** Program, arguments and options that run `file` as the owner. The environment is not passed on. */
export function commandAs(
  owner: Owner,
  file: string,
  args: readonly string[],
): [string, string[], SpawnOptions] {
  const options: SpawnOptions = {
    cwd: '/',
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
  };
  switch (owner.kind) {
    case 'self':
      return [file, [...args], options];
    case 'user':
      return [file, [...args], { ...options, uid: owner.uid, gid: owner.gid }];
    case 'namespace':
      return ['unshare', [...intoNamespace, file, ...args], options];
  }
}

/** Gives a folder we have just made to the owner, closed to everybody else. */
export function handOver(owner: Owner, folder: string): void {
  chmodSync(folder, 0o700);
  if (owner.kind === 'user') chownSync(folder, owner.uid, owner.gid);
}
