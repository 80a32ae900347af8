import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exceeds, isNothing } from './money.ts';

const fen = fc.bigInt({ min: 0n, max: 99_999_999_999_999n });
const written = (sum: bigint): string => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`;

describe('R11.1 sums are compared to the fen', () => {
  test('whatever their size', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        expect(exceeds(written(a), written(b))).toBe(a > b);
      }),
    );
  });

  test('however they are written', () => {
    expect(exceeds('12000.5', '12000.50')).toBe(false);
    expect(exceeds('12000', '12000.00')).toBe(false);
    expect(exceeds('12000.5', '12000.05')).toBe(true);
    expect(['0', '0.0', '0.00', '0.01'].map(isNothing)).toEqual([true, true, true, false]);
  });
});
