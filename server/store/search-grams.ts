import { pinyin } from 'pinyin-pro';

const WORD = /(\p{Script=Han}+)|((?:(?!\p{Script=Han})[\p{L}\p{N}])+)/gu;
const HAN = /^\p{Script=Han}$/u;
const READINGS_LIMIT = 64;
const NAME_LIMIT = 6;

/** The form in which texts are compared: full width made half width, letters lower case. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/**
 * The tokens under which a text is found: every Chinese character, every neighbouring pair, and runs of
 * letters or digits whole. Without repeats.
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const { han, other } of wordsOf(text)) {
    if (other) grams.add(other);
    for (const [at, char] of han.entries()) {
      grams.add(char);
      const next = han[at + 1];
      if (next) grams.add(char + next);
    }
  }
  return [...grams];
}

/**
 * The tokens all of which a hit must have. Pairs stand for longer words, so from three characters on a hit can
 * be a false one: compare it with `like` on the text as well.
 */
export function queryGrams(text: string): string[] {
  const grams = new Set<string>();
  for (const { han, other } of wordsOf(text)) {
    if (other) grams.add(other);
    const [only] = han;
    if (only && han.length === 1) grams.add(only);
    for (let at = 0; at + 1 < han.length; at += 1) grams.add(`${han[at]}${han[at + 1]}`);
  }
  return [...grams];
}

/**
 * The spellings by which a name may be typed, initials and full: 单乐 → sl, dl, sy … shanle, danle, shanyue …
 * All readings of each character, since 覃 is qin or tan; ü is v. Names of more than six characters (firms) get
 * their usual reading only, or the combinations would explode.
 */
export function pinyinOf(name: string): string[] {
  const chars = [...searchForm(name)].filter((char) => HAN.test(char) || /[\p{L}\p{N}]/u.test(char));
  const readings = chars.map((char, at) => readingsOf(char, at, chars.length > NAME_LIMIT));
  const full = combine(readings);
  const initials = combine(readings.map((each) => [...new Set(each.map((reading) => reading.slice(0, 1)))]));
  return [...new Set([...initials, ...full])].filter((spelling) => spelling !== '');
}

/** A name as it is usually spoken, without tones: 张玮 and 章伟 are zhangwei both. */
export const soundOf = (name: string): string =>
  [...searchForm(name)].map((char, at) => readingsOf(char, at, true).join('')).join('');

type Word = { readonly han: readonly string[]; readonly other: string | undefined };

function wordsOf(text: string): Word[] {
  return [...searchForm(text).matchAll(WORD)].map(([, han, other]) => ({ han: [...(han ?? '')], other }));
}

/** By character, place and thoroughness: a list of 20,000 cases asks for the same few hundred again and again. */
const known = new Map<string, readonly string[]>();

function readingsOf(char: string, at: number, usualOnly: boolean): readonly string[] {
  if (!HAN.test(char)) return [char];
  const key = `${char}${at === 0}${usualOnly}`;
  const readings = known.get(key) ?? lookUp(char, at, usualOnly);
  known.set(key, readings);
  return readings;
}

function lookUp(char: string, at: number, usualOnly: boolean): readonly string[] {
  const options = { toneType: 'none', type: 'array', v: true } as const;
  const usual = pinyin(char, at === 0 ? { ...options, mode: 'surname' } : options);
  if (usualOnly) return usual.slice(0, 1);
  return [...new Set([...usual, ...pinyin(char, { ...options, multiple: true })])];
}

function combine(readings: readonly (readonly string[])[]): string[] {
  return readings.reduce<string[]>(
    (heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)).slice(0, READINGS_LIMIT),
    [''],
  );
}
