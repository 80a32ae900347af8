import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, repliedCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import {
  above,
  assignedBelow,
  centre,
  fedBackCase,
  fedBackWith,
  noticedCase,
  noticeIn,
  superiorDoes,
  withAbove,
} from '#domain/given-superior.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { sayNoticeState } from '#domain/petition/superior-owed.ts';
import { confirmFeedback } from './confirm-feedback.ts';
import { feedBack } from './feed-back.ts';
import { recordReturnedFeedback } from './record-returned-feedback.ts';

const fedBack = fedBackCase();
const returning = { notice: noticeIn(fedBack), reason: '未附评估委托书', dueOn: '2026-04-01' };
const returned = did(fedBack, recordReturnedFeedback, returning, superiorDoes);
const key = `superior:${returning.notice}`;

describe('R14.1, N8 a returned feedback is owed again', () => {
  test('by the day given with the return; the first day stays as it was met or missed', () => {
    expect(openErrands(petitionOf(returned))).toMatchObject([{ key: `${key}:2`, dueOn: '2026-04-01' }]);
    expect(stateIn(returned, key)).toBe('late');
    expect(petitionOf(returned).notices.map(sayNoticeState)).toEqual(['反馈被退回，待重新反馈']);
    const again = { ...fedBackWith(fedBack), on: '2026-03-30', documentNumber: '3号' };
    const done = did(returned, feedBack, again, { by: who.commandCentre, on: '2026-03-30' });
    expect(stateIn(done, `${key}:2`)).toBe('met');
    expect(openErrands(petitionOf(done))).toEqual([]);
  });

  test('by an officer of the court above, or written down by the own court from a paper', () => {
    given(...fedBack)
      .when(recordReturnedFeedback, returning, { by: who.commandCentre, on: days.closed })
      .history();
    given(...fedBack)
      .when(recordReturnedFeedback, returning, { by: who.handler, on: days.closed })
      .isRefused('14');
  });

  test('a court above judges only what it assigned itself', () => {
    const other = noticedCase();
    const told = did(other, feedBack, fedBackWith(other), centre);
    given(...told)
      .when(
        recordReturnedFeedback,
        { ...returning, notice: noticeIn(other) },
        { by: above.president.id, on: days.closed, staff: withAbove },
      )
      .isRefused('process-11', { field: 'notice' });
  });

  test('not before it came, not with a day past, not once confirmed, not an unknown one', () => {
    given(...repliedCase(assignedBelow))
      .when(recordReturnedFeedback, returning, superiorDoes)
      .isRefused('14');
    given(...fedBack)
      .when(recordReturnedFeedback, { ...returning, dueOn: days.served }, superiorDoes)
      .isRefused('14', { field: 'dueOn' });
    given(...fedBack)
      .when(recordReturnedFeedback, { ...returning, notice: 'nothing' }, superiorDoes)
      .isRefused('14', { field: 'notice' });
    const confirmed = did(fedBack, confirmFeedback, { notice: returning.notice }, superiorDoes);
    given(...confirmed)
      .when(recordReturnedFeedback, returning, superiorDoes)
      .isRefused('14');
  });
});
