import { degrees, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { PageAnswer, PageJob, PageSource, PlannedPage } from './page-job.ts';

/** A4 in points; a picture fills it upright or lying. */
const shortSide = 595.28;
const longSide = 841.89;

/** What the camera says of how it was held (EXIF 1 to 8), as degrees clockwise. Mirrored pictures are only turned. */
const turnedByCamera: Readonly<Record<number, number>> = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 };

/** Why a source cannot be bound; `message` is Chinese. */
class Unbindable extends Error {}

async function pictureDocument({ mime, content }: PageSource): Promise<PDFDocument> {
  const made = await PDFDocument.create();
  const picture = mime === 'image/png' ? await made.embedPng(content) : await made.embedJpg(content);
  const { orientation = 1 } = await sharp(content).metadata();
  const [short, long] = [picture.width, picture.height].toSorted((a, b) => a - b) as [number, number];
  const { width, height } = picture.scale(Math.min(shortSide / short, longSide / long));
  const page = made.addPage([width, height]);
  page.drawImage(picture, { x: 0, y: 0, width, height });
  page.setRotation(degrees(turnedByCamera[orientation] ?? 0));
  return made;
}

async function openSource(source: PageSource): Promise<PDFDocument> {
  try {
    const opened =
      source.mime === 'application/pdf'
        ? await PDFDocument.load(source.content, { updateMetadata: false })
        : await pictureDocument(source);
    opened.getPageCount();
    return opened;
  } catch {
    throw new Unbindable(
      `“${source.name}”打不开，不能按页整理，本次没有整理任何材料。请重新扫描或另存后重新上传，再行整理。`,
    );
  }
}

type Opened = ReadonlyMap<string, { readonly document: PDFDocument; readonly name: string }>;

/** Copies all pages of one source at a time: what they share, such as fonts, then enters the file once. */
async function copyPages(
  target: PDFDocument,
  planned: readonly PlannedPage[],
  opened: Opened,
): Promise<ReadonlyMap<PlannedPage, PDFPage>> {
  const copies = new Map<PlannedPage, PDFPage>();
  for (const [material, { document, name }] of opened) {
    const own = planned.filter((one) => one.material === material);
    const missing = own.find(({ page }) => page > document.getPageCount());
    if (missing)
      throw new Unbindable(
        `“${name}”只有${document.getPageCount()}页，没有第${missing.page}页。请刷新页面后重新整理。`,
      );
    const pages = await target.copyPages(
      document,
      own.map(({ page }) => page - 1),
    );
    for (const [index, page] of pages.entries()) copies.set(own[index] as PlannedPage, page);
  }
  return copies;
}

async function bindFile(planned: readonly PlannedPage[], opened: Opened): Promise<Uint8Array<ArrayBuffer>> {
  const target = await PDFDocument.create();
  const copies = await copyPages(target, planned, opened);
  for (const one of planned) {
    const page = copies.get(one);
    if (!page) throw new Unbindable('有的页面不属于所选材料。请刷新页面后重新整理。');
    page.setRotation(degrees((page.getRotation().angle + one.turn + 360) % 360));
    target.addPage(page);
  }
  return new Uint8Array(await target.save());
}

/** Binds pages of the sources into new PDF files, each page turned as planned. Nothing is redrawn: scans stay as they are. */
export async function bindPages({ sources, files }: PageJob): Promise<PageAnswer> {
  try {
    const opened = new Map<string, { document: PDFDocument; name: string }>();
    for (const source of sources)
      opened.set(source.material, { document: await openSource(source), name: source.name });
    const made: Uint8Array<ArrayBuffer>[] = [];
    for (const planned of files) made.push(await bindFile(planned, opened));
    const counts = [...opened].map(([material, { document }]) => [material, document.getPageCount()]);
    return { bound: true, files: made, counts: Object.fromEntries(counts) };
  } catch (error) {
    if (error instanceof Unbindable) return { bound: false, message: error.message };
    throw error;
  }
}
