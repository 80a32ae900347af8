import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { days, registeredCase, returnedCase, screenedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { reviewRegistration } from './review-registration.ts';

const head = { by: who.teamLeader, on: days.received };
const on = parseDay(days.received);

describe('N2 the review of a registration', () => {
  test('passes it on to the screening', () => {
    const passed = given(...registeredCase()).when(reviewRegistration, { result: 'pass' }, head);
    passed.makes({ type: 'registrationPassed', on });
    expect(passed.after()).toMatchObject({ stage: 'screening', registrationPassedOn: on });
  });

  test('returns it with the list of what is missing', () => {
    const bare = registeredCase({
      enforcementCase: { number: '', parties: [] },
      registered: { proposedOpinion: '' },
    });
    const returned = given(...bare).when(reviewRegistration, { result: 'return', reason: '案号不清' }, head);
    returned.makes({
      type: 'registrationReturned',
      on,
      missing: ['parties', 'caseNumber', 'proposedOpinion'],
      reason: '案号不清',
    });
    expect(returned.after()).toMatchObject({
      stage: 'returned',
      missing: ['parties', 'caseNumber', 'proposedOpinion'],
    });
  });

  test('strikes it out, the contact staying on record with the reason', () => {
    const struck = given(...registeredCase()).when(
      reviewRegistration,
      { result: 'strikeOut', reason: '非执行问题' },
      head,
    );
    struck.makes({ type: 'registrationStruckOut', on, reason: '非执行问题' });
    expect(struck.after()).toMatchObject({ stage: 'struckOut', contacts: [{ channel: 'visit' }] });
  });

  test.each(['return', 'strikeOut'] as const)('wants the reason to %s', (result) => {
    const empty = given(...registeredCase()).when(reviewRegistration, { result, reason: '  ' }, head);
    empty.isRefused('process-5', { field: 'reason', remedy: /缺什么/ });
  });

  test('is the head’s, or a deputy’s where the head is barred, not the clerk’s', () => {
    const by = (id: string) =>
      given(...registeredCase()).when(reviewRegistration, { result: 'pass' }, { ...head, by: id });
    by(who.receptionClerk).isRefused('process-5', { reason: /执行信访团队负责人/ });
    by(who.petitionTeam).isRefused('process-5');
    by(who.deputyDirector).makes({ type: 'registrationPassed', on });
  });

  test.each([
    ['passed', screenedCase()],
    ['returned and not yet completed', returnedCase()],
  ])('is over once it is %s', (_, history) => {
    given(...history)
      .when(reviewRegistration, { result: 'pass' }, head)
      .isRefused('process-5', { reason: /不在登记审核环节/ });
  });
});
