/** Where a list that is read newest first goes on: the instant and id of the last line, in one word. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type Cursor = { readonly at: string; readonly id: string };

export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** The place a cursor names; undefined, which is the beginning, for one nobody gave out. */
export function readCursor(cursor: string | undefined): Cursor | undefined {
  const [at = '', id = '', ...more] = Buffer.from(cursor ?? '', 'base64url')
    .toString()
    .split(' ');
  const isOurs = more.length === 0 && INSTANT.test(at) && UUID.test(id) && !Number.isNaN(Date.parse(at));
  return isOurs ? { at, id } : undefined;
}
