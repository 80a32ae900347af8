import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { close } from '#domain/archive/close.ts';
import { recuse } from '#domain/assignment/recuse.ts';
import { given } from '#domain/given.ts';
import {
  closedCase,
  days,
  fourAnswers,
  screenedCase,
  servedCase,
  struckOutCase,
} from '#domain/given-cases.ts';
import { clockIn, clocksIn, stateIn } from '#domain/given-clocks.ts';
import { anOfficer, aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { mergedCase, reopenedCase, reopenedOn, reopening, withdrawing } from '#domain/given-standing.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { confirmWithdrawal } from './confirm-withdrawal.ts';
import { reopen } from './reopen.ts';
import { withdraw } from './withdraw.ts';

const head = { by: who.teamLeader, on: reopenedOn };

describe('D12 a petition that had ended is taken up again', () => {
  test('with a new period from that day; the old one stays as it ended', () => {
    const again = reopenedCase();
    expect(clockIn(again, 'reply')).toEqual(clockIn(closedCase(), 'reply'));
    expect(clockIn(again, 'interview')).toEqual(clockIn(closedCase(), 'interview'));
    expect(clockIn(again, 'reply:2')).toMatchObject({ startOn: reopenedOn, force: 'binding' });
    expect(stateIn(again, 'interview:2', reopenedOn)).toBe('running');
    expect(clocksIn(again).map(({ key }) => key)).not.toContain('transfer:2');
  });

  test('by the handler as before, whose turn it is; nothing of the first answer passes for the second', () => {
    const petition = petitionOf(reopenedCase());
    expect(dutyOf(petition)).toEqual({ step: 'interview', owner: 'theHandler' });
    expect(petition).toMatchObject({ stage: 'transferred', assignments: [{ handler: who.handler }] });
    expect([petition.reply, petition.closing, petition.proposal]).toEqual([undefined, undefined, undefined]);
  });

  test('by another where the first is gone or barred; the first still sees what was theirs', () => {
    const tried = (handler: string | undefined, staff = aStaff()) =>
      given(...closedCase()).when(reopen, { ...reopening, handler }, { ...head, staff });
    const gone = aStaff(anOfficer({ id: who.handler, active: false }));
    tried(undefined, gone).isRefused('5', { field: 'handler', reason: /不在岗/ });
    tried(who.courtLeader).isRefused('5', { field: 'handler' });
    const other = tried(who.otherHandler).after();
    expect(other.assignments).toMatchObject([{ handler: who.otherHandler, from: reopenedOn }]);
    expect(maySee(getOfficer(who.handler), other)).toBe(true);
    const barred = did(
      servedCase(),
      recuse,
      { officer: who.handler, reason: '近亲属' },
      {
        by: who.teamLeader,
        on: days.served,
      },
    );
    const closed = did(barred, close, fourAnswers, { by: who.teamLeader, on: days.closed });
    given(...closed)
      .when(reopen, reopening, head)
      .isRefused('procedure-47', { field: 'handler' });
  });

  test('one withdrawn before the acceptance goes back to the screening', () => {
    const at = { by: who.petitionTeam, on: days.accepted };
    const early = { ...withdrawing, on: days.accepted };
    const withdrew = did(screenedCase(), withdraw, early, at);
    const ended = did(
      withdrew,
      confirmWithdrawal,
      { result: 'end', unlawful: false },
      {
        ...at,
        by: who.teamLeader,
      },
    );
    const again = given(...ended).when(reopen, reopening, head);
    expect(again.after()).toMatchObject({ stage: 'screening', assignments: [], departed: {} });
    expect(clockIn(again.history(), 'transfer:2')).toMatchObject({ startOn: reopenedOn });
  });

  test('only after an end, not out of a merging or a striking out, and only by a head', () => {
    const tried = (history: History) => given(...history).when(reopen, reopening, head);
    tried(servedCase()).isRefused('2');
    tried(struckOutCase()).isRefused('2');
    tried(mergedCase()).isRefused('process-4', { reason: /7号/ });
    given(...closedCase())
      .when(reopen, reopening, { ...head, by: who.handler })
      .isRefused('2', { reason: /须由/ });
  });
});
