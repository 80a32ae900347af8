/** The materials, one after another, as pages; what cannot be read gets a page to be named on. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { refusePdf } from '../files/pdf-check.ts';
import type { Absence, CaseFileJob, FiledMaterial, Placement } from './case-file-job.ts';
import { placeImage } from './place-image.ts';

const images = ['image/jpeg', 'image/png'];

const isGone = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

/** Why the content cannot be had, or is not what was recorded. */
async function whyNotContent({ file, digest }: FiledMaterial): Promise<Absence | undefined> {
  const hash = createHash('sm3');
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  } catch (cause) {
    return isGone(cause) ? 'vanished' : 'unreadable';
  }
  return hash.digest('hex') === digest ? undefined : 'altered';
}

async function whyNotPdf(file: string): Promise<Absence | undefined> {
  const handle = await open(file, 'r');
  try {
    const refusal = await refusePdf(handle, (await handle.stat()).size);
    if (!refusal) return undefined;
    return refusal.code === 'encrypted' ? 'encrypted' : 'damaged';
  } finally {
    await handle.close();
  }
}

/** Copies all pages; throws when the file cannot be read. Its own fonts and pictures come along as they are. */
async function placePdf(doc: PDFDocument, bytes: Uint8Array): Promise<void> {
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = await doc.copyPages(source, source.getPageIndices());
  if (pages.length === 0) throw new Error('no pages');
  for (const page of pages) doc.addPage(page);
}

/** What was added before the failure goes again, so that a broken file leaves no half of itself behind. */
function removeAfter(doc: PDFDocument, count: number): void {
  while (doc.getPageCount() > count) doc.removePage(doc.getPageCount() - 1);
}

async function placePages(doc: PDFDocument, material: FiledMaterial): Promise<Absence | undefined> {
  const before = doc.getPageCount();
  try {
    const bytes = await readFile(material.file);
    if (images.includes(material.mime)) await placeImage(doc, bytes, material.mime);
    else await placePdf(doc, bytes);
    return undefined;
  } catch {
    removeAfter(doc, before);
    return 'damaged';
  }
}

const hasPages = ({ mime }: FiledMaterial): boolean => mime === 'application/pdf' || images.includes(mime);

/** Why the material gets no pages of its own; undefined after it got them. */
async function place(
  doc: PDFDocument,
  material: FiledMaterial,
  { room, skipped }: { readonly room: number; readonly skipped: boolean },
): Promise<Absence | undefined> {
  if (skipped) return 'unreadable';
  const absent = await whyNotContent(material);
  if (absent) return absent;
  if (!hasPages(material)) return 'electronic';
  if ((await stat(material.file)).size > room) return 'tooMuch';
  const refused = material.mime === 'application/pdf' ? await whyNotPdf(material.file) : undefined;
  return refused ?? placePages(doc, material);
}

/** Adds the pages of all materials to the document and answers where each stands. `opening` hears of each before it is read. */
export async function placeMaterials(
  doc: PDFDocument,
  { groups, skip, mostBytes }: Pick<CaseFileJob, 'groups' | 'skip' | 'mostBytes'>,
  opening: (id: string) => void,
): Promise<readonly Placement[]> {
  const placements: Placement[] = [];
  let room = mostBytes;
  for (const material of groups.flatMap(({ materials }) => materials)) {
    const from = doc.getPageCount() + 1;
    opening(material.id);
    const absence = await place(doc, material, { room, skipped: skip.includes(material.id) });
    if (absence) doc.addPage();
    else room -= material.size;
    placements.push({ id: material.id, from, to: doc.getPageCount(), ...(absence ? { absence } : {}) });
  }
  return placements;
}
