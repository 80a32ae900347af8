import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, days, declinedCase, declineProposedCase, screenedCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { unserved } from '#domain/petition/service.ts';
import { decline } from './decline.ts';

const head = { by: who.teamLeader, on: days.accepted };
const on = parseDay(days.accepted);

describe('R15.1 declining', () => {
  test('is confirmed by the head; the notice is then owed to the petitioner', () => {
    const declined = given(...declineProposedCase()).when(decline, { result: 'agree' }, head);
    declined.makes({ type: 'declined', on, ground: 'other-court' });
    expect(declined.after()).toMatchObject({
      stage: 'declined',
      decline: { by: who.teamLeader, ground: 'other-court' },
    });
    expect(unserved(declined.after(), 'declineNotice')).toEqual([{ kind: 'petitioner', person: 'p-1' }]);
  });

  test('D7 the head may say no, with the reason, and the screening goes on', () => {
    const rejected = given(...declineProposedCase()).when(
      decline,
      { result: 'reject', reason: '属本院案件' },
      head,
    );
    rejected.makes({ type: 'declineRejected', on, reason: '属本院案件' });
    expect(rejected.after().stage).toBe('screening');
    given(...declineProposedCase())
      .when(decline, { result: 'reject', reason: ' ' }, head)
      .isRefused('15', { field: 'reason' });
  });

  test('is never confirmed by the one who proposed it, whatever posts they hold', () => {
    const staff = aStaff({ ...getOfficer(who.petitionTeam), roles: ['petitionTeam', 'teamLeader'] });
    const own = { by: who.petitionTeam, on: days.accepted, staff };
    given(...declineProposedCase())
      .when(decline, { result: 'agree' }, own)
      .isRefused('15', { reason: /不得审批自己提请/ });
    const other = { ...head, by: who.director };
    given(...declineProposedCase())
      .when(decline, { result: 'agree' }, other)
      .makes({ type: 'declined', on, ground: 'other-court' });
  });

  test('is not the clerk’s or the team’s to confirm', () => {
    for (const by of [who.receptionClerk, who.petitionTeam, who.handler, who.courtLeader])
      given(...declineProposedCase())
        .when(decline, { result: 'agree' }, { ...head, by })
        .isRefused('15', { reason: /须由/ });
  });

  test('needs a proposal that waits for it', () => {
    for (const history of [screenedCase(), acceptedCase(), declinedCase()])
      given(...history)
        .when(decline, { result: 'agree' }, head)
        .isRefused('15', { reason: /尚未提请/ });
  });
});
