import { foldText } from '#domain/identifiers/folded-text.ts';

/** A line of a letter: as it was read, and in the spelling identifiers need. */
export type LetterLine = { readonly text: string; readonly folded: string };

/** Letters that a digit is often read as. */
const misread: Readonly<Record<string, string>> = {
  〇: '0',
  O: '0',
  o: '0',
  D: '0',
  Q: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  B: '8',
};
const confused = '[0-9OoDQlIi|!ZzSsB〇]';
/**
 * Where a letter can only be a digit: in a long run of digits (the last may be an identity number's X), and in what
 * stands before 号.
 */
const numberRun = new RegExp(`${confused}{4,}X?|(?<=\\p{Script=Han})${confused}{1,8}(?=号)`, 'gu');
const leastDigits = 0.5;

/** The text with letters inside longer numbers made digits again: 38O5 → 3805. Words stay as they are. */
export function mendDigits(text: string): string {
  return text.replaceAll(numberRun, (run) => {
    const digits = run.replaceAll(/\D/g, '').length;
    return digits >= run.length * leastDigits
      ? Array.from(run, (character) => misread[character] ?? character).join('')
      : run;
  });
}

/** The lines of a letter that have something in them. */
export function linesOf(text: string): readonly LetterLine[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => ({ text: line.trim(), folded: foldText(line) }))
    .filter(({ folded }) => folded !== '');
}

/** The pieces of a line in which a number may stand: the line without its spaces, and what the spaces part. */
export function piecesOf({ text, folded }: LetterLine): readonly string[] {
  return [...new Set([folded, ...text.split(/\s+/u).map(foldText)])].filter(Boolean);
}
