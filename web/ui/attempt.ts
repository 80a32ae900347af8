import type { Problem } from '#contract/problem.ts';

/** One try at a step: what is sent, under which id, on which state of the petition. */
export type Attempt = {
  readonly commandId: string;
  readonly expectedSeq: number;
  readonly input: Readonly<Record<string, unknown>>;
};

/** Whether the last try may have been done although no answer came: a dropped line, or a server that broke. */
export const isUnanswered = (problem: Problem): boolean => problem.status === 0 || problem.status >= 500;

/**
 * The next try. It keeps the id of an unanswered try with the same input on the same state, so that the server gives
 * the answer that got lost instead of doing the act twice; every other try is a new command.
 */
export function nextAttempt(
  wanted: Omit<Attempt, 'commandId'>,
  before: { readonly attempt: Attempt; readonly problem: Problem } | undefined,
  newId: () => string,
): Attempt {
  const isSame =
    before !== undefined &&
    isUnanswered(before.problem) &&
    before.attempt.expectedSeq === wanted.expectedSeq &&
    JSON.stringify(before.attempt.input) === JSON.stringify(wanted.input);
  return { ...wanted, commandId: isSame ? before.attempt.commandId : newId() };
}

/** The state a person has seen, after that person's own material was added: it moves on only when nobody came between. */
export const seenAfterOwn = (seen: number, done: number): number => (done === seen + 1 ? done : seen);
