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
import { aFailure, scannedCase } from '#domain/given-service.ts';
import { withdrawnCase } from '#domain/given-standing.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { unserved } from '#domain/petition/service.ts';
import { serve } from './serve.ts';

const handler = { by: who.handler, on: days.closed };
const head = { by: who.teamLeader, on: days.closed };
const serving = (said: object = {}, history: History = repliedCase()) =>
  given(...history).when(serve, { ...servedReply, ...said }, handler);
const notice = { body: '济南中院', documentNumber: '8号' };
const two = repliedCase({ registered: { channel: 'assigned', notice } });
const recipient = { kind: 'petitioner', person: 'p-1' } as const;
const event = { type: 'served', paper: 'reply', recipient, on: parseDay(days.served) } as const;

describe('R16.1 service', () => {
  test('signed on the spot is one short form: who signed is all there is to say', () => {
    serving().makes({
      ...event,
      method: 'direct',
      proof: '受送达人本人在送达回证上签收',
      signedBy: 'self',
      material: undefined,
    });
    expect(serving().after().stage).toBe('served');
  });

  test('failed, says how and why, and stays somebody’s work until another way succeeds', () => {
    serving({ ...aFailure, failure: undefined }).isRefused('16', { field: 'failure' });
    serving({ ...aFailure, reason: '' }).isRefused('16', { field: 'reason' });
    const again = serving(aFailure);
    again.makes({
      ...event,
      type: 'serviceFailed',
      method: 'direct',
      reason: aFailure.reason,
      failure: 'unreachable',
      material: undefined,
    });
    expect(again.after().stage).toBe('replied');
    expect(unserved(again.after(), 'reply')).toEqual([recipient]);
    given(...again.history())
      .when(close, fourAnswers, head)
      .isRefused('16', { reason: /尚未全部送达/ });
    const left = serving({ method: 'left', refusal: '拒收', witnesses: '王主任、李网格员' }, again.history());
    expect(left.after().stage).toBe('served');
    expect(openErrands(left.after())).toEqual([]);
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

  test('points at a scan of this petition only, filed where the archive keeps such proofs', () => {
    serving({ material: 'another-petition' }).isRefused('16', {
      field: 'material',
      reason: /不在本案材料中/,
    });
    const [evidence, wrong] = scannedCase('evidence');
    serving({ material: wrong }, evidence).isRefused('16', {
      field: 'material',
      reason: /答复意见书送达回执/,
      remedy: /收入/,
    });
    const [receipt, right] = scannedCase('replyReceipt');
    expect(serving({ material: right }, receipt).after().services[0]?.material).toBe(right);
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

  test('waits for a paper, ends with a withdrawal, and is the handler’s, the team’s or the desk’s', () => {
    given(...registeredCase())
      .when(serve, servedReply, { by: who.receptionClerk, on: days.closed })
      .isRefused('16', { reason: /没有待送达/ });
    given(...withdrawnCase())
      .when(serve, { ...servedReply, paper: 'acceptanceNotice' }, { by: who.petitionTeam, on: days.closed })
      .isRefused('16', { reason: /没有待送达/ });
    const by = (id: string) => given(...repliedCase()).when(serve, servedReply, { ...handler, by: id });
    for (const id of [who.receptionClerk, who.petitionTeam, who.teamLeader])
      expect(by(id).after().stage).toBe('served');
    for (const id of [who.otherHandler, who.archivist, who.courtLeader])
      by(id).isRefused('16', { reason: /须由/ });
  });
});
