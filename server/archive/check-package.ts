/** Whether a package is as it was made: checked from the package alone, with no database and no network. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { readPart } from '../files/file-part.ts';
import { readZipDirectory } from '../files/zip-directory.ts';
import { canonicalJson, type JsonObject } from '../store/canonical.ts';
import { link, startOfChain } from '../store/chain.ts';
import { faultsByName, type WantedFile, wantedFiles } from './faults-by-name.ts';
import { contentsDigest, type Manifest, manifestSchema, wholeDigest } from './manifest.ts';
import { manifestPath, writeZip, type ZipEntry } from './package-file.ts';

export type PackageFault = {
  readonly kind: 'unreadable' | 'manifest' | 'contents' | 'file' | 'history' | 'container';
  /** What is wrong, in Chinese. */
  readonly message: string;
};

export type PackageVerdict = {
  readonly faults: readonly PackageFault[];
  /** Absent when the package has no manifest that could be read. */
  readonly manifest?: Manifest;
};

const fault = (kind: PackageFault['kind'], message: string): PackageFault => ({ kind, message });

const chunkBytes = 1024 * 1024;
/** A history of many years is a few megabytes. */
const mostManifestBytes = 256 * 1024 * 1024;
const localHead = 30;

const notOurs = '不是卷宗包，或者已被改动、损坏';

type Begun = { readonly text: string } | { readonly unreadable: string };

/** The text of the first entry, or why there is none. */
async function readManifest(file: FileHandle, size: number): Promise<Begun> {
  if (size === 0) return { unreadable: '文件是空的，可能没有下载成功' };
  const start = localHead + manifestPath.length;
  const head = await readPart(file, 0, start);
  if (head.length < 4 || head.readUInt32LE(0) !== 0x04034b50)
    return { unreadable: `文件不是压缩包（zip）：${notOurs}` };
  if (head.toString('utf8', localHead) !== manifestPath)
    return { unreadable: `压缩包的开头不是清单（${manifestPath}）：不是卷宗包，或者曾被解开后重新打包` };
  if (head.readUInt16LE(8) !== 0) return { unreadable: '卷宗包曾被解开后重新打包，不再是原样，无法核验' };
  const text = await readUntilEnd(file, start, Math.min(size, mostManifestBytes));
  return text === undefined ? { unreadable: `清单（${manifestPath}）不完整：${notOurs}` } : { text };
}

/** JSON has no control characters in it, so that the mark after the content cannot occur within. */
async function readUntilEnd(file: FileHandle, start: number, length: number): Promise<string | undefined> {
  let read = Buffer.alloc(0);
  for (let at = start; at < length; at += chunkBytes) {
    const part = Buffer.alloc(Math.min(chunkBytes, length - at));
    await file.read(part, 0, part.length, at);
    const from = Math.max(0, read.length - 3);
    read = Buffer.concat([read, part]);
    const end = read.indexOf('PK\u0007\b', from, 'latin1');
    if (end >= 0) return read.toString('utf8', 0, end);
  }
  return undefined;
}

function parseManifest(text: string): Manifest | undefined {
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(text));
    return parsed.success && canonicalJson(parsed.data as unknown as JsonObject) === text
      ? parsed.data
      : undefined;
  } catch {
    return undefined;
  }
}

function checkManifest(manifest: Manifest): readonly PackageFault[] {
  const { whole, ...body } = manifest;
  const end = manifest.history.at(-1)?.digest ?? '';
  return [
    ...(wholeDigest(body) === whole ? [] : [fault('manifest', '清单与其总摘要不符，清单曾被改动')]),
    ...(contentsDigest(manifest, manifest.materials, end) === manifest.contents
      ? []
      : [fault('contents', '材料目录与备考表所载内容摘要不符')]),
  ];
}

/** Every event follows the one before; those withheld are taken by their digest. */
function checkHistory({ court, petition, history }: Manifest): readonly PackageFault[] {
  let previous = startOfChain;
  for (const [index, one] of history.entries()) {
    if (one.seq !== index + 1) return [fault('history', `办理记录第 ${index + 1} 条缺失`)];
    const { digest } = one;
    if (!('withheld' in one)) {
      const data = one.data as JsonObject;
      const linked = link(previous, { ...one, court, petition, data });
      if (linked.toString('hex') !== digest)
        return [fault('history', `办理记录第 ${one.seq} 条与留痕摘要不符，曾被改动`)];
    }
    previous = Buffer.from(digest, 'hex');
  }
  return history.length > 0 ? [] : [fault('history', '没有办理记录')];
}

/**
 * Whether each byte is as it was made: makes the zip anew out of its own contents and compares, so that nothing in it
 * is left unchecked, neither the names and headers nor what somebody may have put between or after the files.
 */
async function isAsMade(
  file: FileHandle,
  size: number,
  text: string,
  wanted: readonly WantedFile[],
): Promise<boolean> {
  if (wanted.reduce((sum, one) => sum + one.size, 0) > size) return false;
  let offset = 0;
  let same = true;
  const written: Uint8Array[] = [];

  const compareWritten = async () => {
    for (const bytes of written.splice(0)) {
      same &&= (await readPart(file, offset, bytes.length)).equals(bytes);
      offset += bytes.length;
    }
  };

  /** The head of an entry is written together with the first bytes of its content. */
  async function* contentOf({ path, size: length, digest }: WantedFile): AsyncGenerator<Uint8Array> {
    const hash = createHash('sm3');
    await compareWritten();
    const start = offset + localHead + Buffer.byteLength(path);
    for (let done = 0; done < length; done += chunkBytes) {
      const chunk = await readPart(file, start + done, Math.min(chunkBytes, length - done));
      hash.update(chunk);
      yield chunk;
      await compareWritten();
    }
    same &&= hash.digest('hex') === digest;
  }

  function* entries(): Generator<ZipEntry> {
    yield { path: manifestPath, content: [new TextEncoder().encode(text)] };
    for (const one of wanted) yield { path: one.path, content: contentOf(one) };
  }

  await writeZip(entries(), (bytes) => void written.push(bytes.slice()));
  await compareWritten();
  return same && size === offset;
}

/** What is wrong with the files, by their names where the directory of the zip tells them apart. */
async function checkFiles(
  file: FileHandle,
  size: number,
  text: string,
  manifest: Manifest,
): Promise<readonly PackageFault[]> {
  const wanted = wantedFiles(manifest);
  if (await isAsMade(file, size, text, wanted)) return [];
  const listed = await readZipDirectory(file, size);
  if (listed === undefined) return [fault('container', '压缩包不完整，末尾缺失，可能没有下载完')];
  const named = await faultsByName(file, listed, wanted);
  return named.length > 0
    ? named.map((message) => fault('file', message))
    : [fault('container', '压缩包不是原样：曾被改动，或者解开后重新打包')];
}

/** Everything that can be told to be wrong with a package. */
export async function checkPackage(path: string): Promise<PackageVerdict> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const begun = await readManifest(file, size);
    if ('unreadable' in begun) return { faults: [fault('unreadable', begun.unreadable)] };
    const { text } = begun;
    const manifest = parseManifest(text);
    if (manifest === undefined)
      return { faults: [fault('unreadable', `清单（${manifestPath}）读不懂：${notOurs}`)] };
    const faults = [
      ...checkManifest(manifest),
      ...checkHistory(manifest),
      ...(await checkFiles(file, size, text, manifest)),
    ];
    return { faults, manifest };
  } finally {
    await file.close();
  }
}
