import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  acceptedCase,
  days,
  declinedCase,
  ordinaryCase,
  registeredCase,
  returnedCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import type { History } from '#domain/given-history.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { completeRegistration } from './complete-registration.ts';

const desk = { by: who.receptionClerk, on: days.accepted };
const note = '电话核实后补充';
const bare = { enforcementCase: 'none' } as const;
const completing = (history: History, typed: object) =>
  given(...history).when(completeRegistration, { note, ...typed }, desk);
const caseAfter = (history: History, typed: object): Petition['enforcementCase'] =>
  completing(history, typed).after().enforcementCase;

describe('R12.1 completing a registration', () => {
  test('fills what was missing; several parties are told apart by the usual marks', () => {
    const typed = {
      caseNumber: '（2025）鲁0117执5号',
      parties: '刘芳、 某某公司；王二',
      handlerName: '张强',
    };
    expect(caseAfter(registeredCase(bare), typed)).toEqual({
      number: '（2025）鲁0117执5号',
      known: false,
      ownCourt: true,
      parties: ['刘芳', '某某公司', '王二'],
      originalHandlerName: '张强',
    });
  });

  test('a corrected case number takes the place of the wrong one, and the wrong case’s handler goes with it', () => {
    const after = caseAfter(registeredCase(), { caseNumber: '（2024）鲁0117执77号' });
    expect(after).toEqual({
      number: '（2024）鲁0117执77号',
      known: false,
      ownCourt: true,
      parties: ordinaryCase.parties,
    });
  });

  test('an empty field is not an answer: it wipes nothing', () => {
    const after = caseAfter(registeredCase(), { caseNumber: '', parties: '赵敏', handlerName: '' });
    expect(after).toEqual({ ...ordinaryCase, parties: ['赵敏'] });
  });

  test('the same number typed again loses nothing the directory knew', () => {
    expect(caseAfter(registeredCase(), { caseNumber: ordinaryCase.number })).toEqual(ordinaryCase);
  });

  test('R12.2 the case found in the directory brings its parties and handler', () => {
    const found = { ...ordinaryCase, number: '（2024）鲁0117执77号', originalHandler: who.otherHandler };
    expect(caseAfter(registeredCase(bare), { caseNumber: found.number, found })).toEqual(found);
  });

  test('what is not touched stays as it was', () => {
    completing(registeredCase(), { proposedOpinion: '建议约谈' }).makes({
      type: 'registrationCompleted',
      on: parseDay(days.accepted),
      note,
      proposedOpinion: '建议约谈',
    });
    expect(completing(registeredCase(), {}).after()).toMatchObject({
      enforcementCase: ordinaryCase,
      summary: '反映案件长期未执行',
      proposedOpinion: '建议受理并转承办人',
    });
  });

  test('N2 a returned registration goes back to the review, an accepted one stays accepted', () => {
    expect(completing(returnedCase(), {}).after()).toMatchObject({ stage: 'registered', missing: [] });
    expect(completing(acceptedCase(), {}).after().stage).toBe('accepted');
  });

  test('is closed after the transfer and after a decline', () => {
    completing(transferredCase(), {}).isRefused('12', { remedy: /作为材料收入/ });
    completing(declinedCase(), {}).isRefused('12');
  });

  test('is not the handler’s', () => {
    given(...registeredCase())
      .when(completeRegistration, { note }, { ...desk, by: who.handler })
      .isRefused('12');
  });
});
