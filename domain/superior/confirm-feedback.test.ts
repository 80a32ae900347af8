import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { transferredCase } from '#domain/given-cases.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import {
  assignedBelow,
  centre,
  fedBackCase,
  fedBackWith,
  noticedCase,
  noticeIn,
  superiorDoes,
} from '#domain/given-superior.ts';
import { sayNoticeState } from '#domain/petition/superior-owed.ts';
import { confirmFeedback } from './confirm-feedback.ts';
import { feedBack } from './feed-back.ts';

const fedBack = fedBackCase();
const notice = noticeIn(fedBack);

describe('N8 the court above confirms a feedback', () => {
  test('and the notice says so', () => {
    const confirmed = did(fedBack, confirmFeedback, { notice, remark: '同意' }, superiorDoes);
    expect(petitionOf(confirmed).notices.map(sayNoticeState)).toEqual(['2026-03-25已认可']);
  });

  test('once, only what was fed back, only its own', () => {
    const confirmed = did(fedBack, confirmFeedback, { notice }, superiorDoes);
    given(...confirmed)
      .when(confirmFeedback, { notice }, superiorDoes)
      .isRefused('14');
    given(...transferredCase(assignedBelow))
      .when(confirmFeedback, { notice }, superiorDoes)
      .isRefused('14');
    given(...fedBack)
      .when(confirmFeedback, { notice: 'nothing' }, superiorDoes)
      .isRefused('14', { field: 'notice' });
  });

  test('what the own court heard of another body it writes down itself', () => {
    const other = noticedCase();
    const told = did(other, feedBack, fedBackWith(other), centre);
    did(told, confirmFeedback, { notice: noticeIn(other) }, centre);
  });
});
