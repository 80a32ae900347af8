import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closedCase } from '#domain/given-cases.ts';
import { petitionOf } from '#domain/given-history.ts';
import { countFonts, pdfArchiveFaults } from '../papers/given-pdf-a.ts';
import { createPaperRenderer } from '../papers/paper-renderer.ts';
import type { FiledMaterial } from './case-file-job.ts';
import { type CaseFileMade, makeCaseFile, oneAtATime } from './case-file-maker.ts';
import { caseFileWork } from './given-case-file.ts';
import { fileSheets, sampleSheets } from './sample-materials.ts';

const papers = createPaperRenderer();
const petition = petitionOf(closedCase());
let folder: string;
let materials: readonly FiledMaterial[];
let result: CaseFileMade;
let bytes: Uint8Array;
let texts: readonly string[];

/** What can be read on each page, as a reader draws it. */
async function readPages(pdf: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const found = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  return found;
}

const make = async (
  given: readonly FiledMaterial[],
  more: { readonly mostBytes?: number } = {},
  readMs?: number,
) => {
  const out = await mkdtemp(join(folder, 'out-'));
  return makeCaseFile(caseFileWork(papers, petition, { materials: given, folder: out, ...more }), readMs);
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhifang-case-file-test-'));
  materials = await fileSheets(folder, await sampleSheets());
  result = await makeCaseFile(caseFileWork(papers, petition, { materials, folder }));
  bytes = await readFile(join(folder, 'case-file.pdf'));
  texts = await readPages(bytes);
}, 120_000);
afterAll(async () => {
  await papers.closePapers();
  await rm(folder, { recursive: true, force: true });
});

describe('R16.5 the case file is one PDF', () => {
  test('R16.5 cover, catalogue, every material in order, closing sheet', async () => {
    const doc = await PDFDocument.load(bytes);
    expect(doc.getPageCount()).toBe(result.made.pages);
    expect(result.placements.map(({ from, to }) => [from, to])).toEqual([
      ...[
        [1, 2],
        [3, 3],
        [4, 4],
        [5, 5],
        [6, 6],
        [7, 7],
        [8, 8],
        [9, 9],
        [10, 10],
      ],
    ]);
    expect(result.made.pages).toBe(2 + 10 + 1);
    expect(texts[0]?.replace(/ /g, '')).toContain('执行申诉信访卷宗');
    expect(texts[1]).toContain('材料名称');
    expect(texts.at(-1)).toContain('内容摘要');
  });

  test('R16.5 the catalogue names each material with its pages', () => {
    for (const [name, pages] of [
      ['信访件登记表', '1-2'],
      ['来信扫描', '3'],
      ['处理（答复）意见书', '10'],
    ] as const) {
      const line = texts[1]?.split(/\r?\n/).join(' ') ?? '';
      expect(line).toMatch(new RegExp(`${name.replace(/[（）]/g, '.')}[^一二三四五六七八九十、]*${pages}`));
    }
  });

  test('R16.5 every page bears the number of the petition, materials their page from 1', () => {
    for (const text of texts) expect(text).toContain(petition.number);
    const stamped = texts.slice(2, -1).map((text) => /第 (\d+) 页/.exec(text)?.[1]);
    expect(stamped).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
  });

  test('R16.5 bookmarks in Chinese lead to cover, kinds, materials and closing sheet', async () => {
    const doc = await PDFDocument.load(bytes);
    const pages = new Map(doc.getPages().map((page, index) => [page.ref.toString(), index]));
    const read = (parent: PDFDict): readonly unknown[] => {
      const marks: unknown[] = [];
      for (
        let one = parent.lookupMaybe(PDFName.of('First'), PDFDict);
        one;
        one = one.lookupMaybe(PDFName.of('Next'), PDFDict)
      ) {
        const title = one.lookup(PDFName.of('Title'), PDFHexString).decodeText();
        const [page] = String(one.lookup(PDFName.of('Dest'))).match(/\d+ 0 R/) ?? [];
        marks.push([title, pages.get(page ?? ''), ...read(one)]);
      }
      return marks;
    };
    expect(read(doc.catalog.lookup(PDFName.of('Outlines'), PDFDict))).toEqual([
      ['封面', 0],
      ['卷内目录', 1],
      ['信访件登记', 2, ['信访件登记表.pdf', 2], ['来信扫描', 4]],
      ['约谈或协调会议记录', 5, ['约谈笔录（横置扫描）.pdf', 5], ['现场照片', 6]],
      [
        '相关证据材料',
        7,
        ...[
          ['截图\u{1f600}.png', 7],
          ['通话录音', 8],
          ['加密的文件.pdf', 9],
          ['截断的文件.pdf', 10],
        ],
      ],
      ['处理（答复）意见书', 11, ['处理（答复）意见书.pdf', 11]],
      ['备考表', 12],
    ]);
  });

  test('R16.5 it declares PDF/A-2b, nothing in it speaks against it, and the scan is in it byte for byte', async () => {
    expect(await pdfArchiveFaults(bytes)).toEqual([]);
    expect(await countFonts(bytes)).toBeGreaterThan(0);
    const scan = await readFile(materials[1]?.file ?? '');
    expect(Buffer.from(bytes).includes(scan)).toBe(true);
  });

  test('R16.5 a picture taken with a turned camera stands upright on a lying page', async () => {
    const doc = await PDFDocument.load(bytes);
    const { width, height } = doc.getPage(6).getSize();
    expect(width).toBeGreaterThan(height);
  });
});

