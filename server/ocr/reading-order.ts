/** A line the engine found: its text, and the corners of its box in pixels. */
export type Line = { readonly text: string; readonly box?: readonly (readonly number[])[] };

type Placed = {
  readonly text: string;
  readonly left: number;
  readonly middle: number;
  readonly height: number;
};

function place({ text, box = [] }: Line): Placed {
  const xs = box.map(([x = 0]) => x);
  const ys = box.map(([, y = 0]) => y);
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  return { text, left: Math.min(...xs), middle: (top + bottom) / 2, height: bottom - top };
}

/** Pieces whose middles are closer than this share of their height stand in one line. */
const sameLine = 0.5;

/** The text from top to bottom and, within a line, from left to right; pieces of a line are parted by a space. */
export function inReadingOrder(lines: readonly Line[]): string {
  const placed = lines
    .filter(({ text }) => text.trim() !== '')
    .map(place)
    .toSorted((a, b) => a.middle - b.middle);
  const rows: Placed[][] = [];
  for (const one of placed) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && one.middle - before.middle < sameLine * Math.min(one.height, before.height))
      row.push(one);
    else rows.push([one]);
  }
  return rows
    .map((row) =>
      row
        .toSorted((a, b) => a.left - b.left)
        .map(({ text }) => text.trim())
        .join(' '),
    )
    .join('\n');
}
