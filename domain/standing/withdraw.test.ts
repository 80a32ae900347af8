import { describe, expect, test } from 'vitest';
import { assignLead } from '#domain/assignment/assign-lead.ts';
import { given } from '#domain/given.ts';
import {
  anOpinion,
  closedCase,
  days,
  interviewedCase,
  registeredCase,
  repliedCase,
} from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { twoPetitioners, withdrawing, withdrewCase } from '#domain/given-standing.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { standing } from '#domain/petition/standing.ts';
import { approve } from '#domain/reply/approve.ts';
import { propose } from '#domain/reply/propose.ts';
import { reply } from '#domain/reply/reply.ts';
import { withdraw } from './withdraw.ts';

const team = { by: who.petitionTeam, on: days.proposed };
const tried = (said: object, history = interviewedCase()) =>
  given(...history).when(withdraw, { ...withdrawing, ...said }, team);

describe('B4 a petitioner withdraws', () => {
  test('the last one does: the head has to decide, within an advisory limit', () => {
    const petition = petitionOf(withdrewCase());
    expect(openErrands(petition)).toMatchObject([{ kind: 'withdrawalDecision', startOn: days.proposed }]);
    expect(clockIn(withdrewCase(), openErrands(petition)[0]?.key ?? '')).toMatchObject({
      force: 'advisory',
      due: '2026-03-23',
    });
    expect(petition.stage).toBe('handling');
  });

  test('one of several does: the reply is still owed to the others, and only to them', () => {
    const withdrew = tried({}, interviewedCase(twoPetitioners)).history();
    expect(openErrands(petitionOf(withdrew))).toEqual([]);
    expect(standing(petitionOf(withdrew)).map((one) => one.person)).toEqual(['p-2']);
    const head = { by: who.teamLeader, on: days.proposed };
    const led = did(withdrew, assignLead, { lead: who.courtLeader }, head);
    const proposed = did(led, propose, anOpinion, { by: who.handler, on: days.proposed });
    const approved = did(proposed, approve, {}, { by: who.courtLeader, on: days.approved });
    const replied = did(approved, reply, {}, { by: who.handler, on: days.replied });
    expect(petitionOf(replied).reply?.recipients).toEqual([{ kind: 'petitioner', person: 'p-2' }]);
  });

  test('R16.3 freely, before two different officers, none of them accused', () => {
    tried({ voluntary: false }).isRefused('16', { field: 'voluntary', remedy: /不得劝压/ });
    tried({ officers: [who.petitionTeam, who.petitionTeam] }).isRefused('16', { field: 'officers' });
    tried({ officers: [who.petitionTeam, who.courtLeader] }).isRefused('16', { field: 'officers' });
    const accused = interviewedCase({ registered: { accused: [who.otherHandler] } });
    tried({ officers: [who.petitionTeam, who.otherHandler] }, accused).isRefused('procedure-47', {
      field: 'officers',
    });
  });

  test('who is not there, a day to come, a paper that is not on file: refused', () => {
    tried({ persons: ['nobody'] }).isRefused('16', { field: 'persons' });
    tried({ on: '2026-03-17' }).isRefused('12', { field: 'on' });
    tried({ material: 'nowhere' }).isRefused('16', { field: 'material' });
    tried({}, withdrewCase()).isRefused('16');
  });

  test('after the reply, after the end, and from nobody it is too late', () => {
    tried({}, repliedCase()).isRefused('16', { reason: /已经答复/ });
    tried({}, closedCase()).isRefused('16', { reason: /已结束/ });
    tried({}, registeredCase({ registered: { channel: 'letter', anonymous: true } })).isRefused('16');
  });
});
