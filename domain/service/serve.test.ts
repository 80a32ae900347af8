import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  acceptedCase,
  days,
  declinedCase,
  fourAnswers,
  registeredCase,
  repliedCase,
  servedReply,
  transferredCase,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { unserved } from '#domain/petition/service.ts';
import { serviceMethodIds, serviceMethods } from '#regulation/registers.ts';
import { serve } from './serve.ts';

const handler = { by: who.handler, on: days.closed };
const head = { by: who.teamLeader, on: days.closed };
const serving = (said: object = {}, history: History = repliedCase()) =>
  given(...history).when(serve, { ...servedReply, ...said }, handler);
const failed = { result: 'failed', reason: '查无此人' };
const notice = { body: '济南中院', documentNumber: '8号' };
const two = repliedCase({ registered: { channel: 'assigned', notice } });
const recipient = { kind: 'petitioner', person: 'p-1' } as const;

describe('R16.1 service', () => {
  test('records paper, recipient, way, day and proof', () => {
    const { result: _, ...said } = servedReply;
    serving().makes({ type: 'served', ...said, on: parseDay(days.served), recipient });
    expect(serving().after().stage).toBe('served');
  });

  test.each(serviceMethodIds)('%s leaves its own proof, and is not believed without', (method) => {
    serving({ method, proof: ' ' }).isRefused('16', {
      field: 'proof',
      reason: new RegExp(serviceMethods[method].proof),
    });
    expect(serving({ method }).after().stage).toBe('served');
  });

  test('failed, says why, and stays somebody’s work until another way succeeds', () => {
    serving({ ...failed, reason: '' }).isRefused('16', { field: 'reason' });
    const again = serving(failed);
    again.makes({
      type: 'serviceFailed',
      on: parseDay(days.served),
      paper: 'reply',
      recipient,
      method: 'post',
      reason: '查无此人',
    });
    expect(again.after().stage).toBe('replied');
    expect(unserved(again.after(), 'reply')).toEqual([recipient]);
    given(...again.history())
      .when(close, fourAnswers, head)
      .isRefused('16', { reason: /尚未全部送达/ });
    expect(serving({ method: 'publicNotice', proof: '公告' }, again.history()).after().stage).toBe('served');
  });

  test('reaches every recipient, each once, before the petition may be closed', () => {
    const first = did(two, serve, servedReply, handler);
    expect(given(...first).petition.stage).toBe('replied');
    given(...first)
      .when(close, fourAnswers, head)
      .isRefused('16');
    serving({}, first).isRefused('16', { field: 'recipient', reason: /已经送达/ });
    expect(serving({ recipient: 'body:济南中院' }, first).after().stage).toBe('served');
  });

  test('reaches those the paper is owed to, and nobody else', () => {
    serving({ recipient: 'petitioner:p-2' }).isRefused('16', { field: 'recipient' });
    serving({ recipient: 'body:济南中院' }).isRefused('16', { field: 'recipient' });
    serving({ paper: 'declineNotice' }).isRefused('16', { field: 'recipient', reason: /不予受理告知书/ });
  });

  test('of the notice of acceptance or decline leaves the stage as it is', () => {
    const accepted = serving({ paper: 'acceptanceNotice' }, transferredCase());
    expect(accepted.after()).toMatchObject({ stage: 'transferred', services: [{ outcome: 'served' }] });
    const declined = given(...declinedCase()).when(
      serve,
      { ...servedReply, paper: 'declineNotice' },
      { ...handler, by: who.petitionTeam },
    );
    expect(declined.after().stage).toBe('declined');
  });

  test('lies neither in the future nor before the paper was made', () => {
    serving({ on: '2026-03-26' }).isRefused('12', { field: 'on' });
    serving({ on: '2026-03-19' }).isRefused('16', { field: 'on', reason: /2026-03-20/ });
    serving({ on: '2026-03-02', paper: 'acceptanceNotice' }).isRefused('16', {
      field: 'on',
      reason: /受理告知书/,
    });
    expect(serving({ on: days.replied }).after().stage).toBe('served');
  });

  test('points at a scan of this petition only', () => {
    serving({ material: 'another-petition' }).isRefused('16', {
      field: 'material',
      reason: /不在本案材料中/,
    });
  });

  test('R15.2 is not owed to who left no name or no address', () => {
    const nameless = acceptedCase({ registered: { channel: 'letter', anonymous: true } });
    const accepted = { ...servedReply, paper: 'acceptanceNotice' } as const;
    const team = { by: who.petitionTeam, on: days.closed };
    given(...nameless)
      .when(serve, accepted, team)
      .isRefused('16', { reason: /没有待送达/ });
    const unreachable = acceptedCase({
      registered: { petitioners: [{ name: '赵敏', phoneMissing: '拒绝提供' }] },
    });
    given(...unreachable)
      .when(serve, accepted, team)
      .isRefused('16', { reason: /没有待送达/ });
  });

  test('waits for a paper, and is the handler’s, the team’s or the desk’s', () => {
    given(...registeredCase())
      .when(serve, servedReply, { by: who.receptionClerk, on: days.closed })
      .isRefused('16', { reason: /没有待送达/ });
    const by = (id: string) => given(...repliedCase()).when(serve, servedReply, { ...handler, by: id });
    for (const id of [who.receptionClerk, who.petitionTeam, who.teamLeader])
      expect(by(id).after().stage).toBe('served');
    for (const id of [who.otherHandler, who.archivist, who.courtLeader])
      by(id).isRefused('16', { reason: /须由/ });
  });
});
