import { Readable } from 'node:stream';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { reply } from '../papers/kinds/reply.ts';
import { createPaperRenderer } from '../papers/paper-renderer.ts';
import { sampleReply } from '../papers/sample-papers.ts';
import { createTextReader } from './text-reader.ts';

type Scanned = { readonly picture: Buffer; readonly written: string };

/** The first page of a printed letter as a scanner gives it: grey, grainy and a little askew; with its words. */
async function scanLetter(): Promise<Scanned> {
  const papers = createPaperRenderer();
  const layout = papers.layOutPaper('reply', reply.write(sampleReply));
  const pdf = await papers.renderLayout(layout).finally(() => papers.closePapers());
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const page = document.getPage(0);
  const written = page.getText();
  const { data, width, height } = await page.render({ scale: 150 / 72, render: 'bitmap' });
  document.destroy();
  library.destroy();
  const noise = { type: 'gaussian', mean: 128, sigma: 12 } as const;
  const grain = sharp({ create: { width, height, channels: 3, background: '#808080', noise } });
  const picture = await sharp(data, { raw: { width, height, channels: 4 } })
    .flatten({ background: '#fff' })
    .composite([{ input: await grain.png().toBuffer(), blend: 'soft-light' }])
    .rotate(0.4, { background: '#fff' })
    .jpeg({ quality: 80 })
    .toBuffer();
  return { picture, written };
}

const han = (text: string): readonly string[] => text.match(/\p{Script=Han}/gu) ?? [];

/** How many of the characters of the one stand in the other, each as often as it is there. */
function shared(written: readonly string[], read: readonly string[]): number {
  const left = Map.groupBy(read, (one) => one);
  return written.filter((one) => left.get(one)?.pop() !== undefined).length;
}

test('R16.4 the real engine reads a scanned letter of the court, in seconds, nearly without a mistake', async ({
  skip,
  annotate,
}) => {
  const reader = createTextReader({ partDir: readConfig().ocrDir });
  skip(!reader.installed(), 'the optional part is not installed: npm ci --prefix ocr, or OCR_DIR');
  const { picture, written } = await scanLetter();
  const file = await reader.open(Readable.from([picture]));
  if ('unreadable' in file) throw new Error(file.unreadable);
  const begun = performance.now();
  const page = await file.read(1);
  const seconds = (performance.now() - begun) / 1000;
  file.close();
  if (page.kind !== 'page') throw new Error(JSON.stringify(page));
  const [wanted, got] = [han(written), han(page.text)];
  const right = shared(wanted, got);
  await annotate(`${seconds.toFixed(1)} s for the page, ${right} of ${wanted.length} characters right`);
  expect(page.by).toBe('ocr');
  expect(right / wanted.length).toBeGreaterThan(0.95);
  expect(got.length).toBeLessThan(wanted.length * 1.05);
  expect(page.text).toContain('张建国');
  expect(seconds).toBeLessThan(60);
}, 120_000);
