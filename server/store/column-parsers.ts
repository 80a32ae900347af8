/** How PostgreSQL's values arrive in the program; `pg`'s own choices lose days and digits. */
import pg from 'pg';

const { builtins } = pg.types;
const dateList = 1182;

type Parser = (text: string) => unknown;

const parsers: Readonly<Record<number, Parser>> = {
  // A legal day is no instant: pg's Date at local midnight is the day before once it is written as JSON.
  [builtins.DATE]: (text) => text,
  // Days need no quotes in PostgreSQL's notation of lists.
  [dateList]: (text) => text.slice(1, -1).split(',').filter(Boolean),
  [builtins.TIMESTAMPTZ]: (text) => new Date(text).toISOString(),
  [builtins.INT8]: wholeNumber,
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond 2^53`);
  return value;
}

/** For a connection's `types`; binary results are left to `pg`. */
export const columnParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers[oid]) ||
    pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
