import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { refuseContent } from './content-check.ts';
import { isDiskFull } from './disk-full.ts';
import { type FileRefusal, refuseFile } from './file-refusal.ts';
import { ALLOWED_EXTENSIONS, findKindByExtension, type MaterialKind, printedSize } from './material-kind.ts';

/** A file taken in. */
export type Received = {
  readonly received: true;
  /** SM3 of the content, 64 hexadecimal digits: the name under which it is read again. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
  readonly mime: string;
  /** Lower case, no dot. */
  readonly extension: string;
  /** The name it was sent with, without folders and control characters. */
  readonly name: string;
};

export type ReceiveOptions = {
  /** Upper bound in bytes; the kind's own limit (50 MB, recordings 200 MB) holds besides. */
  readonly maxBytes: number;
  readonly fileName: string;
};

/** Files by content: equal contents are stored once. */
export type FileStore = {
  /**
   * Streams a file to disk and keeps it when its content is what its extension claims. On a refusal or an
   * aborted upload nothing stays behind; what is left of the stream is read and thrown away, so the source
   * should have a limit of its own. A full disk is a refusal (`noRoom`); throws only when the disk fails otherwise.
   */
  receive(stream: Readable, options: ReceiveOptions): Promise<Received | FileRefusal>;
  /** The content; the stream fails with ENOENT when there is none. Throws for a string that is no digest. */
  read(digest: string): Readable;
  has(digest: string): Promise<boolean>;
  /** Where the content lies, or would lie, on this machine. Throws for a string that is no digest. */
  pathOf(digest: string): string;
};

const NAME_LIMIT = 200;
/** An upload that has not grown for this long was left by a process that died. */
const STALE_AFTER_MS = 60 * 60 * 1000;

function cleanName(fileName: string): string {
  const name = path.win32
    .basename(fileName.toWellFormed())
    .replace(/[\p{Cc}\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
  if (name.length <= NAME_LIMIT) return name;
  const extension = path.extname(name).slice(0, 10);
  return name.slice(0, NAME_LIMIT - extension.length).toWellFormed() + extension;
}

function extensionOf(name: string): string {
  return path.extname(name).slice(1).toLowerCase();
}

function refuseExtension(extension: string): FileRefusal {
  const problem = extension === '' ? '文件名没有扩展名，无法判断类型' : `不收 .${extension} 文件`;
  return refuseFile('typeNotAllowed', `${problem}。可以上传：${ALLOWED_EXTENSIONS.join('、')}。`);
}

/** How a piece is written; another one in tests, where the disk is to be full. */
export type Append = (file: FileHandle, piece: Uint8Array) => Promise<void>;

const noRoom = refuseFile(
  'noRoom',
  '服务器磁盘已满，文件没有保存。请联系系统管理员清理磁盘后重新上传；已填写的内容仍在页面上。',
);

type Written = { readonly size: number; readonly digest: string };

function tooLarge(limit: number): FileRefusal {
  return refuseFile(
    'tooLarge',
    `文件超过 ${printedSize(limit)}，不能上传。请压缩、拆分后再上传，或者用光盘提交到窗口。`,
  );
}

/** A multipart reader with a limit of its own ends the stream early and says so in `truncated`. */
function wasTruncated(stream: Readable): boolean {
  return 'truncated' in stream && stream.truncated === true;
}

async function write(
  stream: Readable,
  file: FileHandle,
  limit: number,
  append: Append,
): Promise<Written | FileRefusal> {
  const hash = createHash('sm3');
  let size = 0;
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) {
      size += chunk.length;
      if (size > limit) return tooLarge(limit);
      hash.update(chunk);
      await append(file, chunk);
    }
  } catch (error) {
    if (isDiskFull(error)) return noRoom;
    if (!stream.readableAborted) throw error;
    return refuseFile('interrupted', '上传中断，文件没有保存。请检查网络后重新上传。');
  }
  if (wasTruncated(stream)) return tooLarge(limit);
  if (size === 0) return refuseFile('empty', '文件是空的（0 字节）。请检查原文件后重新上传。');
  await file.sync();
  return { size, digest: hash.digest('hex') };
}

/**
 * Lets the rest of a refused upload run off. Destroying the stream instead would leave the body of the request
 * unread: its connection would hang and keep the server from closing.
 */
function drain(stream: Readable) {
  stream.on('error', () => {});
  stream.resume();
}

async function isStored(target: string, size?: number): Promise<boolean> {
  const found = await stat(target).catch(() => undefined);
  return found?.isFile() === true && (size === undefined || found.size === size);
}

/** Makes a rename in the folder survive a power cut. Windows cannot open folders and needs no such thing. */
async function syncFolder(folder: string) {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

async function removeStale(incoming: string) {
  for (const name of await readdir(incoming)) {
    const file = path.join(incoming, name);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > STALE_AFTER_MS) await rm(file, { force: true });
  }
}

/** Where a store under `dir` keeps a content. Throws for a string that is no digest. */
export function placeIn(dir: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new Error(`Not an SM3 digest: ${JSON.stringify(digest)}`);
  return path.join(dir, digest.slice(0, 2), digest);
}

/** Opens (and makes, when new) the store under `dir`, and clears what dead uploads left there. */
export async function openFileStore(
  dir: string,
  append: Append = (file, piece) => file.appendFile(piece),
): Promise<FileStore> {
  const incoming = path.join(dir, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await removeStale(incoming);

  const placeOf = (digest: string): string => placeIn(dir, digest);

  const keep = async (arrived: string, { digest, size }: Written) => {
    const target = placeOf(digest);
    if (await isStored(target, size)) return;
    const folder = path.dirname(target);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(arrived, target);
    await syncFolder(folder);
    await syncFolder(dir);
  };

  const take = async (stream: Readable, arrived: string, name: string, kind: MaterialKind, limit: number) => {
    const file = await open(arrived, 'wx', 0o600);
    const written = await write(stream, file, limit, append).finally(() => file.close());
    if ('received' in written) return written;
    const extension = extensionOf(name);
    const refusal = await refuseContent(arrived, written.size, extension, kind);
    if (refusal !== undefined) return refusal;
    await keep(arrived, written);
    return { received: true, ...written, mime: kind.mime, extension, name } as const;
  };

  return {
    async receive(stream, { maxBytes, fileName }) {
      const name = cleanName(fileName);
      const kind = findKindByExtension(extensionOf(name));
      const arrived = path.join(incoming, randomUUID());
      try {
        if (kind === undefined) return refuseExtension(extensionOf(name));
        return await take(stream, arrived, name, kind, Math.min(maxBytes, kind.maxBytes));
      } finally {
        drain(stream);
        await rm(arrived, { force: true });
      }
    },
    read: (digest) => createReadStream(placeOf(digest)),
    has: async (digest) => isStored(placeOf(digest)),
    pathOf: placeOf,
  };
}
