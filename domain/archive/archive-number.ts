import type { Petition } from '#domain/petition/petition.ts';

/**
 * The number of the archive (档号): the petition's own year and serial, so that one petition has one archive and no
 * second series can drift from the first. A reopened petition keeps the number it was first filed under.
 */
export function archiveNumber({ filings, number }: Pick<Petition, 'filings' | 'number'>): string {
  const [first] = filings;
  if (first) return first.number;
  const [, year, serial] = /〔(\d{4})〕(\d+)号/u.exec(number) ?? [];
  return year && serial ? `XF·${year}-${serial.padStart(4, '0')}` : `XF·${number}`;
}
