import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { approvedCase, days, proposedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { returnProposal } from './return-proposal.ts';

const lead = { by: who.courtLeader, on: days.approved };
const why = { reason: '未回应第二项诉求' };

describe('R13.3 an opinion returned', () => {
  test('goes back to the handler with the reason', () => {
    const returned = given(...proposedCase()).when(returnProposal, why, lead);
    returned.makes({ type: 'opinionReturned', on: parseDay(days.approved), ...why });
    expect(returned.after().stage).toBe('handling');
  });

  test('is returned with a reason', () => {
    expect(returnProposal.input.safeParse({ reason: ' ' }).error?.issues[0]?.message).toBe('请填写退回理由');
  });

  test('is returned by the lead leader while it waits', () => {
    given(...approvedCase())
      .when(returnProposal, why, lead)
      .isRefused('13', { reason: /没有待批/ });
    for (const by of [who.president, who.teamLeader, who.handler])
      given(...proposedCase())
        .when(returnProposal, why, { ...lead, by })
        .isRefused('13', { reason: /主办院领导/ });
  });
});
