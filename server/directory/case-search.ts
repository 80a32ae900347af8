import { foldText } from '#domain/identifiers/folded-text.ts';
import { gramsOf, pinyinOf, queryGrams, searchForm } from '../store/search-grams.ts';

const PERSON = /^\p{Script=Han}{2,4}$/u;

/** A case number without the signs that people leave out: `2021鲁0117执123`, `2013钢执45`. */
export function plainNumber(text: string): string {
  return foldText(text).replaceAll(/[()第字号]/gu, '');
}

/** The names by which a case is searched, each on its own line, in the form in which texts are compared. */
export function searchableNames(names: readonly string[]): string {
  return names.map((name) => searchForm(name).replaceAll(/\s/gu, '')).join('\n');
}

/**
 * The tokens of a case: its names, the pinyin of persons, and its number. `#12` stands for a serial number that
 * begins with 12, so that typing the beginning of a number finds it.
 */
export function caseGrams(number: string, serial: number, names: readonly string[]): string[] {
  const persons = names.filter((name) => PERSON.test(name));
  const serials = [...String(serial)].map((_, at, digits) => `#${digits.slice(0, at + 1).join('')}`);
  const tokens = [
    ...gramsOf(names.join('\n')),
    ...gramsOf(plainNumber(number)),
    ...persons.flatMap(pinyinOf),
    ...serials,
  ];
  return [...new Set(tokens)];
}

export type NumberQuery = {
  /** Must stand in the plain number as it is. */
  readonly part: string;
  /** All of these tokens … */
  readonly grams: readonly string[];
  /** … and one of these, when there are any. */
  readonly oneOf: readonly string[];
};

/** The question for a part of a case number, or undefined when the text has no digits. */
export function numberQuery(text: string): NumberQuery | undefined {
  const part = plainNumber(text);
  const last = /\d+$/u.exec(part)?.[0];
  if (!/\d/u.test(part)) return undefined;
  const before = last === undefined ? part : part.slice(0, -last.length);
  // Digits in front may be the end of a year or code and then are no whole token: only the part is compared.
  const grams = queryGrams(before.replace(/^\d+/u, ''));
  return { part, grams, oneOf: last === undefined ? [] : [`#${last}`, last] };
}

export type NameQuery = {
  readonly grams: readonly string[];
  /** Words of three characters and more, which pairs alone do not prove. */
  readonly words: readonly string[];
};

/** The question for names, or undefined when there is nothing to ask with. */
export function nameQuery(text: string): NameQuery | undefined {
  const grams = queryGrams(text);
  if (grams.length === 0) return undefined;
  const words = searchForm(text).split(/\s+/u);
  return { grams, words: words.filter((word) => /^\p{Script=Han}{3,}$/u.test(word)) };
}

/** The text between wildcards for `like`, its own wildcards made harmless. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[\\%_]/gu, '\\$&')}%`;
}
