import fc from 'fast-check';
import { expect, test } from 'vitest';
import { petitionOf } from '#domain/given-history.ts';
import { walks } from '#domain/given-walks.ts';
import { ways } from '#domain/given-ways.ts';
import { errandsOf, sayErrand } from './errands.ts';
import { type PetitionEvent, sayEvent } from './events.ts';

const names = { staff: (id: string) => id, person: (id: string) => id };

/** Round brackets within round ones, however far apart. */
const isNested = (sentence: string): boolean => {
  let depth = 0;
  return [...sentence].some((sign) => {
    if (sign === '（') depth += 1;
    if (sign === '）') depth -= 1;
    return depth > 1;
  });
};
const nestedIn = (history: readonly PetitionEvent[]): readonly string[] =>
  history.map((one) => sayEvent(one, names)).filter(isNested);

test('R13.5 no date or errand is called by a name with brackets within brackets of the same form', () => {
  const called = ways().flatMap((history) => errandsOf(petitionOf(history)).map(sayErrand));
  expect(called.some((name) => name.includes('〔') && name.includes('（'))).toBe(true);
  expect(called.filter(isNested)).toEqual([]);
});

test('R16.3 no sentence of the history has brackets within brackets of the same form', () => {
  expect(isNested('提请罚款（殴打他人（或辱骂））')).toBe(true);
  expect(ways().flatMap(nestedIn)).toEqual([]);
  fc.assert(
    fc.property(walks(20), ({ history }) => {
      expect(nestedIn(history)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
