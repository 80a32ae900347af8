import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closedCase } from '#domain/given-cases.ts';
import { petitionOf } from '#domain/given-history.ts';
import { createPaperRenderer } from '../papers/paper-renderer.ts';
import type { FiledMaterial } from './case-file-job.ts';
import { makeCaseFile } from './case-file-maker.ts';
import { checkPackage } from './check-package.ts';
import { caseFileWork } from './given-case-file.ts';
import { type Manifest, manifestSchema, printManifest } from './manifest.ts';
import { writePackage } from './package-file.ts';
import { fileSheets, sampleSheets } from './sample-materials.ts';

const papers = createPaperRenderer();
const petition = petitionOf(closedCase());
let folder: string;
let materials: readonly FiledMaterial[];
let zip: string;
let bytes: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhifang-package-test-'));
  const sheets = await fileSheets(folder, await sampleSheets());
  materials = [...sheets.slice(2, 3), ...sheets.slice(5, 9)].map((one, index) =>
    index === 4 ? { ...one, file: join(folder, 'gone') } : one,
  );
  await makeCaseFile(caseFileWork(papers, petition, { materials, folder, withheld: [3] }));
  zip = join(folder, 'case-file.zip');
  bytes = await readFile(zip);
}, 120_000);
afterAll(async () => {
  await papers.closePapers();
  await rm(folder, { recursive: true, force: true });
});

async function check(content: Uint8Array) {
  const file = join(folder, 'checked.zip');
  await writeFile(file, content);
  return checkPackage(file);
}

const manifestIn = (content: Uint8Array): Manifest =>
  manifestSchema.parse(JSON.parse(Buffer.from(unzipSync(content)['manifest.json'] ?? []).toString()));

describe('R16.5 the package proves itself', () => {
  test('R16.5 an ordinary zip program unpacks the PDF, the originals and the manifest', async () => {
    const unpacked = unzipSync(bytes);
    expect(Object.keys(unpacked)).toEqual([
      'manifest.json',
      '卷宗.pdf',
      '材料/001 约谈笔录（横置扫描）.pdf',
      '材料/002 通话录音.mp3',
      '材料/003 加密的文件.pdf',
      '材料/004 截断的文件.pdf',
    ]);
    const original = await readFile(materials[1]?.file ?? '');
    expect(Buffer.from(unpacked['材料/002 通话录音.mp3'] ?? []).equals(original)).toBe(true);
  });

  test('R16.5 it is found as it was made, and says what could not be added', async () => {
    const { faults, manifest } = await checkPackage(zip);
    expect(faults).toEqual([]);
    expect(
      manifest?.materials.map(({ absence, path, from, to }) => [absence, path !== undefined, from, to]),
    ).toEqual([
      [undefined, true, 1, 1],
      ['electronic', true, 2, 2],
      ['encrypted', true, 3, 3],
      ['damaged', true, 4, 4],
      ['vanished', false, 5, 5],
    ]);
    expect(manifest?.history.map((one) => 'withheld' in one)).toEqual([false, false, true, false]);
  });

  test('R16.5 one flipped bit anywhere in it is found', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect((await check(flipped)).faults).not.toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  test('R16.5 so is every bit of the heads, the manifest’s ends and the directory of the zip', async () => {
    const directory = bytes.indexOf('PK\u0001\u0002', 0, 'latin1');
    const places = [
      ...Array.from({ length: 60 }, (_, index) => index),
      ...Array.from({ length: 60 }, (_, index) => directory - 30 + index),
      ...Array.from({ length: 22 }, (_, index) => bytes.length - 22 + index),
    ];
    for (const at of places) {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      expect((await check(flipped)).faults, `byte ${at}`).not.toEqual([]);
    }
  }, 120_000);

  test.each<[string, (whole: Buffer) => Buffer]>([
    ['cut at its end', (whole) => whole.subarray(0, -1)],
    ['cut in half', (whole) => whole.subarray(0, whole.length >> 1)],
    ['empty', () => Buffer.alloc(0)],
    ['with something after it', (whole) => Buffer.concat([whole, Buffer.from('x')])],
    ['with something before it', (whole) => Buffer.concat([Buffer.from('x'), whole])],
    ['no zip at all', () => Buffer.from('%PDF-1.7 something else entirely, and longer than a head')],
  ])('R16.5 a package %s is not taken for whole', async (_, change) => {
    expect((await check(change(bytes))).faults).not.toEqual([]);
  });
});

describe('R16.5 a manifest that was made to fit', () => {
  /** The package written again around another manifest, whose own digest is right. */
  async function forge(change: (manifest: Manifest) => Manifest): Promise<string> {
    const { whole: _, ...body } = change(manifestIn(bytes));
    const out = join(await mkdtemp(join(folder, 'forged-')), 'forged.zip');
    const work = caseFileWork(papers, petition, { materials, folder });
    const pdf = join(folder, 'forged.pdf');
    await copyFile(work.job.out, pdf);
    const files = body.materials.flatMap(({ id, path }) => {
      const file = materials.find((one) => one.id === id)?.file;
      return path && file ? [{ path, file }] : [];
    });
    await writePackage(printManifest(body).text, [{ path: body.caseFile.path, file: pdf }, ...files], out);
    return out;
  }

  test('R16.5 unchanged it is as good as the first', async () => {
    expect((await checkPackage(await forge((manifest) => manifest))).faults).toEqual([]);
  });

  test('R16.5 a material left out does not agree with the digest of the contents', async () => {
    const forged = await forge((manifest) => ({ ...manifest, materials: manifest.materials.slice(1) }));
    expect((await checkPackage(forged)).faults.map(({ kind }) => kind)).toEqual(['contents']);
  });

  test('R16.5 an event told otherwise breaks the chain, and is named', async () => {
    const forged = await forge((manifest) => ({
      ...manifest,
      history: manifest.history.map((one) =>
        one.seq === 2 && 'actor' in one ? { ...one, actor: 's-9' } : one,
      ),
    }));
    expect((await checkPackage(forged)).faults).toEqual([
      { kind: 'history', message: '办理记录第 2 条与留痕摘要不符，曾被改动' },
    ]);
  });

  test('R16.5 an event left out is missed', async () => {
    const forged = await forge((manifest) => ({
      ...manifest,
      history: manifest.history.filter(({ seq }) => seq !== 2),
    }));
    expect((await checkPackage(forged)).faults[0]).toMatchObject({ kind: 'history' });
  });

  test('R16.5 a name that leads out of the folder is refused', async () => {
    const forged = await forge((manifest) => ({
      ...manifest,
      materials: manifest.materials.map((one) => (one.path ? { ...one, path: `../${one.path}` } : one)),
    }));
    expect((await checkPackage(forged)).faults[0]).toMatchObject({ kind: 'unreadable' });
  });
});
