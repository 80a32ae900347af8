/** Whether a package is as it was made: checked from the package alone, with no database and no network. */
import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { canonicalJson, type JsonObject } from '../store/canonical.ts';
import { link, startOfChain } from '../store/chain.ts';
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

/** The text of the first entry. */
async function readManifest(file: FileHandle): Promise<string | undefined> {
  const { size } = await file.stat();
  const length = Math.min(size, mostManifestBytes);
  const start = localHead + manifestPath.length;
  if (length <= start) return undefined;
  const head = Buffer.alloc(Math.min(length, start));
  await file.read(head, 0, head.length, 0);
  if (head.readUInt32LE(0) !== 0x04034b50) return undefined;
  return readUntilEnd(file, start, length);
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

type Wanted = {
  readonly path: string;
  readonly size: number;
  readonly digest: string;
  readonly what: string;
};

function wantedFiles({ caseFile, materials }: Manifest): readonly Wanted[] {
  return [
    { ...caseFile, what: '卷宗 PDF' },
    ...materials.flatMap(({ path, size, digest, name }) =>
      path === undefined ? [] : [{ path, size, digest, what: `材料“${name}”` }],
    ),
  ];
}

/**
 * Makes the zip anew out of its own contents and compares each byte, so that nothing in it is left unchecked:
 * neither the names and headers nor what somebody may have put between or after the files.
 */
async function checkBytes(
  file: FileHandle,
  text: string,
  manifest: Manifest,
): Promise<readonly PackageFault[]> {
  const { size } = await file.stat();
  const wanted = wantedFiles(manifest);
  const strangeFault = fault('container', '压缩包的结构与原样不符，曾被改动、截去或添加');
  if (wanted.reduce((sum, one) => sum + one.size, 0) > size) return [strangeFault];
  const faults: PackageFault[] = [];
  let offset = 0;
  let strange = false;
  const written: Uint8Array[] = [];

  const compareWritten = async () => {
    for (const bytes of written.splice(0)) {
      const found = Buffer.alloc(bytes.length);
      await file.read(found, 0, found.length, offset);
      strange ||= !found.equals(bytes);
      offset += bytes.length;
    }
  };

  /** The head of an entry is written together with the first bytes of its content. */
  async function* contentOf({ path, size, digest, what }: Wanted): AsyncGenerator<Uint8Array> {
    const hash = createHash('sm3');
    await compareWritten();
    const start = offset + localHead + Buffer.byteLength(path);
    for (let done = 0; done < size; done += chunkBytes) {
      const chunk = Buffer.alloc(Math.min(chunkBytes, size - done));
      await file.read(chunk, 0, chunk.length, start + done);
      hash.update(chunk);
      yield chunk;
      await compareWritten();
    }
    if (hash.digest('hex') !== digest) faults.push(fault('file', `${what}与清单所载摘要不符，曾被改动`));
  }

  function* entries(): Generator<ZipEntry> {
    yield { path: manifestPath, content: [new TextEncoder().encode(text)] };
    for (const one of wanted) yield { path: one.path, content: contentOf(one) };
  }

  await writeZip(entries(), (bytes) => void written.push(bytes.slice()));
  await compareWritten();
  return strange || size !== offset ? [...faults, strangeFault] : faults;
}

/** Everything that can be told to be wrong with a package. */
export async function checkPackage(path: string): Promise<PackageVerdict> {
  const file = await open(path, 'r');
  try {
    const text = await readManifest(file);
    const manifest = text === undefined ? undefined : parseManifest(text);
    if (text === undefined || manifest === undefined)
      return { faults: [fault('unreadable', '清单读不出或格式不符：不是卷宗包，或者已被改动、损坏')] };
    const faults = [
      ...checkManifest(manifest),
      ...checkHistory(manifest),
      ...(await checkBytes(file, text, manifest)),
    ];
    return { faults, manifest };
  } finally {
    await file.close();
  }
}
