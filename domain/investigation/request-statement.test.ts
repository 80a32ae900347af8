import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { askedCase, asksHandler, firstStatement } from '#domain/given-investigation.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { requestStatement } from './request-statement.ts';

const team = { by: who.petitionTeam, on: days.interviewed };

describe('R9.1 a statement is asked for', () => {
  test('of an officer, who then has it in hand until the day given, and sees the petition', () => {
    const history = askedCase();
    const petition = petitionOf(history);
    const key = firstStatement(history);
    expect(openErrands(petition)).toEqual([
      { key, kind: 'statement', startOn: days.interviewed, dueOn: '2026-03-13', person: who.otherHandler },
    ]);
    expect(clockIn(history, key)).toMatchObject({ due: '2026-03-13', force: 'binding', basis: '9' });
    expect(maySee(getOfficer(who.otherHandler, aStaff()), petition)).toBe(true);
  });

  test('of somebody outside, whose answer the team brings in', () => {
    const asks = { ...asksHandler, source: 'organisation', officer: undefined, body: '评估公司' } as const;
    const petition = petitionOf(askedCase(asks));
    expect(openErrands(petition)).toMatchObject([{ about: '评估公司' }]);
    expect(openErrands(petition)[0]).not.toHaveProperty('person');
  });

  test('of the accused only on paper, through the team: that person never sees the petition', () => {
    given(...transferredCase({ registered: { accused: [who.otherHandler] } }))
      .when(requestStatement, asksHandler, team)
      .isRefused('procedure-47', { field: 'officer', reason: /李伟/ });
  });

  test('of nobody, in no time, before the acceptance or after the end it is refused', () => {
    const transferred = given(...transferredCase());
    transferred
      .when(requestStatement, { ...asksHandler, officer: undefined }, team)
      .isRefused('9', { field: 'officer' });
    transferred
      .when(requestStatement, { ...asksHandler, source: 'lawyer' }, team)
      .isRefused('9', { field: 'body' });
    transferred
      .when(requestStatement, { ...asksHandler, dueOn: days.received }, team)
      .isRefused('9', { field: 'dueOn' });
    for (const history of [registeredCase(), closedCase()])
      given(...history)
        .when(requestStatement, asksHandler, { ...team, on: days.closed })
        .isRefused('9');
  });
});
