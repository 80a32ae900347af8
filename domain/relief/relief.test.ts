import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { close } from '#domain/archive/close.ts';
import { given } from '#domain/given.ts';
import {
  closedCase,
  days,
  fourAnswers,
  interviewedCase,
  screenedCase,
  servedCase,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import {
  aGrant,
  anApplication,
  aPayment,
  appliedCase,
  decisionKey,
  grantedCase,
  paidCase,
  paymentKey,
  refusedCase,
  withdrawnCase,
} from '#domain/given-relief.ts';
import { recordFinding } from '#domain/measures/record-finding.ts';
import { blockingErrands, openErrands } from '#domain/petition/errands.ts';
import { waiveErrand } from '#domain/supervision/waive-errand.ts';
import { applyRelief } from './apply-relief.ts';
import { decideRelief } from './decide-relief.ts';
import { payRelief } from './pay-relief.ts';
import { withdrawRelief } from './withdraw-relief.ts';

const handler = { by: who.handler, on: days.interviewed };
const head = { by: who.teamLeader, on: days.proposed };
const applying = (said: object = {}, history: History = interviewedCase()) =>
  given(...history).when(applyRelief, { ...anApplication, ...said }, handler);
const registeredAs = (said: object) =>
  interviewedCase({
    registered: { petitioners: [{ name: '刘芳', phone: '13800000000', address: '钢城区某路1号', ...said }] },
  });

describe('R11.1 relief is applied for', () => {
  test('by the applicant of the enforcement in special hardship; its decision is then owed', () => {
    expect(openErrands(petitionOf(appliedCase()))).toMatchObject([
      { kind: 'reliefDecision', startOn: days.interviewed },
    ]);
  });

  test('never against what was last found in the petition itself: part of the debt can still be had', () => {
    const partly: z.input<typeof recordFinding.input> = {
      on: days.interviewed,
      result: 'partly',
      how: ['network'],
      content: '账户余额三万元',
    };
    const found = did(interviewedCase(), recordFinding, partly, handler);
    applying({}, found).isRefused('11', { field: 'noProperty', reason: /有财产/, remedy: /查明财产/ });
    const none = did(found, recordFinding, { ...partly, result: 'none', content: '余额已扣划完毕' }, handler);
    expect(petitionOf(appliedCase(none)).reliefs).toHaveLength(1);
  });

  test('never without the finding that there is no property, its paper and its day', () => {
    applying({ noProperty: false }).isRefused('11', { field: 'noProperty', remedy: /穷尽执行措施/ });
    applying({ findingDocument: undefined }).isRefused('11', { field: 'findingDocument' });
    applying({ findingNumber: '' }).isRefused('11', { field: 'findingDocument' });
    applying({ findingOn: undefined }).isRefused('11', { field: 'findingOn' });
    applying({ findingOn: days.closed }).isRefused('11', { field: 'findingOn' });
  });

  test('by a natural person, not by a company, a debtor or somebody else', () => {
    applying({}, registeredAs({ kind: 'legal' })).isRefused('11', { field: 'person', reason: /自然人/ });
    applying({}, registeredAs({ relation: 'debtor' })).isRefused('11', {
      field: 'person',
      reason: /申请执行人/,
    });
    applying({ person: 'nobody' }).isRefused('11', { field: 'person' });
  });

  test('once in a matter; after a refusal or a withdrawal again', () => {
    applying({ relievedBefore: true }).isRefused('relief-16', { field: 'relievedBefore' });
    applying({}, appliedCase()).isRefused('relief-16', { field: 'person', reason: /一案只救助一次/ });
    for (const history of [paidCase(), grantedCase()])
      given(...history)
        .when(applyRelief, anApplication, { ...handler, on: days.closed })
        .isRefused('relief-16', { field: 'person' });
    for (const history of [refusedCase(), withdrawnCase()])
      expect(
        given(...history)
          .when(applyRelief, anApplication, { ...handler, on: days.closed })
          .after().reliefs,
      ).toHaveLength(2);
  });

  test('with its materials: what is missing is named', () => {
    applying({ materials: ['application', 'identity'] }).isRefused('11', {
      field: 'materials',
      reason: /生活困难证明、实际损失证明、据以执行的法律文书/,
    });
  });

  test('for no more than stayed unpaid, and not for nothing', () => {
    applying({ amount: '80000.01' }).isRefused('relief-16', { field: 'amount' });
    applying({ amount: '0.00' }).isRefused('11', { field: 'amount' });
    expect(applying({ amount: '80000.00' }).after().reliefs).toHaveLength(1);
  });

  test('after the acceptance and before the end', () => {
    given(...screenedCase())
      .when(applyRelief, anApplication, { ...handler, by: who.petitionTeam })
      .isRefused('11');
    given(...closedCase())
      .when(applyRelief, anApplication, { by: who.petitionTeam, on: days.closed })
      .isRefused('11');
  });
});

describe('R11.1 relief is decided elsewhere, recorded here, and paid', () => {
  const deciding = (said: object) =>
    given(...appliedCase()).when(
      decideRelief,
      { ...aGrant, errand: decisionKey(appliedCase()), ...said },
      head,
    );
  const paying = (said: object, history: History = grantedCase()) =>
    given(...history).when(
      payRelief,
      { ...aPayment, errand: paymentKey(grantedCase()), ...said },
      { by: who.commandCentre, on: days.approved },
    );

  test('granted, at most as applied for; then the payment is owed', () => {
    expect(openErrands(petitionOf(grantedCase()))).toMatchObject([{ kind: 'reliefPayment' }]);
    deciding({ amount: '30000.01' }).isRefused('11', { field: 'amount', reason: /超过申请/ });
    deciding({ amount: undefined }).isRefused('11', { field: 'amount' });
    deciding({ amount: '0' }).isRefused('11', { field: 'amount' });
  });

  test('refused only with the reason; nothing is owed then', () => {
    deciding({ result: 'refused' }).isRefused('11', { field: 'reason' });
    expect(openErrands(petitionOf(refusedCase()))).toEqual([]);
  });

  test('not before the application, not tomorrow, not what nobody asked for', () => {
    deciding({ on: days.transferred }).isRefused('11', { field: 'on' });
    deciding({ on: days.closed }).isRefused('12', { field: 'on' });
    deciding({ errand: 'reliefDecision:x' }).isRefused('11', { field: 'errand' });
    given(...interviewedCase())
      .when(decideRelief, { ...aGrant, errand: 'reliefDecision:x' }, head)
      .isRefused('11');
  });

  test('paid exactly as granted, against a receipt, once', () => {
    paying({ amount: '19999.99' }).isRefused('11', { field: 'amount', reason: /20000元/ });
    paying({ amount: '20000.01' }).isRefused('11', { field: 'amount' });
    paying({ receipt: '' }).isRefused('11', { field: 'receipt' });
    paying({ material: 'nowhere' }).isRefused('16', { field: 'material' });
    paying({ on: days.interviewed }).isRefused('11', { field: 'on' });
    paying({ errand: 'reliefPayment:x' }).isRefused('11', { field: 'errand' });
    paying({}, paidCase()).isRefused('11');
    expect(petitionOf(paidCase()).reliefs).toMatchObject([{ paidOn: days.approved }]);
  });

  test('withdrawn until it is paid, never waived', () => {
    const granted = grantedCase();
    const taken = { errand: paymentKey(granted), reason: '死亡' };
    expect(openErrands(petitionOf(did(granted, withdrawRelief, taken, head)))).toEqual([]);
    given(...paidCase())
      .when(withdrawRelief, taken, { ...head, on: days.closed })
      .isRefused('11');
    given(...granted)
      .when(withdrawRelief, { ...taken, errand: 'reliefPayment:x' }, head)
      .isRefused('11', { field: 'errand' });
    given(...granted)
      .when(waiveErrand, taken, head)
      .isRefused('5');
  });
});

/** What is owed of the relief; a closed petition also waits for its filing. */
const reliefOwed = (history: History): readonly string[] =>
  openErrands(petitionOf(history)).flatMap(({ kind }) => (kind.startsWith('relief') ? [kind] : []));

describe('R2.1 R11.1 closing a petition in hardship', () => {
  const inHardship = { ...fourAnswers, hardship: true };
  const closing = { by: who.teamLeader, on: days.closed };
  const applied = appliedCase(servedCase());

  test('takes an application on file for the act, and does not wait for its decision', () => {
    expect(blockingErrands(petitionOf(applied))).toEqual([]);
    const closed = did(applied, close, inHardship, closing);
    expect(reliefOwed(closed)).toEqual(['reliefDecision']);
    const decided = did(
      closed,
      decideRelief,
      { ...aGrant, errand: decisionKey(closed) },
      { ...head, on: days.closed },
    );
    expect(reliefOwed(decided)).toEqual(['reliefPayment']);
  });

  test('but not one that was taken back', () => {
    given(...withdrawnCase(applied))
      .when(close, inHardship, closing)
      .isRefused('2', { field: 'hardship' });
  });
});
