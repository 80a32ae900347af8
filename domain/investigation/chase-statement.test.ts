import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { clockIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { askedCase, asksHandler, chasedCase, firstStatement, laterDay } from '#domain/given-investigation.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { waiveErrand } from '#domain/supervision/waive-errand.ts';
import { chaseStatement } from './chase-statement.ts';
import { giveStatement } from './give-statement.ts';

const asked = askedCase();
const chase = { errand: firstStatement(asked), way: 'phone', note: '尚未收到' } as const;
const team = { by: who.petitionTeam, on: days.interviewed };
const later = (history = chasedCase()) =>
  openErrands(petitionOf(history)).find(({ kind }) => kind === 'chasedStatement')?.key ?? '';

describe('R9.1 a statement is chased', () => {
  test('and a later day stands beside the first, which stays as it was', () => {
    const history = chasedCase();
    expect(clockIn(history, firstStatement(history)).due).toBe(asksHandler.dueOn);
    expect(clockIn(history, later())).toMatchObject({ due: laterDay, startOn: days.interviewed });
  });

  test('D5 D12 given between the two days it is late for the first and in time for the second', () => {
    const answer = { errand: later(), content: '已查明' };
    const history = did(chasedCase(), giveStatement, answer, { by: who.otherHandler, on: days.proposed });
    expect(openErrands(petitionOf(history))).toEqual([]);
    expect(stateIn(history, firstStatement(history))).toBe('late');
    expect(stateIn(history, later())).toBe('met');
  });

  test('a mere reminder sets no day; whoever asked may remind, and the team always', () => {
    const before = openErrands(petitionOf(asked));
    expect(openErrands(petitionOf(did(asked, chaseStatement, chase, team)))).toEqual(before);
    given(...asked)
      .when(chaseStatement, chase, { ...team, by: who.handler })
      .isRefused('9', { field: 'errand', reason: /要求说明的人员/ });
    const own = given(...transferredCase());
    expect(own.petition.statements).toEqual([]);
  });

  test('a day that is no later, and a statement nobody waits for, are refused', () => {
    given(...asked)
      .when(chaseStatement, { ...chase, dueOn: asksHandler.dueOn }, team)
      .isRefused('9', { field: 'dueOn', reason: /原期限/ });
    given(...asked)
      .when(chaseStatement, { ...chase, errand: 'statement:x' }, team)
      .isRefused('9', { field: 'errand' });
    given(...transferredCase())
      .when(chaseStatement, chase, team)
      .isRefused('9');
  });

  test('B4 waiving the first day waives the later one with it', () => {
    const waived = did(
      chasedCase(),
      waiveErrand,
      { errand: firstStatement(asked), reason: '改由案卷查明' },
      { by: who.teamLeader, on: days.proposed },
    );
    expect(openErrands(petitionOf(waived))).toEqual([]);
  });
});
