import { type Day, findDay } from '#domain/calendar/day.ts';
import { foldText } from './folded-text.ts';

export type CitizenId = {
  /** Upper case, no spaces. */
  readonly value: string;
  /** `fifteen`: the numbers issued before 1999, which carry no check character. */
  readonly form: 'eighteen' | 'fifteen';
  readonly birth: Day;
  readonly sex: 'male' | 'female';
};

export type CitizenIdResult =
  | ({ readonly ok: true } & CitizenId)
  | { readonly ok: false; readonly problem: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';
const EARLIEST_BIRTH = '1900-01-01';

/**
 * Reads a citizen identity number (GB 11643-1999: 18 characters, check by ISO 7064 MOD 11-2) as typed or
 * pasted: full-width digits, spaces, a small x. Refuses a birth day that does not exist, lies before 1900 or
 * after `on`, and a wrong check character. The area code is not checked on purpose: areas are abolished and
 * made every year and people keep their numbers. Old 15-digit numbers are taken as they are; nobody but the
 * police can turn them into the 18-digit ones.
 */
export function parseCitizenId(text: string, on: Day): CitizenIdResult {
  const value = foldText(text).replaceAll('-', '').toUpperCase();
  if (value === '') return refuse('没有填写公民身份号码');
  const form = formOf(value);
  if (form === undefined) return refuse(explainForm(value));
  const birth = findDay(birthText(value, form));
  if (birth === undefined) return refuse('公民身份号码里的出生日期不存在，请对照证件核对');
  if (birth < EARLIEST_BIRTH) return refuse('公民身份号码里的出生日期早于1900年，请对照证件核对');
  if (birth > on) return refuse('公民身份号码里的出生日期还没有到，请对照证件核对');
  if (form === 'eighteen' && value.at(-1) !== checkCharacter(value)) {
    return refuse('公民身份号码的校验码不符（GB 11643），有数字写错或写反，请对照证件逐位核对');
  }
  const order = Number(form === 'eighteen' ? value.charAt(16) : value.charAt(14));
  return { ok: true, value, form, birth, sex: order % 2 === 1 ? 'male' : 'female' };
}

/** The number with its middle hidden (110***********002X); anything shorter than a number is hidden whole. */
export function maskCitizenId(value: string): string {
  if (value.length < 15) return '*'.repeat(value.length);
  return value.slice(0, 3) + '*'.repeat(value.length - 7) + value.slice(-4);
}

function formOf(value: string): CitizenId['form'] | undefined {
  if (/^\d{17}[\dX]$/.test(value)) return 'eighteen';
  return /^\d{15}$/.test(value) ? 'fifteen' : undefined;
}

function explainForm(value: string): string {
  if (value.length !== 18 && value.length !== 15) {
    return `公民身份号码应为18位（旧号码15位），现在是${value.length}位，请核对`;
  }
  return '公民身份号码只能是数字，18位号码的末位可以是X，请核对';
}

function birthText(value: string, form: CitizenId['form']): string {
  const digits = form === 'eighteen' ? value.slice(6, 14) : `19${value.slice(6, 12)}`;
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

function checkCharacter(value: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(value.charAt(index)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

function refuse(problem: string): CitizenIdResult {
  return { ok: false, problem };
}
