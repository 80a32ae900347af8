/** What somebody typed into the one search, as conditions on a table with `search_text`, `grams` and `keys`. */
import { type RawBuilder, sql } from 'kysely';
import { blindIndex } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import { idForm, phoneForm } from './person.ts';
import { plainText } from './petition-row.ts';
import { queryGrams, searchForm } from './search-grams.ts';

type Way = RawBuilder<boolean>;

const mostWords = 8;

/** The words of a question. */
export const wordsOf = (q: string): readonly string[] => q.trim().split(/\s+/).slice(0, mostWords);

const holdsAnyKey = (keys: MasterKeys, columns: readonly string[], value: string): Way =>
  sql<boolean>`keys && ${columns.map((column) => blindIndex(keys, column, value))}::bytea[]`;

/** A word in the text; from three characters on the text itself is compared, since pairs can stand apart. */
export function textWays(term: string): readonly Way[] {
  const grams = queryGrams(term);
  if (grams.length === 0) return [];
  const inGrams = sql<boolean>`grams @> ${grams}::text[]`;
  const like = `%${plainText(term).replaceAll(/[\\%_]/g, '\\$&')}%`;
  return [searchForm(term).length >= 3 ? sql<boolean>`(${inGrams} and search_text like ${like})` : inGrams];
}

/** A word as the end of a phone, or a whole phone or identity number. */
export function numberWays(term: string, keys: MasterKeys): readonly Way[] {
  const form = searchForm(term);
  return /^\d{4,}x?$|^\d+-\d+$/.test(form)
    ? [holdsAnyKey(keys, ['phone', 'phoneEnd', 'idNumber'], form)]
    : [];
}

/** The whole question as one phone or identity number, with whatever spaces and signs. */
export function wholeNumberWays(text: string, keys: MasterKeys): readonly Way[] {
  const phone = phoneForm(text);
  const id = idForm(text);
  return [
    ...(phone === text ? [] : [holdsAnyKey(keys, ['phone'], phone)]),
    ...(id === text ? [] : [holdsAnyKey(keys, ['idNumber'], id)]),
  ];
}
