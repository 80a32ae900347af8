/** What is done at the desk while an archive fills: scans sent in, papers issued, and the package looked through afterwards. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { confirm } from './journey-desk.ts';

/** A scan of so many pages; its title makes it a file of its own. */
export const scan = async (name: string, pages = 1) => {
  const pdf = await PDFDocument.create();
  pdf.setTitle(name);
  for (let page = 1; page <= pages; page += 1)
    pdf.addPage([595, 842]).drawText(`${page} / ${pages}`, { x: 60, y: 740, size: 48 });
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) };
};

export const openTab = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('tab', { name }).click();

export const chooseListed = async (
  place: Page | Locator,
  page: Page,
  label: string | RegExp,
  name: string,
): Promise<void> => {
  await place.getByLabel(label, { exact: true }).click();
  await page.getByTitle(name, { exact: true }).filter({ visible: true }).last().click();
};

/** Sends the files of an open upload panel, and waits until each is on file. */
export const sendScans = async (
  panel: Locator,
  files: readonly Awaited<ReturnType<typeof scan>>[],
): Promise<void> => {
  await panel.locator('input[type=file]').setInputFiles([...files]);
  await panel.getByRole('button', { name: `上传 ${files.length} 个文件` }).click();
  await expect
    .poll(() => panel.getByText('已收入', { exact: true }).count(), { timeout: 20_000 })
    .toBe(files.length);
};

/** Issues a paper from its tab; returns the number it was given. */
export const issue = async (page: Page, paper: string): Promise<string> => {
  await chooseListed(page, page, '文书', paper);
  await page.getByRole('button', { name: '出具并编号' }).click();
  await confirm(page.getByRole('form', { name: '出具文书' }));
  const state = await page.getByText(/^\d{4}-\d{2}-\d{2}出具，/).innerText();
  return state.split('，')[1] ?? '';
};

type Verdict = { readonly code: number; readonly said: string };
/** What the command of the program says of a package file, and the code it ends with. */
export const verify = (file: string): Promise<Verdict> =>
  new Promise((done) => {
    const program = resolve(import.meta.dirname, '../bin/zhifang.mjs');
    const child = execFile(process.execPath, [program, 'verify-archive', file], (_error, stdout, stderr) =>
      done({ code: child.exitCode ?? -1, said: stdout + stderr }),
    );
  });

/** The package with one bit changed within the part of this name: behind its own entry, not where others mention it. */
export const harm = (whole: Buffer, part: string): Buffer => {
  const harmed = Buffer.from(whole);
  const name = (entry: number): string =>
    whole.toString('utf8', entry + 30, entry + 30 + whole.readUInt16LE(entry + 26));
  let entry = whole.indexOf('PK\x03\x04');
  while (entry >= 0 && !name(entry).endsWith(part)) entry = whole.indexOf('PK\x03\x04', entry + 4);
  if (entry < 0) throw new Error(`The package has no ${part}`);
  const at = entry + 30 + Buffer.byteLength(name(entry)) + 200;
  harmed.writeUInt8(whole.readUInt8(at) ^ 1, at);
  return harmed;
};
