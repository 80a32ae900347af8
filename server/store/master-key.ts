import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from '../cannot-start.ts';

/**
 * The keys outside the database from which every field key is derived. `sealing` names the newest one; the
 * oldest one feeds the blind indexes, so that adding a key does not make old rows unfindable.
 */
export type MasterKeys = {
  readonly sealing: string;
  readonly indexing: string;
  readonly byId: ReadonlyMap<string, Buffer>;
};

const KEY_BYTES = 32;
const KEY_LINE = /^([a-z0-9]{1,16}) ([A-Za-z0-9_-]{43})$/;
const OPEN_TO_OTHERS = 0o077;

/**
 * Reads the master-key file, one `id key` a line with the newest last; writes a fresh one (0600) when there is
 * none. Throws when others than its owner may read it, or when a line is unreadable: data sealed with a lost
 * key cannot be recovered, so a damaged file is never replaced silently.
 */
export function loadMasterKey(path: string): MasterKeys {
  const text = readKeyFile(path) ?? createKeyFile(path);
  return parseKeys(text, path);
}

function readKeyFile(path: string): string | undefined {
  try {
    const mode = statSync(path).mode & OPEN_TO_OTHERS;
    if (mode !== 0 && process.platform !== 'win32') {
      throw new CannotStart(`主密钥文件 ${path} 可被其他用户读取，拒绝启动。请执行 chmod 600 ${path} 后重试`);
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Written beside and linked into place: two programs starting at once end up with one and the same key. */
function createKeyFile(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, `k1 ${randomBytes(KEY_BYTES).toString('base64url')}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    unlinkSync(draft);
  }
  return readFileSync(path, 'utf8');
}

function parseKeys(text: string, path: string): MasterKeys {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const entries = lines.map((line) => {
    const match = KEY_LINE.exec(line.trim());
    if (!match?.[1] || !match[2]) {
      throw new CannotStart(`主密钥文件 ${path} 内容损坏，请从备份恢复；不可新建，否则已加密的数据无法读取`);
    }
    return [match[1], Buffer.from(match[2], 'base64url')] as const;
  });
  const first = entries[0];
  const last = entries.at(-1);
  if (!first || !last) throw new CannotStart(`主密钥文件 ${path} 是空的，请从备份恢复`);
  return { indexing: first[0], sealing: last[0], byId: new Map(entries) };
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
