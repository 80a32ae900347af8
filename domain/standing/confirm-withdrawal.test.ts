import { describe, expect, test } from 'vitest';
import { refer } from '#domain/acceptance/refer.ts';
import { given } from '#domain/given.ts';
import { days, interviewedCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { withdrawing, withdrawnCase, withdrewCase } from '#domain/given-standing.ts';
import { fedBackWith, noticedCase, noticeIn } from '#domain/given-superior.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { feedBack } from '#domain/superior/feed-back.ts';
import { recordReturnedFeedback } from '#domain/superior/record-returned-feedback.ts';
import { confirmWithdrawal } from './confirm-withdrawal.ts';
import { withdraw } from './withdraw.ts';

const head = { by: who.teamLeader, on: days.proposed };
const end = { result: 'end', unlawful: false } as const;
const deciding = (said: object = {}, history: History = withdrewCase()) =>
  given(...history).when(confirmWithdrawal, { ...end, ...said }, head);

describe('B4 the head decides what follows from a withdrawal', () => {
  test('it ends, which is not a resolution; its clocks lapse', () => {
    expect(petitionOf(withdrawnCase())).toMatchObject({
      stage: 'withdrawn',
      ending: { kind: 'withdrawn', on: days.proposed, from: 'handling' },
    });
    expect(stateIn(withdrawnCase(), 'reply')).toBe('lapsed');
    expect(openErrands(petitionOf(withdrawnCase()))).toMatchObject([{ key: 'filing:1' }]);
    deciding().makes({
      type: 'withdrawalConfirmed',
      on: days.proposed as never,
      reason: undefined,
      resolved: false,
      undertaking: undefined,
    });
  });

  test('D15 resolved only with an undertaking on file', () => {
    deciding({ undertaking: 'nowhere' }).isRefused('16', { field: 'undertaking' });
  });

  test('an unlawful act that was found is referred first, or the petition goes on', () => {
    deciding({ unlawful: true }).isRefused('2', { field: 'unlawful', remedy: /依职权/ });
    const slip = { on: days.proposed, to: 'discipline', body: '派驻纪检组', note: '线索' } as const;
    const referred = did(withdrewCase(), refer, slip, { by: who.petitionTeam, on: days.proposed });
    expect(deciding({ unlawful: true }, referred).after().stage).toBe('withdrawn');
  });

  test('R14.1 a body above still gets its answer', () => {
    const notice = { body: '济南中院', documentNumber: '8号' };
    const assigned = interviewedCase({ registered: { channel: 'assigned', notice } });
    const withdrew = did(assigned, withdraw, withdrawing, { ...head, by: who.petitionTeam });
    deciding({}, withdrew).isRefused('14', { field: 'result', reason: /济南中院/ });
  });

  test('R14.1 once every notice has its feedback it can end; a feedback that comes back is owed all the same', () => {
    const noticed = noticedCase();
    const bodies = { by: who.commandCentre, on: days.interviewed };
    const answer = { ...fedBackWith(noticed), on: days.interviewed };
    const withdrew = (history: History) =>
      did(history, withdraw, withdrawing, { ...head, by: who.petitionTeam });
    const interim = did(noticed, feedBack, { ...answer, interim: true }, bodies);
    deciding({}, withdrew(interim)).isRefused('14', { field: 'result', reason: /钢城区委政法委/ });
    const answered = did(
      withdrew(noticed),
      feedBack,
      { ...answer, on: days.proposed },
      { ...bodies, on: days.proposed },
    );
    const ended = deciding({}, answered).history();
    const again = { notice: noticeIn(noticed), reason: '未说明撤回经过', dueOn: '2026-05-06' };
    const returned = did(ended, recordReturnedFeedback, again, { ...bodies, on: days.served });
    const owed = (history: History) =>
      openErrands(petitionOf(history)).filter(({ kind }) => kind === 'feedback');
    expect([petitionOf(returned).stage, owed(ended).length]).toEqual(['withdrawn', 0]);
    expect(owed(returned)).toMatchObject([{ kind: 'feedback', dueOn: '2026-05-06' }]);
    const done = did(returned, feedBack, { ...answer, on: days.served }, { ...bodies, on: days.served });
    expect(owed(done)).toEqual([]);
  });

  test('it goes on ex officio, with the reason, and waits for the handler again', () => {
    deciding({ result: 'goOn' }).isRefused('process-9', { field: 'reason' });
    const after = deciding({ result: 'goOn', reason: '查封确有超标的' }).after();
    expect([after.stage, openErrands(after)]).toEqual(['handling', []]);
  });

  test('only where everybody withdrew, and only by a head', () => {
    deciding({}, interviewedCase()).isRefused('process-9');
    given(...withdrewCase())
      .when(confirmWithdrawal, end, { ...head, by: who.handler })
      .isRefused('process-9', { reason: /须由/ });
  });
});
