import type { StaffId } from '#domain/access/officer.ts';

const offset = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over the characters: spreads the seeds evenly, and anybody can compute it again. */
const hash = (seed: string): number =>
  [...seed].reduce((sum, char) => Math.imul(sum ^ (char.codePointAt(0) ?? 0), prime) >>> 0, offset);

/**
 * Whom the lot falls on: the same seed and candidates, in whatever order, always give the same person (N3). The seed
 * is a fresh id, so that nobody can choose it. Undefined without candidates.
 */
export function redraw(candidates: readonly StaffId[], seed: string): StaffId | undefined {
  const sorted = [...new Set(candidates)].toSorted();
  return sorted[hash(seed) % sorted.length];
}
