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

/** Six lines of four pixels, red. */
export const sampleJpeg = Buffer.from(
  '/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAGAAQDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCcAIoH/9k=',
  'base64',
);

/** The same, blue. */
export const samplePng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAQAAAAGCAMAAADT589HAAAAA1BMVEUiIsyp02fvAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNgwAcAAB4AAe72cCEAAAAASUVORK5CYII=',
  'base64',
);

type ZipPart = {
  readonly name: string;
  readonly content: string;
  readonly encrypted?: boolean;
  /** What the directory says the part unpacks to, in bytes. */
  readonly unpacked?: number;
};

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

function directoryEntry(
  { name, content, encrypted = false, unpacked = content.length }: ZipPart,
  offset: number,
): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(20, 6);
  head.writeUInt16LE(encrypted ? 1 : 0, 8);
  head.writeUInt32LE(content.length, 20);
  head.writeUInt32LE(unpacked, 24);
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
