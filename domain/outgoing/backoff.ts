import { outgoingDelivery } from '#regulation/outgoing.ts';

/**
 * Seconds until a message is tried again after so many failed attempts, or undefined when it is not any more. `chance`
 * in [0, 1) spreads what failed together, so that a receiver that comes back is not met by all at once.
 */
export function pauseAfter(attempts: number, chance: number): number | undefined {
  const { attempts: most, firstPauseSeconds, factor, longestPauseSeconds, jitter } = outgoingDelivery;
  if (attempts >= most) return undefined;
  const pause = Math.min(firstPauseSeconds * factor ** Math.max(0, attempts - 1), longestPauseSeconds);
  return Math.round(pause * (1 + jitter * (2 * chance - 1)));
}
