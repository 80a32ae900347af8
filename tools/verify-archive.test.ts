import { type ExecFileException, execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closedCase } from '#domain/given-cases.ts';
import { petitionOf } from '#domain/given-history.ts';
import { makeCaseFile } from '#server/archive/case-file-maker.ts';
import { caseFileWork } from '#server/archive/given-case-file.ts';
import { fileSheets, sampleSheets } from '#server/archive/sample-materials.ts';
import { createPaperRenderer } from '#server/papers/paper-renderer.ts';

const bin = join(import.meta.dirname, '../bin/zhifang.mjs');
const advice = '请从系统的“归档”页重新下载卷宗包';
let folder: string;
/** A computer with the program and nothing else: neither data nor settings. */
let elsewhere: string;
let whole: Buffer;
let digest: string;

type Said = { readonly code: number; readonly lines: readonly string[]; readonly err: string };

const command = (...args: readonly string[]): Promise<Said> =>
  new Promise((resolve) => {
    const done = (error: ExecFileException | null, out: string, err: string) =>
      resolve({ code: Number(error?.code ?? 0), lines: out.split('\n').slice(0, -1), err });
    execFile(process.execPath, [bin, 'verify-archive', ...args], { cwd: elsewhere, env: {} }, done);
  });

async function verify(content: Uint8Array, ...args: readonly string[]): Promise<Said> {
  await writeFile(join(elsewhere, '卷宗包.zip'), content);
  return command('卷宗包.zip', ...args);
}

type Entry = { readonly path: string; readonly content: Uint8Array };

async function unpacked(): Promise<readonly Entry[]> {
  const zip = await JSZip.loadAsync(whole);
  return Promise.all(
    Object.values(zip.files).map(async (one) => ({
      path: one.name,
      content: await one.async('uint8array'),
    })),
  );
}

