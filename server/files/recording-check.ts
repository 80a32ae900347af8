import type { FileHandle } from 'node:fs/promises';
import { readPart } from './file-part.ts';
import { type FileRefusal, refuseFile } from './file-refusal.ts';

const MOVIE_LIMIT = 16 * 1024 * 1024;
/** A recording has a handful of boxes on the top level; a fragmented one a few thousand. */
const BOX_LIMIT = 100_000;

function boxSize(head: Buffer, left: number): number {
  const size = head.readUInt32BE(0);
  if (size === 0) return left;
  if (size === 1) return head.length < 16 ? 0 : Number(head.readBigUInt64BE(8));
  return size;
}

async function findMovieBox(file: FileHandle, size: number): Promise<Buffer | undefined> {
  let at = 0;
  for (let boxes = 0; boxes < BOX_LIMIT && at + 8 <= size; boxes += 1) {
    const head = await readPart(file, at, 16);
    const length = boxSize(head, size - at);
    if (length < 8 || at + length > size) return undefined;
    if (head.toString('latin1', 4, 8) === 'moov') {
      return length > MOVIE_LIMIT ? undefined : readPart(file, at, length);
    }
    at += length;
  }
  return undefined;
}

function handlers(movie: Buffer): readonly string[] {
  const found: string[] = [];
  for (let at = movie.indexOf('hdlr'); at >= 0; at = movie.indexOf('hdlr', at + 4)) {
    found.push(movie.toString('latin1', at + 12, at + 16));
  }
  return found;
}

/** Refuses an MP4 container (ISO/IEC 14496-12) named as a recording that holds pictures, no sound, or is cut. */
export async function refuseMp4Recording(file: FileHandle, size: number): Promise<FileRefusal | undefined> {
  const movie = await findMovieBox(file, size);
  if (movie === undefined) {
    return refuseFile('damaged', '录音文件不完整，无法播放。请从录音设备重新导出后再上传。');
  }
  const tracks = handlers(movie);
  if (tracks.includes('vide') || !tracks.includes('soun')) {
    return refuseFile('contentMismatch', '文件名是 .m4a，内容却不是录音。本系统不收视频，请只上传录音。');
  }
  return undefined;
}
