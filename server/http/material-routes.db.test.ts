import { createHash, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { footprint } from '../../tests/footprint.ts';
import { multipart } from '../../tests/multipart.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, type Made, register, signedInOnce, somebody } from '../../tests/walk.ts';
import { openFileStore } from '../files/file-store.ts';
import {
  lockedDocx,
  sampleDocx,
  sampleJpeg,
  sampleMp3,
  samplePdf,
  samplePng,
} from '../files/sample-files.ts';
import { buildApp } from './app.ts';

let court: TestSite;
let ask: Ask;
let made: Made;
let clerk: string;
let handler: string;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  made = await register(ask, { petitioners: [somebody(1)] });
  clerk = await court.cookieOf('clerk');
  handler = await court.cookieOf('handler2');
});
afterAll(() => court.close());

const materialsOf = (id: string) => `/api/petitions/${id}/materials`;

async function upload(name: string, bytes: Uint8Array, fields: Record<string, string> = {}, cookie = clerk) {
  const { payload, headers } = multipart({ name, bytes }, fields);
  const answer = await court.app.inject({
    method: 'POST',
    url: materialsOf(made.id),
    payload,
    headers: { ...headers, cookie },
  });
  return { status: answer.statusCode, body: answer.json() };
}

async function materials() {
  const page = await (await ask('clerk'))('GET', `/api/petitions/${made.id}`);
  return page.body.materials as { id: string; name: string; kind: string; mime: string; size: number }[];
}

