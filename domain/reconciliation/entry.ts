import type { Day } from '#domain/calendar/day.ts';
import { foldText } from '#domain/identifiers/folded-text.ts';
import type { Channel } from '#regulation/registers.ts';

/** A person's or firm's name as it is compared: `form` without titles and brackets, `sound` as it is spoken. */
export type NameForm = { readonly form: string; readonly sound: string };

/** One coming of somebody as a register kept beside the system tells it. What it does not say is absent. */
export type RegisterEntry = {
  readonly id: string;
  readonly receivedOn: Day;
  readonly channels: readonly Channel[];
  readonly names: readonly NameForm[];
  /** Digits, with * for each that was hidden; several where several were written down. */
  readonly phones: readonly string[];
  readonly idNumber?: string;
  readonly caseNumbers: readonly string[];
  /** What stands in the column of case numbers and is none, such as 执123号. */
  readonly caseText?: string;
  /** The number the system gave, if the register notes it. */
  readonly number?: string;
  readonly documentNumber?: string;
  readonly text?: string;
};

/** One day on which a petition was come about, as the system has it: the first registration, or a later contact. */
export type RegisteredComing = {
  readonly petition: string;
  readonly on: Day;
  readonly number: string;
  readonly channels: readonly Channel[];
  readonly names: readonly NameForm[];
  readonly phones: readonly string[];
  readonly idNumbers: readonly string[];
  readonly caseNumber?: string;
  readonly documentNumbers: readonly string[];
  readonly text: string;
};

const TITLES = /(?:先生|女士|同志|老人|大爷|大妈|等?[\d一二三四五六七八九十]+[余多]?[人名户])$/u;
const BRACKETED = /\([^()]*\)/gu;
const SEPARATORS = /[,;、/|]|等(?=$|[\d一二三四五六七八九十])/u;
const AND = /[和及与&+]/u;
const LONGEST_PERSON = 4;

/** A name without brackets, titles and spaces: `张 建国（女）先生` → `张建国`. */
export function nameForm(text: string): string {
  const plain = foldText(text).replaceAll(BRACKETED, '').replaceAll(/[·•.]/gu, '');
  return plain.replace(TITLES, '') || plain;
}

/**
 * The names that stand in one cell, in their order: `张三、李四等5人` gives two. 和, 及 and 与 part people only, for
 * they are in the names of firms, too.
 */
export function namesIn(cell: string): string[] {
  const plain = foldText(cell.replaceAll(/\n/gu, '、')).replaceAll(BRACKETED, '');
  const parts = plain.split(SEPARATORS).map(nameForm);
  const people = parts.flatMap((part) => {
    const split = part.split(AND).map(nameForm);
    return split.every(({ length }) => length >= 2 && length <= LONGEST_PERSON) ? split : [part];
  });
  return [...new Set(people.filter((name) => /\p{L}|\*/u.test(name) && !/^\d*人$/u.test(name)))];
}

/** A number of ours or of a paper as it is compared: widths and brackets in one spelling, without 第. */
export const numberForm = (text: string): string => foldText(text).replaceAll('第', '').toUpperCase();
