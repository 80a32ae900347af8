/** Prints the front pages; a character that no font has becomes a mark, because a file name must not stop the archive. */
import type { ArchiveSheet } from '../papers/archive-sheets.ts';
import { PaperError } from '../papers/paper-error.ts';
import type { PaperRenderer } from '../papers/paper-renderer.ts';
import type { FrontPages } from './case-file-job.ts';
import { type FrontSource, frontPapers } from './front-pages.ts';

/** The printer's mark for a character that cannot be had. */
const missingMark = '〓';
const code = /U\+([0-9A-F]{4,6})/g;

/** All texts without these characters, and without private ones, which look different on every machine. */
function without(paper: ArchiveSheet, missing: ReadonlySet<number>): ArchiveSheet {
  const clean = (text: string): string =>
    [...text]
      .map((one) => (missing.has(one.codePointAt(0) ?? 0) || /\p{Co}/u.test(one) ? missingMark : one))
      .join('');
  return JSON.parse(JSON.stringify(paper), (_, value: unknown) =>
    typeof value === 'string' ? clean(value) : value,
  ) as ArchiveSheet;
}

async function print(papers: PaperRenderer, paper: ArchiveSheet): Promise<Uint8Array> {
  let text = without(paper, new Set());
  for (let tries = 0; tries < 3; tries++) {
    try {
      return await papers.renderSheet(text);
    } catch (cause) {
      if (!(cause instanceof PaperError) || cause.failure !== 'characterMissing') throw cause;
      const codes = [...cause.message.matchAll(code)].map(([, hex = '']) => Number.parseInt(hex, 16));
      text = without(text, new Set(codes));
    }
  }
  return papers.renderSheet(text);
}

/** The front pages as PDFs. Throws a `PaperError` when the typesetter or its fonts fail. */
export async function printFront(papers: PaperRenderer, source: FrontSource): Promise<FrontPages> {
  const { cover, catalogue, closing, slips } = frontPapers(source);
  return {
    cover: await print(papers, cover),
    catalogue: await print(papers, catalogue),
    closing: await print(papers, closing),
    ...(slips ? { slips: await print(papers, slips) } : {}),
  };
}
