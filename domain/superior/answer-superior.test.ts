import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { assignedBelow, superiorDoes } from '#domain/given-superior.ts';
import { findErrand } from '#domain/petition/errands.ts';
import { answerSuperior } from './answer-superior.ts';
import { superviseFromAbove } from './supervise-from-above.ts';

const supervised = did(
  transferredCase(assignedBelow),
  superviseFromAbove,
  { means: 'phone', requirement: '报告进度', dueOn: '2026-03-26' },
  superiorDoes,
);
const errand = `answerSuperior:new-${supervised.length}`;
const leader = { by: who.teamLeader, on: days.closed };
const content = '已启动评估';

describe('N8 the supervision is answered', () => {
  test('by the head of the team, and its clock ends', () => {
    const answered = did(supervised, answerSuperior, { errand, content }, leader);
    expect(stateIn(answered, errand)).toBe('met');
    expect(findErrand(petitionOf(answered), errand)).toBeUndefined();
  });

  test('not twice, not an unknown one, not from above, not with a paper that is not there', () => {
    given(...did(supervised, answerSuperior, { errand, content }, leader))
      .when(answerSuperior, { errand, content }, leader)
      .isRefused('process-14');
    given(...supervised)
      .when(answerSuperior, { errand: 'x', content }, leader)
      .isRefused('process-14', { field: 'errand' });
    given(...supervised)
      .when(answerSuperior, { errand, content }, superiorDoes)
      .isRefused('process-14');
    given(...supervised)
      .when(answerSuperior, { errand, content, material: 'nowhere' }, leader)
      .isRefused('16', { field: 'material' });
  });
});
