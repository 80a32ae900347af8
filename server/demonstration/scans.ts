/** A few small files for the invented archives: one page each that says what it is. */
import { Readable } from 'node:stream';
import { type ArchiveKind, archiveKinds } from '#regulation/registers.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Scan } from './scene.ts';

type Sheet = { readonly kind: ArchiveKind; readonly title: string };

/** Kinds the stories attach; several sheets of a kind, or every archive would hold the same file. */
const sheets: readonly Sheet[] = (
  [
    ['registration', 'PETITION LETTER'],
    ['interview', 'INTERVIEW NOTE, SIGNED'],
    ['acceptanceReceipt', 'RECEIPT OF THE NOTICE'],
    ['replyReceipt', 'RECEIPT OF THE REPLY'],
    ['evidence', 'WRITTEN STATEMENT, SIGNED'],
    ['other', 'REPORT ON THE HANDLING'],
  ] as const
).flatMap(([kind, title]) => ['A', 'B', 'C'].map((copy) => ({ kind, title: `${title} ${copy}` })));

const pageOf = (title: string): string =>
  [
    'BT /F1 20 Tf 72 760 Td (DEMONSTRATION ONLY) Tj ET',
    `BT /F1 14 Tf 72 720 Td (${title}) Tj ET`,
    '0.6 w',
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map((line) => `72 ${660 - line * 40} m 520 ${660 - line * 40} l S`),
  ].join('\n');

/** A PDF of one page with a line of title and empty ruled lines. */
export function demonstrationPdf(title: string): Buffer {
  const page = pageOf(title);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const trailer = `trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

/** Puts the sheets into the file store and says how to attach them. Throws when the store refuses one. */
export async function storeScans(files: FileStore): Promise<readonly Scan[]> {
  const scans: Scan[] = [];
  for (const { kind, title } of sheets) {
    const pdf = demonstrationPdf(title);
    const taken = await files.receive(Readable.from([pdf]), {
      maxBytes: pdf.length,
      fileName: `${archiveKinds[kind]}（演示）.pdf`,
    });
    if (!taken.received) throw new Error(`the demonstration sheet ${title} was refused: ${taken.message}`);
    const { name, digest, size, mime } = taken;
    scans.push({ kind, name, digest, size, mime });
  }
  return scans;
}
