import { addDays, type Day } from '#domain/calendar/day.ts';
import { matching, type RegisterStanding } from '#regulation/reconciliation.ts';
import { type Agreement, compare, isCertain, isPossible } from './compare.ts';
import type { NameForm, RegisterEntry, RegisteredComing } from './entry.ts';
import { pairsOf } from './likeness.ts';

/** What the comparison says of one entry before anybody decides. */
export type Match = {
  readonly standing: Exclude<RegisterStanding, 'dismissed'>;
  /** The coming it is, may be, or is most like (the same person on another day). */
  readonly petition?: string;
  readonly on?: Day;
  readonly score: number;
  /** That coming is another entry's already: came twice, or is written down twice. */
  readonly shared: boolean;
};

/** What restricts the comparison: comings other entries of the same register have, and pairs a person has denied. */
export type Known = {
  readonly taken: ReadonlySet<string>;
  readonly denied: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The key of one coming: a petition's day. */
export const comingKey = (petition: string, on: string): string => `${petition} ${on}`;

type Pair = {
  readonly entry: RegisterEntry;
  readonly coming: RegisteredComing;
  readonly agreement: Agreement;
};

/** Names that differ in one character share the key that leaves it out. */
const nameKeys = ({ form, sound }: NameForm): string[] => [
  `n${form}`,
  ...(sound === '' ? [] : [`s${sound}`]),
  ...(form.length >= 3 ? [...form].map((_, at) => `n${form.slice(0, at)}${form.slice(at + 1)}`) : []),
];

/** The end of a number is what registers leave readable; its beginning finds those with a mistyped end. */
const phoneKeys = (phone: string): string[] => {
  const digits = phone.replaceAll('-', '');
  return [`e${digits.slice(-4)}`, ...(digits.length === 11 ? [`b${digits.slice(0, 7)}`] : [])];
};

const caseKeys = (text: string): string[] => {
  const last = text.match(/\d+/g)?.at(-1);
  return last ? [`c${last}`] : [];
};

function keysOfEntry(entry: RegisterEntry): string[] {
  const { names, phones, idNumber, number, documentNumber, caseText = '', caseNumbers } = entry;
  const keys = [
    ...names.flatMap(nameKeys),
    ...phones.flatMap(phoneKeys),
    ...caseNumbers.map((one) => `k${one}`),
    ...(caseNumbers.length === 0 ? caseKeys(caseText) : []),
    ...(idNumber ? [`i${idNumber}`] : []),
    ...(number ? [`r${number}`] : []),
    ...(documentNumber ? [`d${documentNumber}`] : []),
  ];
  if (keys.length > 0) return keys;
  // Nobody and nothing is named: what remains is the day and the words.
  const { same } = matching.days;
  return Array.from({ length: 2 * same + 1 }, (_, at) => `t${addDays(entry.receivedOn, at - same)}`);
}

function keysOfComing(coming: RegisteredComing): string[] {
  const { names, phones, idNumbers, number, documentNumbers, caseNumber, on } = coming;
  return [
    ...names.flatMap(nameKeys),
    ...phones.flatMap(phoneKeys),
    ...idNumbers.map((one) => `i${one}`),
    ...documentNumbers.map((one) => `d${one}`),
    ...(caseNumber ? [`k${caseNumber}`, ...caseKeys(caseNumber)] : []),
    ...[`r${number}`, `t${on}`],
  ];
}

/** Compares only what shares a key, so that thousands of entries meet thousands of comings in seconds. */
function comparedPairs(
  entries: readonly RegisterEntry[],
  comings: readonly RegisteredComing[],
  { denied }: Known,
): Pair[] {
  const byKey = new Map<string, number[]>();
  for (const [at, coming] of comings.entries())
    for (const key of new Set(keysOfComing(coming))) byKey.set(key, [...(byKey.get(key) ?? []), at]);
  const pairsOfComings = comings.map(({ text }) => pairsOf(text));
  return entries.flatMap((entry) => {
    const mine = pairsOf(entry.text ?? '');
    const found = new Set(keysOfEntry(entry).flatMap((key) => byKey.get(key) ?? []));
    return [...found].flatMap((at): Pair[] => {
      const coming = comings[at];
      if (!coming || denied.get(entry.id)?.has(coming.petition)) return [];
      const pairs = { entry: mine, coming: pairsOfComings[at] ?? new Set<string>() };
      return [{ entry, coming, agreement: compare(entry, coming, pairs) }];
    });
  });
}

const byWeight = (a: Pair, b: Pair): number =>
  b.agreement.score - a.agreement.score ||
  a.agreement.days - b.agreement.days ||
  (comingKey(a.coming.petition, a.coming.on) < comingKey(b.coming.petition, b.coming.on) ? -1 : 1);

const toMatch = (standing: Match['standing'], { coming, agreement }: Pair, shared: boolean): Match => ({
  ...{ standing, petition: coming.petition, on: coming.on, score: agreement.score, shared },
});

const nothing: Match = { standing: 'missing', score: 0, shared: false };

/** The match of an entry that is certain of nothing: the best that is possible, else whom it is most like. */
function fallBack(pairs: readonly Pair[], taken: ReadonlySet<string>): Match {
  const isFree = ({ coming }: Pair) => !taken.has(comingKey(coming.petition, coming.on));
  const possible = pairs.filter(({ agreement }) => isPossible(agreement));
  const best = possible.find(isFree) ?? possible[0];
  if (best) return toMatch('probable', best, !isFree(best));
  const [like] = pairs;
  return like && like.agreement.score >= matching.probable ? toMatch('missing', like, false) : nothing;
}

/**
 * The match of every entry of one register, by its id. A coming is one entry's: of two entries that claim it the one
 * that agrees better has it, and the other is left to a person, for it may be a second coming nobody registered.
 */
export function matchEntries(
  entries: readonly RegisterEntry[],
  comings: readonly RegisteredComing[],
  known: Known = { taken: new Set(), denied: new Map() },
): ReadonlyMap<string, Match> {
  const pairs = comparedPairs(entries, comings, known).sort(byWeight);
  const taken = new Set(known.taken);
  const matches = new Map<string, Match>();
  for (const pair of pairs) {
    const key = comingKey(pair.coming.petition, pair.coming.on);
    if (matches.has(pair.entry.id) || taken.has(key) || !isCertain(pair.agreement)) continue;
    taken.add(key);
    matches.set(pair.entry.id, toMatch('matched', pair, false));
  }
  const ofEntry = Map.groupBy(pairs, ({ entry }) => entry.id);
  for (const { id } of entries) if (!matches.has(id)) matches.set(id, fallBack(ofEntry.get(id) ?? [], taken));
  return matches;
}

/** The comings an entry is most like, best first: what a person compares side by side. */
export function likeliest(
  entry: RegisterEntry,
  comings: readonly RegisteredComing[],
  most: number,
): readonly { readonly coming: RegisteredComing; readonly agreement: Agreement }[] {
  const known = { taken: new Set<string>(), denied: new Map() };
  return comparedPairs([entry], comings, known)
    .filter(({ agreement }) => agreement.score >= matching.probable / 2)
    .sort(byWeight)
    .slice(0, most)
    .map(({ coming, agreement }) => ({ coming, agreement }));
}
