import type { Problem } from '#contract/problem.ts';

export type Conflict = NonNullable<Problem['conflict']>;

/** A problem split by where it is to be read: at a field, as a conflict, or over the buttons. */
export type PlacedProblem = {
  readonly byField: Readonly<Record<string, string>>;
  readonly conflict?: Conflict;
  readonly general?: Problem;
};

/**
 * Where a problem belongs in a form with these fields. The general part says it whole, with rule and remedy, because in
 * a long form the field may have scrolled away; findings at fields that are not shown stay there too: none is swallowed.
 */
export function placeProblem(problem: Problem | undefined, fields: readonly string[]): PlacedProblem {
  if (!problem) return { byField: {} };
  if (problem.conflict) return { byField: {}, conflict: problem.conflict };
  const errors = problem.errors ?? [];
  const placed = errors.filter((one) => fields.includes(one.field));
  const { errors: _, ...rest } = problem;
  const elsewhere = errors.filter((one) => !fields.includes(one.field));
  return {
    byField: Object.fromEntries(placed.map((one) => [one.field, one.message])),
    general: elsewhere.length > 0 ? { ...rest, errors: elsewhere } : rest,
  };
}
