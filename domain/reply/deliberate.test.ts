import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { anOpinion, approvedCase, days, interviewedCase, proposedCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { deliberate } from './deliberate.ts';
import { propose } from './propose.ts';

const head = { by: who.director, on: days.approved };
const members = [who.director, who.teamLeader, who.otherHandler];
const minutes = { on: days.approved, members, views: '一致认为可行', conclusion: '同意' };
const deliberating = (said: object = {}, history = proposedCase()) =>
  given(...history).when(deliberate, { ...minutes, ...said }, head);

describe('R13.3 deliberation in place of the lead leader’s consent', () => {
  test('records members, views and conclusion, and opens the way to the reply', () => {
    deliberating().makes({ type: 'opinionDeliberated', ...minutes, on: parseDay(days.approved) });
    expect(deliberating().after()).toMatchObject({
      stage: 'approved',
      approval: { way: 'deliberated', by: who.director },
    });
  });

  test.each([
    ['two', [who.director, who.teamLeader]],
    ['one counted thrice', [who.director, who.director, who.director]],
    ['two and the author', [who.director, who.teamLeader, who.handler]],
  ])('takes three besides the author: %s are too few', (_, few) => {
    deliberating({ members: few }).isRefused('13', {
      field: 'members',
      reason: /不足3人/,
      remedy: /主办院领导/,
    });
  });

  test.each([
    ['a stranger', 's-nobody', /不在岗/],
    ['an administrator', who.systemAdmin, /谢宁不是/],
  ])('%s does not take part', (_, stranger, reason) => {
    deliberating({ members: [...minutes.members, stranger] }).isRefused('13', { field: 'members', reason });
  });

  test('does not count who has left the court', () => {
    const staff = aStaff({ ...getOfficer(who.otherHandler), active: false });
    given(...proposedCase())
      .when(deliberate, minutes, { ...head, staff })
      .isRefused('13', { field: 'members' });
  });

  test('the author may sit in it beside three others', () => {
    expect(deliberating({ members: [...members, who.handler] }).after().stage).toBe('approved');
  });

  test('D6 nobody accused or recused sits in it, however many others do', () => {
    const accused = proposedCase({ registered: { accused: [who.otherHandler] } });
    deliberating({ members: [...members, who.archivist, who.courtLeader] }, accused).isRefused(
      'procedure-47',
      {
        field: 'members',
        reason: /李伟/,
      },
    );
  });

  test('is not chaired by the author', () => {
    const byHead = interviewedCase({ transferred: { handler: who.handler } });
    const staff = aStaff({ ...getOfficer(who.handler), roles: ['handler', 'teamLeader'] });
    const own = did(byHead, propose, anOpinion, { by: who.handler, on: days.proposed, staff });
    given(...own)
      .when(deliberate, minutes, { by: who.handler, on: days.approved, staff })
      .isRefused('13', { reason: /不得主持/ });
  });

  test('R12.5 lies neither in the future nor before the petition was received', () => {
    deliberating({ on: '2026-03-19' }).isRefused('12', { field: 'on' });
    deliberating({ on: '2026-03-01' }).isRefused('12', { field: 'on' });
  });

  test('waits for an opinion, and is called by a leader', () => {
    deliberating({}, approvedCase()).isRefused('13', { reason: /没有待批/ });
    for (const by of [who.handler, who.petitionTeam, who.president])
      given(...proposedCase())
        .when(deliberate, minutes, { ...head, by })
        .isRefused('13', { reason: /须由/ });
  });
});
