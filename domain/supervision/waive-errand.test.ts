import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { given } from '#domain/given.ts';
import { days, fourAnswers, servedCase, transferredCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { askedCase, asksHandler, firstStatement } from '#domain/given-investigation.ts';
import { requestStatement } from '#domain/investigation/request-statement.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { designateBacklog } from './designate-backlog.ts';
import { releaseBacklog } from './release-backlog.ts';
import { waiveErrand } from './waive-errand.ts';

const head = { by: who.teamLeader, on: days.closed };
const reason = '该人员已调离';

describe('B4 what is no longer needed is waived by the head, with the reason', () => {
  test('the petition no longer waits for it; a date already missed stays missed', () => {
    const asked = askedCase();
    const errand = firstStatement(asked);
    const waived = did(asked, waiveErrand, { errand, reason }, head);
    expect(openErrands(petitionOf(waived))).toEqual([]);
    expect(stateIn(waived, errand)).toBe('late');
  });

  test('D12 what was waived in time is not late because the petition went on without it', () => {
    const named = did(transferredCase(), designateBacklog, { reason: '多次来访未化解' }, head);
    const [owed] = openErrands(petitionOf(named));
    if (!owed) throw new Error('a backlog petition owes no follow-up');
    const waived = did(named, waiveErrand, { errand: owed.key, reason }, head);
    const later = did(waived, releaseBacklog, { reason: '已息访' }, { ...head, on: '2026-06-26' });
    expect(stateIn(later, owed.key, '2026-06-26')).toBe('lapsed');
  });

  test('nothing is waived that is not owed', () => {
    given(...transferredCase())
      .when(waiveErrand, { errand: 'statement:x', reason }, head)
      .isRefused('5');
    given(...askedCase())
      .when(waiveErrand, { errand: 'statement:x', reason }, head)
      .isRefused('5', { field: 'errand' });
  });

  test('R16.2 the petition is not closed over it', () => {
    const asked = did(servedCase(), requestStatement, { ...asksHandler, dueOn: days.closed }, head);
    given(...asked)
      .when(close, fourAnswers, head)
      .isRefused('9', { reason: /还有未办的事项：说明情况/, remedy: /免办/ });
    const waived = did(asked, waiveErrand, { errand: firstStatement(asked), reason }, head);
    expect(petitionOf(did(waived, close, fourAnswers, head)).stage).toBe('closed');
  });
});
