/** What holds of every kind of paper, as PDF and as an editable copy. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import JSZip from 'jszip';
import { afterAll, describe, expect, test } from 'vitest';
import { type PaperKind, papers } from '#regulation/papers.ts';
import { toDocx } from './docx.ts';
import { countFonts, pdfArchiveFaults } from './given-pdf-a.ts';
import { createPaperRenderer } from './paper-renderer.ts';
import { sampleCases } from './sample-cases.ts';

const renderer = createPaperRenderer();
afterAll(() => renderer.closePapers());

const kinds = Object.keys(papers) as PaperKind[];

function layoutOf(kind: PaperKind) {
  const [plain] = Object.values(sampleCases[kind]);
  if (!plain) throw new Error(`no sample of ${kind}`);
  return renderer.layOutPaper(kind, plain);
}

test('P1 there are seventeen kinds of paper, each with a sample', () => {
  expect(kinds).toHaveLength(17);
  expect(Object.keys(sampleCases).toSorted()).toEqual(kinds.toSorted());
});

describe('P1 R16.5 as a PDF for decades', () => {
  test.each(kinds)(
    'P1 %s declares PDF/A-2b and nothing in it speaks against it',
    async (kind) => {
      const pdf = await renderer.renderLayout(layoutOf(kind));
      expect(await pdfArchiveFaults(pdf)).toEqual([]);
      expect(await countFonts(pdf)).toBeGreaterThan(0);
    },
    60_000,
  );

  test('P1 what is looked at would be found', async () => {
    const doc = await PDFDocument.create();
    doc.addPage().drawText('x', { font: await doc.embedFont(StandardFonts.Helvetica) });
    doc.addJavaScript('greet', 'app.alert(1)');
    await doc.attach(new Uint8Array(3), 'x.bin');
    const faults = await pdfArchiveFaults(await doc.save());
    for (const fault of [
      'no metadata',
      'no output intent',
      'font /Helvetica not embedded',
      '/JavaScript',
      'JS',
      'EmbeddedFiles',
    ])
      expect(faults).toContain(fault);
    doc.encrypt({ userPassword: 'a', ownerPassword: 'b' });
    expect(await pdfArchiveFaults(await doc.save())).toContain('encrypted');
  });
});

describe('P1 as an editable copy', () => {
  test.each(kinds)(
    'P1 %s has the styles, typefaces, page and grid of the norm, and page numbers',
    async (kind) => {
      const zip = await JSZip.loadAsync(await toDocx(layoutOf(kind)));
      const part = async (name: string) => (await zip.file(name)?.async('string')) ?? '';
      const [body, styles] = [await part('word/document.xml'), await part('word/styles.xml')];
      const footer = Object.keys(zip.files).filter((name) => /^word\/footer\d+\.xml$/.test(name));

      const defined = new Set([...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id));
      const used = new Set([...body.matchAll(/<w:pStyle w:val="([^"]+)"/g)].map(([, id]) => id));
      expect([...used].filter((id) => !defined.has(id))).toEqual([]);
      expect([...used]).toContain('PaperTitle');
      for (const name of ['公文标题', '公文一级标题', '公文正文', '公文顶格', '公文表格'])
        expect(styles).toContain(`<w:name w:val="${name}"/>`);
      for (const face of ['方正小标宋简体', '仿宋_GB2312', '黑体'])
        expect(styles).toContain(`w:eastAsia="${face}"`);

      expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
      expect(body).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
      const pitch = Number(/w:linePitch="(\d+)"/.exec(body)?.[1]);
      expect(Math.floor((16838 - 2098 - 1984) / pitch)).toBe(22);
      const size = Number(/w:styleId="PaperBody".*?<w:sz w:val="(\d+)"/s.exec(styles)?.[1]);
      const closer = Number(/w:styleId="PaperBody".*?<w:spacing w:val="(-?\d+)"/s.exec(styles)?.[1]);
      expect(Math.floor((11906 - 1587 - 1474) / (size * 10 + closer))).toBe(28);

      expect(footer).not.toEqual([]);
      const footers = (await Promise.all(footer.map(part))).join('');
      expect(footers).toMatch(/<w:instrText[^>]*>\s*PAGE\s*</);
    },
  );
});
