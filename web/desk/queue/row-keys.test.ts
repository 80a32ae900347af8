import { expect, test } from 'vitest';
import { nextRow } from './row-keys.ts';

test.each([
  ['the first key goes to the first row, whichever it is', -1, 1, 3, 0],
  ['the first key goes to the first row, whichever it is', -1, -1, 3, 0],
  ['down', 0, 1, 3, 1],
  ['up', 2, -1, 3, 1],
  ['not beyond the last', 2, 1, 3, undefined],
  ['not before the first', 0, -1, 3, undefined],
  ['nowhere in an empty list', -1, 1, 0, undefined],
] as const)('j and k: %s', (_, at, by, count, expected) => {
  expect(nextRow(at, by, count)).toBe(expected);
});
