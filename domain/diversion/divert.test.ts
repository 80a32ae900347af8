import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { given } from '#domain/given.ts';
import {
  closedCase,
  days,
  fourAnswers,
  screenedCase,
  servedCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { attacksAct, diversionErrand, divertedCase, reviewCase } from '#domain/given-diversion.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { complaintKinds, getComplaint, remedyKinds } from '#regulation/remedies.ts';
import { divert } from './divert.ts';

const handler = { by: who.handler, on: days.interviewed };
const diverting = (said: object = {}, history = reviewCase()) =>
  given(...history).when(divert, { ...attacksAct, ...said }, handler);
const pairs = complaintKinds.flatMap((complaint) =>
  remedyKinds.map((remedy) => [complaint, remedy] as const),
);

describe('R7.1 leading a petition into its procedure', () => {
  test('keeps who explained what to whom; the explanation is on file', () => {
    diverting().makes({ type: 'diverted', diversion: 'new-5', ...attacksAct, reason: undefined } as never);
    expect(diverting().after()).toMatchObject({
      diversions: [{ by: who.handler, remedy: 'conductObjection' }],
      explanations: [{ to: '刘芳' }],
    });
  });

  test('is not done by telling: it waits for a case or a written no, and closing waits with it', () => {
    const history = divertedCase();
    const key = diversionErrand(history);
    expect(openErrands(petitionOf(history))).toMatchObject([{ key, about: '执行行为异议' }]);
    expect(clockIn(history, key)).toMatchObject({ force: 'advisory', basis: '7', due: '2026-03-23' });
    const served = did(
      servedCase(),
      divert,
      { ...attacksAct, on: days.served },
      { ...handler, on: days.served },
    );
    given(...served)
      .when(close, fourAnswers, { by: who.teamLeader, on: days.closed })
      .isRefused('7', { reason: /导入案件立案/ });
  });

  test('is open on both tracks, after the acceptance and before the end', () => {
    expect(diverting({}, transferredCase()).after().diversions).toHaveLength(1);
    given(...screenedCase())
      .when(divert, attacksAct, { ...handler, by: who.petitionTeam })
      .isRefused('7');
    given(...closedCase())
      .when(divert, attacksAct, { ...handler, on: days.closed })
      .isRefused('7');
    diverting({ on: days.served }).isRefused('12', { field: 'on' });
  });
});

describe('N11 which complaint belongs into which remedy', () => {
  test.each(pairs)('%s into %s: the map’s own without a word, another with a reason', (complaint, remedy) => {
    const advised = getComplaint(complaint).remedy;
    const silent = diverting({ complaint, remedy });
    if (remedy === advised) expect(silent.after().diversions).toMatchObject([{ complaint, remedy }]);
    else {
      silent.isRefused(getComplaint(complaint).basis, {
        field: 'reason',
        reason: advised ? /这类情形应导入/ : /请写明/,
      });
      expect(diverting({ complaint, remedy, reason: '案情特殊' }).after().diversions).toHaveLength(1);
    }
  });

  test.each([
    ['closedAsDone', 'conductObjection'],
    ['terminatedThisTime', 'conductObjection'],
    ['attacksAct', 'conductObjection'],
    ['claimsRight', 'outsiderObjection'],
    ['objectionRefused', 'reconsideration'],
    ['reconsiderationRefused', 'supervision'],
    ['windowMissed', 'supervision'],
  ] as const)('%s → %s', (complaint, remedy) => {
    expect(getComplaint(complaint).remedy).toBe(remedy);
  });
});
