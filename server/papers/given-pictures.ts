/** Pictures of papers, small and in four greys: kept beside the tests, drawn anew by them, and compared. */
import { PDFiumLibrary } from '@hyzyla/pdfium';
import sharp from 'sharp';

/** One byte a pixel, 0 black to 255 white. */
export type Picture = { readonly data: Uint8Array; readonly width: number; readonly height: number };

/** Dots an inch: a page is drawn the smaller the more there are, so that no picture grows heavy. */
const dotsFor = (pages: number): number => {
  if (pages <= 2) return 60;
  return pages === 3 ? 45 : 32;
};
const greys = [0, 85, 170, 255] as const;
/** The nearest of the four greys. */
const nearest = (grey: number): number => greys[Math.round(grey / 85)] ?? 255;
/** Between pages beside each other, in pixels. */
const gap = 4;

function beside(pages: readonly Picture[]): Picture {
  const width = pages.reduce((sum, page) => sum + page.width + gap, -gap);
  const height = Math.max(...pages.map((page) => page.height));
  const data = new Uint8Array(width * height).fill(nearest(170));
  let left = 0;
  for (const page of pages) {
    for (let row = 0; row < page.height; row += 1)
      data.set(page.data.subarray(row * page.width, (row + 1) * page.width), row * width + left);
    left += page.width + gap;
  }
  return { data, width, height };
}

/** All pages of a PDF beside each other. */
export async function drawPages(library: PDFiumLibrary, pdf: Uint8Array): Promise<Picture> {
  const document = await library.loadDocument(pdf);
  try {
    const scale = dotsFor(document.getPageCount()) / 72;
    const pages: Picture[] = [];
    for (const page of document.pages()) {
      const drawn = await page.render({ scale, render: 'bitmap', colorSpace: 'Gray' });
      pages.push({ ...drawn, data: drawn.data.map(nearest) });
    }
    return beside(pages);
  } finally {
    document.destroy();
  }
}

export const openPdfium = (): Promise<PDFiumLibrary> => PDFiumLibrary.init();

const raw = ({ data, width, height }: Picture) => sharp(data, { raw: { width, height, channels: 1 } });

/** As PNG of at most four greys. */
export const toPng = (picture: Picture): Promise<Buffer> =>
  raw(picture).png({ palette: true, colours: 4, dither: 0, compressionLevel: 9, effort: 10 }).toBuffer();

export async function fromPng(file: string): Promise<Picture> {
  const { data, info } = await sharp(file).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Two of the four greys are at least so far apart. */
const apart = 80;

/** The share of inked pixels that differ; 1 for pictures of different sizes, such as one with a page more. */
export function difference(kept: Picture, drawn: Picture): number {
  if (kept.width !== drawn.width || kept.height !== drawn.height) return 1;
  let inked = 0;
  let different = 0;
  for (const [index, grey] of kept.data.entries()) {
    const other = drawn.data[index] ?? 255;
    if (Math.min(grey, other) < 255) inked += 1;
    if (Math.abs(grey - other) > apart) different += 1;
  }
  return inked === 0 ? 0 : different / inked;
}

/** Where the two are apart, in black. */
export async function diffPng(kept: Picture, drawn: Picture): Promise<Buffer> {
  const [width, height] = [Math.max(kept.width, drawn.width), Math.max(kept.height, drawn.height)];
  const at = ({ data, ...of }: Picture, x: number, y: number) =>
    x < of.width && y < of.height ? (data[y * of.width + x] ?? 255) : 255;
  const marks = Uint8Array.from({ length: width * height }, (_, index) => {
    const [x, y] = [index % width, Math.floor(index / width)];
    return Math.abs(at(kept, x, y) - at(drawn, x, y)) > apart ? 0 : 255;
  });
  return raw({ data: marks, width, height }).png().toBuffer();
}
