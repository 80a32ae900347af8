import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  acceptedCase,
  days,
  declinedCase,
  declineProposedCase,
  registeredCase,
  screenedCase,
} from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { type AcceptanceGroundId, acceptanceGroundIds, acceptanceGrounds } from '#regulation/grounds.ts';
import { accept } from './accept.ts';

const team = { by: who.petitionTeam, on: days.accepted };
const ordinary = { grounds: ['delay'], track: 'implementation' } as const;
const input = (more: object = {}) => ({
  grounds: ['delay' as AcceptanceGroundId],
  track: 'implementation' as const,
  ...more,
});
const accusedAfter = (grounds: readonly AcceptanceGroundId[], more: object = {}, told = {}) =>
  given(...screenedCase(told))
    .when(accept, input({ grounds: [...grounds], ...more }), team)
    .after().accused;

describe('R6a.1 accepting', () => {
  test('records grounds, track, importance and whether it is a repeat', () => {
    const accepted = given(...screenedCase()).when(accept, input(), team);
    const said = { ...ordinary, grounds: ['delay' as const], importance: 'ordinary' as const, repeat: false };
    accepted.makes({ type: 'accepted', on: parseDay(days.accepted), ...said, accused: [] });
    expect(accepted.after()).toMatchObject({ stage: 'accepted', acceptance: { on: days.accepted, ...said } });
  });

  test.each(acceptanceGroundIds)('takes the ground %s', (id) => {
    expect(
      given(...screenedCase())
        .when(accept, input({ grounds: [id] }), team)
        .after().acceptance?.grounds,
    ).toEqual([id]);
  });

  test('wants at least one ground, a track, and says so in Chinese', () => {
    const { error } = accept.input.safeParse({ grounds: [] });
    expect(error?.issues.map((issue) => issue.path.join())).toEqual(['grounds', 'track']);
    for (const issue of error?.issues ?? []) expect(issue.message).toMatch(/请/);
  });

  test('R15.1 stays possible while a decline is only proposed', () => {
    expect(
      given(...declineProposedCase())
        .when(accept, input(), team)
        .after().stage,
    ).toBe('accepted');
  });

  test.each([
    ['before the review of the registration', registeredCase()],
    ['after acceptance', acceptedCase()],
    ['after a decline that stands', declinedCase()],
  ])('is closed %s', (_, history) => {
    given(...history)
      .when(accept, input(), team)
      .isRefused('6a', { reason: /作出受理决定前/ });
  });

  test('is the team’s: neither the clerk nor the handler accepts', () => {
    for (const by of [who.receptionClerk, who.handler, who.courtLeader])
      given(...screenedCase())
        .when(accept, input(), { ...team, by })
        .isRefused('6a', { reason: /执行信访团队/ });
  });
});

describe('D6 whom an acceptance accuses', () => {
  const always = acceptanceGroundIds.filter((id) => acceptanceGrounds[id].accusesHandler === 'always');
  const ask = acceptanceGroundIds.filter((id) => acceptanceGrounds[id].accusesHandler === 'ask');

  test.each(always)('%s itself accuses the officer of the enforcement case', (ground) => {
    expect(accusedAfter([ground])).toEqual([who.handler]);
    expect(accusedAfter(['delay', ground])).toEqual([who.handler]);
  });

  test.each(ask)('%s accuses nobody unless the team says so', (ground) => {
    expect(accusedAfter([ground])).toEqual([]);
    expect(accusedAfter([ground], { accused: [who.handler] })).toEqual([who.handler]);
  });

  test('who was named instead of the original handler is the one accused', () => {
    expect(accusedAfter(['recusal'], { accused: [who.otherHandler] })).toEqual([who.otherHandler]);
    expect(accusedAfter(['recusal'], {}, { registered: { accused: [who.otherHandler] } })).toEqual([
      who.otherHandler,
    ]);
  });

  test('who was accused at registration stays so', () => {
    const told = { registered: { accused: [who.otherHandler] } };
    expect(accusedAfter(['delay'], { accused: [who.handler] }, told)).toEqual([
      who.otherHandler,
      who.handler,
    ]);
  });

  test('without a known original handler nobody is invented', () => {
    expect(accusedAfter(['recusal'], {}, { enforcementCase: 'none' })).toEqual([]);
  });

  test('B7 D6 whom it accuses does not accept it: neither named, nor found by its ground', () => {
    const both = aStaff({ ...getOfficer(who.handler), roles: ['handler', 'petitionTeam'] });
    for (const input of [
      { grounds: ['recusal' as const] },
      { grounds: ['delay' as const], accused: [who.handler] },
    ])
      given(...screenedCase())
        .when(accept, { track: 'review', ...input }, { by: who.handler, on: days.accepted, staff: both })
        .isRefused('procedure-47', { field: 'accused', remedy: /其他人员/ });
  });
});
