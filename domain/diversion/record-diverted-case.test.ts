import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { attacksAct, diversionErrand, divertedCase, filedCase } from '#domain/given-diversion.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { remedies, remedyKinds } from '#regulation/remedies.ts';
import { divert } from './divert.ts';
import { recordDivertedCase } from './record-diverted-case.ts';

const team = { by: who.petitionTeam, on: days.served };
const on = days.proposed;
const filing = (caseNumber: string, history = divertedCase(), said: object = {}) =>
  given(...history).when(
    recordDivertedCase,
    { errand: diversionErrand(history), on, caseNumber, ...said },
    team,
  );

describe('R7.1 the case a petition was led into', () => {
  test('is kept under the one spelling of its number, and is then followed', () => {
    filing('2026鲁0117执异5').makes({
      type: 'divertedCaseRecorded',
      on: on as never,
      diversion: 'new-5',
      caseNumber: '（2026）鲁0117执异5号',
    });
    const errands = openErrands(petitionOf(filedCase()));
    expect(errands).toMatchObject([{ kind: 'divertedOutcome', about: '（2026）鲁0117执异5号' }]);
  });

  test.each(remedyKinds)('bears the letters of %s and of no other procedure', (remedy) => {
    const history = divertedCase({ remedy, reason: '案情特殊' });
    for (const letters of ['执异', '执复', '执监', '执', '民初']) {
      const tried = filing(`（2026）鲁01${letters}5号`, history);
      if ((remedies[remedy].letters as readonly string[]).includes(letters))
        expect(tried.after().diversions[0]?.filed).toBeDefined();
      else tried.isRefused(remedies[remedy].basis, { field: 'caseNumber', reason: /类型代字/ });
    }
  });

  test('of a reconsideration is not this court’s', () => {
    const history = divertedCase({ complaint: 'objectionRefused', remedy: 'reconsideration' });
    filing('（2026）鲁0117执复5号', history).isRefused('procedure-236', {
      field: 'caseNumber',
      reason: /上一级/,
    });
  });

  test('has a number that can be read, of this year or earlier, and of no other diversion', () => {
    for (const text of ['情况属实', '（2027）鲁0117执异5号'])
      filing(text).isRefused('7', { field: 'caseNumber' });
    const twice = did(filedCase(), divert, { ...attacksAct, on }, { by: who.handler, on });
    filing('（2026）鲁0117执异5号', twice).isRefused('7', { field: 'caseNumber', reason: /已在本案登记/ });
  });

  test('was filed after the explanation, for a diversion that waits', () => {
    filing('（2026）鲁0117执异5号', undefined, { on: days.accepted }).isRefused('7', { field: 'on' });
    filing('（2026）鲁0117执异5号', undefined, { on: days.closed }).isRefused('12', { field: 'on' });
    filing('（2026）鲁0117执异5号', undefined, { errand: 'x' }).isRefused('7', { field: 'errand' });
    for (const history of [transferredCase(), filedCase()])
      given(...history)
        .when(recordDivertedCase, { errand: 'x', on, caseNumber: '（2026）鲁0117执异5号' }, team)
        .isRefused('7', { reason: /没有待立案/ });
  });
});
