import { describe, expect, test } from 'vitest';
import { assignLead } from '#domain/assignment/assign-lead.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { anOpinion, approvedCase, days, interviewedCase, proposedCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { approve } from './approve.ts';
import { propose } from './propose.ts';

const lead = { by: who.courtLeader, on: days.approved };

describe('R13.3 the lead leader’s consent', () => {
  test('opens the way to the reply, with or without a remark', () => {
    const on = parseDay(days.approved);
    const approved = given(...proposedCase()).when(approve, { remark: '同意，抓紧落实' }, lead);
    approved.makes({ type: 'opinionApproved', on, remark: '同意，抓紧落实' });
    expect(approved.after()).toMatchObject({
      stage: 'approved',
      approval: { by: who.courtLeader, way: 'approved', on },
    });
    given(...proposedCase())
      .when(approve, { remark: '' }, lead)
      .makes({ type: 'opinionApproved', on });
  });

  test('is this petition’s lead’s, not any court leader’s or the head’s', () => {
    for (const by of [who.president, who.teamLeader, who.director, who.handler])
      given(...proposedCase())
        .when(approve, {}, { ...lead, by })
        .isRefused('13', { reason: /主办院领导/ });
  });

  test('is never the author’s own, though the author lead the petition', () => {
    const staff = aStaff({ ...getOfficer(who.handler), roles: ['handler', 'courtLeader'] });
    const led = did(
      interviewedCase({ staff }),
      assignLead,
      { lead: who.handler },
      { by: who.teamLeader, on: days.proposed, staff },
    );
    const proposed = did(led, propose, anOpinion, { by: who.handler, on: days.proposed, staff });
    given(...proposed)
      .when(approve, {}, { by: who.handler, on: days.approved, staff })
      .isRefused('13', {
        reason: /不得审批自己的办理意见/,
        remedy: /集体研究/,
      });
  });

  test('waits for an opinion', () => {
    given(...approvedCase())
      .when(approve, {}, lead)
      .isRefused('13', { reason: /没有待批/ });
  });
});
