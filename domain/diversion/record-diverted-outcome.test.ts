import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { assignLead } from '#domain/assignment/assign-lead.ts';
import { given } from '#domain/given.ts';
import { anOpinion, days, fourAnswers, heldInterview, servedReply } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { diversionErrand, divertedCase, filedCase, outcomeCase } from '#domain/given-diversion.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { interview } from '#domain/reception/interview.ts';
import { approve } from '#domain/reply/approve.ts';
import { propose } from '#domain/reply/propose.ts';
import { reply } from '#domain/reply/reply.ts';
import { serve } from '#domain/service/serve.ts';
import { recordDivertedOutcome } from './record-diverted-outcome.ts';

const team = { by: who.petitionTeam, on: days.served };
const history = filedCase();
const ruling = {
  errand: diversionErrand(history, 'divertedOutcome'),
  on: days.replied,
  outcome: 'rejected',
  document: '（2026）鲁0117执异5号',
} as const;
const ending = (said: object = {}) =>
  given(...history).when(recordDivertedOutcome, { ...ruling, ...said }, team);

/** Answered, served and closed while the objection is still tried. */
function closedMeanwhile(): History {
  const handler = { by: who.handler, on: days.served };
  const head = { by: who.teamLeader, on: days.served };
  const met = did(history, interview, { ...heldInterview, on: days.proposed }, handler);
  const led = did(met, assignLead, { lead: who.courtLeader }, head);
  const proposed = did(led, propose, anOpinion, handler);
  const agreed = did(proposed, approve, {}, { by: who.courtLeader, on: days.served });
  const served = did(did(agreed, reply, {}, handler), serve, servedReply, handler);
  return did(served, close, { ...fourAnswers, leaderReason: '凭证存纸质卷' }, head);
}

describe('R7.1 the outcome of the procedure', () => {
  test('is kept with its day and its paper', () => {
    const { errand: _, ...rest } = ruling;
    ending().makes({
      type: 'divertedOutcomeRecorded',
      ...rest,
      diversion: 'new-5',
      note: undefined,
      material: undefined,
    } as never);
    expect(petitionOf(outcomeCase()).diversions).toMatchObject([{ outcome: { kind: 'upheld' } }]);
    expect(openErrands(petitionOf(outcomeCase()))).toEqual([]);
  });

  test('stays owed after the petition was answered and closed, and can still be recorded', () => {
    const closed = closedMeanwhile();
    expect(petitionOf(closed).stage).toBe('closed');
    expect(stateIn(closed, ruling.errand)).toBe('running');
    const after = given(...closed)
      .when(recordDivertedOutcome, ruling, { ...team, on: days.closed })
      .after();
    expect(openErrands(after).map(({ kind }) => kind)).toEqual(['archiveGaps']);
  });

  test('comes after the filing, not tomorrow, with papers that are there', () => {
    ending({ on: days.interviewed }).isRefused('7', { field: 'on' });
    ending({ on: days.closed }).isRefused('12', { field: 'on' });
    ending({ material: 'nowhere' }).isRefused('16', { field: 'material' });
    ending({ errand: 'nothing' }).isRefused('7', { field: 'errand' });
    for (const other of [divertedCase(), outcomeCase()])
      given(...other)
        .when(recordDivertedOutcome, ruling, team)
        .isRefused('7');
  });
});