describe('R16.4 materials', () => {
  test.each<[string, Buffer, string, string]>([
    ['起诉状.pdf', samplePdf(), 'application/pdf', 'inline'],
    ['照片.JPG', sampleJpeg, 'image/jpeg', 'inline'],
    ['截图.png', samplePng, 'image/png', 'inline'],
    ['录音.mp3', sampleMp3, 'audio/mpeg', 'inline'],
    [
      '笔录.docx',
      sampleDocx,
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'attachment',
    ],
  ])('%s is taken in and read again as it was sent', async (name, bytes, mime, placement) => {
    expect(await upload(name, bytes, { kind: 'evidence' })).toMatchObject({
      status: 201,
      body: { events: ['materialAttached'] },
    });
    const material = (await materials()).find((one) => one.name === name);
    expect(material).toMatchObject({ kind: 'evidence', mime, size: bytes.length });
    const read = await court.app.inject({
      url: `${materialsOf(made.id)}/${material?.id}`,
      headers: { cookie: clerk },
    });
    expect(read.rawPayload.equals(bytes)).toBe(true);
    expect(read.headers).toMatchObject({
      'content-type': mime,
      'content-disposition': `${placement}; filename*=UTF-8''${encodeURIComponent(name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    });
  });

  test('the page shows neither digest nor place of a file', async () => {
    expect(JSON.stringify(await materials())).not.toMatch(/digest|[0-9a-f]{64}/);
  });

  test.each<[string, string, Buffer, Record<string, string>, string]>([
    ['a program', '程序.exe', Buffer.from('MZ'), {}, 'file'],
    ['a page', 'page.html', Buffer.from('<script>'), {}, 'file'],
    ['no extension', '文件', samplePdf(), {}, 'file'],
    ['a page that says it is a picture', '图.png', Buffer.from('<svg onload="alert(1)">'), {}, 'file'],
    ['a PDF that says it is a picture', '图.jpg', samplePdf(), {}, 'file'],
    ['half a PDF', '半份.pdf', samplePdf().subarray(0, 20), {}, 'file'],
    ['a locked document', '加密.docx', lockedDocx, {}, 'file'],
    ['nothing', '空.pdf', Buffer.alloc(0), {}, 'file'],
    ['an unknown kind', '新.pdf', samplePdf(undefined, 'a'), { kind: 'constructor' }, 'kind'],
    ['a command id that is none', '新.pdf', samplePdf(undefined, 'b'), { commandId: 'x' }, 'commandId'],
    ['a name beyond all measure', '新.pdf', samplePdf(undefined, 'c'), { name: '名'.repeat(201) }, 'name'],
  ])('%s is refused in words and leaves nothing', async (_case, name, bytes, fields, field) => {
    const before = await footprint(court);
    expect(await upload(name, bytes, fields)).toMatchObject({
      status: 422,
      body: {
        errors: [{ field, message: expect.stringMatching(/\p{Script=Han}/u) }],
        remedy: expect.any(String),
        basis: { id: '16' },
      },
    });
    expect(await footprint(court)).toBe(before);
  });

  test('no file, no form, and a broken form are refused', async () => {
    const send = (payload: Buffer, headers: Record<string, string>) =>
      court.app.inject({
        method: 'POST',
        url: materialsOf(made.id),
        payload,
        headers: { ...headers, cookie: clerk },
      });
    const empty = multipart(undefined, { kind: 'evidence' });
    expect((await send(empty.payload, empty.headers)).json()).toMatchObject({
      status: 422,
      errors: [{ field: 'file' }],
    });
    expect((await send(Buffer.from('{}'), { 'content-type': 'application/json' })).statusCode).toBe(415);
    expect((await send(Buffer.from('x'), { 'content-type': 'multipart/form-data' })).statusCode).toBeLessThan(
      500,
    );
    const cut = multipart({ name: '断.pdf', bytes: samplePdf() });
    const answer = await send(cut.payload.subarray(0, -40), cut.headers);
    expect({ status: answer.statusCode, said: answer.json().detail }).toEqual({
      status: 422,
      said: expect.stringContaining('上传中断'),
    });
  });

  test('the same file twice is told so, under another kind it is taken, and a repeated command is done once', async () => {
    const bytes = samplePdf(undefined, 'twice');
    const commandId = randomUUID();
    const first = await upload('一份.pdf', bytes, { kind: 'evidence', commandId });
    expect(first.status).toBe(201);
    expect(await upload('一份.pdf', bytes, { kind: 'evidence', commandId })).toEqual(first);
    expect(await upload('又一份.pdf', bytes, { kind: 'evidence' })).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('已作为“一份.pdf”收入本案'), errors: [{ field: 'file' }] },
    });
    expect((await upload('一份.pdf', bytes, { kind: 'instruction', name: '领导批示' })).status).toBe(201);
    expect((await materials()).filter((one) => one.size === bytes.length)).toMatchObject([
      { name: '一份.pdf' },
      { name: '领导批示' },
    ]);
  });

  test('D6 a petition that is not mine takes no material of mine and shows none', async () => {
    expect((await upload('新.pdf', samplePdf(undefined, 'd'), {}, handler)).status).toBe(404);
    const other = await register(ask, { petitioners: [somebody(2)] });
    const [material] = await materials();
    const url = `${materialsOf(other.id)}/${material?.id}`;
    expect((await court.app.inject({ url, headers: { cookie: clerk } })).statusCode).toBe(404);
    const own = `${materialsOf(made.id)}/${material?.id}`;
    expect((await court.app.inject({ url: own, headers: { cookie: handler } })).statusCode).toBe(404);
  });
});

test('R16.4 R16.3 a disk that fills in the middle of an upload is said so, and neither file nor event is left', async () => {
  let left = 300;
  const cramped = await openFileStore(join(court.dir, 'files'), async (file, piece) => {
    left -= piece.length;
    await file.appendFile(piece.subarray(0, Math.max(0, piece.length + Math.min(0, left))));
    if (left < 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  });
  const app = await buildApp({ ...court.site, files: cramped }, { logLevel: 'silent' });
  const before = await footprint(court);
  const bytes = samplePdf(undefined, `full ${'x'.repeat(3000)}`);
  const { payload, headers } = multipart({ name: '满.pdf', bytes }, { kind: 'evidence' });
  const sent = {
    method: 'POST',
    url: materialsOf(made.id),
    payload,
    headers: { ...headers, cookie: clerk },
  } as const;
  const answer = await app.inject(sent);
  expect({ status: answer.statusCode, body: answer.json() }).toMatchObject({
    status: 507,
    body: {
      detail: expect.stringContaining('磁盘已满'),
      errors: [{ field: 'file' }],
      remedy: expect.any(String),
    },
  });
  expect(await footprint(court)).toBe(before);
  left = Number.POSITIVE_INFINITY;
  expect((await app.inject(sent)).statusCode).toBe(201);
  await app.close();
});

test('R16.4 a scan of five hundred pages is taken in like any other', async () => {
  const document = await PDFDocument.create();
  for (let page = 0; page < 500; page += 1) document.addPage([595, 842]);
  const answer = await upload('五百页.pdf', await document.save(), { kind: 'evidence' });
  expect(answer.status).toBe(201);
});

test('R16.5 a file gone from the disk is said to be gone, with what to do', async () => {
  const bytes = samplePdf(undefined, 'to vanish');
  expect((await upload('将失.pdf', bytes, { kind: 'evidence' })).status).toBe(201);
  const digest = createHash('sm3').update(bytes).digest('hex');
  await rm(court.site.files.pathOf(digest));
  const material = (await materials()).find(({ name }) => name === '将失.pdf');
  const answer = await court.app.inject({
    url: `${materialsOf(made.id)}/${material?.id}`,
    headers: { cookie: clerk },
  });
  expect({ status: answer.statusCode, body: answer.json() }).toMatchObject({
    status: 500,
    body: { detail: '文件已不在磁盘上', remedy: expect.stringContaining('系统管理员') },
  });
});

test('R16.4 an upload of 300 MB is refused with 413 and the server goes on answering', async () => {
  const address = new URL(await court.app.listen({ port: 0, host: '127.0.0.1' }));
  const { payload, headers } = multipart({ name: '录像.mp3', bytes: sampleMp3 });
  const chunk = Buffer.alloc(1024 * 1024, 1);
  const end = payload.lastIndexOf('\r\n--zhifang');
  async function* body() {
    yield payload.subarray(0, end);
    for (let n = 0; n < 300; n += 1) yield chunk;
    yield payload.subarray(end);
  }
  const before = await footprint(court);
  const answer = await new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request(
      new URL(materialsOf(made.id), address),
      { method: 'POST', headers: { ...headers, cookie: clerk } },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      },
    );
    sent.on('error', reject);
    pipeline(Readable.from(body()), sent).catch(reject);
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.text)).toMatchObject({
    detail: expect.stringContaining('200 MB'),
    errors: [{ field: 'file' }],
  });
  expect((await fetch(new URL('/readyz', address))).status).toBe(200);
  expect(await footprint(court)).toBe(before);
}, 60_000);
