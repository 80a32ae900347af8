/** Invented materials of each sort, good and bad, for tests and measurements. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { degrees, PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { ArchiveKind } from '#regulation/registers.ts';
import type { FiledMaterial } from './case-file-job.ts';

export type Sheet = Pick<FiledMaterial, 'name' | 'mime' | 'kind'> & { readonly content: Uint8Array };

/** A page as a scanner gives it: lines, a red seal, and grain, so that it does not compress to nothing. */
export async function sampleScan(seed: number, { width = 1240, height = 1754 } = {}): Promise<Uint8Array> {
  const lines = Array.from(
    { length: 24 },
    (_, line) =>
      `<rect x="150" y="${220 + line * 55}" width="${500 + ((seed * 37 + line * 91) % 440)}" height="12" fill="#333"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#f4f1ea"/>${lines.join('')}
    <circle cx="${width - 330}" cy="${height - 300}" r="110" fill="none" stroke="#c22" stroke-width="10"/></svg>`;
  const noise = { type: 'gaussian', mean: 128, sigma: 14 } as const;
  const grain = await sharp({ create: { width, height, channels: 3, background: '#808080', noise } })
    .png()
    .toBuffer();
  const page = sharp(Buffer.from(svg)).composite([{ input: grain, blend: 'soft-light' }]);
  return page.jpeg({ quality: 88 }).toBuffer();
}

/** A PDF with a frame on each page; `turned` pages are stored lying, as some scanners do. */
export async function samplePages(pages: number, turned: 0 | 90 | 180 | 270 = 0): Promise<PDFDocument> {
  const doc = await PDFDocument.create();
  for (let page = 0; page < pages; page++) {
    const added = doc.addPage([595, 842]);
    added.drawRectangle({
      x: 60,
      y: 60,
      width: 475,
      height: 722,
      borderColor: rgb(0.2, 0.2, 0.6),
      borderWidth: 2,
    });
    added.drawRectangle({ x: 80, y: 700, width: 200, height: 40, color: rgb(0.3, 0.3, 0.7) });
    added.setRotation(degrees(turned));
  }
  return doc;
}

const pdf = 'application/pdf';

/** One of everything: what becomes pages, what does not, and three kinds of broken files. */
export async function sampleSheets(): Promise<readonly Sheet[]> {
  const letter = await (await samplePages(2)).save();
  const locked = await samplePages(1);
  locked.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
  const scan = await sampleScan(1);
  const sheet = (kind: ArchiveKind, name: string, mime: string, content: Uint8Array): Sheet => ({
    ...{ kind, name, mime, content },
  });
  return [
    sheet('registration', '信访件登记表.pdf', pdf, letter),
    sheet('registration', '来信扫描', 'image/jpeg', scan),
    sheet('interview', '约谈笔录（横置扫描）.pdf', pdf, await (await samplePages(1, 90)).save()),
    sheet(
      'interview',
      '现场照片',
      'image/jpeg',
      await sharp(await sampleScan(2))
        .withMetadata({ orientation: 6 })
        .toBuffer(),
    ),
    sheet(
      'evidence',
      '截图\u{1f600}.png',
      'image/png',
      await sharp(await sampleScan(3, { width: 900, height: 500 }))
        .png()
        .toBuffer(),
    ),
    sheet('evidence', '通话录音', 'audio/mpeg', Buffer.from('ID3 invented recording')),
    sheet('evidence', '加密的文件.pdf', pdf, await locked.save()),
    sheet('evidence', '截断的文件.pdf', pdf, letter.slice(0, letter.length / 2)),
    sheet('reply', '处理（答复）意见书.pdf', pdf, await (await samplePages(1, 270)).save()),
  ];
}

/** Writes the sheets into the folder and describes them as the petition would. */
export async function fileSheets(
  folder: string,
  sheets: readonly Sheet[],
): Promise<readonly FiledMaterial[]> {
  return Promise.all(
    sheets.map(async ({ content, ...sheet }, index) => {
      const file = join(folder, `${index}`);
      await writeFile(file, content);
      const digest = createHash('sm3').update(content).digest('hex');
      return { ...sheet, id: `m-${index + 1}`, size: content.length, digest, file };
    }),
  );
}
