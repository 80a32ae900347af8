import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type FileHandle, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileRefusal } from './file-refusal.ts';
import { type FileStore, openFileStore, type Received } from './file-store.ts';
import {
  lockedDocx,
  sampleAac,
  sampleAmr,
  sampleDocx,
  sampleJpeg,
  sampleMp3,
  sampleMp4,
  sampleOgg,
  samplePdf,
  samplePdfWithStreamTrailer,
  samplePng,
  sampleWav,
  sampleZip,
} from './sample-files.ts';
import { findVanished } from './vanished.ts';

const MEGABYTE = 1024 * 1024;
const zipBomb = (unpacked: number) =>
  sampleZip([{ name: 'word/document.xml', content: '<w:document/>', unpacked }]);
/** Right at the head, wrong in the picture. */
const brokenPng = Buffer.concat([samplePng.subarray(0, 80), Buffer.alloc(20), samplePng.subarray(100)]);
let dir: string;
let store: FileStore;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'files-'));
  store = await openFileStore(dir);
});
afterEach(() => rm(dir, { recursive: true }));

function upload(
  content: Uint8Array,
  fileName: string,
  maxBytes = 200 * MEGABYTE,
): Promise<Received | FileRefusal> {
  return store.receive(Readable.from([content]), { maxBytes, fileName });
}

async function refusal(content: Uint8Array, fileName: string, maxBytes?: number): Promise<FileRefusal> {
  const answer = await upload(content, fileName, maxBytes);
  if (answer.received) throw new Error(`${fileName} was taken in`);
  return answer;
}

