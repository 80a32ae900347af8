import { findCourt, isCourtLetter } from '#regulation/courts.ts';
import { findOldLetters, isTypeAlone } from './old-case-letters.ts';

const EXAMPLE = '请按“（2021）鲁0117执123号”的样子填写';
const PARTS = `案号要有收案年度、法院代字、类型代字和编号，${EXAMPLE}`;
const DOCUMENT_NUMBER = `这是发文字号或其他机关的文书编号，不是案号。${PARTS}`;
const UNREADABLE = `认不出案号。${PARTS}`;
const NO_COURT_CODE = `缺少法院代字（例如钢城区人民法院是“鲁0117”），${EXAMPLE}`;
const NO_SERIAL = `缺少案件编号（类型代字和“号”之间的数字），${EXAMPLE}`;
const YEAR_FIRST = '收案年度要写在最前面的括号里';
const RANGE =
  '编号中的“-”看不出是同一案件的第几份文书还是几个案件。同一案件请写成“…45号之一”，几个案件请逐个填写';

/** A year is in brackets or has no letter before it: 鲁2021 is a court code. */
const YEAR_PLACE = /(?:\(|(?<![\d\p{Script=Han}]))(?<year>\d{4})(?!\d)年?度?\){0,3}年?/u;

/** Says in Chinese what keeps the folded text from being a case number and what to type instead. */
export function explainNoCaseNumber(text: string): string {
  if (text === '') return `没有填写案号，${EXAMPLE}`;
  const place = YEAR_PLACE.exec(text);
  const year = place?.groups?.year;
  if (!place || year === undefined) return explainNoYear(text);
  const before = text.slice(0, place.index);
  if (/\p{Script=Han}$/u.test(before)) return explainLateYear(before);
  if (!/^(?:19[4-9]|20)/.test(year)) return `收案年度“${year}”不对，请核对后重新填写`;
  return explainRest(text.slice(place.index + place[0].length));
}

function explainNoYear(text: string): string {
  if (/^\(?\d{2}\)?\p{Script=Han}/u.test(text)) return `收案年度要写四位数字，${EXAMPLE}`;
  return `缺少收案年度（四位数字，写在最前面的括号里），${EXAMPLE}`;
}

function explainLateYear(before: string): string {
  if (/\p{Script=Han}\d{2,4}\p{Script=Han}+\d+号$/u.test(before)) return `${YEAR_FIRST}，${EXAMPLE}`;
  const letters = before.replace(/字$/u, '');
  if (letters === before || !findOldLetters(letters)) return DOCUMENT_NUMBER;
  return `${YEAR_FIRST}，旧案号请按“（2013）钢执字第45号”的样子填写；如果是其他机关的文书编号，则不是案号`;
}

function explainRest(rest: string): string {
  if (/^第?\d+号/u.test(rest)) return DOCUMENT_NUMBER;
  const letters = /^(\p{Script=Han}+?)字?第?\d/u.exec(rest)?.[1] ?? '';
  if (isTypeAlone(letters)) return NO_COURT_CODE;
  const [head, letter, digits] = /^(\p{Script=Han})(\d+)/u.exec(rest) ?? [];
  if (head !== undefined && letter !== undefined && digits !== undefined) {
    return explainCode(letter, digits, rest.slice(head.length));
  }
  if (/法院/u.test(rest)) return `要写法院代字，不写法院名称（钢城区人民法院写“鲁0117”），${EXAMPLE}`;
  if (/\d-\d/u.test(rest)) return RANGE;
  if (findOldLetters(letters)) return NO_COURT_CODE;
  return /\d号/u.test(rest) ? DOCUMENT_NUMBER : UNREADABLE;
}

function explainCode(letter: string, digits: string, rest: string): string {
  const code = letter + digits;
  if (digits.length !== 2 && digits.length !== 4) {
    if (!isCourtLetter(letter)) return DOCUMENT_NUMBER;
    return `法院代字“${code}”的数字应是两位（中级法院）或四位（基层法院），请核对后重新填写`;
  }
  if (/^(?:号|$|第)/u.test(rest)) return `缺少类型代字（例如执、执恢、执异、民初），${EXAMPLE}`;
  return (
    explainSerial(rest) ??
    (findCourt(code) ? `“${code}”之后认不出类型代字和编号，${EXAMPLE}` : DOCUMENT_NUMBER)
  );
}

function explainSerial(rest: string): string | undefined {
  if (!/\d/.test(rest)) return NO_SERIAL;
  if (/\d-\d/.test(rest)) return RANGE;
  if (/\D0+号?$/u.test(rest)) return '案件编号从1起编，不能是0，请核对后重新填写';
  if (/\d{9}/.test(rest)) return '案件编号过长，请核对后重新填写';
  return /\d号.*\d$/u.test(rest) ? '案号的“号”后面多出了数字，请核对后重新填写' : undefined;
}
