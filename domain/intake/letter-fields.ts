/** What a letter says that a registration asks for (R12.1): offered to the clerk, never filled in unasked. */
import type { Day } from '#domain/calendar/day.ts';
import { findCaseNumbers, isEnforcement } from '#domain/identifiers/case-number.ts';
import { parseCitizenId } from '#domain/identifiers/citizen-id.ts';
import { foldText } from '#domain/identifiers/folded-text.ts';
import { parsePhone } from '#domain/identifiers/phone.ts';
import { findNames, type NamedAs } from './letter-names.ts';
import { type LetterLine, linesOf, mendDigits, piecesOf } from './letter-text.ts';

type Found = {
  readonly value: string;
  /** The line it stands in, as it was read, to be compared with the picture. */
  readonly line: string;
};

export type LetterField =
  | (Found & { readonly kind: 'caseNumber' | 'phone' | 'idNumber' })
  | (Found & NamedAs & { readonly kind: 'name' });

/** Enforcement cases only: the judgment's number is not what a registration asks for. */
function caseNumbersIn(text: string, lines: readonly LetterLine[]): readonly LetterField[] {
  return findCaseNumbers(mendDigits(foldText(text)))
    .filter(isEnforcement)
    .map(({ canonical, number, type }) => {
      const line = lines.find(({ folded }) => mendDigits(folded).includes(`${type}${number}`));
      return { kind: 'caseNumber', value: canonical, line: line?.text ?? '' };
    });
}

const mobile = /(?<!\d)1[3-9]\d-?\d{4}-?\d{4}(?!\d)/g;
const landline = /(?<!\d)\(?0\d{2,3}\)?-?[2-9]\d{6,7}(?!\d)/g;

function phonesIn(lines: readonly LetterLine[]): readonly LetterField[] {
  const written = lines.flatMap((line) =>
    piecesOf(line).flatMap((piece) => {
      const mended = mendDigits(piece);
      return [...(mended.match(mobile) ?? []), ...(mended.match(landline) ?? [])].map((text) => ({
        text,
        line,
      }));
    }),
  );
  return written.flatMap(({ text, line }) => {
    const phone = parsePhone(text);
    return phone.ok ? [{ kind: 'phone', value: phone.value, line: line.text } as const] : [];
  });
}

const idNumber = /(?<!\d)[1-9]\d{16}[\dXx](?!\d)/g;

/** Only what its check character proves (GB 11643); a number that was misread does not pass. */
function idNumbersIn(lines: readonly LetterLine[], on: Day): readonly LetterField[] {
  return lines.flatMap((line) =>
    piecesOf(line)
      .flatMap((piece) => mendDigits(piece.replaceAll('x', 'X')).match(idNumber) ?? [])
      .flatMap((text) => {
        const read = parseCitizenId(text, on);
        return read.ok ? [{ kind: 'idNumber', value: read.value, line: line.text } as const] : [];
      }),
  );
}

function once(fields: readonly LetterField[]): readonly LetterField[] {
  const known = new Map<string, LetterField>();
  for (const one of fields)
    if (!known.has(`${one.kind} ${one.value}`)) known.set(`${one.kind} ${one.value}`, one);
  return [...known.values()];
}

/**
 * The case numbers of enforcement, names, phones and identity numbers in a letter, each kind in the order of the
 * letter, each value once. Typical misreadings are mended (full-width digits, 〇, O and l inside numbers, spaces);
 * identity numbers must pass their check. `on` is the day it is read.
 */
export function findInLetter(text: string, on: Day): readonly LetterField[] {
  const lines = linesOf(text);
  return once([
    ...caseNumbersIn(text, lines),
    ...findNames(lines).map((one) => ({ kind: 'name', ...one }) as const),
    ...phonesIn(lines),
    ...idNumbersIn(lines, on),
  ]);
}
