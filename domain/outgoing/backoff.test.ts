import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outgoingDelivery } from '#regulation/outgoing.ts';
import { pauseAfter } from './backoff.ts';

const { attempts: most, longestPauseSeconds, jitter, staleHours } = outgoingDelivery;

test('P2 the pauses grow threefold and stay below the longest, without jitter', () => {
  const pauses = Array.from({ length: most }, (_, index) => pauseAfter(index + 1, 0.5));
  expect(pauses).toEqual([60, 180, 540, 1620, 4860, 14_580, 21_600, undefined]);
});

test('P2 whatever the chance: a pause is never a fifth off, and all of them end before the message is stale', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.array(chance, { minLength: most, maxLength: most }), (chances) => {
      const pauses = chances.map((one, index) => pauseAfter(index + 1, one));
      expect(pauses.at(-1)).toBeUndefined();
      const real = pauses.flatMap((pause) => pause ?? []);
      for (const pause of real) expect(pause).toBeLessThanOrEqual(longestPauseSeconds * (1 + jitter));
      for (const [index, pause] of real.entries()) {
        const middle = pauseAfter(index + 1, 0.5) ?? 0;
        expect(Math.abs(pause - middle)).toBeLessThanOrEqual(middle * jitter + 1);
      }
      expect(real.reduce((sum, pause) => sum + pause, 0)).toBeLessThan(staleHours * 3600);
    }),
  );
});
