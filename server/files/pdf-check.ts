import type { FileHandle } from 'node:fs/promises';
import { readPart } from './file-part.ts';
import { type FileRefusal, refuseFile } from './file-refusal.ts';

const TAIL = 4096;
/** The trailer follows the table that `startxref` points to: 20 bytes an object. */
const TABLE = 256 * 1024;
const ENCRYPTION = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/;

/**
 * Refuses a PDF that the archive could not open later: no proper head, no end (a cut transfer) or a password.
 * Encryption stands in the trailer, or in the head of the cross-reference stream that `startxref` points to,
 * neither of which is ever compressed (ISO 32000-1, 7.5.5 and 7.5.8).
 */
export async function refusePdf(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const head = (await readPart(file, 0, 1024)).toString('latin1');
  const tail = (await readPart(file, size - TAIL, TAIL)).toString('latin1');
  if (!/%PDF-[12]\.\d/.test(head) || !tail.includes('%%EOF')) {
    return refuseFile('damaged', 'PDF 文件不完整或已损坏，打不开。请重新扫描或重新导出后再上传。');
  }
  const pointer = /startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')))?.[1];
  const crossReference =
    pointer === undefined ? '' : (await readPart(file, Number(pointer), TABLE)).toString('latin1');
  if (ENCRYPTION.test(tail) || ENCRYPTION.test(crossReference)) {
    return refuseFile(
      'encrypted',
      'PDF 文件带有密码或使用限制，归档后将无法打开。请用原来的软件打开，取消密码和限制另存一份（打不开的，请提交人提供没有密码的文件或纸质件）后再上传。',
    );
  }
  return undefined;
}
