/** The case file put together: first the materials, then, when it is known where each stands, the pages before and after. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';
import type { CaseFileJob, FrontPages, MadePdf, Placement } from './case-file-job.ts';
import { type Bookmark, writeOutline } from './outline.ts';
import { placeMaterials } from './place-materials.ts';
import { stamp } from './stamp.ts';

export type Assembly = {
  readonly job: CaseFileJob;
  readonly doc: PDFDocument;
  readonly placements: readonly Placement[];
};

/** A document with the pages of the materials and nothing else. */
export async function beginAssembly(job: CaseFileJob, opening: (id: string) => void): Promise<Assembly> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  return { job, doc, placements: await placeMaterials(doc, job, opening) };
}

async function copyAll(doc: PDFDocument, pdf: Uint8Array): Promise<readonly PDFPage[]> {
  const source = await PDFDocument.load(pdf, { updateMetadata: false });
  return doc.copyPages(source, source.getPageIndices());
}

/** Puts the printed slips in the place of the empty pages held for them. Throws when their number is another. */
async function putSlips({ doc, placements }: Assembly, slips: Uint8Array | undefined): Promise<void> {
  const held = placements.filter(({ absence }) => absence !== undefined);
  const printed = slips ? await copyAll(doc, slips) : [];
  if (printed.length !== held.length)
    throw new Error(`${held.length} slips wanted, ${printed.length} printed`);
  for (const [index, page] of printed.entries()) {
    const at = (held[index]?.from ?? 1) - 1;
    doc.removePage(at);
    doc.insertPage(at, page);
  }
}

async function embedStampFont(doc: PDFDocument): Promise<PDFFont> {
  const folder = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json');
  doc.registerFontkit(fontkit);
  const font = new URL('400Regular/NotoSansSC_400Regular.ttf', `file://${folder}`);
  return doc.embedFont(await readFile(font), { subset: true });
}

type Counts = { readonly before: number; readonly materials: number };

/** Materials are numbered from 1; cover, catalogue and closing sheet bear no page numbers (立卷归档办法). */
async function stampAll({ doc, job }: Assembly, counts: Counts): Promise<void> {
  const font = await embedStampFont(doc);
  for (const [index, page] of doc.getPages().entries()) {
    const number = index - counts.before + 1;
    const named =
      index === 0
        ? '封面'
        : number < 1
          ? '卷内目录'
          : number > counts.materials
            ? '备考表'
            : `第 ${number} 页`;
    stamp(page, `${job.number}　${named}`, font);
  }
}

function bookmarksOf({ job, placements, doc }: Assembly, { before, materials }: Counts): readonly Bookmark[] {
  const placed = new Map(placements.map((one) => [one.id, one]));
  const groups = job.groups.flatMap((group): readonly Bookmark[] => {
    const children = group.materials.flatMap(({ id, name }) => {
      const place = placed.get(id);
      return place ? [{ title: name, page: before + place.from - 1 }] : [];
    });
    const [first] = children;
    return first ? [{ title: group.name, page: first.page, children }] : [];
  });
  const closing = before + materials < doc.getPageCount() ? before + materials : doc.getPageCount() - 1;
  return [
    { title: '封面', page: 0 },
    { title: '卷内目录', page: 1 },
    ...groups,
    { title: '备考表', page: closing },
  ];
}

function describe({ doc, job }: Assembly): void {
  const at = new Date(job.at);
  doc.setTitle(job.title);
  doc.setAuthor(job.author);
  doc.setCreator('执访');
  doc.setProducer('执访');
  doc.setCreationDate(at);
  doc.setModificationDate(at);
  doc.setLanguage('zh-CN');
  doc.convertToPDFA({ conformance: '2B' });
}

/** Adds the front pages, stamps and bookmarks, and writes the file. */
export async function finishAssembly(
  assembly: Assembly,
  front: FrontPages,
): Promise<Omit<MadePdf, 'peakMemory'>> {
  const { doc, job } = assembly;
  const materials = doc.getPageCount();
  await putSlips(assembly, front.slips);
  const leading = [...(await copyAll(doc, front.cover)), ...(await copyAll(doc, front.catalogue))];
  for (const [index, page] of leading.entries()) doc.insertPage(index, page);
  for (const page of await copyAll(doc, front.closing)) doc.addPage(page);
  const counts = { before: leading.length, materials };
  await stampAll(assembly, counts);
  writeOutline(doc, bookmarksOf(assembly, counts));
  describe(assembly);
  const pages = doc.getPageCount();
  const bytes = await doc.save({ updateFieldAppearances: false });
  await writeFile(job.out, bytes);
  return { pages, size: bytes.length, digest: createHash('sm3').update(bytes).digest('hex') };
}
