import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PaperKind } from '#domain/step.ts';
import { acceptanceNotice } from './kinds/acceptance-notice.ts';
import { declineNotice } from './kinds/decline-notice.ts';
import { reply } from './kinds/reply.ts';
import { transferSlip } from './kinds/transfer-slip.ts';
import { PaperError } from './paper-error.ts';
import type { Composed } from './paper-kind.ts';
import { createPaperRenderer } from './paper-renderer.ts';
import { sampleAcceptance, sampleDecline, sampleReply, sampleTransfer } from './sample-papers.ts';

const renderer = createPaperRenderer();
afterAll(() => renderer.closePapers());

/** Prints what was written for a kind of paper, by its template. */
const render = async (kind: PaperKind, written: Composed, by = renderer): Promise<Uint8Array> =>
  by.renderLayout(by.layOutPaper(kind, written));
type On<Kind extends { readonly write: (content: never) => unknown }> = Parameters<Kind['write']>[0];
const printAcceptance = async (more: Partial<On<typeof acceptanceNotice>> = {}) =>
  render('acceptanceNotice', acceptanceNotice.write({ ...sampleAcceptance, ...more }));
const printDecline = async (more: Partial<On<typeof declineNotice>> = {}, by = renderer) =>
  render('declineNotice', declineNotice.write({ ...sampleDecline, ...more }), by);
const printTransfer = async () => render('transferSlip', transferSlip.write(sampleTransfer));
const printReply = async (more: Partial<On<typeof reply>> = {}) =>
  render('reply', reply.write({ ...sampleReply, ...more }));

const samples = [
  ['acceptanceNotice', printAcceptance],
  ['declineNotice', printDecline],
  ['transferSlip', printTransfer],
  ['reply', printReply],
] as const;

function latin1(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1');
}

function pageCount(pdf: Uint8Array): number {
  return [...latin1(pdf).matchAll(/\/Type \/Page\b(?!s)/g)].length;
}

/** The characters the PDF says it shows, from the ToUnicode tables of its subset fonts. */
function shownCharacters(pdf: Uint8Array): ReadonlySet<string> {
  const rows = [...latin1(pdf).matchAll(/^<[0-9A-F]+> <([0-9A-F]+)>\s*$/gim)];
  const texts = rows.map(([, code = '']) => Buffer.from(code, 'hex').swap16().toString('utf16le'));
  return new Set(texts.flatMap((text) => [...text]));
}

async function failureOf(promise: Promise<unknown>): Promise<PaperError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(PaperError);
  return error as PaperError;
}

describe('P1 the papers of the court', () => {
  it.each(samples)('P1 %s is a PDF 1.7 that declares PDF/A-2b', async (_, print) => {
    const text = latin1(await print());
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
  });

  it('P1 an ordinary transfer slip fits one page, so that it is signed on the page that is read', async () => {
    expect(pageCount(await printTransfer())).toBe(1);
  });

  it('P1 a page of the grid holds 22 lines of 28 characters: 22 more lines make exactly one more page', async () => {
    const withLines = (lines: number) =>
      printReply({ facts: '查'.repeat(28 * lines - 2), opinion: '见第二部分。' });
    const [shorter, longer] = await Promise.all([withLines(30), withLines(52)]);
    expect(pageCount(longer)).toBe(pageCount(shorter) + 1);
  });

  it('P1 the same paper gives the same bytes, so that its digest proves it', async () => {
    const [first, second] = [await printReply(), await printReply()];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('P1 leaves out a part without content and closes the numbers up', async () => {
    const paper = { basis: '《规则》', grounds: ['拖延执行'] };
    const full = shownCharacters(await printAcceptance(paper));
    const short = shownCharacters(await printAcceptance({ ...paper, rights: [], inquiry: '' }));
    expect(full).toContain('六');
    expect(full).toContain('询');
    expect(short).not.toContain('询');
    expect(short).not.toContain('六');
  });

  it('P1 prints ten petitioners with long names and rare characters', async () => {
    const addressees = Array.from({ length: 10 }, (_, index) => `${'㛃䶮𬱖'.repeat(9)}买合${index}`);
    const shown = shownCharacters(await printReply({ addressees }));
    for (const character of '㛃䶮𬱖买合') expect(shown).toContain(character);
  });
});

describe('P1 text of users on a paper', () => {
  it('P1 markup of the typesetter stays text', async () => {
    const matter = '#read("official.typ") #panic() *粗* _斜_ $x^2$ @无 <签> `代码` \\ // 注 [方] {花}';
    const shown = shownCharacters(await printAcceptance({ matter }));
    for (const character of '#*_$@<>`\\/[]{}粗斜无签注方花') expect(shown).toContain(character);
    expect(shown).not.toContain('版');
  });

  it('P1 invisible control characters are dropped instead of refused or printed as boxes', async () => {
    const explanation = '\u0001来\u0000信\u202E所\u200B附\r\n第二段\t完';
    const shown = shownCharacters(await printDecline({ explanation }));
    for (const character of '来信所附第二段完') expect(shown).toContain(character);
  });

  it('P1 a character without a glyph refuses the paper and names the character', async () => {
    const failure = await failureOf(printReply({ addressees: ['王\u{3FFFD}'] }));
    expect(failure.failure).toBe('characterMissing');
    expect(failure.message).toContain('U+3FFFD');
    expect(failure.message).toContain('FONTS_DIR');
  });

  it('P1 a private character, which every font draws differently, is refused', async () => {
    const failure = await failureOf(printReply({ addressees: ['王\u{E863}'] }));
    expect(failure.failure).toBe('characterMissing');
    expect(failure.message).toContain('U+E863');
  });

  it('P1 a paper that breaks its schema is refused with the place of the error', async () => {
    const failure = await failureOf(printReply({ addressees: [''] }));
    expect(failure.failure).toBe('paperInvalid');
    expect(failure.message).toContain('addressees');
  });
});

describe('P1 the renderer', () => {
  it('P1 refuses when the folder of fonts is not there, and says which', async () => {
    const missing = path.join(tmpdir(), 'no-such-fonts');
    const other = createPaperRenderer({ fontsDir: missing });
    const failure = await failureOf(printDecline({}, other));
    await other.closePapers();
    expect(failure.failure).toBe('fontMissing');
    expect(failure.message).toContain(missing);
  });

  it('P1 falls back to the bundled fonts when the folder of the court holds none, and logs what is used', async () => {
    const notes: string[] = [];
    const fontsDir = mkdtempSync(path.join(tmpdir(), 'fonts-'));
    const other = createPaperRenderer({ fontsDir, log: (message) => notes.push(message) });
    await printDecline({}, other);
    await other.closePapers();
    expect(notes.join('\n')).toContain('文书字体');
  });

  it('P1 closing rejects the papers still waiting; the next paper starts a new thread', async () => {
    const other = createPaperRenderer();
    const waiting = failureOf(printDecline({}, other));
    await other.closePapers();
    expect((await waiting).failure).toBe('typesetterBroken');
    await expect(printDecline({}, other)).resolves.toBeInstanceOf(Uint8Array);
    await other.closePapers();
  });
});
