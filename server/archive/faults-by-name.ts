/** Which files of a package are not what its manifest says, once it is known that the package is not as it was made. */
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { readPart } from '../files/file-part.ts';
import type { ZipListing } from '../files/zip-directory.ts';
import type { Manifest } from './manifest.ts';
import { manifestPath } from './package-file.ts';

export type WantedFile = {
  readonly path: string;
  readonly size: number;
  readonly digest: string;
  /** How it is called in a sentence. */
  readonly what: string;
};

const localHead = 30;
const chunkBytes = 1024 * 1024;

/** The files that the manifest names, in its order. */
export function wantedFiles({ caseFile, materials }: Manifest): readonly WantedFile[] {
  return [
    { ...caseFile, what: '卷宗 PDF' },
    ...materials.flatMap(({ path, size, digest, name }) =>
      path === undefined ? [] : [{ path, size, digest, what: `材料“${name}”` }],
    ),
  ];
}

async function digestAt(file: FileHandle, { offset }: ZipListing, size: number): Promise<string> {
  const head = await readPart(file, offset, localHead);
  const hash = createHash('sm3');
  if (head.length < localHead) return hash.digest('hex');
  const start = offset + localHead + head.readUInt16LE(26) + head.readUInt16LE(28);
  for (let done = 0; done < size; done += chunkBytes)
    hash.update(await readPart(file, start + done, Math.min(chunkBytes, size - done)));
  return hash.digest('hex');
}

async function faultOf(
  file: FileHandle,
  listed: ZipListing | undefined,
  { path, size, digest, what }: WantedFile,
): Promise<string | undefined> {
  if (listed === undefined) return `缺少${what}（${path}）`;
  // Packed again by another program: nothing can be said of the content without unpacking it.
  if (!listed.stored) return undefined;
  const same = listed.unpacked === size && (await digestAt(file, listed, size)) === digest;
  return same ? undefined : `${what}（${path}）与清单所载摘要不符，曾被改动`;
}

/** In Chinese, each file that is missing, changed or not in the manifest; empty when the names tell nothing. */
export async function faultsByName(
  file: FileHandle,
  listed: readonly ZipListing[],
  wanted: readonly WantedFile[],
): Promise<readonly string[]> {
  const byName = new Map(listed.map((one) => [one.name, one]));
  const known = new Set([manifestPath, ...wanted.map(({ path }) => path)]);
  const faults: string[] = [];
  for (const one of wanted) faults.push((await faultOf(file, byName.get(one.path), one)) ?? '');
  const extra = listed.filter(({ name }) => !known.has(name));
  return [...faults.filter(Boolean), ...extra.map(({ name }) => `多出清单没有的文件“${name}”`)];
}