async function accepted(content: Uint8Array, fileName: string): Promise<Received> {
  const answer = await upload(content, fileName);
  if (!answer.received) throw new Error(answer.message);
  return answer;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

/** Zeros with the head of an MP3, as long as told, made while they are read. */
function longRecording(bytes: number): Readable {
  const block = Buffer.alloc(MEGABYTE);
  return Readable.from(
    (function* () {
      yield sampleMp3;
      for (let sent = sampleMp3.length; sent < bytes; sent += block.length) yield block;
    })(),
  );
}

describe('materials taken in', () => {
  it.each([
    ['裁定书.pdf', samplePdf(), 'application/pdf'],
    ['照片.JPG', sampleJpeg, 'image/jpeg'],
    ['照片.jpeg', sampleJpeg, 'image/jpeg'],
    ['截图.png', samplePng, 'image/png'],
    ['申请.docx', sampleDocx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['通话.mp3', sampleMp3, 'audio/mpeg'],
    ['通话.m4a', sampleMp4('M4A ', 'soun'), 'audio/mp4'],
    ['华为录音.m4a', sampleMp4('mp42', 'soun'), 'audio/mp4'],
    ['通话.wav', sampleWav, 'audio/wav'],
    ['通话.amr', sampleAmr, 'audio/amr'],
    ['通话.ogg', sampleOgg, 'audio/ogg'],
    ['通话.aac', sampleAac, 'audio/aac'],
  ])('%s is stored under the SM3 of its content', async (name, content, mime) => {
    const file = await accepted(content, name);
    expect(file.digest).toBe(createHash('sm3').update(content).digest('hex'));
    expect(file).toMatchObject({
      size: content.length,
      mime,
      name,
      extension: name.split('.')[1]?.toLowerCase(),
    });
    expect(await store.has(file.digest)).toBe(true);
    expect((await buffer(store.read(file.digest))).equals(content)).toBe(true);
    const stored = await readFile(path.join(dir, file.digest.slice(0, 2), file.digest));
    expect(stored.equals(content)).toBe(true);
  });

  it('equal contents share one file, also when they arrive at the same time', async () => {
    const [first, second] = await Promise.all([
      accepted(sampleJpeg, '甲.jpg'),
      accepted(sampleJpeg, '乙.jpg'),
    ]);
    const third = await accepted(sampleJpeg, '丙.jpg');
    expect(new Set([first.digest, second.digest, third.digest]).size).toBe(1);
    expect(third.name).toBe('丙.jpg');
    expect(await filesIn(dir)).toEqual([first.digest]);
  });

  it('folders and control characters of the sent name are dropped', async () => {
    expect((await accepted(sampleJpeg, '../../etc/证\u0000据\u202E.jpg')).name).toBe('证据.jpg');
    expect((await accepted(sampleJpeg, 'C:\\桌面\\证据.jpg')).name).toBe('证据.jpg');
  });

  it('a very long name keeps its extension', async () => {
    const file = await accepted(sampleJpeg, `${'长'.repeat(400)}.jpg`);
    expect(file.name).toHaveLength(200);
    expect(file.name.endsWith('.jpg')).toBe(true);
  });

  it('has and read know nothing of other names, and refuse what is no digest', async () => {
    expect(await store.has('0'.repeat(64))).toBe(false);
    await expect(once(store.read('0'.repeat(64)), 'open')).rejects.toMatchObject({ code: 'ENOENT' });
    expect(() => store.read('../../etc/passwd')).toThrow('Not an SM3 digest');
  });
});

describe('materials refused', () => {
  afterEach(async () => expect(await filesIn(dir)).toEqual([]));

  it.each([
    ['空.pdf', Buffer.alloc(0), 'empty', '0 字节'],
    ['程序.exe', sampleJpeg, 'typeNotAllowed', '.exe'],
    ['无扩展名', sampleJpeg, 'typeNotAllowed', '没有扩展名'],
    ['照片.png', sampleJpeg, 'contentMismatch', '把扩展名改回 .jpg'],
    ['照片.jpg', Buffer.from('<html>'), 'contentMismatch', '无法识别'],
    ['录音.mp3', sampleMp4('M4A ', 'soun'), 'contentMismatch', 'm4a'],
    ['录像.m4a', sampleMp4('mp42', 'vide', 'soun'), 'contentMismatch', '不收视频'],
    ['断.m4a', sampleMp4('mp42', 'soun').subarray(0, 2000), 'damaged', '不完整'],
    ['表格.docx', sampleZip([{ name: 'xl/workbook.xml', content: '<x/>' }]), 'contentMismatch', 'Word'],
    ['密.docx', lockedDocx, 'encrypted', '密码'],
    ['断.docx', sampleDocx.subarray(0, sampleDocx.length - 30), 'damaged', '损坏'],
    ['炸弹.docx', zipBomb(600 * MEGABYTE), 'tooLarge', '500 MB'],
    ['密炸弹.docx', zipBomb(60 * MEGABYTE), 'tooLarge', '压缩炸弹'],
    ['无尽.docx', zipBomb(0xffffffff), 'tooLarge', '压缩炸弹'],
    ['坏.png', brokenPng, 'damaged', '图片不完整'],
    ['半张.jpg', sampleJpeg.subarray(0, -40), 'damaged', '图片不完整'],
    ['断.pdf', samplePdf(undefined, 'x'.repeat(9000)).subarray(0, 5000), 'damaged', '不完整'],
    ['假.pdf', Buffer.from('not a pdf at all'), 'damaged', 'PDF'],
    ['密.pdf', samplePdf('<< /Root 1 0 R /Encrypt 5 0 R >>'), 'encrypted', '密码'],
    ['密流.pdf', samplePdfWithStreamTrailer('/Encrypt 5 0 R'), 'encrypted', '密码'],
  ] as const)('%s leaves nothing behind and says why', async (name, content, code, words) => {
    const answer = await refusal(content, name);
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(words);
  });

  it('more than the limit told by the caller', async () => {
    const answer = await refusal(samplePdf(undefined, 'x'.repeat(3000)), '大.pdf', 2048);
    expect(answer).toMatchObject({ code: 'tooLarge', message: expect.stringContaining('2 KB') });
  });

  it('a document of more than 50 MB, though recordings may have 200', async () => {
    const stream = Readable.from([samplePdf(), ...Array.from({ length: 51 }, () => Buffer.alloc(MEGABYTE))]);
    const answer = await store.receive(stream, { maxBytes: 500 * MEGABYTE, fileName: '大.pdf' });
    expect(answer).toMatchObject({ code: 'tooLarge', message: expect.stringContaining('50 MB') });
  });

  it('a recording of 201 MB, whose rest is read to the end so that the connection stays usable', async () => {
    const stream = longRecording(203 * MEGABYTE);
    const answer = await store.receive(stream, { maxBytes: 500 * MEGABYTE, fileName: '长.mp3' });
    expect(answer).toMatchObject({ code: 'tooLarge', message: expect.stringContaining('200 MB') });
    await expect.poll(() => stream.readableEnded, { timeout: 5000 }).toBe(true);
  });

  it('a stream that the multipart reader cut at its own limit', async () => {
    const stream = Object.assign(Readable.from([samplePdf()]), { truncated: true });
    const answer = await store.receive(stream, { maxBytes: MEGABYTE, fileName: '截断.pdf' });
    expect(answer).toMatchObject({ code: 'tooLarge' });
  });

  it.each([
    ['an error', (stream: PassThrough) => stream.destroy(new Error('aborted'))],
    ['a connection that just closes', (stream: PassThrough) => stream.destroy()],
  ])('an upload that ends in the middle with %s', async (_, abort) => {
    const stream = new PassThrough();
    const answer = store.receive(stream, { maxBytes: MEGABYTE, fileName: '半.pdf' });
    stream.write(samplePdf());
    await expect.poll(() => filesIn(path.join(dir, 'incoming'))).toHaveLength(1);
    abort(stream);
    expect(await answer).toMatchObject({ received: false, code: 'interrupted' });
  });
});

describe('R16.4 a disk that is full', () => {
  const full = (after: number) => {
    let left = after;
    return async (file: FileHandle, piece: Uint8Array) => {
      left -= piece.length;
      if (left < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      await file.appendFile(piece);
    };
  };

  it('in the middle of an upload leaves nothing, says so, and takes files again once there is room', async () => {
    const cramped = await openFileStore(dir, full(100));
    const pieces = [samplePdf(), Buffer.alloc(500)];
    const stream = Readable.from(pieces);
    expect(await cramped.receive(stream, { maxBytes: MEGABYTE, fileName: '满.pdf' })).toMatchObject({
      received: false,
      code: 'noRoom',
      message: expect.stringContaining('磁盘已满'),
    });
    await expect.poll(() => stream.readableEnded).toBe(true);
    expect(await filesIn(dir)).toEqual([]);
    expect((await accepted(sampleJpeg, '证据.jpg')).size).toBe(sampleJpeg.length);
  });

  it('that fails otherwise is an error, and leaves nothing either', async () => {
    const broken = await openFileStore(dir, async () => {
      throw Object.assign(new Error('i/o error'), { code: 'EIO' });
    });
    const answer = broken.receive(Readable.from([samplePdf()]), { maxBytes: MEGABYTE, fileName: '坏.pdf' });
    await expect(answer).rejects.toMatchObject({ code: 'EIO' });
    expect(await filesIn(dir)).toEqual([]);
  });
});

describe('R16.4 files that vanished from the disk', () => {
  it('are found among what points at them', async () => {
    const kept = await accepted(sampleJpeg, '在.jpg');
    const lost = await accepted(samplePng, '失.png');
    await rm(path.join(dir, lost.digest.slice(0, 2), lost.digest));
    expect(await findVanished(store, [kept, lost])).toEqual([lost]);
  });
});

describe('opening the store', () => {
  it('clears uploads that a dead process left, but not one that is still growing', async () => {
    const stale = path.join(dir, 'incoming', 'stale');
    const growing = path.join(dir, 'incoming', 'growing');
    await Promise.all([writeFile(stale, 'x'), writeFile(growing, 'x')]);
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(stale, longAgo, longAgo);
    const { digest } = await accepted(sampleJpeg, '证据.jpg');
    const again = await openFileStore(dir);
    expect(await again.has(digest)).toBe(true);
    await expect(stat(growing)).resolves.toBeDefined();
    await expect(stat(stale)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