/** The entries in a new zip, as somebody writes it who knows how packages are made. */
function packed(
  entries: readonly Entry[],
  Packer: typeof ZipPassThrough | typeof ZipDeflate = ZipPassThrough,
) {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, bytes) => void parts.push(bytes));
  for (const { path, content } of entries) {
    const file = new Packer(path);
    file.mtime = new Date(2000, 0, 1);
    zip.add(file);
    file.push(content, true);
  }
  zip.end();
  return Buffer.concat(parts);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhifang-verify-archive-'));
  elsewhere = join(folder, 'elsewhere');
  await mkdir(elsewhere);
  const papers = createPaperRenderer();
  const materials = await fileSheets(folder, (await sampleSheets()).slice(0, 6));
  await makeCaseFile(caseFileWork(papers, petitionOf(closedCase()), { materials, folder, withheld: [3] }));
  await papers.closePapers();
  whole = await readFile(join(folder, 'case-file.zip'));
  digest = JSON.parse(Buffer.from((await unpacked())[0]?.content ?? []).toString()).whole;
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('R16.5 zhifang verify-archive, on a computer that has nothing but the program', () => {
  test('R16.5 says what the package is and that it is whole, ends with 0 and leaves nothing behind', async () => {
    expect(await verify(whole)).toEqual({
      code: 0,
      lines: [
        '济南市钢城区人民法院 钢执访〔2026〕1号，孙悦制作于 2026-11-28T01:00:00.000Z',
        expect.stringMatching(/^材料 6 份，卷宗 \d+ 页，办理记录 4 条$/),
        '其中 1 条依第十条未列出内容，只核对其摘要',
        `总摘要（SM3）：${digest}`,
        '卷宗包完好。',
      ],
      err: '',
    });
    expect(await readdir(elsewhere)).toEqual(['卷宗包.zip']);
  });

  test('R16.5 one changed byte in a material is a fault of that file and no other', async () => {
    const changed = Buffer.from(whole);
    const at = changed.indexOf('ID3 invented recording');
    changed[at] = 0x58;
    const { code, lines } = await verify(changed);
    expect({ code, first: lines[0], last: lines.at(-1) }).toEqual({
      code: 1,
      first: '材料“通话录音”（材料/006 通话录音.mp3）与清单所载摘要不符，曾被改动',
      last: expect.stringContaining('发现 1 处问题，卷宗包不可作为凭据。'),
    });
    expect(lines.at(-1)).toContain(advice);
  });

  test('R16.5 a file left out is named, and those behind it are not accused', async () => {
    const less = packed((await unpacked()).filter(({ path }) => !path.startsWith('材料/002')));
    const { code, lines } = await verify(less);
    expect({ code, first: lines[0], last: lines.at(-1) }).toEqual({
      code: 1,
      first: '缺少材料“来信扫描”（材料/002 来信扫描.jpg）',
      last: expect.stringContaining('发现 1 处问题'),
    });
  });

  test('R16.5 a file put in is named', async () => {
    const more = packed([...(await unpacked()), { path: '材料/007 补充.pdf', content: Buffer.from('x') }]);
    const { code, lines } = await verify(more);
    expect({ code, first: lines[0], last: lines.at(-1) }).toEqual({
      code: 1,
      first: '多出清单没有的文件“材料/007 补充.pdf”',
      last: expect.stringContaining('发现 1 处问题'),
    });
  });

  test('R16.5 unpacked and packed again by another program it is not as it was made, and says so', async () => {
    const { code, lines } = await verify(packed(await unpacked(), ZipDeflate));
    expect(code).toBe(1);
    expect(lines.join('\n')).toContain('重新打包');
  });

  test('R16.5 a package cut short by a broken download says so', async () => {
    const { code, lines } = await verify(whole.subarray(0, whole.length - 5000));
    expect({ code, first: lines[0] }).toEqual({ code: 1, first: '压缩包不完整，末尾缺失，可能没有下载完' });
  });

  test.each<[string, () => Uint8Array, string]>([
    ['an empty file', () => Buffer.alloc(0), '文件是空的'],
    [
      'no zip',
      () => Buffer.from('%PDF-1.7 something else, longer than the head of an entry'),
      '不是压缩包（zip）',
    ],
    [
      'another zip',
      () => packed([{ path: '照片.jpg', content: Buffer.from('x') }]),
      '开头不是清单（manifest.json）',
    ],
    [
      'a broken manifest',
      () => Buffer.from(whole.toString('latin1').replace('"format"', '"formas"'), 'latin1'),
      '清单（manifest.json）读不懂',
    ],
  ])('R16.5 of %s it says what it is and what to do', async (_, content, said) => {
    const { code, lines } = await verify(content());
    expect({ code, lines }).toEqual({
      code: 1,
      lines: [expect.stringContaining(said), expect.stringContaining(advice)],
    });
  });

  test('R16.5 a manifest with a changed name in it is found by its own digest', async () => {
    const from = Buffer.from('"孙悦"');
    const changed = Buffer.from(whole);
    Buffer.from('"李悦"').copy(changed, changed.indexOf(from));
    const { code, lines } = await verify(changed);
    expect({ code, first: lines[0] }).toEqual({ code: 1, first: '清单与其总摘要不符，清单曾被改动' });
  });

  test('R16.5 the digest of another package is not this one’s', async () => {
    expect((await verify(whole, '--digest', digest.toUpperCase())).code).toBe(0);
    const { code, lines } = await verify(whole, '--digest', '0'.repeat(64));
    expect({ code, first: lines[0] }).toMatchObject({
      code: 1,
      first: expect.stringContaining('总摘要与给出的不同'),
    });
  });

  test('R16.5 answers a program in one line of JSON', async () => {
    const { code, lines } = await verify(whole, '--json');
    expect({ code, answers: lines.map((line) => JSON.parse(line)) }).toMatchObject({
      code: 0,
      answers: [
        { intact: true, faults: [], number: '钢执访〔2026〕1号', materials: 6, events: 4, withheld: 1 },
      ],
    });
  });

  test.each([
    ['there is no such file', ['没有.zip'], '没有这个文件'],
    ['it is a folder', ['.'], '这是一个文件夹'],
    ['no file is named', [], '用法'],
    ['the digest is none', ['卷宗包.zip', '--digest', '12'], '用法'],
  ])('ends with 2 when %s: nothing was verified', async (_, args, said) => {
    const { code, lines, err } = await command(...args);
    expect({ code, lines, err }).toEqual({ code: 2, lines: [], err: expect.stringContaining(said) });
  });
});
