import { describe, expect, test } from 'vitest';
import { recuse } from '#domain/assignment/recuse.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { demands, supervisedCase } from '#domain/given-supervision.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { supervisionMeans } from '#regulation/registers.ts';
import { supervise } from './supervise.ts';

const leader = { by: who.courtLeader, on: days.interviewed };

describe('R5.2 R5.3 a petition is supervised', () => {
  test('and the handler owes an answer by the day the notice sets', () => {
    expect(openErrands(petitionOf(supervisedCase()))).toMatchObject([
      { kind: 'answerSupervision', dueOn: demands.dueOn },
    ]);
  });

  test.each(Object.keys(supervisionMeans))('N7 the means is recorded: %s', (means) => {
    const { after } = given(...transferredCase()).when(
      supervise,
      { ...demands, means: means as never },
      leader,
    );
    expect(openErrands(after())).toHaveLength(1);
  });

  test('not by an unknown means, for a past day, without a handler, or after the end', () => {
    expect(supervise.input.safeParse({ ...demands, means: 'shouting' }).success).toBe(false);
    given(...transferredCase())
      .when(supervise, { ...demands, dueOn: days.received }, leader)
      .isRefused('14', { field: 'dueOn' });
    const alone = did(
      transferredCase(),
      recuse,
      { officer: who.handler, reason: '亲属' },
      { ...leader, by: who.teamLeader },
    );
    given(...alone)
      .when(supervise, demands, leader)
      .isRefused('5', { remedy: /指定承办人/ });
    given(...closedCase())
      .when(supervise, demands, { ...leader, on: days.closed })
      .isRefused('5');
  });
});
