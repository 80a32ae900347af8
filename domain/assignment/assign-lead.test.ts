import { describe, expect, test } from 'vitest';
import type { LeadPost } from '#domain/access/officer.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, approvedCase, days, repliedCase, screenedCase } from '#domain/given-cases.ts';
import { anOfficer, aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { leadOf } from '#domain/petition/petition.ts';
import { assignLead } from './assign-lead.ts';
import { proposeLead } from './lead.ts';
import { recuse } from './recuse.ts';

const head = { by: who.teamLeader, on: days.accepted };
const on = parseDay(days.accepted);
const led = { type: 'leadAssigned', on, lead: who.courtLeader } as const;

describe('R4.1 the lead leader', () => {
  test('D16 comes with the trial judge as assistant, who is not the handler', () => {
    const assigned = given(...acceptedCase()).when(assignLead, { lead: who.courtLeader }, head);
    assigned.makes({ ...led, assistant: who.trialJudge });
    expect(assigned.after()).toMatchObject({
      lead: who.courtLeader,
      assistant: who.trialJudge,
      stage: 'accepted',
    });
  });

  test('comes alone where the trial judge is unknown, gone or barred, or another court judged: with the reason', () => {
    const lead = { lead: who.courtLeader };
    const unknown = acceptedCase({ enforcementCase: { trialJudge: undefined } });
    given(...unknown)
      .when(assignLead, lead, head)
      .makes({ ...led, noAssistant: 'unknown' });
    const staff = aStaff({ ...getOfficer(who.trialJudge), active: false });
    given(...acceptedCase())
      .when(assignLead, lead, { ...head, staff })
      .makes({ ...led, noAssistant: 'gone' });
    const barred = did(acceptedCase(), recuse, { officer: who.trialJudge, reason: '近亲属' }, head);
    given(...barred)
      .when(assignLead, lead, head)
      .makes({ ...led, noAssistant: 'barred' });
    const other = given(...acceptedCase()).when(assignLead, { ...lead, noAssistant: 'otherCourt' }, head);
    other.makes({ ...led, noAssistant: 'otherCourt' });
    expect(other.after().assistant).toBeUndefined();
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

  test('is a court leader in office, and not on leave', () => {
    const lead = (id: string, staff = aStaff()) =>
      given(...acceptedCase()).when(assignLead, { lead: id }, { ...head, staff });
    for (const id of [who.director, who.handler, 's-nobody'])
      lead(id).isRefused('4', { field: 'lead', remedy: /院领导/ });
    const gone = aStaff({ ...getOfficer(who.courtLeader), active: false });
    lead(who.courtLeader, gone).isRefused('4', { field: 'lead' });
    const away = aStaff({ ...getOfficer(who.courtLeader), away: true, deputy: who.president });
    lead(who.courtLeader, away).isRefused('4', { field: 'lead', reason: /正在请假/, remedy: /林清代理/ });
  });

  test('D6 B7 is neither accused nor recused', () => {
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

describe('R4.1 the roster of lead leaders', () => {
  const post = (order: number, open: number, more: Partial<LeadPost> = {}): LeadPost => ({
    order,
    open,
    tracks: [],
    departments: [],
    ...more,
  });
  const third = anOfficer({ id: 's-third', name: '陆三', roles: ['courtLeader'], inEnforcement: false });
  const court = (gao: LeadPost, lin: LeadPost, lu: LeadPost, more = {}) =>
    aStaff(
      { ...getOfficer(who.courtLeader), leads: gao, ...more },
      { ...getOfficer(who.president), leads: lin },
      { ...third, leads: lu },
    );
  const next = (staff: ReturnType<typeof aStaff>, history = acceptedCase()) =>
    proposeLead(petitionOf(history), staff)?.lead;

  test('proposes whoever leads the fewest open petitions, then the first in order', () => {
    expect(next(court(post(1, 3), post(2, 2), post(3, 2)))).toBe(who.president);
    expect(next(court(post(1, 2), post(2, 2), post(3, 2)))).toBe(who.courtLeader);
  });

  test('passes over who is away, gone, barred or leads already; without a roster it proposes nobody', () => {
    const even = [post(1, 0), post(2, 0), post(3, 0)] as const;
    expect(next(court(...even, { away: true }))).toBe(who.president);
    expect(next(court(...even, { active: false }))).toBe(who.president);
    expect(next(court(...even), acceptedCase({ registered: { accused: [who.courtLeader] } }))).toBe(
      who.president,
    );
    const ledBy = did(acceptedCase(), assignLead, { lead: who.courtLeader }, head);
    expect(next(court(...even), ledBy)).toBe(who.president);
    expect(next(aStaff())).toBeUndefined();
  });

  test('keeps to what a leader is for, as long as somebody is for it', () => {
    const review = post(1, 0, { tracks: ['review'] });
    expect(next(court(review, post(2, 5), post(3, 6)))).toBe(who.president);
    const elsewhere = post(1, 0, { departments: ['民一庭'] });
    expect(next(court(elsewhere, review, elsewhere))).toBe(who.courtLeader);
  });

  test('is followed, or left for a reason', () => {
    const staff = court(post(1, 3), post(2, 0), post(3, 5));
    const accepted = given(...acceptedCase());
    const chosen = { lead: who.courtLeader };
    accepted
      .when(assignLead, chosen, { ...head, staff })
      .isRefused('4', { field: 'reason', reason: /建议林清/, remedy: /林清/ });
    accepted
      .when(assignLead, { ...chosen, reason: '原由其分管' }, { ...head, staff })
      .makes({ ...led, assistant: who.trialJudge, reason: '原由其分管' });
    accepted
      .when(assignLead, { lead: who.president }, { ...head, staff })
      .makes({ ...led, lead: who.president, assistant: who.trialJudge });
  });
});
