/**
 * For tests only: what speaks against a PDF being PDF/A-2b (ISO 19005-2), as far as its structure tells. There is no
 * validator for Node; what is looked at here are the rules that readers decades from now depend on.
 */
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';

type Look = (key: string) => PDFObject | undefined;
const lookIn =
  (dict: PDFDict): Look =>
  (key) =>
    dict.lookup(PDFName.of(key));
const nameIn = (look: Look, key: string): string => String(look(key) ?? '');

/** The dictionaries in an object, itself among them; what it refers to is another object. */
function dictsIn(object: PDFObject): readonly PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict);
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn);
  return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : [];
}

/** Every dictionary of the file. */
const allDicts = (doc: PDFDocument): readonly PDFDict[] =>
  doc.context.enumerateIndirectObjects().flatMap(([, object]) => dictsIn(object));

function metadataFaults(doc: PDFDocument): readonly string[] {
  const metadata = lookIn(doc.catalog)('Metadata');
  if (!(metadata instanceof PDFRawStream)) return ['no metadata'];
  if (metadata.dict.has(PDFName.of('Filter'))) return ['metadata compressed'];
  const xmp = Buffer.from(metadata.contents).toString('utf8');
  const says = (property: string, value: string) =>
    new RegExp(`pdfaid:${property}(>|=")${value}["<]`).test(xmp);
  return says('part', '2') && says('conformance', 'B') ? [] : ['metadata does not say 2b'];
}

function intentFaults(doc: PDFDocument): readonly string[] {
  const intents = lookIn(doc.catalog)('OutputIntents');
  const intent = intents instanceof PDFArray ? intents.lookup(0) : undefined;
  if (!(intent instanceof PDFDict)) return ['no output intent'];
  const look = lookIn(intent);
  const profile = look('DestOutputProfile');
  return nameIn(look, 'S') === '/GTS_PDFA1' && profile instanceof PDFRawStream
    ? []
    : ['output intent without a profile of its own'];
}

/** A font that carries no drawing of its letters would be replaced by whatever the reader has. */
function fontFaults(dict: PDFDict): readonly string[] {
  const look = lookIn(dict);
  const subtype = nameIn(look, 'Subtype');
  if (nameIn(look, 'Type') !== '/Font' || subtype === '/Type0' || subtype === '/Type3') return [];
  const descriptor = look('FontDescriptor');
  const carried = ['FontFile', 'FontFile2', 'FontFile3'].some(
    (key) => descriptor instanceof PDFDict && descriptor.has(PDFName.of(key)),
  );
  return carried ? [] : [`font ${nameIn(look, 'BaseFont')} not embedded`];
}

const forbiddenActions = [
  '/JavaScript',
  '/Launch',
  '/Sound',
  '/Movie',
  '/ResetForm',
  '/ImportData',
  '/Rendition',
];
const forbiddenKeys = ['JS', 'JavaScript', 'AA', 'EmbeddedFiles', 'XFA', 'NeedAppearances'];

function actionFaults(dict: PDFDict): readonly string[] {
  const look = lookIn(dict);
  const action = forbiddenActions.filter((one) => nameIn(look, 'S') === one);
  const keys = forbiddenKeys.filter((key) => dict.has(PDFName.of(key)));
  const packed = String(look('Filter') ?? '').includes('/LZWDecode') ? ['LZW'] : [];
  return [...action, ...keys, ...packed];
}

/** In English, each thing wrong; empty when nothing of what is looked at is. */
export async function pdfArchiveFaults(bytes: Uint8Array): Promise<readonly string[]> {
  const doc = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
  const { trailerInfo } = doc.context;
  const dicts = allDicts(doc);
  return [
    ...(trailerInfo.Encrypt ? ['encrypted'] : []),
    ...(trailerInfo.ID ? [] : ['no file identifier']),
    ...metadataFaults(doc),
    ...intentFaults(doc),
    ...dicts.flatMap(fontFaults),
    ...dicts.flatMap(actionFaults),
  ];
}

/** How many fonts the file has, so that a test sees that some were looked at. */
export async function countFonts(bytes: Uint8Array): Promise<number> {
  const doc = await PDFDocument.load(bytes, { updateMetadata: false });
  return allDicts(doc).filter((dict) => nameIn(lookIn(dict), 'Type') === '/Font').length;
}
