import { findCaseType } from '#regulation/case-types.ts';
import { COURT_LETTERS, findCourt, isCourtLetter } from '#regulation/courts.ts';
import { CHINESE_NUMERALS, chineseNumber, numberOf } from './chinese-number.ts';
import { findOldLetters, type OldLetters } from './old-case-letters.ts';

export type CaseNumberParts = {
  /** `current`: court code and type of 法〔2015〕137号. `old`: the courts' own letters with 字第, before 2016. */
  readonly style: 'current' | 'old';
  readonly year: number;
  /** 鲁0117; in old style the court's abbreviation, empty where it cannot be cut from the type. */
  readonly court: string;
  /** 执, 民初; in old style without a sure cut, all letters before 字第. */
  readonly type: string;
  readonly number: number;
  /** Which further paper of the case: 之一. */
  readonly suffix?: string;
};

/** What was read leniently or looks odd; never a reason to keep a petition from being registered. */
export type Warning = {
  readonly kind:
    | 'unknownCourt'
    | 'formerCourt'
    | 'unknownType'
    | 'styleOfOtherYears'
    | 'mixedStyle'
    | 'noCourt'
    | 'uncertainCut'
    | 'repaired'
    | 'surroundings';
  readonly text: string;
};

export type Reading = { readonly parts: CaseNumberParts; readonly warnings: readonly Warning[] };

type Ending = Pick<CaseNumberParts, 'number' | 'suffix'> & { readonly warnings: readonly Warning[] };

const EARLIEST_YEAR = 1949;
const LATEST_YEAR = 2099;
const FIRST_YEAR_OF_CODES = 2016;
const MOST_DASHED_PAPERS = 20;

const HAN = '\\p{Script=Han}';
const NUMBER = `\\d{1,8}|[${CHINESE_NUMERALS}]{1,9}`;

/** The year as it stands at the head, brackets damaged or not: (2021), 2019), (二〇一三), 2021年. */
export const YEAR = '(?:\\d{4}|[〇○零一二三四五六七八九]{4})';
const PAPER_COUNT = '[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\\d{1,2}(?!\\d)';
/** Which further paper of the case: 之一, (之1), -1. */
export const PAPER = `(?:\\(?之(?<paper>${PAPER_COUNT})\\)?|-(?<dashedAfter>\\d{1,2})(?!\\d))`;

const ENDING = `(?<zi>字?)(?<di>第?)(?<number>${NUMBER})(?:-(?<dashed>\\d{1,3}))?(?<hao>号?)${PAPER}?$`;
const DATED = new RegExp(`^(?<open>\\({0,3})(?<year>${YEAR})年?度?(?<close>\\){0,3})年?(?<rest>.+)$`, 'u');
const CURRENT = new RegExp(
  `^(?<court>最高法|${HAN}\\d{4}|${HAN}\\d{2}|[${COURT_LETTERS}])(?<type>${HAN}{1,5}?)${ENDING}`,
  'u',
);
const OLD = new RegExp(`^(?<letters>(?:${HAN}|\\(${HAN}{1,2}\\)){1,16}?)${ENDING}`, 'u');

/** Letters of decrees, fines and circulars, which no type of case contains. */
const DOCUMENT_LETTERS = /[发函令通办罚政]|[字决书证]$/u;
const LETTER_O = /(?<=[\doO])[oO]|[oO](?=[oO]*\d)/g;

/**
 * Reads folded text that is a case number from its first character to its last, or gives undefined. Nothing
 * is guessed without a warning, and text with the letters of decrees or other bodies is not read at all.
 */
export function readCaseNumber(text: string): Reading | undefined {
  const digits = text.replace(LETTER_O, '0');
  const dated = DATED.exec(digits)?.groups;
  if (!dated) return undefined;
  const { open, year: written = '', close, rest = '' } = dated;
  const year = numberOf(written);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return undefined;
  const reading = readCurrent(year, rest) ?? readOld(year, rest, open !== '' || close !== '');
  if (!reading) return undefined;
  const repairs: Warning[] = [];
  if (digits !== text) repairs.push(repaired('字母o按数字0读取，请核对'));
  if (open === '' || close === '') repairs.push(repaired('年度的括号不全，已补上'));
  return { parts: reading.parts, warnings: [...repairs, ...reading.warnings] };
}

