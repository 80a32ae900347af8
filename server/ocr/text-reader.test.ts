import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { demonstrationPdf } from '../demonstration/scans.ts';
import { createTextReader, type OpenFile, type ReaderOptions } from './text-reader.ts';

const script = join(import.meta.dirname, '../../tests/fake-reading-process.mjs');
const nowhere = '/nowhere';

async function opened(lines: readonly string[], options: Partial<ReaderOptions> = {}): Promise<OpenFile> {
  const reader = createTextReader({ partDir: nowhere, script, ...options });
  const file = await reader.open(Readable.from([Buffer.from(lines.join('\n'))]));
  if ('unreadable' in file) throw new Error(file.unreadable);
  return file;
}

describe('R16.4 the reading process', () => {
  test('gives the pages as they are asked for', async () => {
    const file = await opened(['第一页', '第二页']);
    expect(file.pages).toBe(2);
    expect(await file.read(2)).toEqual({ kind: 'page', text: '第二页', by: 'ocr' });
    expect(await file.read(1)).toEqual({ kind: 'page', text: '第一页', by: 'ocr' });
    file.close();
    expect(await file.read(1)).toMatchObject({ kind: 'failed', lost: true });
  });

  test('says that the part is not installed, and that one page is bad while the next is not', async () => {
    const file = await opened(['!missing', '!bad', '好']);
    expect(await file.read(1)).toEqual({ kind: 'notInstalled' });
    expect(await file.read(2)).toEqual({ kind: 'failed', reason: '这一页识别不了', lost: false });
    expect(await file.read(3)).toMatchObject({ text: '好' });
    file.close();
  });

  test.each([
    ['!crash', {}, '识别程序意外退出'],
    ['!hang', { pageMs: 3000 }, '这一页识别超时'],
    ['!hungry', {}, '这一页占用内存过多，已停止识别'],
  ])('%s ends the process, never the program (%o): %s', async (line, limits, reason) => {
    const file = await opened([line], limits);
    expect(await file.read(1)).toEqual({ kind: 'failed', reason, lost: true });
    expect(await file.read(1)).toMatchObject({ lost: true });
  });

  test('a file that cannot be opened, a process that cannot start, a file that ends in an error', async () => {
    const reader = createTextReader({ partDir: nowhere, script });
    expect(await reader.open(Readable.from([Buffer.from('!unreadable')]))).toEqual({
      unreadable: 'PDF 打不开，可能已损坏或带有密码',
    });
    const broken = createTextReader({ partDir: nowhere, script: join(script, 'not-there.mjs') });
    expect(await broken.open(Readable.from([Buffer.from('x')]))).toEqual({ unreadable: '识别程序意外退出' });
    const torn = new Readable({ read: (): void => void torn.destroy(new Error('disk')) });
    expect(await reader.open(torn)).toEqual({ unreadable: '文件读不出来' });
  });

  test('stops at once when it is told to', async () => {
    const stop = new AbortController();
    const reader = createTextReader({ partDir: nowhere, script });
    const file = await reader.open(Readable.from([Buffer.from('!hang')]), { signal: stop.signal });
    if ('unreadable' in file) throw new Error(file.unreadable);
    const page = file.read(1);
    stop.abort();
    expect(await page).toEqual({ kind: 'failed', reason: '识别已中止', lost: true });
  });
});

describe('R16.4 without the optional part', () => {
  const reader = createTextReader({ partDir: nowhere });

  test('the text of a PDF is read from the PDF', async () => {
    const file = await reader.open(Readable.from([demonstrationPdf('PETITION LETTER')]));
    if ('unreadable' in file) throw new Error(file.unreadable);
    expect(reader.installed()).toBe(false);
    expect(file.pages).toBe(1);
    const page = await file.read(1);
    expect(page).toMatchObject({
      kind: 'page',
      by: 'layer',
      text: expect.stringContaining('PETITION LETTER'),
    });
    file.close();
  });

  test('a PDF whose page has no text says that the part is missing; a torn one that it cannot be opened', async () => {
    const empty = await reader.open(Readable.from([demonstrationPdf(' ')]));
    if ('unreadable' in empty) throw new Error(empty.unreadable);
    expect(await empty.read(1)).toEqual({ kind: 'notInstalled' });
    empty.close();
    expect(await reader.open(Readable.from([Buffer.from('%PDF-1.4 and then nothing')]))).toEqual({
      unreadable: 'PDF 打不开，可能已损坏或带有密码',
    });
  });
});
