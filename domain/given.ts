/**
 * For tests only: `given(...transferredCase()).when(interview, input, { by, on })`, then `.makes(...events)` or
 * `.isRefused(basis, …)`. What is given is a history reached by steps (`given-cases.ts`).
 */
import { expect } from 'vitest';
import type { z } from 'zod';
import type { PetitionEvent, Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Decision, Step } from '#domain/step.ts';
import { type Basis, cite } from '#regulation/articles.ts';
import { type Circumstances, decideOn, did, type History, petitionOf } from './given-history.ts';

type Expected = { readonly field?: string; readonly reason?: RegExp; readonly remedy?: RegExp };

/** Demands the refusal on this rule, at this field (at none when none is said), in words for people. */
export function expectRefusal(
  decision: Decision,
  basis: Basis,
  { field, reason, remedy }: Expected = {},
): void {
  if (decision.ok) expect.fail(`expected a refusal on ${cite(basis)}, but it happened`);
  expect({ basis: decision.basis, field: decision.field }).toEqual({ basis, field });
  expect(decision.reason).toMatch(reason ?? /\p{Script=Han}/u);
  if (remedy) expect(decision.remedy).toMatch(remedy);
}

/** Demands exactly these events. */
export function expectEvents(decision: Decision, ...expected: readonly PetitionEvent[]): void {
  if (!decision.ok)
    expect.fail(`expected ${expected.map((one) => one.type).join()}, but: ${decision.reason}`);
  expect(decision.events).toEqual(expected);
}

/** A petition with this history, on which steps are tried. */
export function given(...history: readonly Recorded[]) {
  return {
    petition: petitionOf(history),
    /** Tries one step, as this officer on this day. */
    when: <Name extends string, Input extends z.ZodObject>(
      step: Step<Name, Input>,
      input: z.input<Input>,
      circumstances: Circumstances,
    ) => ({
      /** It does exactly this. */
      makes: (...expected: readonly PetitionEvent[]) =>
        expectEvents(decideOn(history, step, input, circumstances), ...expected),
      /** It is refused on this rule, at this field. */
      isRefused: (basis: Basis, expected?: Expected) =>
        expectRefusal(decideOn(history, step, input, circumstances), basis, expected),
      /** The history and the petition after it; throws when it is refused. */
      history: (): History => did(history, step, input, circumstances),
      after: (): Petition => petitionOf(did(history, step, input, circumstances)),
    }),
  };
}
