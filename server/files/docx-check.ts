import type { FileHandle } from 'node:fs/promises';
import { readPart } from './file-part.ts';
import { type FileRefusal, refuseFile } from './file-refusal.ts';
import { printedSize } from './material-kind.ts';

/** Longest end record with its comment (APPNOTE.TXT 4.3.16), and a directory no honest document exceeds. */
const END_RECORD = 22;
const END_SEARCH = END_RECORD + 0xffff;
const DIRECTORY_LIMIT = 4 * 1024 * 1024;
const ENTRY_HEAD = 46;

/** What a document may unpack to, all its parts together; and how much tighter than usual a bomb is packed. */
const UNPACKED_LIMIT = 500 * 1024 * 1024;
const PACKED_TIGHT = 1000;
const SMALL = 50 * 1024 * 1024;

type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly offset: number;
  /** In bytes, as the directory says; a size beyond 32 bits is said elsewhere and counts as endless. */
  readonly unpacked: number;
};

/** Refuses what would fill the memory of whoever opens it: the directory says what the parts unpack to. */
function refuseBomb(entries: readonly ZipEntry[], size: number): FileRefusal | undefined {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isBomb = unpacked > UNPACKED_LIMIT || (unpacked > SMALL && unpacked / size > PACKED_TIGHT);
  return isBomb
    ? refuseFile(
        'tooLarge',
        `Word 文档解开后超过 ${printedSize(unpacked > UNPACKED_LIMIT ? UNPACKED_LIMIT : SMALL)}，远大于文件本身，可能是有意构造的“压缩炸弹”，不能上传。请另存为 PDF 后再上传。`,
      )
    : undefined;
}

const unpackedSize = (said: number): number => (said === 0xffffffff ? Number.POSITIVE_INFINITY : said);

function entriesOf(directory: Buffer): readonly ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (at + ENTRY_HEAD <= directory.length && directory.readUInt32LE(at) === 0x02014b50) {
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + ENTRY_HEAD, at + ENTRY_HEAD + nameLength),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      offset: directory.readUInt32LE(at + 42),
      unpacked: unpackedSize(directory.readUInt32LE(at + 24)),
    });
    at += ENTRY_HEAD + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function findDirectory(file: FileHandle, size: number): Promise<Buffer | undefined> {
  const tail = await readPart(file, size - END_SEARCH, END_SEARCH);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + END_RECORD > tail.length) return undefined;
  const length = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (length > DIRECTORY_LIMIT || start + length > size) return undefined;
  return readPart(file, start, length);
}

/** Refuses a zip that is no Word document (the main part `word/document.xml` is missing), is cut or has a password. */
export async function refuseDocx(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const directory = await findDirectory(file, size);
  if (directory === undefined) {
    return refuseFile('damaged', 'Word 文档不完整或已损坏，打不开。请重新保存后再上传。');
  }
  const entries = entriesOf(directory);
  const bomb = refuseBomb(entries, size);
  if (bomb) return bomb;
  const main = entries.find((entry) => entry.name === 'word/document.xml');
  if (main === undefined) {
    return refuseFile(
      'contentMismatch',
      '文件名是 .docx，内容却不是 Word 文档。请用 Word 或 WPS 另存为 .docx 后再上传。',
    );
  }
  if (main.encrypted) {
    return refuseFile('encrypted', 'Word 文档带有密码，归档后将无法打开。请取消密码后再上传。');
  }
  const start = await readPart(file, main.offset, 4);
  if (start.length < 4 || start.readUInt32LE(0) !== 0x04034b50) {
    return refuseFile('damaged', 'Word 文档不完整或已损坏，打不开。请重新保存后再上传。');
  }
  return undefined;
}
