import { describe, expect, test } from 'vitest';
import { recuse } from '#domain/assignment/recuse.ts';
import * as cases from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { ceasedCase, mergedCase, withdrawnCase } from '#domain/given-standing.ts';
import { interview } from '#domain/reception/interview.ts';
import { propose } from '#domain/reply/propose.ts';
import { serve } from '#domain/service/serve.ts';
import { stages } from './core.ts';
import { dutyOf } from './duty.ts';

const { days } = cases;
const dutyIn = (history: History) => dutyOf(petitionOf(history));
const recused = (history: History, officer: string) =>
  did(history, recuse, { officer, reason: '近亲属' }, { by: who.teamLeader, on: days.closed });

/** One case in every stage, in the order of the procedure, with whose turn it is. */
const turns = [
  ['registered', cases.registeredCase(), { step: 'reviewRegistration', owner: 'teamLeader' }],
  ['returned', cases.returnedCase(), { step: 'completeRegistration', owner: 'receptionClerk' }],
  ['struckOut', cases.struckOutCase(), undefined],
  ['screening', cases.screenedCase(), { step: 'accept', owner: 'petitionTeam' }],
  ['declineProposed', cases.declineProposedCase(), { step: 'decline', owner: 'teamLeader' }],
  ['declined', cases.declinedCase(), { step: 'serve', owner: 'petitionTeam' }],
  ['accepted', cases.acceptedCase(), { step: 'transfer', owner: 'petitionTeam' }],
  ['transferred', cases.transferredCase(), { step: 'interview', owner: 'theHandler' }],
  ['handling', cases.interviewedCase(), { step: 'propose', owner: 'theHandler' }],
  ['proposed', cases.proposedCase(), { step: 'approve', owner: 'theLead' }],
  ['approved', cases.approvedCase(), { step: 'reply', owner: 'theHandler' }],
  ['replied', cases.repliedCase(), { step: 'serve', owner: 'theHandler' }],
  ['served', cases.servedCase(), { step: 'close', owner: 'teamLeader' }],
  ['closed', cases.closedCase(), undefined],
  ['withdrawn', withdrawnCase(), undefined],
  ['ceased', ceasedCase(), undefined],
  ['merged', mergedCase(), undefined],
] as const;

describe('B4 whose turn it is', () => {
  test('is said for every stage there is', () => {
    expect(turns.map(([stage]) => stage)).toEqual(Object.keys(stages));
  });

  test.each(turns)('%s', (stage, history, duty) => {
    expect(petitionOf(history).stage).toBe(stage);
    expect(dutyIn(history)).toEqual(duty);
  });

  test('declined and told: the head closes', () => {
    const told = { ...cases.servedReply, paper: 'declineNotice' } as const;
    const served = did(cases.declinedCase(), serve, told, { by: who.petitionTeam, on: days.closed });
    expect(dutyIn(served)).toEqual({ step: 'close', owner: 'teamLeader' });
    const nameless = cases.declinedCase({ registered: { channel: 'letter', anonymous: true } });
    expect(dutyIn(nameless)).toEqual({ step: 'close', owner: 'teamLeader' });
  });

  test('R12.1 accepted with items missing: the team completes them before the transfer', () => {
    expect(dutyIn(cases.acceptedCase({ enforcementCase: 'none' }))).toEqual({
      step: 'completeRegistration',
      owner: 'petitionTeam',
    });
  });

  test('D13 not reached often enough: the handler goes on to the opinion', () => {
    const tries = [
      ['2026-03-05', 'phone'],
      ['2026-03-05', 'letter'],
      ['2026-03-06', 'phone'],
    ] as const;
    const tried = tries.reduce<History>(
      (history, [on, way]) =>
        did(
          history,
          interview,
          { result: 'notReached', on, way, content: '无人应答' },
          { by: who.handler, on: days.closed },
        ),
      cases.transferredCase(),
    );
    expect(dutyIn(tried)).toEqual({ step: 'propose', owner: 'theHandler' });
  });

  test.each([
    ['transferred', cases.transferredCase()],
    ['approved', cases.approvedCase()],
    ['replied', cases.repliedCase()],
  ])('D6 %s with the handler recused: the head names another', (_, history) => {
    expect(dutyIn(recused(history, who.handler))).toEqual({ step: 'reassign', owner: 'teamLeader' });
  });

  test('R4.1 an opinion with no lead leader to consent, or with that leader recused: the head names one', () => {
    const leaderless = did(cases.interviewedCase(), propose, cases.anOpinion, {
      by: who.handler,
      on: days.proposed,
    });
    for (const history of [leaderless, recused(cases.proposedCase(), who.courtLeader)])
      expect(dutyIn(history)).toEqual({ step: 'assignLead', owner: 'teamLeader' });
  });
});
