/** The package: a zip without compression, each of whose bytes follows from its manifest and its files. */
import { appendFileSync, closeSync, createReadStream, openSync } from 'node:fs';
import { Zip, ZipPassThrough } from 'fflate';
import type { PackedFile } from './case-file-job.ts';

/** The first entry of every package. */
export const manifestPath = 'manifest.json';
/** A zip without extensions cannot say where files lie beyond 4 GB; the rest is room for the PDF. */
export const mostOriginalBytes = 3_000_000_000;

export type ZipEntry = {
  readonly path: string;
  readonly content: AsyncIterable<Uint8Array> | readonly Uint8Array[];
};

/** One and the same in every time zone, so that the same contents give the same bytes. */
const fixedTime = new Date(2000, 0, 1);

/** Writes the entries one after another; `write` is given the bytes of the zip in their order. */
export async function writeZip(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
  write: (bytes: Uint8Array) => void,
): Promise<void> {
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    write(bytes);
  });
  for await (const { path, content } of entries) {
    const file = new ZipPassThrough(path);
    file.mtime = fixedTime;
    zip.add(file);
    for await (const chunk of content) file.push(chunk);
    file.push(new Uint8Array(0), true);
  }
  zip.end();
}

/** One file is open at a time. */
function* entriesOf(manifest: string, files: readonly PackedFile[]): Generator<ZipEntry> {
  yield { path: manifestPath, content: [new TextEncoder().encode(manifest)] };
  for (const { path, file } of files) yield { path, content: createReadStream(file) };
}

/** Writes a package with the manifest first and answers its size in bytes. */
export async function writePackage(
  manifest: string,
  files: readonly PackedFile[],
  out: string,
): Promise<number> {
  const target = openSync(out, 'w', 0o600);
  let size = 0;
  try {
    await writeZip(entriesOf(manifest, files), (bytes) => {
      size += bytes.length;
      appendFileSync(target, bytes);
    });
  } finally {
    closeSync(target);
  }
  return size;
}
