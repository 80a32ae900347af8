/** How long the case file of many scanned pages takes, and how much memory, next to merely reading and writing the scans. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Petition } from '#domain/petition/petition.ts';
import type { FiledMaterial } from '#server/archive/case-file-job.ts';
import { makeCaseFile } from '#server/archive/case-file-maker.ts';
import { caseFileWork } from '#server/archive/given-case-file.ts';
import { fileSheets, sampleScan } from '#server/archive/sample-materials.ts';
import type { PaperRenderer } from '#server/papers/paper-renderer.ts';
import { loadPetition } from '#server/store/petition-history.ts';
import type { Ground } from './ground.ts';

export type CaseFileLine = {
  readonly pages: number;
  /** Of the scans, in bytes. */
  readonly size: number;
  readonly milliseconds: number;
  /** Reading the scans, taking their digests and writing them once. */
  readonly plainMilliseconds: number;
  readonly ratio: number;
  /** The most memory the process that made it has held, in bytes. */
  readonly peakMemory: number;
};

const distinctScans = 10;
const times = 2;

/** Scans that differ in few places but are read and written each by itself. */
async function fileScans(folder: string, pages: number): Promise<readonly FiledMaterial[]> {
  const scans = await Promise.all(
    Array.from({ length: Math.min(distinctScans, pages) }, (_, n) => sampleScan(n)),
  );
  const sheets = Array.from({ length: pages }, (_, page) => ({
    ...{ kind: 'evidence' as const, name: `扫描件${page + 1}`, mime: 'image/jpeg' },
    content: scans[page % scans.length] ?? new Uint8Array(),
  }));
  return fileSheets(folder, sheets);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function readAndWrite(materials: readonly FiledMaterial[], folder: string): Promise<void> {
  const parts: Uint8Array[] = [];
  for (const { file } of materials) {
    const bytes = await readFile(file);
    createHash('sm3').update(bytes).digest();
    parts.push(bytes);
  }
  await writeFile(join(folder, 'plain'), Buffer.concat(parts));
}

async function measure(papers: PaperRenderer, petition: Petition, pages: number): Promise<CaseFileLine> {
  const folder = await mkdtemp(join(tmpdir(), 'zhifang-bench-'));
  try {
    const materials = await fileScans(folder, pages);
    const { pack: _, ...work } = caseFileWork(papers, petition, { materials, folder });
    const [ours, plain]: [number[], number[]] = [[], []];
    let peakMemory = 0;
    for (let time = 0; time < times; time++) {
      plain.push(await timed(() => readAndWrite(materials, folder)));
      const make = async () => {
        ({ peakMemory } = (await makeCaseFile(work)).made);
      };
      ours.push(await timed(make));
    }
    const [milliseconds, plainMilliseconds] = [Math.min(...ours), Math.min(...plain)];
    const size = materials.reduce((sum, one) => sum + one.size, 0);
    return {
      pages,
      size,
      milliseconds,
      plainMilliseconds,
      ratio: milliseconds / plainMilliseconds,
      peakMemory,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The better of two runs, from the start of the process to the written file; undefined when the court has no petition. */
export async function measureCaseFile(
  { site, court, sample }: Ground,
  pages: number,
): Promise<CaseFileLine | undefined> {
  const [first] = sample;
  const loaded = first ? await loadPetition(site.db, court, first) : undefined;
  return loaded && measure(site.papers, loaded.petition, pages);
}

const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

/** The line as people read it. */
export const sayCaseFile = (line: CaseFileLine): string =>
  [
    `电子卷宗：${line.pages} 页扫描件（${megabytes(line.size)} MB）合成一个 PDF 用 ${(line.milliseconds / 1000).toFixed(2)} 秒，`,
    `是只读出、取摘要、写一遍的 ${line.ratio.toFixed(1)} 倍；制作进程内存最多 ${megabytes(line.peakMemory)} MB。`,
  ].join('');
