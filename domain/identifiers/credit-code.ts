import { foldText } from './folded-text.ts';

export type CreditCodeResult =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly problem: string };

/** GB 32100-2015: digits and letters without I, O, S, V, Z; the place of each is its value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/**
 * Reads a unified social credit code (GB 32100-2015: 18 characters, check modulo 31) as typed or pasted:
 * full width, small letters, spaces, hyphens. Only the length, the alphabet and the code's own check
 * character are refused. The organisation code inside (GB 11714) has a check of its own that some codes in
 * use fail, so it is not looked at; nor are department and area, which change.
 */
export function parseCreditCode(text: string): CreditCodeResult {
  const value = foldText(text).replaceAll('-', '').toUpperCase();
  if (value === '') return refuse('没有填写统一社会信用代码');
  if (value.length !== 18) return refuse(`统一社会信用代码应为18位，现在是${value.length}位，请核对`);
  const stranger = Array.from(value).find((character) => !ALPHABET.includes(character));
  if (stranger !== undefined) return refuse(explainStranger(stranger));
  if (value.at(-1) !== checkCharacter(value)) {
    return refuse('统一社会信用代码的校验码不符（GB 32100），有字符写错或写反，请对照营业执照逐位核对');
  }
  return { ok: true, value };
}

function explainStranger(character: string): string {
  const alike: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2', V: 'U' };
  const meant = alike[character];
  const hint = meant === undefined ? '只能是数字和大写字母' : `不用字母I、O、S、V、Z，是否应为“${meant}”`;
  return `统一社会信用代码中有“${character}”：${hint}，请对照营业执照核对`;
}

function checkCharacter(value: string): string {
  const sum = WEIGHTS.reduce(
    (total, weight, index) => total + weight * ALPHABET.indexOf(value.charAt(index)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

function refuse(problem: string): CreditCodeResult {
  return { ok: false, problem };
}
