/** How alike two names, phones or texts are: pure, and without a threshold of its own. */
import type { NameForm } from './entry.ts';

export type NameLikeness = 'same' | 'sound' | 'near' | 'half' | 'other';
export type PhoneLikeness = 'same' | 'partly' | 'nearly' | 'other';

const ordered: readonly NameLikeness[] = ['same', 'sound', 'near', 'half', 'other'];
const leastAlike = 0.7;
const longName = 5;

/** Whether one text becomes the other when one character is replaced, left out or added. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = long.slice(at + 1);
  return rest === short.slice(a.length === b.length ? at + 1 : at);
}

const isHidden = (name: string): boolean => /^\p{Script=Han}[某*xX×]{1,3}$/u.test(name) || name.length === 1;

function likenessOf(a: NameForm, b: NameForm): NameLikeness {
  if (a.form === b.form) return 'same';
  if (isHidden(a.form) || isHidden(b.form)) return a.form[0] === b.form[0] ? 'half' : 'other';
  return a.sound !== '' && a.sound === b.sound ? 'sound' : likenessOfWritten(a.form, b.form);
}

/** Two characters say too little for one of them to be a slip of the pen: that is half a name. */
function likenessOfWritten(a: string, b: string): NameLikeness {
  const shorter = Math.min(a.length, b.length);
  if (shorter >= longName) return likenessOfTexts(a, b) >= leastAlike ? 'near' : 'other';
  if (!isOneOff(a, b)) return 'other';
  return shorter === 2 && a.length === b.length ? 'half' : 'near';
}

/** The best likeness of any of these names to any of those; undefined when either side names nobody. */
export function likenessOfNames(a: readonly NameForm[], b: readonly NameForm[]): NameLikeness | undefined {
  const found = new Set(a.flatMap((one) => b.map((other) => likenessOf(one, other))));
  return ordered.find((kind) => found.has(kind));
}

const isWhole = (phone: string): boolean => /^\d{7,}$/.test(phone.replaceAll('-', ''));
const leastShown = 4;

/** A number of which only the end is known, such as 尾号1234, or with digits hidden in the middle. */
function fits(hidden: string, whole: string): boolean {
  const digits = whole.replaceAll('-', '');
  const shown = hidden.replaceAll(/\D/g, '').length;
  if (shown < leastShown) return false;
  if (/^\d+$/.test(hidden)) return digits.endsWith(hidden);
  const pattern = hidden.replaceAll('-', '').replaceAll(/\*+/g, '\\d*');
  return hidden.length === whole.length
    ? [...hidden].every((digit, at) => digit === '*' || digit === whole[at])
    : new RegExp(`^${pattern}$`).test(digits);
}

/** One digit mistyped, or two neighbours exchanged. */
function isMistyped(a: string, b: string): boolean {
  if (a.length !== b.length) return isOneOff(a, b);
  const differing = [...a].map((digit, at) => (digit === b[at] ? -1 : at)).filter((at) => at >= 0);
  const [first = -1, second = -1, third] = differing;
  if (third !== undefined) return false;
  return second < 0 || (second === first + 1 && a[first] === b[second] && a[second] === b[first]);
}

function likenessOfTwo(a: string, b: string): PhoneLikeness {
  if (a === b) return isWhole(a) ? 'same' : 'partly';
  if (!isWhole(a)) return fits(a, b) ? 'partly' : 'other';
  if (!isWhole(b)) return fits(b, a) ? 'partly' : 'other';
  return isMistyped(a, b) ? 'nearly' : 'other';
}

/** The best likeness of any of these phones to any of those; undefined when either side has none. */
export function likenessOfPhones(a: readonly string[], b: readonly string[]): PhoneLikeness | undefined {
  const found = new Set(a.flatMap((one) => b.map((other) => likenessOfTwo(one, other))));
  return (['same', 'partly', 'nearly', 'other'] as const).find((kind) => found.has(kind));
}

/** The neighbouring pairs of a text, of letters and digits alone. */
export function pairsOf(text: string): ReadonlySet<string> {
  const plain = [...text.normalize('NFKC').toLowerCase()].filter((char) => /[\p{L}\p{N}]/u.test(char));
  return new Set(plain.slice(1).map((char, at) => `${plain[at]}${char}`));
}

/** How much of the smaller set of pairs stands in the other, from 0 to 1: a summary is shorter than what it sums up. */
export function overlapOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared += 1;
  return shared / small.size;
}

/** Dice's coefficient of the pairs of two texts, from 0 to 1. */
export function likenessOfTexts(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}
