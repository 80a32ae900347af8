import { describe, expect, test } from 'vitest';
import { attach } from '#domain/archive/attach.ts';
import { reassign } from '#domain/assignment/reassign.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  acceptedCase,
  days,
  heldInterview,
  interviewedCase,
  proposedCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { interviewDuty } from '#domain/petition/interview.ts';
import { interview } from './interview.ts';

const handler = { by: who.handler, on: days.proposed };
const talk = (said: object = {}, history: History = transferredCase()) =>
  given(...history).when(interview, { ...heldInterview, ...said }, handler);
type Try = readonly [on: string, way: 'phone' | 'letter' | 'visit'];
const tried = (...tries: readonly Try[]) =>
  tries.reduce<History>(
    (history, [on, way]) =>
      did(history, interview, { result: 'notReached', on, way, content: '无人应答' }, handler),
    transferredCase(),
  );
const dutyAfter = (...tries: readonly Try[]) => interviewDuty(given(...tried(...tries)).petition);

describe('R13.2 the interview', () => {
  test('records time, way, place, who took part and what was said', () => {
    const { result: _, ...said } = heldInterview;
    talk().makes({ type: 'interviewed', ...said, on: parseDay(days.interviewed) });
    expect(talk().after()).toMatchObject({
      stage: 'handling',
      interviewedOn: days.interviewed,
      interviewSigned: false,
    });
  });

  test.each(['place', 'participants', 'content'])('lacks nothing: not the %s', (field) => {
    talk({ [field]: ' ' }).isRefused('13', { field });
  });

  test('has its signed note among the materials, or says why not', () => {
    const note = {
      kind: 'interview',
      name: '约谈笔录',
      digest: 'a'.repeat(64),
      size: 9,
      mime: 'application/pdf',
    } as const;
    const withNote = did(transferredCase(), attach, note, handler);
    const id = given(...withNote).petition.materials[0]?.id;
    expect(talk({ note: id, unsignedReason: '' }, withNote).after().interviewSigned).toBe(true);
    talk({ unsignedReason: '' }).isRefused('16', { field: 'note', remedy: /没有签名的原因/ });
    talk({ note: 'another-petition' }).isRefused('16', { field: 'note', reason: /不在本案材料中/ });
  });

  test('may be held again while the petition is handled; the first day counts', () => {
    const again = talk({ on: days.proposed }, interviewedCase());
    expect(again.after()).toMatchObject({ stage: 'handling', interviewedOn: days.interviewed });
  });

  test('lies neither in the future nor before this handler had the petition', () => {
    talk({ on: '2026-03-17' }).isRefused('12', { field: 'on', reason: /在今天之后/ });
    talk({ on: days.accepted }).isRefused('13', { field: 'on', reason: /2026-03-04/ });
    expect(talk({ on: days.transferred }).after().interviewedOn).toBe(days.transferred);
    const head = { by: who.teamLeader, on: '2026-03-10' };
    const other = did(transferredCase(), reassign, { handler: who.otherHandler, reason: '调离' }, head);
    const byOther = { ...handler, by: who.otherHandler };
    given(...other)
      .when(interview, heldInterview, byOther)
      .isRefused('13', { field: 'on', reason: /2026-03-10/ });
  });

  test('is open after the transfer and until the opinion is put forward', () => {
    given(...acceptedCase())
      .when(interview, heldInterview, handler)
      .isRefused('13');
    talk({}, proposedCase()).isRefused('13', { reason: /提出办理意见之前/ });
  });

  test('is the handler’s own: not a colleague’s, not the team’s', () => {
    for (const by of [who.otherHandler, who.petitionTeam, who.teamLeader])
      given(...transferredCase())
        .when(interview, heldInterview, { ...handler, by })
        .isRefused('13', { reason: /本案承办人/ });
  });
});

describe('D13 a petitioner who is not reached', () => {
  test('each try is recorded, says how it went, and is no interview', () => {
    const attempt = { result: 'notReached', on: days.interviewed, way: 'phone', content: '关机' } as const;
    const one = given(...transferredCase()).when(interview, attempt, handler);
    one.makes({ type: 'interviewAttempted', on: parseDay(days.interviewed), way: 'phone', note: '关机' });
    expect(one.after().stage).toBe('transferred');
    expect(interviewDuty(one.after())).toEqual({ state: 'owed' });
    talk({ ...attempt, content: ' ' }).isRefused('13', { field: 'content' });
  });

  test.each<[string, Try[]]>([
    [
      'two tries',
      [
        ['2026-03-05', 'phone'],
        ['2026-03-06', 'letter'],
      ],
    ],
    [
      'three on one day',
      [
        ['2026-03-05', 'phone'],
        ['2026-03-05', 'letter'],
        ['2026-03-05', 'visit'],
      ],
    ],
    [
      'three by one way',
      [
        ['2026-03-05', 'phone'],
        ['2026-03-06', 'phone'],
        ['2026-03-09', 'phone'],
      ],
    ],
  ])('%s leave the duty owed', (_, tries) => {
    expect(dutyAfter(...tries)).toEqual({ state: 'owed' });
  });

  test.each<[string, Try[]]>([
    [
      'as they came',
      [
        ['2026-03-05', 'phone'],
        ['2026-03-05', 'letter'],
        ['2026-03-06', 'phone'],
      ],
    ],
    [
      'written down out of order',
      [
        ['2026-03-06', 'phone'],
        ['2026-03-05', 'phone'],
        ['2026-03-05', 'letter'],
      ],
    ],
  ])('three on two days by two ways fulfil it on the day of the last, %s', (_, tries) => {
    expect(dutyAfter(...tries)).toEqual({ state: 'notReached', fulfilledOn: '2026-03-06' });
  });

  test('D12 who turns up later is interviewed, and the duty stays fulfilled on the earlier day', () => {
    const tries = tried(['2026-03-05', 'phone'], ['2026-03-05', 'letter'], ['2026-03-06', 'phone']);
    const held = did(tries, interview, { ...heldInterview, on: '2026-03-12' }, handler);
    expect(interviewDuty(given(...held).petition)).toEqual({ state: 'held', fulfilledOn: '2026-03-06' });
  });
});
