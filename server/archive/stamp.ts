/** The number of the petition and of the page, in the upper right corner of every page as it is seen. */
import { degrees, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';

const size = 9;
const inset = 22;
const colour = rgb(0.65, 0.05, 0.05);

/** The visible part of a page: its crop box, as far as that lies on the page. */
function seenBox(page: PDFPage) {
  const media = page.getMediaBox();
  const crop = page.getCropBox();
  const left = Math.max(media.x, crop.x);
  const bottom = Math.max(media.y, crop.y);
  const right = Math.min(media.x + media.width, crop.x + crop.width);
  const top = Math.min(media.y + media.height, crop.y + crop.height);
  return right > left && top > bottom
    ? { left, bottom, right, top }
    : { left: media.x, bottom: media.y, right: media.x + media.width, top: media.y + media.height };
}

/** Turns a point measured from the upper right corner as seen into the page's own coordinates. */
function fromCorner(page: PDFPage, angle: number) {
  const { left, bottom, right, top } = seenBox(page);
  return (across: number, down: number) => {
    if (angle === 90) return { x: left + down, y: top - across };
    if (angle === 180) return { x: left + across, y: bottom + down };
    if (angle === 270) return { x: right - down, y: bottom + across };
    return { x: right - across, y: top - down };
  };
}

/** Prints the text over a light ground, so that it can be read on a dark scan and hides as little as it can. */
export function stamp(page: PDFPage, text: string, font: PDFFont): void {
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  const at = fromCorner(page, angle);
  const width = font.widthOfTextAtSize(text, size);
  const rotate = degrees(angle);
  page.drawRectangle({
    ...at(inset + width + 3, inset + 3),
    width: width + 6,
    height: size + 5,
    rotate,
    color: rgb(1, 1, 1),
    opacity: 0.75,
  });
  page.drawText(text, { ...at(inset + width, inset), size, font, color: colour, rotate });
}
