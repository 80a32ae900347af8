import { describe, expect, test } from 'vitest';
import { servedCase, transferredCase } from '#domain/given-cases.ts';
import { reviewCase } from '#domain/given-diversion.ts';
import { petitionOf } from '#domain/given-history.ts';
import { exhaustedCase, explained, foundNothing, promised } from '#domain/given-measures.ts';
import { allSteps } from '#domain/workflow.ts';
import { adviceOf } from './advice.ts';

const adviceFor = (step: string, history = transferredCase()) =>
  adviceOf(petitionOf(history)).find((one) => one.step === step);

describe('R6b.1 the form that states exhaustion', () => {
  test('names the usual measures nobody recorded', () => {
    expect(adviceFor('stateExhausted')?.lines.join()).toMatch(/网络查控.*冻结/);
    expect(adviceFor('stateExhausted', exhaustedCase())?.lines.join()).not.toMatch(/冻结/);
  });
});

describe('N9 the form that closes', () => {
  test('says of each way whether its facts are on file', () => {
    expect(adviceFor('close', servedCase())?.lines).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('尚缺')),
    );
    const lines = adviceFor('close', promised(explained(foundNothing())))?.lines ?? [];
    expect(lines.filter((line) => line.endsWith('材料已具备'))).toHaveLength(1);
  });

  test('of the review track says nothing; and advice is for steps there are', () => {
    expect(adviceOf(petitionOf(reviewCase()))).toEqual([]);
    const names = allSteps.map((one) => one.name);
    for (const { step } of adviceOf(petitionOf(servedCase()))) expect(names).toContain(step);
  });
});
