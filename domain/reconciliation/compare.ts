import { daysBetween } from '#domain/calendar/day.ts';
import { matching } from '#regulation/reconciliation.ts';
import type { RegisterEntry, RegisteredComing } from './entry.ts';
import {
  likenessOfNames,
  likenessOfPhones,
  type NameLikeness,
  overlapOf,
  type PhoneLikeness,
  pairsOf,
} from './likeness.ts';

/** How one entry and one registered coming agree; undefined where one of the two says nothing. */
export type Agreement = {
  readonly name?: NameLikeness | undefined;
  readonly phone?: PhoneLikeness | undefined;
  readonly idNumber?: 'same' | 'other' | undefined;
  readonly caseNumber?: 'same' | 'loosely' | 'other' | undefined;
  readonly number?: 'same' | undefined;
  readonly documentNumber?: 'same' | undefined;
  readonly channel: boolean;
  /** Calendar days between the two, without sign. */
  readonly days: number;
  /** Share of the shorter text that stands in the other, 0 to 1. */
  readonly text: number;
  readonly score: number;
};

const digitGroups = (text: string): readonly string[] => text.match(/\d+/g) ?? [];

function caseLikeness(entry: RegisterEntry, { caseNumber }: RegisteredComing): Agreement['caseNumber'] {
  if (!caseNumber) return undefined;
  if (entry.caseNumbers.length > 0) return entry.caseNumbers.includes(caseNumber) ? 'same' : 'other';
  const said = digitGroups(entry.caseText ?? '');
  const known = digitGroups(caseNumber);
  return said.length > 0 && said.every((group) => known.includes(group)) && said.includes(known.at(-1) ?? '')
    ? 'loosely'
    : undefined;
}

function idLikeness({ idNumber }: RegisterEntry, { idNumbers }: RegisteredComing): Agreement['idNumber'] {
  if (!idNumber || idNumbers.length === 0) return undefined;
  return idNumbers.includes(idNumber) ? 'same' : 'other';
}

function dayWeight(days: number): number {
  const { same, close, near } = matching.day;
  if (days === 0) return same;
  if (days <= matching.days.same) return close;
  return days <= matching.days.near ? near : 0;
}

const weigh = <Kind extends string>(kind: Kind | undefined, weights: Readonly<Record<Kind, number>>) =>
  kind === undefined ? 0 : weights[kind];

const textWeight = (text: number): number =>
  text < matching.text.from ? 0 : Math.round(text * matching.text.most);

function scoreOf({ name, phone, channel, days, text, ...numbers }: Omit<Agreement, 'score'>): number {
  const { idNumber, caseNumber, number, documentNumber } = numbers;
  return (
    weigh(name, matching.name) +
    weigh(phone, matching.phone) +
    weigh(idNumber, matching.idNumber) +
    weigh(caseNumber, matching.caseNumber) +
    weigh(number, matching.number) +
    weigh(documentNumber, matching.documentNumber) +
    (channel ? matching.channel.same : 0) +
    dayWeight(days) +
    textWeight(text)
  );
}

/** Both texts as their pairs, made once and compared often. */
export type Pairs = { readonly entry: ReadonlySet<string>; readonly coming: ReadonlySet<string> };

/** How an entry of a register agrees with a coming the system knows, and what that weighs together (article 12). */
export function compare(entry: RegisterEntry, coming: RegisteredComing, pairs?: Pairs): Agreement {
  const texts = pairs ?? { entry: pairsOf(entry.text ?? ''), coming: pairsOf(coming.text) };
  const agreement = {
    name: likenessOfNames(entry.names, coming.names),
    phone: likenessOfPhones(entry.phones, coming.phones),
    idNumber: idLikeness(entry, coming),
    caseNumber: caseLikeness(entry, coming),
    number: entry.number && entry.number === coming.number ? ('same' as const) : undefined,
    documentNumber:
      entry.documentNumber && coming.documentNumbers.includes(entry.documentNumber)
        ? ('same' as const)
        : undefined,
    channel: coming.channels.some((one) => entry.channels.includes(one)),
    days: Math.abs(daysBetween(entry.receivedOn, coming.on)),
    text: overlapOf(texts.entry, texts.coming),
  };
  return { ...agreement, score: scoreOf(agreement) };
}

/** Whether what agrees is enough to take both for one coming without asking anybody. */
export function isCertain({ score, days, name, idNumber }: Agreement): boolean {
  const isSomebodyElse = name === 'other' && idNumber !== 'same';
  return score >= matching.matched && days <= matching.days.same && !isSomebodyElse;
}

/** Whether a person has to decide it. A day further off is another coming of the same person. */
export const isPossible = ({ score, days }: Agreement): boolean =>
  score >= matching.probable && days <= matching.days.near;
