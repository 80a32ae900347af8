import type { FileHandle } from 'node:fs/promises';
import { readPart } from './file-part.ts';
import { type FileRefusal, refuseFile } from './file-refusal.ts';
import { printedSize } from './material-kind.ts';
import { readZipDirectory, type ZipListing } from './zip-directory.ts';

/** What a document may unpack to, all its parts together; and how much tighter than usual a bomb is packed. */
const UNPACKED_LIMIT = 500 * 1024 * 1024;
const PACKED_TIGHT = 1000;
const SMALL = 50 * 1024 * 1024;

/** Refuses what would fill the memory of whoever opens it: the directory says what the parts unpack to. */
function refuseBomb(entries: readonly ZipListing[], size: number): FileRefusal | undefined {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isBomb = unpacked > UNPACKED_LIMIT || (unpacked > SMALL && unpacked / size > PACKED_TIGHT);
  return isBomb
    ? refuseFile(
        'tooLarge',
        `Word 文档解开后超过 ${printedSize(unpacked > UNPACKED_LIMIT ? UNPACKED_LIMIT : SMALL)}，远大于文件本身，可能是有意构造的“压缩炸弹”，不能上传。请另存为 PDF 后再上传。`,
      )
    : undefined;
}

/** Refuses a zip that is no Word document (the main part `word/document.xml` is missing), is cut or has a password. */
export async function refuseDocx(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const entries = await readZipDirectory(file, size);
  if (entries === undefined) {
    return refuseFile('damaged', 'Word 文档不完整或已损坏，打不开。请重新保存后再上传。');
  }
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
