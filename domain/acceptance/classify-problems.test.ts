import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { acceptedCase, closedCase, days, screenedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { acceptanceGroundIds } from '#regulation/grounds.ts';
import { problemIds, problems } from '#regulation/problems.ts';
import { classifyProblems } from './classify-problems.ts';

const team = { by: who.petitionTeam, on: days.closed };

describe('N4 the kinds of problem', () => {
  test('can be chosen beside any grounds they belong to, and beside no others', () => {
    const grounds = fc.subarray([...acceptanceGroundIds], { minLength: 1 });
    fc.assert(
      fc.property(grounds, fc.subarray([...problemIds], { minLength: 1, maxLength: 4 }), (own, chosen) => {
        const asked = given(...acceptedCase({ accepted: { grounds: own } }));
        const tried = asked.when(classifyProblems, { problems: chosen }, team);
        const fits = chosen.every((id) => problems[id].grounds.some((ground) => own.includes(ground)));
        if (fits) expect(tried.after().classification?.problems).toEqual(chosen);
        else tried.isRefused('process-11', { field: 'problems', reason: /不属于本案受理事由/ });
      }),
      { numRuns: 150 },
    );
  });

  test('can be chosen again; the last choice counts, each kind once', () => {
    const first = given(...acceptedCase()).when(classifyProblems, { problems: ['saleDelayed'] }, team);
    const again = given(...first.history()).when(
      classifyProblems,
      { problems: ['notListed', 'notListed'] },
      { ...team, by: who.teamLeader },
    );
    again.makes({ type: 'problemsClassified', on: days.closed as never, problems: ['notListed'] });
    expect(again.after().classification).toEqual({ on: days.closed, problems: ['notListed'] });
  });

  test('are chosen after the acceptance and before the end', () => {
    for (const history of [screenedCase(), closedCase()])
      given(...history)
        .when(classifyProblems, { problems: ['saleDelayed'] }, team)
        .isRefused('process-11');
    expect(classifyProblems.input.safeParse({ problems: ['unknown'] }).success).toBe(false);
  });
});
