import type { Problem } from '#contract/problem.ts';

export type Conflict = NonNullable<Problem['conflict']>;

/** A problem split by where it is to be read: at a field, as a conflict, or over the buttons. */
export type PlacedProblem = {
  readonly byField: Readonly<Record<string, string>>;
  readonly conflict?: Conflict;
  readonly general?: Problem;
};

/**
 * Where a problem belongs in a form with these fields. Findings at fields that are not in sight stay in the general
 * part, and so do the rule and the remedy: a finding is never swallowed.
 */
export function placeProblem(problem: Problem | undefined, fields: readonly string[]): PlacedProblem {
  if (!problem) return { byField: {} };
  if (problem.conflict) return { byField: {}, conflict: problem.conflict };
  const errors = problem.errors ?? [];
  const placed = errors.filter((one) => fields.includes(one.field));
  const { errors: _, ...rest } = problem;
  const isSaidAlready = placed.some((one) => one.message === problem.detail);
  const said = isSaidAlready ? { ...rest, detail: '原因见上面标红处。' } : rest;
  const elsewhere = errors.filter((one) => !fields.includes(one.field));
  return {
    byField: Object.fromEntries(placed.map((one) => [one.field, one.message])),
    general: elsewhere.length > 0 ? { ...said, errors: elsewhere } : said,
  };
}
