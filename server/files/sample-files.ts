/** Smallest files of each kind, made up for the tests. */

function ascii(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

export function samplePdf(trailer = '<< /Root 1 0 R /Size 2 >>', filler = ''): Buffer {
  const body = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${filler}`;
  return ascii(
    `${body}xref\n0 1\n0000000000 65535 f \ntrailer\n${trailer}\nstartxref\n${body.length}\n%%EOF\n`,
  );
}

/** A PDF 1.5 whose trailer is the head of a cross-reference stream, far from the end of the file. */
export function samplePdfWithStreamTrailer(trailer: string): Buffer {
  const body = '%PDF-1.5\n1 0 obj\n<< /Type /Catalog >>\nendobj\n';
  const table = `2 0 obj\n<< /Type /XRef ${trailer} >>\nstream\n${'x'.repeat(9000)}\nendstream\nendobj\n`;
  return ascii(`${body}${table}startxref\n${body.length}\n%%EOF\n`);
}

export const sampleJpeg = Buffer.concat([
  Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
  ascii('JFIF\0'),
  Buffer.alloc(64),
  Buffer.from([0xff, 0xd9]),
]);

function pngChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, data, Buffer.alloc(4)]);
}

export const samplePng = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  pngChunk('IHDR', Buffer.alloc(13)),
  pngChunk('IDAT', Buffer.alloc(8)),
  pngChunk('IEND', Buffer.alloc(0)),
]);

type ZipPart = { readonly name: string; readonly content: string; readonly encrypted?: boolean };

function localEntry({ name, content, encrypted = false }: ZipPart): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(encrypted ? 1 : 0, 6);
  head.writeUInt32LE(content.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, ascii(name), ascii(content)]);
}

function directoryEntry({ name, content, encrypted = false }: ZipPart, offset: number): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(encrypted ? 1 : 0, 8);
  head.writeUInt32LE(content.length, 20);
  head.writeUInt32LE(content.length, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, ascii(name)]);
}

/** An uncompressed zip of the parts given. */
export function sampleZip(parts: readonly ZipPart[]): Buffer {
  const local = parts.map(localEntry);
  const offsets = local.map((_, index) => Buffer.concat(local.slice(0, index)).length);
  const directory = Buffer.concat(parts.map((part, index) => directoryEntry(part, offsets[index] ?? 0)));
  const start = Buffer.concat(local).length;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(start, 16);
  return Buffer.concat([...local, directory, end]);
}

const contentTypes = {
  name: '[Content_Types].xml',
  content:
    '<?xml version="1.0"?><Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
};

export const sampleDocx = sampleZip([contentTypes, { name: 'word/document.xml', content: '<w:document/>' }]);
export const lockedDocx = sampleZip([
  contentTypes,
  { name: 'word/document.xml', content: 'locked', encrypted: true },
]);

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(8);
  const body = Buffer.concat(content);
  head.writeUInt32BE(8 + body.length, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** An MP4 container of the given brand with tracks of the given handlers (`soun`, `vide`). */
export function sampleMp4(brand: string, ...tracks: readonly string[]): Buffer {
  const handler = (type: string) => box('hdlr', Buffer.alloc(8), ascii(type), Buffer.alloc(13));
  const movie = tracks.map((type) => box('trak', box('mdia', handler(type))));
  return Buffer.concat([
    box('ftyp', ascii(brand), Buffer.alloc(4), ascii(brand)),
    box('mdat', Buffer.alloc(4096)),
    box('moov', ...movie),
  ]);
}

export const sampleMp3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x64]), Buffer.alloc(1000)]);
export const sampleAac = Buffer.concat([
  Buffer.from([0xff, 0xf1, 0x50, 0x80, 0x01, 0x3f, 0xfc]),
  Buffer.alloc(500),
]);
export const sampleWav = Buffer.concat([
  ascii('RIFF'),
  Buffer.alloc(4),
  ascii('WAVEfmt '),
  Buffer.alloc(200),
]);
export const sampleAmr = Buffer.concat([ascii('#!AMR\n'), Buffer.alloc(200)]);
export const sampleOgg = Buffer.concat([
  ascii('OggS'),
  Buffer.alloc(24),
  ascii('\u0001vorbis'),
  Buffer.alloc(200),
]);
