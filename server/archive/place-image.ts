/** A scanned page or a photograph on a page of A4, upright and unscaled in its content. */
import { degrees, type PDFDocument, type PDFImage, type PDFPage } from '@cantoo/pdf-lib';
import sharp from 'sharp';

const a4 = { short: 595.28, long: 841.89 };
const margin = 28;
/** Room above the picture for the stamp, so that it never covers anything. */
const head = 40;
/** A picture of more pixels would take gigabytes to unpack. */
const mostPixels = 60_000_000;

type Turn = { readonly image: PDFImage; readonly angle: 0 | 90 | 180 | 270 };

/** The angle, counter-clockwise, by which a camera's picture has to be turned (EXIF orientation), without mirroring. */
const angles: Readonly<Record<number, Turn['angle']>> = { 1: 0, 3: 180, 6: 270, 8: 90 };

/** A JPEG goes in as its bytes are, unless the camera has mirrored it. */
async function embedJpeg(doc: PDFDocument, bytes: Uint8Array): Promise<Turn> {
  const { orientation = 1 } = await sharp(bytes).metadata();
  const angle = angles[orientation];
  if (angle !== undefined) return { image: await doc.embedJpg(bytes), angle };
  const upright = await sharp(bytes).autoOrient().jpeg({ quality: 95 }).toBuffer();
  return { image: await doc.embedJpg(upright), angle: 0 };
}

async function embedPng(doc: PDFDocument, bytes: Uint8Array): Promise<Turn> {
  const { width, height } = await sharp(bytes).metadata();
  if (width * height <= mostPixels) return { image: await doc.embedPng(bytes), angle: 0 };
  const scale = Math.sqrt(mostPixels / (width * height));
  const smaller = await sharp(bytes, { limitInputPixels: false })
    .resize(Math.floor(width * scale))
    .flatten({ background: 'white' })
    .jpeg({ quality: 92 })
    .toBuffer();
  return { image: await doc.embedJpg(smaller), angle: 0 };
}

/** Where the picture's own lower left corner comes to lie when the turned picture fills the box. */
function corner(angle: Turn['angle'], box: { x: number; y: number; width: number; height: number }) {
  return {
    x: box.x + (angle === 90 || angle === 180 ? box.width : 0),
    y: box.y + (angle === 180 || angle === 270 ? box.height : 0),
  };
}

function draw(page: PDFPage, { image, angle }: Turn): void {
  const lying = angle === 90 || angle === 270;
  const seen = lying
    ? { width: image.height, height: image.width }
    : { width: image.width, height: image.height };
  const { width, height } = page.getSize();
  const room = { width: width - 2 * margin, height: height - margin - head };
  const scale = Math.min(1, room.width / seen.width, room.height / seen.height);
  const box = { width: seen.width * scale, height: seen.height * scale };
  const place = {
    ...box,
    x: (width - box.width) / 2,
    y: margin + (room.height - box.height) / 2,
  };
  page.drawImage(image, {
    ...corner(angle, place),
    width: image.width * scale,
    height: image.height * scale,
    rotate: degrees(angle),
  });
}

/** Adds a page with the picture; throws when the bytes are no picture that can be read. */
export async function placeImage(doc: PDFDocument, bytes: Uint8Array, mime: string): Promise<void> {
  const turn = mime === 'image/png' ? await embedPng(doc, bytes) : await embedJpeg(doc, bytes);
  const lying = turn.angle === 90 || turn.angle === 270;
  const wide = lying ? turn.image.height > turn.image.width : turn.image.width > turn.image.height;
  draw(doc.addPage(wide ? [a4.long, a4.short] : [a4.short, a4.long]), turn);
}
