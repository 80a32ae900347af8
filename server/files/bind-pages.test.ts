import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { bindInTurn } from './page-binder.ts';
import type { PageJob, PageSource } from './page-job.ts';
import { samplePdf, samplePng } from './sample-files.ts';

/** Pages told apart by their width: 101, 102, 103 …; the second lies on its side. */
async function scan(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) document.addPage([100 + page, 400]);
  document.getPage(1).setRotation(degrees(90));
  return document.save();
}

let sources: readonly PageSource[];
beforeAll(async () => {
  const sideways = { create: { width: 300, height: 200, channels: 3, background: '#ffffff' } } as const;
  const photo = await sharp(sideways).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  sources = [
    { material: 'a', name: '扫描.pdf', mime: 'application/pdf', content: await scan(3) },
    { material: 'b', name: '照片.jpg', mime: 'image/jpeg', content: new Uint8Array(photo) },
    { material: 'c', name: '截图.png', mime: 'image/png', content: new Uint8Array(samplePng) },
  ];
});

async function pagesOf(files: PageJob['files']) {
  const answer = await bindInTurn({ sources, files });
  if (!answer.bound) throw new Error(answer.message);
  const documents = await Promise.all(answer.files.map((file) => PDFDocument.load(file)));
  const pages = documents.map((one) =>
    one.getPages().map((page) => [Math.round(page.getWidth()), page.getRotation().angle]),
  );
  return { pages, counts: answer.counts };
}

test('R16.4 pages are put in another order, turned, and parted into several files', async () => {
  const { pages, counts } = await pagesOf([
    [
      { material: 'a', page: 3, turn: 0 },
      { material: 'a', page: 2, turn: 270 },
    ],
    [{ material: 'a', page: 1, turn: 180 }],
  ]);
  expect(pages).toEqual([
    [
      [103, 0],
      [102, 0],
    ],
    [[101, 180]],
  ]);
  expect(counts).toEqual({ a: 3, b: 1, c: 1 });
});

test('R16.4 scans and pictures are joined; a picture fills A4 and stands as the camera was held', async () => {
  const { pages } = await pagesOf([
    [
      { material: 'b', page: 1, turn: 0 },
      { material: 'a', page: 1, turn: 0 },
      { material: 'c', page: 1, turn: 90 },
    ],
  ]);
  expect(pages).toEqual([
    [
      [842, 90],
      [101, 0],
      [561, 90],
    ],
  ]);
});

test('R16.4 a page that is not there, and a file that cannot be opened, are named', async () => {
  const beyond = await bindInTurn({ sources, files: [[{ material: 'a', page: 9, turn: 0 }]] });
  expect(beyond).toEqual({ bound: false, message: expect.stringContaining('“扫描.pdf”只有3页，没有第9页') });
  const broken = {
    material: 'd',
    name: '坏.pdf',
    mime: 'application/pdf',
    content: new Uint8Array(samplePdf()),
  };
  const answer = await bindInTurn({ sources: [broken], files: [[{ material: 'd', page: 1, turn: 0 }]] });
  expect(answer).toEqual({ bound: false, message: expect.stringContaining('“坏.pdf”打不开') });
});

test('R16.4 a scan of five hundred pages is taken apart and turned, each page where it was put', async () => {
  const document = await PDFDocument.create();
  for (let page = 1; page <= 500; page += 1) document.addPage([100 + page, 400]);
  const long = {
    material: 'e',
    name: '五百页.pdf',
    mime: 'application/pdf',
    content: await document.save(),
  };
  const pages = Array.from({ length: 500 }, (_, index) => ({ material: 'e', page: 500 - index, turn: 90 }));
  const answer = await bindInTurn({ sources: [long], files: [pages.slice(0, 300), pages.slice(300)] });
  if (!answer.bound) throw new Error(answer.message);
  const [first, second] = await Promise.all(answer.files.map((file) => PDFDocument.load(file)));
  expect([first?.getPageCount(), second?.getPageCount()]).toEqual([300, 200]);
  const seen = second?.getPages().map((page) => [page.getWidth() - 100, page.getRotation().angle]);
  expect(seen).toEqual(Array.from({ length: 200 }, (_, index) => [200 - index, 90]));
}, 60_000);
