/** Chance that can be told again: the same seed makes the same court, in every installation. */
import { createHash } from 'node:crypto';

export type Random = {
  /** A number from 0 up to 1, 1 excluded. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of the list. Throws on an empty one. */
  pick<Item>(list: readonly Item[]): Item;
  /** One of the keys, as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key;
  /** The list in another order. */
  shuffle<Item>(list: readonly Item[]): Item[];
  /** Another source, independent of how often this one was asked. */
  fork(label: string | number): Random;
};

function digestOf(seed: string): Buffer {
  return createHash('sha256').update(seed).digest();
}

/* Small fast counter (sfc32, public domain): passes PractRand and needs 32-bit integers only. */
function createSource(seed: string): () => number {
  const state = digestOf(seed);
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => state.readUInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
}

/** The source of chance with this seed. */
export function createRandom(seed: string): Random {
  const next = createSource(seed);
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <Item>(list: readonly Item[]): Item => {
    if (list.length === 0) throw new Error('nothing to choose from');
    return list[int(0, list.length - 1)] as Item;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (weights) => chooseWeighted(weights, next()),
    shuffle: (list) =>
      list
        .map((item) => ({ item, at: next() }))
        .sort((one, other) => one.at - other.at)
        .map(({ item }) => item),
    fork: (label) => createRandom(`${seed}/${label}`),
  };
}

function chooseWeighted<Key extends string>(weights: Readonly<Record<Key, number>>, point: number): Key {
  const keys = Object.keys(weights) as Key[];
  const total = keys.reduce((sum, key) => sum + weights[key], 0);
  let rest = point * total;
  const chosen = keys.find((key) => {
    rest -= weights[key];
    return rest < 0;
  });
  const key = chosen ?? keys.at(-1);
  if (!key) throw new Error('nothing to choose from');
  return key;
}

/** A uuid made of these words: the same words, the same id. */
export function idOf(...words: readonly (string | number)[]): string {
  const hex = digestOf(words.join('/')).toString('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return groups.join('-');
}

/** Ids one after the other, for a workplace whose every id can be told again. */
export function seededIds(seed: string): () => string {
  let count = 0;
  return () => idOf(seed, count++);
}
