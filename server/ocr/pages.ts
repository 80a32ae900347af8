/** The pages of a file: their text where the file carries it, else read from their picture. Used in the reading process. */
import { PDFiumLibrary, type PDFiumPage } from '@hyzyla/pdfium';
import { openPictureReader, type Picture, type PictureReader } from './picture-reader.ts';
import type { ProcessAnswer } from './protocol.ts';
import { isTextLayer } from './text-layer.ts';

export type Pages = { readonly count: number; readonly read: (page: number) => Promise<ProcessAnswer> };

/** The longer and the shorter side of a page's picture, in pixels: an A4 page at 150 dpi. */
const longSide = 1754;
const shortSide = 1240;

/** The factor at which a page of that size, in any unit, fits the picture. */
export function pictureScale(width: number, height: number): number {
  return Math.min(longSide / Math.max(width, height), shortSide / Math.min(width, height));
}

async function pictureOf(page: PDFiumPage): Promise<Picture> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = pictureScale(originalWidth, originalHeight);
  const { data, width, height } = await page.render({ scale, render: 'bitmap' });
  return { kind: 'pixels', data, width, height };
}

/** A reader that is opened by the first picture: most PDF files never need it. */
function lazyReader(partDir: string) {
  let opened: Promise<PictureReader | undefined> | undefined;
  return async (page: number, picture: () => Promise<Picture>): Promise<ProcessAnswer> => {
    opened ??= openPictureReader(partDir, { longSide, shortSide });
    const reader = await opened;
    if (!reader) return { kind: 'notInstalled', page };
    return { kind: 'page', page, text: await reader.read(await picture()), by: 'ocr' };
  };
}

async function openPdf(bytes: Buffer, partDir: string): Promise<Pages | { readonly unreadable: string }> {
  const library = await PDFiumLibrary.init();
  const readPicture = lazyReader(partDir);
  try {
    const document = await library.loadDocument(bytes);
    return {
      count: document.getPageCount(),
      read: async (number) => {
        const page = document.getPage(number - 1);
        const text = page.getText();
        if (isTextLayer(text)) return { kind: 'page', page: number, text, by: 'layer' };
        return readPicture(number, () => pictureOf(page));
      },
    };
  } catch {
    return { unreadable: 'PDF 打不开，可能已损坏或带有密码' };
  }
}

/** Opens a PDF, or a picture as a file of one page. */
export async function openPages(
  bytes: Buffer,
  partDir: string,
): Promise<Pages | { readonly unreadable: string }> {
  // The mark stands at the beginning or, by old habit of some programs, a little later.
  if (bytes.subarray(0, 1024).includes('%PDF-')) return openPdf(bytes, partDir);
  const readPicture = lazyReader(partDir);
  return { count: 1, read: (page) => readPicture(page, async () => ({ kind: 'encoded', bytes })) };
}
