/** Bookmarks: pdf-lib has no words for them, so they are written as the objects they are (ISO 32000-1, 12.3.3). */
import { type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';

/** `page` counts from 0. */
export type Bookmark = {
  readonly title: string;
  readonly page: number;
  readonly children?: readonly Bookmark[];
};

const countAll = (marks: readonly Bookmark[]): number =>
  marks.reduce((sum, { children = [] }) => sum + 1 + countAll(children), 0);

function writeLevel(doc: PDFDocument, parent: PDFRef, marks: readonly Bookmark[]): readonly PDFRef[] {
  const { context } = doc;
  const refs = marks.map(() => context.nextRef());
  for (const [index, { title, page, children = [] }] of marks.entries()) {
    const ref = refs[index];
    if (!ref) continue;
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    const below = writeLevel(doc, ref, children);
    const item = context.obj({
      Title: PDFHexString.fromText(title),
      Parent: parent,
      Dest: [doc.getPage(page).ref, PDFName.of('Fit')],
      ...(previous ? { Prev: previous } : {}),
      ...(next ? { Next: next } : {}),
      ...ends(below, countAll(children)),
    });
    context.assign(ref, item);
  }
  return refs;
}

function ends(refs: readonly PDFRef[], count: number) {
  const [first, last] = [refs[0], refs.at(-1)];
  return first && last ? { First: first, Last: last, Count: PDFNumber.of(count) } : {};
}

/** Gives the document these bookmarks, all unfolded, and has them shown when it is opened. */
export function writeOutline(doc: PDFDocument, marks: readonly Bookmark[]): void {
  const root = doc.context.nextRef();
  const refs = writeLevel(doc, root, marks);
  doc.context.assign(root, doc.context.obj({ Type: 'Outlines', ...ends(refs, countAll(marks)) }));
  doc.catalog.set(PDFName.of('Outlines'), root);
  doc.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
