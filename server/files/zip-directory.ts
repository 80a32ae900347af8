import type { FileHandle } from 'node:fs/promises';
import { readPart } from './file-part.ts';

/** Longest end record with its comment (APPNOTE.TXT 4.3.16), and a directory no honest file exceeds. */
const END_RECORD = 22;
const END_SEARCH = END_RECORD + 0xffff;
const DIRECTORY_LIMIT = 4 * 1024 * 1024;
const ENTRY_HEAD = 46;

export type ZipListing = {
  readonly name: string;
  readonly encrypted: boolean;
  /** Whether its content stands there as it is, not compressed. */
  readonly stored: boolean;
  /** Where its local head begins. */
  readonly offset: number;
  /** In bytes, as the directory says; a size beyond 32 bits is said elsewhere and counts as endless. */
  readonly unpacked: number;
};

const unpackedSize = (said: number): number => (said === 0xffffffff ? Number.POSITIVE_INFINITY : said);

function entriesOf(directory: Buffer): readonly ZipListing[] {
  const entries: ZipListing[] = [];
  let at = 0;
  while (at + ENTRY_HEAD <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_HEAD, at + ENTRY_HEAD + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      stored: directory.readUInt16LE(at + 10) === 0,
      offset: directory.readUInt32LE(at + 42),
      unpacked: unpackedSize(directory.readUInt32LE(at + 24)),
    });
    at += ENTRY_HEAD + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** What the directory at the end of a zip lists; undefined when there is none, as after a cut transfer. */
export async function readZipDirectory(
  file: FileHandle,
  size: number,
): Promise<readonly ZipListing[] | undefined> {
  const tail = await readPart(file, size - END_SEARCH, END_SEARCH);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + END_RECORD > tail.length) return undefined;
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (length > DIRECTORY_LIMIT || start + length > size) return undefined;
  return entriesOf(await readPart(file, start, length));
}
