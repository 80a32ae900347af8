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

/** A legal day, `YYYY-MM-DD`. */
export const day = z.iso.date();

/** How a field of a paper's content stands in its template: under which name, and as what. */
type FieldMeta = {
  readonly title: string;
  readonly holds: 'text' | 'texts' | Readonly<Record<string, string>>;
};

/** A text under this name; left out it prints nothing. */
export const text = <Schema extends z.ZodType<string | undefined>>(title: string, schema: Schema): Schema =>
  schema.meta({ title, holds: 'text' });

/** Several texts under this name. */
export const texts = (title: string, each = prose(), most = 100) =>
  z.array(each).max(most).meta({ title, holds: 'texts' });

/** Rows under this name, each with fields under names of their own. */
export const rows = <Shape extends Record<string, z.ZodType<string | undefined>>>(
  title: string,
  names: Readonly<Record<keyof Shape & string, string>>,
  shape: Shape,
  most = 2000,
) => z.array(z.object(shape)).max(most).meta({ title, holds: names });

type Field = {
  readonly name: string;
  readonly holds: 'text' | 'texts' | readonly string[];
  /** What the name stands for, from the checked content. */
  readonly view: (value: unknown) => string | readonly string[] | readonly Readonly<Record<string, string>>[];
};

/** How a field made by `text`, `texts` or `rows` stands in a template. Throws for one that was not. */
export function fieldOf(schema: z.core.$ZodType): Field {
  const { title: name, holds } = (schema as z.ZodType).meta() as FieldMeta;
  if (holds === 'text') return { name, holds, view: (value) => (value as string | undefined) ?? '' };
  if (holds === 'texts') return { name, holds, view: (value) => value as readonly string[] };
  const named = (row: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(holds).map(([key, title]) => [title, row[key] ?? '']));
  return {
    name,
    holds: Object.values(holds),
    view: (value) => (value as readonly Readonly<Record<string, string | undefined>>[]).map(named),
  };
}
