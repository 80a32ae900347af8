import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { days, declinedCase, screenedCase, servedReply } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { unserved } from '#domain/petition/service.ts';
import { serve } from '#domain/service/serve.ts';
import { cureDefect } from './cure-defect.ts';
import { decline } from './decline.ts';
import { proposeDecline } from './propose-decline.ts';

const desk = { by: who.receptionClerk, on: days.served };
const how = '补齐授权委托书';

describe('R15.1 a petitioner who cures the defect', () => {
  test('reopens the same petition, under its number and its first date', () => {
    const cured = given(...declinedCase()).when(cureDefect, { how }, desk);
    cured.makes({ type: 'defectCured', on: parseDay(days.served), how });
    expect(cured.after()).toMatchObject({
      stage: 'screening',
      number: '钢执访〔2026〕1号',
      receivedOn: days.received,
    });
  });

  test('R16.1 declined once more, is owed a notice once more', () => {
    const served = did(declinedCase(), serve, { ...servedReply, paper: 'declineNotice' }, desk);
    expect(unserved(given(...served).petition, 'declineNotice')).toEqual([]);
    const cured = did(served, cureDefect, { how }, desk);
    const proposed = did(cured, proposeDecline, { ground: 'no-standing', reason: '委托已撤销' }, desk);
    const again = given(...proposed)
      .when(decline, { result: 'agree' }, { ...desk, by: who.teamLeader })
      .after();
    expect(unserved(again, 'declineNotice')).toEqual([{ kind: 'petitioner', person: 'p-1' }]);
  });

  test('has nothing to reopen while nothing was declined', () => {
    given(...screenedCase())
      .when(cureDefect, { how }, desk)
      .isRefused('15', { reason: /只有不予受理/ });
  });

  test('is heard at the desk and by the team, not by the handler', () => {
    given(...declinedCase())
      .when(cureDefect, { how }, { ...desk, by: who.handler })
      .isRefused('15');
  });
});
