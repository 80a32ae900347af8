/**
 * What the papers look like, in the cases that strain a layout. After a change that is meant, look at each new picture
 * in test-results/pictures/ and copy it to server/papers/pictures/.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaperKind } from '#regulation/papers.ts';
import { BUNDLED_HEI, BUNDLED_SONG } from './fonts.ts';
import {
  difference,
  diffPng,
  drawPages,
  fromPng,
  openPdfium,
  type Picture,
  toPng,
} from './given-pictures.ts';
import { createPaperRenderer } from './paper-renderer.ts';
import { sampleCases } from './sample-cases.ts';

const keptFolder = path.join(import.meta.dirname, 'pictures');
const newFolder = path.resolve('test-results/pictures');
/** The share of ink that may differ: less than one other character makes in a paper of five pages. */
const tolerance = 0.0002;

const notes: string[] = [];
const renderer = createPaperRenderer({ log: (message) => notes.push(message) });
const library = await openPdfium();
afterAll(async () => {
  await renderer.closePapers();
  library.destroy();
});

const cases = (Object.keys(sampleCases) as PaperKind[]).flatMap((kind) =>
  Object.entries(sampleCases[kind]).map(([name, written]) => ({ name: `${kind}-${name}`, kind, written })),
);

/** Puts what was drawn where it can be looked at, and says how it is accepted. */
async function reject(name: string, drawn: Picture, kept: Picture | undefined, why: string): Promise<never> {
  await mkdir(newFolder, { recursive: true });
  await writeFile(path.join(newFolder, `${name}.png`), await toPng(drawn));
  if (kept) await writeFile(path.join(newFolder, `${name}.diff.png`), await diffPng(kept, drawn));
  throw new Error(
    `${why}. Look at test-results/pictures/${name}.png${kept ? ' (changed pixels: the .diff.png beside it)' : ''}; if the paper is right, copy it: cp test-results/pictures/${name}.png server/papers/pictures/`,
  );
}

async function compare(name: string, drawn: Picture): Promise<void> {
  const file = path.join(keptFolder, `${name}.png`);
  if (!existsSync(file)) return reject(name, drawn, undefined, 'No picture of this paper is kept');
  const kept = await fromPng(file);
  const share = difference(kept, drawn);
  if (share > tolerance)
    await reject(name, drawn, kept, `The paper looks different in ${(share * 100).toFixed(2)} % of its ink`);
}

describe('P1 pictures of the papers', () => {
  beforeAll(() => rm(newFolder, { recursive: true, force: true }));

  test.each(cases)('P1 $name looks as its kept picture', async ({ name, kind, written }) => {
    const pdf = await renderer.renderLayout(renderer.layOutPaper(kind, written));
    await compare(name, await drawPages(library, pdf));
  });

  test('P1 the pictures are drawn with the fonts that come along: others found on the machine look different', () => {
    expect(notes.join('\n')).toContain(`标题 ${BUNDLED_SONG}，正文 ${BUNDLED_SONG}，黑体 ${BUNDLED_HEI}`);
  });

  test('P1 no picture is kept of a case that is not drawn', () => {
    const drawn = new Set(cases.map(({ name }) => `${name}.png`));
    expect(readdirSync(keptFolder).filter((file) => !drawn.has(file))).toEqual([]);
  });

  test('P1 the pictures stay small: at most 60, each of 20 kB', () => {
    const kept = readdirSync(keptFolder);
    expect(kept.length).toBeLessThanOrEqual(60);
    expect(kept.filter((file) => statSync(path.join(keptFolder, file)).size > 20_000)).toEqual([]);
  });
});