function readCurrent(year: number, rest: string): Reading | undefined {
  const groups = CURRENT.exec(rest)?.groups;
  if (!groups) return undefined;
  const { court = '', type = '', zi = '' } = groups;
  const known = findCaseType(type) !== undefined;
  if (zi !== '' && !/\d/.test(court)) return undefined;
  if (!known && (isCourtLetter(court) || DOCUMENT_LETTERS.test(type))) return undefined;
  const ending = readEnding(groups);
  if (!ending) return undefined;
  const warnings = [...warnOfCourt(court), ...ending.warnings];
  if (!known) warnings.push({ kind: 'unknownType', text: `类型代字“${type}”不在案件类型代字标准中，请核对` });
  if (zi !== '') warnings.push({ kind: 'mixedStyle', text: '新旧格式混用：有法院代字又有“字第”，请核对' });
  if (year < FIRST_YEAR_OF_CODES) {
    const text = `${year}年还没有使用法院代字（2016年起使用），请核对年度`;
    warnings.push({ kind: 'styleOfOtherYears', text });
  }
  return join({ style: 'current', year, court, type }, ending, warnings);
}

function warnOfCourt(code: string): Warning[] {
  const court = findCourt(code);
  if (court?.succeededBy !== undefined) {
    const text = `“${code}”是${court.name}的原代字，现为“${court.succeededBy}”`;
    return [{ kind: 'formerCourt', text }];
  }
  if (court) return [];
  const letter = code.slice(0, 1);
  const why = isCourtLetter(letter) ? `法院代字“${code}”不在法院代字表中` : `法院代字没有以“${letter}”开头的`;
  return [{ kind: 'unknownCourt', text: `${why}，请核对` }];
}

function readOld(year: number, rest: string, bracketed: boolean): Reading | undefined {
  const groups = OLD.exec(rest)?.groups;
  if (!groups) return undefined;
  const { letters = '', zi = '', di = '' } = groups;
  const cut = findOldLetters(letters);
  if (!cut || (!bracketed && (zi === '' || di === ''))) return undefined;
  // Without 字 only a court and a type that we know tell it from a document number (农人发8号), and from
  // 2016 on the missing thing is the court's code.
  if (zi === '' && (!cut.certain || cut.courtLeftOut || year >= FIRST_YEAR_OF_CODES)) return undefined;
  const ending = readEnding(groups);
  if (!ending) return undefined;
  const type = cut.type.replace(/\((.+?)\)/gu, '（$1）');
  const warnings = [...ending.warnings, ...warnOfOldStyle(year, letters, zi, cut)];
  return join({ style: 'old', year, court: cut.court, type }, ending, warnings);
}

function warnOfOldStyle(year: number, letters: string, zi: string, cut: OldLetters): Warning[] {
  const warnings: Warning[] = [];
  if (zi === '') warnings.push(repaired('缺少“字第”，已按旧案号补上，请核对'));
  if (!cut.certain) warnings.push({ kind: 'uncertainCut', text: `“${letters}”分不出法院简称和类型，请核对` });
  if (cut.courtLeftOut) {
    warnings.push({ kind: 'noCourt', text: '没有写法院简称，按最高人民法院的案号读取，请核对' });
  }
  if (year >= FIRST_YEAR_OF_CODES) {
    const text = '2016年起的案号应写法院代字（如鲁0117），不写“字第”，请核对';
    warnings.push({ kind: 'styleOfOtherYears', text });
  }
  return warnings;
}

function readEnding(groups: Readonly<Record<string, string | undefined>>): Ending | undefined {
  const number = numberOf(groups.number ?? '');
  if (!(number >= 1)) return undefined;
  const warnings = groups.hao === '' ? [repaired('缺少“号”字，请核对编号是否完整')] : [];
  const { paper, dashed, dashedAfter } = groups;
  const written = [paper, dashed, dashedAfter].filter((one) => one !== undefined);
  const [first] = written;
  if (first === undefined) return { number, warnings };
  // 45-1号 is the first further paper of case 45, while 3-5号 may as well be the cases 3 to 5.
  const most = dashed === undefined ? 99 : Math.min(number, MOST_DASHED_PAPERS);
  const count = numberOf(first);
  if (written.length > 1 || !(count >= 1 && count <= most)) return undefined;
  const suffix = `之${chineseNumber(count)}`;
  if (paper === undefined) warnings.push(repaired(`“-${first}”按“${suffix}”读取，请核对`));
  return { number, suffix, warnings };
}

function join(
  head: Pick<CaseNumberParts, 'style' | 'year' | 'court' | 'type'>,
  { number, suffix }: Ending,
  warnings: readonly Warning[],
): Reading {
  return { parts: { ...head, number, ...(suffix === undefined ? {} : { suffix }) }, warnings };
}

function repaired(text: string): Warning {
  return { kind: 'repaired', text };
}
