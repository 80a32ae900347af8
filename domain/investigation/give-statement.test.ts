import { describe, expect, test } from 'vitest';
import { recuse } from '#domain/assignment/recuse.ts';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { answeredCase, askedCase, asksHandler, firstStatement } from '#domain/given-investigation.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { giveStatement } from './give-statement.ts';

const content = '已于二月发起网络查控';
const asked = { by: who.otherHandler, on: days.proposed };

describe('R9.1 the statement comes', () => {
  test('from the person asked, and is kept; three days late stays three days late', () => {
    expect(openErrands(petitionOf(answeredCase()))).toEqual([]);
    expect(stateIn(answeredCase(), firstStatement(askedCase()))).toBe('late');
  });

  test('from nobody else inside the court', () => {
    const history = askedCase();
    given(...history)
      .when(giveStatement, { errand: firstStatement(history), content }, { ...asked, by: who.petitionTeam })
      .isRefused('9', { field: 'errand', reason: /本人/ });
  });

  test('B7 from the team in the place of an officer who has been recused since', () => {
    const asked = askedCase();
    const recusal = { officer: who.otherHandler, reason: '系当事人近亲属' };
    const history = did(asked, recuse, recusal, { by: who.teamLeader, on: days.interviewed });
    const given = { errand: firstStatement(asked), content };
    const after = did(history, giveStatement, given, { by: who.petitionTeam, on: days.proposed });
    expect(openErrands(petitionOf(after))).toEqual([]);
  });

  test('from outside through the team', () => {
    const history = askedCase({ ...asksHandler, source: 'lawyer', officer: undefined, body: '值班律师' });
    given(...history)
      .when(giveStatement, { errand: firstStatement(history), content }, { ...asked, by: who.petitionTeam })
      .makes({
        type: 'statementGiven',
        on: days.proposed as never,
        statement: 'new-5',
        content,
        material: undefined,
      });
  });

  test('not where none was asked for, not twice, not with a paper that is not there', () => {
    given(...transferredCase())
      .when(giveStatement, { errand: 'statement:x', content }, { ...asked, by: who.petitionTeam })
      .isRefused('9');
    const history = askedCase();
    const errand = firstStatement(history);
    given(...history)
      .when(giveStatement, { errand: 'statement:x', content }, asked)
      .isRefused('9', { field: 'errand' });
    given(...history)
      .when(giveStatement, { errand, content, material: 'nowhere' }, asked)
      .isRefused('16', { field: 'material' });
  });
});
