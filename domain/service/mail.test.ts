import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  closedCase,
  days,
  fourAnswers,
  repliedCase,
  servedReply,
  transferredCase,
} from '#domain/given-cases.ts';
import { clockIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { aMail, deliveredCase, mailedCase, mailKey, returnedMailCase } from '#domain/given-service.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { waiveErrand } from '#domain/supervision/waive-errand.ts';
import { mail } from './mail.ts';
import { recordMail } from './record-mail.ts';
import { serve } from './serve.ts';

const handler = { by: who.handler, on: days.closed };
const posting = (said: object = {}, history: History = repliedCase()) =>
  given(...history).when(mail, { ...aMail, ...said }, handler);
const recording = (said: object, history: History = mailedCase()) =>
  given(...history).when(
    recordMail,
    { errand: mailKey(history), result: 'delivered', on: days.served, ...said },
    handler,
  );
const kindsIn = (history: History) => openErrands(petitionOf(history)).map((one) => one.kind);

describe('R16.1 posting', () => {
  test('is the number, the carrier and the day; the outcome is somebody’s to ask after', () => {
    posting({ mailNumber: ' 12345 67890123 ' }).makes({
      type: 'mailed',
      on: parseDay(days.replied),
      attempt: `new-${repliedCase().length + 1}`,
      paper: 'reply',
      recipient: { kind: 'petitioner', person: 'p-1' },
      carrier: 'ems',
      mailNumber: '1234567890123',
      material: undefined,
    });
    const [errand] = openErrands(petitionOf(mailedCase()));
    expect(errand).toMatchObject({ kind: 'mailOutcome', person: who.handler, startOn: days.replied });
    expect(clockIn(mailedCase(), mailKey(mailedCase()))).toMatchObject({ due: '2026-03-30' });
  });

  test('a notice in the post is the team’s to ask after', () => {
    const posted = did(
      transferredCase(),
      mail,
      { ...aMail, paper: 'acceptanceNotice', on: days.transferred },
      handler,
    );
    expect(openErrands(petitionOf(posted))[0]?.person).toBeUndefined();
  });

  test('while everything owed is in the post, the petition waits for the post and cannot be closed', () => {
    expect(dutyOf(petitionOf(mailedCase()))).toBeUndefined();
    given(...mailedCase())
      .when(close, fourAnswers, { by: who.teamLeader, on: days.closed })
      .isRefused('16');
  });

  test('is refused before the paper was made, to others, twice at once, and with an empty number', () => {
    posting({ on: '2026-03-19' }).isRefused('16', { field: 'on' });
    posting({ on: '2026-03-26' }).isRefused('12', { field: 'on' });
    posting({ recipient: 'petitioner:p-2' }).isRefused('16', { field: 'recipient' });
    posting({}, mailedCase()).isRefused('procedure-91', { field: 'recipient', remedy: /结果/ });
    posting({ mailNumber: '\u200b' }).isRefused('procedure-91', { field: 'mailNumber' });
    expect(mail.input.safeParse({ ...aMail, mailNumber: ' ' }).success).toBe(false);
    posting({}, deliveredCase()).isRefused('16', { field: 'recipient', reason: /已经送达/ });
  });
});

describe('R16.1 what comes of the post', () => {
  test('delivered: served on the day of the receipt, whoever took it', () => {
    const { services, stage } = petitionOf(deliveredCase());
    expect(stage).toBe('served');
    expect(services).toMatchObject([
      { outcome: 'served', on: days.served, startedOn: days.replied, mailNumber: '1234567890123' },
    ]);
    expect(services[0]?.says).toBe('法院专递（EMS）1234567890123，母亲代收');
    expect(kindsIn(deliveredCase())).toEqual([]);
  });

  test('never before it was posted, nor in the future', () => {
    recording({ on: '2026-03-19' }).isRefused('procedure-91', { field: 'on', reason: /早于交邮日期/ });
    recording({ on: '2026-03-26' }).isRefused('12', { field: 'on' });
    recording({ errand: 'mailOutcome:gone' }).isRefused('procedure-91', { field: 'errand' });
  });

  test('returned: says why, and is to be made again by another way, by a day', () => {
    recording({ result: 'returned' }).isRefused('16', { field: 'failure' });
    recording({ result: 'returned', failure: 'lost' }).isRefused('16', { field: 'reason' });
    const returned = returnedMailCase();
    expect(kindsIn(returned)).toEqual(['serviceAgain']);
    expect(openErrands(petitionOf(returned))[0]).toMatchObject({ startOn: days.served, person: who.handler });
    expect(dutyOf(petitionOf(returned))).toMatchObject({ step: 'serve' });
    expect(kindsIn(mailedCase(returned))).toEqual(['mailOutcome']);
  });

  test('a paper that got there another way meanwhile is no longer asked after', () => {
    const served = did(mailedCase(), serve, servedReply, handler);
    expect(kindsIn(served)).toEqual([]);
    given(...served)
      .when(recordMail, { errand: mailKey(served), result: 'delivered', on: days.served }, handler)
      .isRefused('procedure-91');
  });

  test('D12 nor was it ever missed, when a direct service of an earlier day is written down late', () => {
    const [posted, asked] = [mailedCase(), '2026-04-07'];
    expect(stateIn(posted, mailKey(posted), asked)).toBe('overdue');
    const served = did(posted, serve, servedReply, { by: who.handler, on: asked });
    expect(clockIn(served, mailKey(posted))).toMatchObject({ endedOn: days.served, due: '2026-03-30' });
    expect(stateIn(served, mailKey(posted), asked)).toBe('met');
  });

  test('D12 made again too late it stays so, when a service of an earlier day is written down afterwards', () => {
    const returned = returnedMailCase();
    const [again] = openErrands(petitionOf(returned));
    const [late, later] = ['2026-05-20', '2026-05-25'];
    const posted = did(returned, mail, { ...aMail, on: late }, { by: who.handler, on: late });
    expect(stateIn(posted, again?.key ?? '', late)).toBe('late');
    const served = did(posted, serve, servedReply, { by: who.handler, on: later });
    expect(stateIn(served, again?.key ?? '', later)).toBe('late');
  });

  test('posted when the petition had ended, its outcome is asked after all the same', () => {
    const notice = { ...aMail, paper: 'acceptanceNotice', on: days.transferred } as const;
    const posted = did(closedCase(), mail, notice, handler);
    expect(openErrands(petitionOf(posted))).toContainEqual(
      expect.objectContaining({ key: mailKey(posted), startOn: days.transferred }),
    );
    const returned = returnedMailCase(posted);
    expect(kindsIn(returned)).toContain('serviceAgain');
  });

  test('given up by the head, it is no longer waited for: the paper is to be served', () => {
    const errand = mailKey(mailedCase());
    const waived = did(
      mailedCase(),
      waiveErrand,
      { errand, reason: '查无下落' },
      { by: who.teamLeader, on: days.closed },
    );
    expect(dutyOf(petitionOf(waived))).toEqual({ step: 'serve', owner: 'theHandler' });
    expect(kindsIn(mailedCase(waived))).toEqual(['mailOutcome']);
  });
});
