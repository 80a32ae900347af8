import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import {
  anOpinion,
  days,
  heldInterview,
  proposedCase,
  screenedCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { clocksIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { closedDirectlyCase, requestedCase, supervised } from '#domain/given-direct-closing.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { asksHandler } from '#domain/given-investigation.ts';
import { requestStatement } from '#domain/investigation/request-statement.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { isDeclined } from '#domain/petition/petition.ts';
import { interview } from '#domain/reception/interview.ts';
import { propose } from '#domain/reply/propose.ts';
import { closeDirectly } from './close-directly.ts';
import { proposeDirectClosing } from './propose-direct-closing.ts';

const head = { by: who.teamLeader, on: days.interviewed };
const agree = { result: 'agree' } as const;

describe('N5 closing directly', () => {
  test('ends the petition; no reply is owed, and every date stops', () => {
    given(...requestedCase())
      .when(closeDirectly, { ...agree, reason: ' ' }, head)
      .makes({
        type: 'closedDirectly',
        on: days.interviewed as never,
        request: 'new-3',
        ground: 'supervisedRepeat',
        remark: undefined,
      });
    const history = closedDirectlyCase();
    const petition = petitionOf(history);
    expect(petition).toMatchObject({ stage: 'closed', closedDirectlyOn: days.interviewed });
    expect([isDeclined(petition), dutyOf(petition), openErrands(petition)]).toEqual([
      false,
      undefined,
      [expect.objectContaining({ key: 'filing:1', kind: 'archiveGaps' })],
    ]);
    expect(clocksIn(history).filter((one) => !one.endedOn && !one.lapsedOn)).toMatchObject([
      { key: 'filing:1' },
    ]);
    expect([stateIn(history, 'reply'), stateIn(history, 'finish30')]).toEqual(['lapsed', 'met']);
  });

  test('is agreed to by another head than the one who asked', () => {
    const own = did(screenedCase(), proposeDirectClosing, supervised, { ...head, on: days.transferred });
    given(...own)
      .when(closeDirectly, agree, head)
      .isRefused('process-8', { reason: /提请人不得/ });
    for (const by of [who.deputyDirector, who.director])
      expect(
        given(...own)
          .when(closeDirectly, agree, { ...head, by })
          .after().stage,
      ).toBe('closed');
    for (const by of [who.petitionTeam, who.courtLeader, who.handler])
      given(...own)
        .when(closeDirectly, agree, { ...head, by })
        .isRefused('process-8', { reason: /须由/ });
  });

  test('not agreed to: the petition goes on, with the reason', () => {
    const asked = given(...requestedCase(transferredCase()));
    asked.when(closeDirectly, { result: 'reject' }, head).isRefused('process-8', { field: 'reason' });
    const after = asked.when(closeDirectly, { result: 'reject', reason: '继续办理' }, head).after();
    expect(after).toMatchObject({ stage: 'transferred', directClosings: [{ agreed: false }] });
    expect(openErrands(after)).toEqual([]);
  });

  test('waits for what else is owed, and comes too late once an opinion is on its way', () => {
    const team = { by: who.petitionTeam, on: days.interviewed };
    given(...did(requestedCase(transferredCase()), requestStatement, asksHandler, team))
      .when(closeDirectly, agree, head)
      .isRefused('9', { reason: /说明情况/ });
    const handler = { by: who.handler, on: days.proposed };
    const met = did(requestedCase(transferredCase()), interview, heldInterview, handler);
    given(...did(met, propose, anOpinion, handler))
      .when(closeDirectly, agree, { ...head, on: days.proposed })
      .isRefused('process-8', { remedy: /答复/ });
  });

  test('needs a request', () => {
    for (const history of [screenedCase(), proposedCase(), closedDirectlyCase()])
      given(...history)
        .when(closeDirectly, agree, { ...head, on: days.proposed })
        .isRefused('process-8', { reason: /没有待审核/ });
  });
});
