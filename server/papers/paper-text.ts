import { z } from 'zod';

/** Characters that carry no ink and would either have no glyph or turn the reading direction of a line. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu;

function withoutInvisible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ');
}

function oneLine(text: string): string {
  return withoutInvisible(text).replace(/\n/g, ' ').replace(INVISIBLE, '').trim();
}

function manyLines(text: string): string {
  return withoutInvisible(text)
    .split('\n')
    .map((line) => line.replace(INVISIBLE, '').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** One line of print: line breaks become spaces, invisible characters go. Everything else is printed as it stands. */
export function line(longest = 500) {
  return z.string().transform(oneLine).pipe(z.string().min(1).max(longest));
}

/** Text of one or more paragraphs, parted by line breaks. */
export function prose(longest = 30_000) {
  return z.string().transform(manyLines).pipe(z.string().min(1).max(longest));
}

/** An optional line: an empty one counts as absent, so the paper leaves its place out. */
export function optionalLine(longest = 500) {
  return z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(longest))
    .optional()
    .transform((text) => (text === '' ? undefined : text));
}

/** Optional text of several paragraphs: empty counts as absent. */
export function optionalProse(longest = 30_000) {
  return z
    .string()
    .transform(manyLines)
    .pipe(z.string().max(longest))
    .optional()
    .transform((text) => (text === '' ? undefined : text));
}
