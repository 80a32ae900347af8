import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSerialGaps } from './serial-gaps.ts';

describe('B3 gaps in the numbers of a register', () => {
  test('are all found between the first and the last number, in whatever order they stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9000 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 38 }), { maxLength: 8 }),
        (first, torn) => {
          const numbers = Array.from({ length: 40 }, (_, at) => at).filter((at) => !torn.includes(at));
          const gaps = findSerialGaps(numbers.map((at) => `信〔2026〕${first + at}号`).toReversed());
          expect(gaps.reduce((sum, { missing }) => sum + missing, 0)).toBe(torn.length);
        },
      ),
    );
  });

  test('say between which entries they lie', () => {
    expect(findSerialGaps(['3', '1', '６'])).toEqual([
      { after: '1', before: '3', missing: 1 },
      { after: '3', before: '６', missing: 2 },
    ]);
  });

  test('are not seen between series, in numbers written twice, or where the counting jumps', () => {
    expect(findSerialGaps(['信10-3', '信11-9', '信10-4'])).toEqual([]);
    expect(findSerialGaps(['1', '2', '2', '3', '无', ''])).toEqual([]);
    expect(findSerialGaps(['20261001', '20261102', '20261103'])).toEqual([]);
  });
});
