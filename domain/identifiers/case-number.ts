import { findCaseType } from '#regulation/case-types.ts';
import { explainNoCaseNumber } from './case-number-problem.ts';
import {
  type CaseNumberParts,
  PAPER,
  type Reading,
  readCaseNumber,
  type Warning,
  YEAR,
} from './case-number-reading.ts';
import { foldText } from './folded-text.ts';

/** A case number with the one spelling (`canonical`) that the system stores, compares and prints. */
export type CaseNumber = CaseNumberParts & { readonly canonical: string };

export type CaseNumberResult =
  | { readonly ok: true; readonly value: CaseNumber; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly problem: string };

type Found = Reading & { readonly start: number; readonly end: number };

const CANDIDATE = new RegExp(
  `\\({0,3}(?<!\\d)${YEAR}年?度?\\){0,3}年?(?:(?!号)\\p{Script=Han}|[\\doO-]|\\(\\p{Script=Han}{1,2}\\)){2,28}?` +
    `(?<listed>(?:[、,和及与]第?\\d{1,8}(?!-))*)号(?:${PAPER}|(?<listedAfter>(?:[、,和及与]第?\\d{1,8}号)+))?`,
  'gu',
);

const EDGES = /^[\s,.;:。、“”"'‘’《》「」|·*]{1,40}|[\s,.;:。、“”"'‘’《》「」|·*]{1,40}$/gu;
/** What would make a number cut out of its text another number: 123号4, 123号之100. */
const MORE_DIGITS = /^[之-]?[\d一二三四五六七八九十]/u;
const LABEL = /^(?:执行)?案(?:件(?:编)?)?号$/u;

/**
 * Reads one case number as clerks type and paste it: any bracket and width, spaces anywhere, 第 or 号 missing,
 * leading zeros, words around it. What it had to guess is in `warnings`. Refuses (with what to type instead)
 * document numbers such as 〔2018〕53号, several numbers at once and years after `latestYear`. A court or type
 * missing from our tables is a warning: practice has outgrown the tables of 法〔2015〕137号.
 */
export function parseCaseNumber(text: string, latestYear?: number): CaseNumberResult {
  const folded = foldText(text).replace(EDGES, '');
  const whole = readCaseNumber(folded);
  if (whole) return accept(whole, latestYear);
  const found = new Map(search(folded).map((one) => [formatCaseNumber(one.parts), one]));
  const [one] = found.values();
  if (found.size > 1)
    return refuse(`这里有${found.size}个案号，请一次填写一个：${[...found.keys()].join('、')}`);
  const reading = one && withoutSurroundings(one, folded);
  return reading ? accept(reading, latestYear) : refuse(explainNoCaseNumber(folded));
}

/**
 * All case numbers in a longer text, in order, repeated ones once; 执123、124号 gives both. Of a range
 * (执3号至9号) it gives the written ends only.
 */
export function findCaseNumbers(text: string): CaseNumber[] {
  const found = new Map(search(foldText(text)).map(({ parts }) => [formatCaseNumber(parts), parts]));
  return Array.from(found, ([canonical, parts]) => ({ ...parts, canonical }));
}

/** The canonical spelling: full-width brackets, no spaces, no leading zeros, 之一 in Chinese numerals. */
export function formatCaseNumber(parts: CaseNumberParts): string {
  const { style, year, court, type, number, suffix = '' } = parts;
  if (style === 'current') return `（${year}）${court}${type}${number}号${suffix}`;
  return `（${year}）${court === '最高法' ? '' : court}${type}字第${number}号${suffix}`;
}

/** Whether the case belongs to enforcement (执 and its kin; not 刑执, 司救执 or 行审, which other benches try). */
export function isEnforcement({ type }: Pick<CaseNumberParts, 'type'>): boolean {
  const known = findCaseType(type);
  if (known) return known.category === 'enforcement';
  return type.includes('执') && !type.startsWith('刑执');
}

function accept({ parts, warnings }: Reading, latestYear = parts.year): CaseNumberResult {
  if (parts.year > latestYear) return refuse(`收案年度${parts.year}还没有到，请核对后重新填写`);
  return { ok: true, value: { ...parts, canonical: formatCaseNumber(parts) }, warnings };
}

function refuse(problem: string): CaseNumberResult {
  return { ok: false, problem };
}

/** The reading, marked when words around it were left out; undefined when the number may go on after its end. */
function withoutSurroundings(found: Found, text: string): Reading | undefined {
  const after = text.slice(found.end);
  if (MORE_DIGITS.test(after)) return undefined;
  const around = (text.slice(0, found.start) + after).replace(/[\p{P}\p{S}]/gu, '');
  if (around === '' || LABEL.test(around)) return found;
  return {
    parts: found.parts,
    warnings: [...found.warnings, { kind: 'surroundings', text: '只取了文字中的案号' }],
  };
}

function search(text: string): Found[] {
  const pattern = new RegExp(CANDIDATE);
  const found: Found[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const readings = readCandidate(match);
    // A candidate that is no case number may have swallowed the beginning of one.
    if (readings.length === 0) pattern.lastIndex = start + 1;
    found.push(...readings.map((reading) => ({ ...reading, start, end })));
  }
  return found;
}

function readCandidate(match: RegExpExecArray): Reading[] {
  const { listed = '', listedAfter = '' } = match.groups ?? {};
  const [all] = match;
  const first = all.slice(0, all.length - listedAfter.length).replace(`${listed}号`, '号');
  const head = readCaseNumber(first);
  if (!head) return [];
  const { suffix: _, ...shared } = head.parts;
  const others = [...`${listed}${listedAfter}`.matchAll(/\d+/g)].map(([number]) => Number(number));
  return [head, ...others.map((number) => ({ parts: { ...shared, number }, warnings: head.warnings }))];
}
