import { describe, expect, test } from 'vitest';
import { cureDefect } from '#domain/acceptance/cure-defect.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, days, declinedCase, screenedCase, type Told } from '#domain/given-cases.ts';
import { clockIn, clocksIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { assignedBelow, centre, fedBackWith, noticeIn, superiorDoes } from '#domain/given-superior.ts';
import { blockingErrands, openErrands } from '#domain/petition/errands.ts';
import { explainMisroute } from './explain-misroute.ts';
import { feedBack } from './feed-back.ts';
import { recordReturnedFeedback } from './record-returned-feedback.ts';

const team = { by: who.petitionTeam, on: days.transferred };
const foreign = screenedCase({ ...assignedBelow, enforcementCase: { ownCourt: false } });
const notice = noticeIn(foreign);
const explanation = { notice, reason: '该案由莱芜区人民法院执行', competent: '莱芜区人民法院' };

describe('R14.2 what was assigned to us and is not ours goes back with the reasons', () => {
  test('a case of another court: five working days from the day it came, advisory', () => {
    expect(clockIn(foreign, `misroute:${notice}`)).toMatchObject({
      startOn: days.received,
      due: '2026-03-09',
      force: 'advisory',
      basis: 'objection-23',
    });
  });

  test('explained, the notice’s clock ends with it, and nothing above is owed any more', () => {
    const explained = did(foreign, explainMisroute, explanation, team);
    expect(clockIn(explained, `superior:${notice}`)).toMatchObject({ endedOn: days.transferred });
    expect(openErrands(petitionOf(explained))).toEqual([]);
  });

  test('a decline on grounds (5) to (7) asks for it too, and is not closed before', () => {
    const declined = declinedCase(assignedBelow);
    expect(blockingErrands(petitionOf(declined))).toMatchObject([{ kind: 'misroute' }]);
    const explained = did(declined, explainMisroute, { ...explanation, notice: noticeIn(declined) }, team);
    expect(blockingErrands(petitionOf(explained))).toEqual([]);
  });

  test('the body does not agree: it is owed a feedback again', () => {
    const explained = did(foreign, explainMisroute, explanation, team);
    const back = { notice, reason: '已指定你院办理', dueOn: '2026-04-01' };
    const returned = did(explained, recordReturnedFeedback, back, superiorDoes);
    expect(openErrands(petitionOf(returned)).map((one) => one.kind)).toContain('feedback');
  });

  test('D12 found to be ours after all, it is owed no more: what is reported later does not make it late', () => {
    const { registered, facts } = assignedBelow;
    const progress = { ...registered?.notice, requirement: 'progress' };
    const declined = declinedCase({ registered: { ...registered, notice: progress }, facts } as Told);
    const cured = did(
      declined,
      cureDefect,
      { how: '补充管辖材料' },
      { by: who.receptionClerk, on: '2026-03-05' },
    );
    const key = `misroute:${noticeIn(cured)}`;
    expect(clockIn(cured, key)).toMatchObject({ lapsedOn: '2026-03-05', due: '2026-03-09' });
    const reported = did(cured, feedBack, fedBackWith(cured), centre);
    expect(stateIn(reported, key)).toBe('lapsed');
  });

  test('not once accepted, not without a notice, not an unknown one, and not for a case of our own', () => {
    given(...acceptedCase(assignedBelow))
      .when(explainMisroute, explanation, team)
      .isRefused('14', { reason: /已经受理/ });
    given(...screenedCase())
      .when(explainMisroute, explanation, team)
      .isRefused('14');
    given(...foreign)
      .when(explainMisroute, { ...explanation, notice: 'nothing' }, team)
      .isRefused('14', { field: 'notice' });
    const own = clocksIn(screenedCase(assignedBelow)).map((one) => one.key);
    expect(own.filter((key) => key.startsWith('misroute'))).toEqual([]);
  });
});
