import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, approvedCase, days, repliedCase, screenedCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { leadOf } from '#domain/petition/petition.ts';
import { assignLead } from './assign-lead.ts';
import { recuse } from './recuse.ts';

const head = { by: who.teamLeader, on: days.accepted };
const on = parseDay(days.accepted);
const led = { type: 'leadAssigned', on, lead: who.courtLeader } as const;

describe('R4.1 the lead leader', () => {
  test('comes with the trial judge as assistant', () => {
    const assigned = given(...acceptedCase()).when(assignLead, { lead: who.courtLeader }, head);
    assigned.makes({ ...led, assistant: who.trialJudge });
    expect(assigned.after()).toMatchObject({
      lead: who.courtLeader,
      assistant: who.trialJudge,
      stage: 'accepted',
    });
  });

  test('comes alone where the trial judge is unknown, gone or barred', () => {
    const lead = { lead: who.courtLeader };
    const unknown = acceptedCase({ enforcementCase: { trialJudge: undefined } });
    given(...unknown)
      .when(assignLead, lead, head)
      .makes(led);
    const staff = aStaff({ ...getOfficer(who.trialJudge), active: false });
    given(...acceptedCase())
      .when(assignLead, lead, { ...head, staff })
      .makes(led);
    const barred = did(acceptedCase(), recuse, { officer: who.trialJudge, reason: '近亲属' }, head);
    given(...barred)
      .when(assignLead, lead, head)
      .makes(led);
  });

  test('can be changed until the reply, with the reason kept', () => {
    const changed = given(...approvedCase()).when(
      assignLead,
      { lead: who.president, reason: '重大案件' },
      head,
    );
    expect(leadOf(changed.after())).toBe(who.president);
    expect(changed.history().at(-1)).toMatchObject({ reason: '重大案件' });
  });

  test('is a court leader in office', () => {
    const lead = (id: string, staff = aStaff()) =>
      given(...acceptedCase()).when(assignLead, { lead: id }, { ...head, staff });
    for (const id of [who.director, who.handler, 's-nobody'])
      lead(id).isRefused('4', { field: 'lead', remedy: /院领导/ });
    const gone = aStaff({ ...getOfficer(who.courtLeader), active: false });
    lead(who.courtLeader, gone).isRefused('4', { field: 'lead' });
  });

  test('D6 is neither accused nor recused', () => {
    const accused = acceptedCase({ registered: { accused: [who.courtLeader] } });
    given(...accused)
      .when(assignLead, { lead: who.courtLeader }, head)
      .isRefused('procedure-47', { field: 'lead', reason: /高远/ });
  });

  test('is named after acceptance and before the reply, by the heads or the president', () => {
    for (const history of [screenedCase(), repliedCase()])
      given(...history)
        .when(assignLead, { lead: who.courtLeader }, head)
        .isRefused('4', { reason: /受理之后、答复之前/ });
    for (const by of [who.petitionTeam, who.handler, who.courtLeader])
      given(...acceptedCase())
        .when(assignLead, { lead: who.courtLeader }, { ...head, by })
        .isRefused('4', { reason: /须由/ });
    given(...acceptedCase())
      .when(assignLead, { lead: who.courtLeader }, { ...head, by: who.president })
      .makes({ ...led, assistant: who.trialJudge });
  });
});
