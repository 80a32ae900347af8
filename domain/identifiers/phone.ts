import { foldText } from './folded-text.ts';

export type PhoneKind = 'mobile' | 'landline' | 'service';

export type PhoneResult =
  | { readonly ok: true; readonly kind: PhoneKind; readonly value: string }
  | { readonly ok: false; readonly problem: string };

type Split = { readonly number: string; readonly extension: string };

const MOBILE = /^0?(1[3-9]\d{9})$/;
const SERVICE = /^([48]00)(\d{3})(\d{4})$/;
/** Area codes: three digits for Beijing (010) and the 02x cities, four for all others. */
const LANDLINE = /^(0(?:10|2\d|[3-9]\d{2}))([2-9]\d{6,7})$/;
/** After +86 the 0 of the area code is left out: +86 531 7621 1234. */
const COUNTRY = /^(?:\+86|0086|86)(?=0?1[3-9]\d{9}$|0?(?:10|2\d|[3-9]\d{2})[2-9]\d{6,7}$|[48]00\d{7}$)/;

const SAID_EXTENSION = /^(.*?)(?:转分机|分机号?|转|ext\.?|x|#|,|;)[:.]?(\d{1,6})$/i;
const DASHED_EXTENSION = /^(\(?0\d{2,3}\)?-?\d{7,8}|[48]00-?\d{3}-?\d{4})-(\d{1,6})$/;

/**
 * Reads a mainland telephone number as typed or pasted: full width, spaces, hyphens, brackets, +86, an
 * extension (转801, -801). Gives its kind and one spelling: 13812341234, 0531-76211234-801, 400-123-4567.
 * Refuses a landline without area code, which nobody can call back from elsewhere.
 */
export function parsePhone(text: string): PhoneResult {
  const folded = foldText(text).replace(/^(?:电话|手机|联系电话|tel)[:.]?/iu, '');
  if (folded === '') return refuse('没有填写联系电话');
  const { number, extension } = splitExtension(folded);
  const digits = number.replace(/[-.()]/g, '');
  if (/[^\d+]/.test(digits)) return refuse('联系电话只能填写数字（分机写作“转801”），一次填写一个号码');
  return readNational(nationalDigits(digits), extension);
}

function readNational(digits: string, extension: string): PhoneResult {
  const mobile = MOBILE.exec(digits)?.[1];
  if (mobile !== undefined) {
    return extension === '' ? accept('mobile', [mobile]) : refuse('手机号码没有分机，请核对后重新填写');
  }
  const [, ...service] = SERVICE.exec(digits) ?? [];
  if (service.length > 0) return accept('service', [...service, extension]);
  const [, ...landline] = LANDLINE.exec(digits) ?? [];
  return landline.length > 0 ? accept('landline', [...landline, extension]) : refuse(explain(digits));
}

/** The number with the part that identifies a person hidden: 138****1234, 0531-****1234. */
export function maskPhone(value: string): string {
  const parsed = parsePhone(value);
  if (!parsed.ok) return '*'.repeat(value.length);
  if (parsed.kind === 'mobile') return `${parsed.value.slice(0, 3)}****${parsed.value.slice(-4)}`;
  const [head = '', ...rest] = parsed.value.split('-');
  if (parsed.kind === 'service') return `${head}-***-${rest[1] ?? ''}`;
  return `${head}-****${(rest[0] ?? '').slice(-4)}`;
}

function splitExtension(folded: string): Split {
  const [, number, extension] = SAID_EXTENSION.exec(folded) ?? DASHED_EXTENSION.exec(folded) ?? [];
  return number !== undefined && extension !== undefined
    ? { number, extension }
    : { number: folded, extension: '' };
}

function nationalDigits(digits: string): string {
  const rest = digits.replace(COUNTRY, '');
  return rest === digits || /^(?:0|1[3-9]\d{9}$|[48]00\d{7}$)/.test(rest) ? rest : `0${rest}`;
}

function explain(digits: string): string {
  if (/^1\d+$/.test(digits) && digits.length !== 11) {
    return `手机号码应为11位，现在是${digits.length}位，请核对`;
  }
  if (/^1[0-2]\d{9}$/.test(digits)) return '手机号码第二位应是3至9，请核对';
  if (/^[2-9]\d{6,7}$/.test(digits)) return '固定电话要写区号，例如0531-76211234';
  if (/^[48]00/.test(digits)) return '400、800电话应为10位，请核对';
  if (/^0/.test(digits)) return '固定电话应是区号加7至8位号码，例如0531-76211234，请核对';
  return '认不出这个电话号码，请填写11位手机号码或带区号的固定电话';
}

function accept(kind: PhoneKind, parts: readonly string[]): PhoneResult {
  return { ok: true, kind, value: parts.filter((part) => part !== '').join('-') };
}

function refuse(problem: string): PhoneResult {
  return { ok: false, problem };
}
