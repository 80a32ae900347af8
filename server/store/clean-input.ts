const controls = /[\p{Cc}--[\t\n\r]]/gv;

/**
 * The input without what no text may hold: control characters from pasted tables, halves of surrogate pairs. The
 * database and the digests refuse both; the person who pasted them meant neither.
 */
export function cleanInput(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed().replaceAll(controls, '');
  if (Array.isArray(value)) return value.map(cleanInput);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanInput(inner)]));
}
