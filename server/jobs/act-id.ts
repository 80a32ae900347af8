import { createHash } from 'node:crypto';

/** The id of an act nobody sends follows from what it is about, so that the same act can be written only once. */
export function actId(court: string, petition: string, what: string): string {
  const hex = createHash('sha256').update(`${court} ${petition} ${what}`).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}
