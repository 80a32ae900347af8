import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { answer, asksProgress, lastErrand, supervisedCase, urgedCase } from '#domain/given-supervision.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { answerUrge } from './answer-urge.ts';
import { urge } from './urge.ts';

const handler = { by: who.handler, on: days.proposed };

describe('R5.3 an urge or a supervision is answered', () => {
  test('by the handler, and a late answer stays late', () => {
    const errand = lastErrand(urgedCase());
    const answered = did(urgedCase(), answerUrge, { errand, ...answer }, handler);
    expect(openErrands(petitionOf(answered))).toEqual([]);
    expect(stateIn(answered, errand)).toBe('late');
    const supervision = lastErrand(supervisedCase());
    given(...supervisedCase())
      .when(answerUrge, { errand: supervision, ...answer }, handler)
      .makes({ type: 'supervisionAnswered', on: days.proposed as never, supervision: 'new-5', ...answer });
  });

  test('by nobody but the person urged', () => {
    const history = did(
      urgedCase(),
      urge,
      { ...asksProgress, to: who.otherMember },
      { by: who.teamLeader, on: days.interviewed },
    );
    given(...history)
      .when(answerUrge, { errand: lastErrand(history), ...answer }, handler)
      .isRefused('13', { field: 'errand', reason: /本人/ });
    given(...history)
      .when(answerUrge, { errand: lastErrand(urgedCase()), ...answer }, { ...handler, by: who.otherMember })
      .isRefused('13', { field: 'errand', reason: /本人/ });
  });

  test('only where an answer is owed', () => {
    given(...transferredCase())
      .when(answerUrge, { errand: 'urge:x', ...answer }, handler)
      .isRefused('13');
    given(...urgedCase())
      .when(answerUrge, { errand: 'urge:x', ...answer }, handler)
      .isRefused('13', { field: 'errand' });
  });
});