describe('R16.5 a file that cannot be read never loses the others', () => {
  const absences = ({ placements }: CaseFileMade) =>
    Object.fromEntries(placements.flatMap(({ id, absence }) => (absence ? [[id, absence]] : [])));

  test('R16.5 encrypted and truncated files and recordings get a slip that names them', () => {
    expect(absences(result)).toEqual({ 'm-6': 'electronic', 'm-7': 'encrypted', 'm-8': 'damaged' });
    expect(texts[9]).toContain('加密的文件.pdf');
    expect(texts[9]).toContain('文件带有密码');
    expect(texts[10]).toContain('文件不完整或已损坏');
    expect(texts[8]).toContain('见电子附件');
    expect(texts[8]).toContain(materials[5]?.digest.slice(0, 32));
    expect(texts.at(-1)).toContain('缺页：加密的文件.pdf');
  });

  test('R16.5 so do files that are gone, altered, folders, or no pictures at all', async () => {
    const [letter, scan, note, photo] = materials.slice(0, 4);
    if (!letter || !scan || !note || !photo) throw new Error('too few materials');
    const altered = join(folder, 'altered');
    const content = await readFile(scan.file);
    content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
    await writeFile(altered, content);
    const aFolder = join(folder, 'a-folder');
    await mkdir(aFolder);
    const [fake] = await fileSheets(await mkdtemp(join(folder, 'fake-')), [
      { kind: 'other', name: '假图片', mime: 'image/png', content: Buffer.from('no picture') },
    ]);
    const made = await make([
      { ...letter, id: 'gone', file: join(folder, 'nowhere') },
      { ...scan, id: 'altered', file: altered },
      { ...note, id: 'folder', file: aFolder },
      photo,
      ...(fake ? [{ ...fake, id: 'fake' }] : []),
    ]);
    expect(absences(made)).toEqual({
      gone: 'vanished',
      altered: 'altered',
      folder: 'unreadable',
      fake: 'damaged',
    });
  }, 120_000);

  test('R16.5 a file at which the process hangs is left out at the second try', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [letter, scan] = materials;
    if (!letter || !scan) throw new Error('too few materials');
    const made = await make([letter, { ...scan, id: 'hangs', file: pipe }], {}, 4_000);
    expect(absences(made)).toEqual({ hangs: 'unreadable' });
  }, 120_000);

  test('R16.5 beyond the bound of memory materials stay electronic attachments', async () => {
    const [letter, scan] = materials;
    if (!letter || !scan) throw new Error('too few materials');
    const made = await make([letter, scan], { mostBytes: letter.size + 10 });
    expect(absences(made)).toEqual({ [scan.id]: 'tooMuch' });
  }, 120_000);

  test.runIf(existsSync('/dev/full'))(
    'R16.5 a disk that is full is said, of the PDF and of the package',
    async () => {
      const work = caseFileWork(papers, petition, { materials, folder });
      const noPdf = makeCaseFile({ ...work, job: { ...work.job, out: '/dev/full' } });
      await expect(noPdf).rejects.toThrow(/^服务器磁盘已满，卷宗没有制成/);
      const { pack } = work;
      if (!pack) throw new Error('no package is made');
      const noPackage = makeCaseFile({ ...work, pack: (...all) => ({ ...pack(...all), out: '/dev/full' }) });
      await expect(noPackage).rejects.toThrow(/^服务器磁盘已满，卷宗没有制成/);
    },
    120_000,
  );

  test('R16.5 a petition without materials has a case file, too', async () => {
    expect((await make([])).made.pages).toBe(3);
  }, 120_000);
});

test('R16.5 case files are made one at a time, also after one has failed', async () => {
  const queue = oneAtATime();
  const said: string[] = [];
  const work = (name: string, fails: boolean) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    said.push(`${name} ends`);
    if (fails) throw new Error(name);
  };
  const done = await Promise.allSettled([queue(work('a', true)), queue(work('b', false))]);
  expect(done.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  expect(said).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});
