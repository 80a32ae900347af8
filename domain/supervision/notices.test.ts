import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { days, proposedCase, transferredCase } from '#domain/given-cases.ts';
import { aStaff, who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { answer, lastErrand, supervisedCase, swept, urgedCase } from '#domain/given-supervision.ts';
import { walks } from '#domain/given-walks.ts';
import { isBarred } from '#domain/petition/petition.ts';
import { returnProposal } from '#domain/reply/return-proposal.ts';
import { answerUrge } from './answer-urge.ts';
import { type Notice, noticesOf } from './notices.ts';

const words = {
  names: { staff: (id: string) => id, person: () => '' },
  titleOf: (step: string) => step,
  basisOf: () => '13' as const,
};
/** What is told when the last events of a history happen. */
function told(history: History, fresh = 1): readonly Notice[] {
  const earlier = history.slice(0, -fresh);
  const before = earlier.length > 0 ? petitionOf(earlier) : undefined;
  const change = { before, after: petitionOf(history), history, fresh: history.slice(-fresh) };
  return noticesOf(change, aStaff(), words);
}
const brief = (notices: readonly Notice[]) => notices.map(({ staff, kind }) => `${kind} ${staff}`);

describe('P2 the people of the court are told inside the system', () => {
  test('whose turn it has become', () => {
    expect(brief(told(transferredCase()))).toEqual([`duty ${who.handler}`]);
    expect(brief(told(proposedCase()))).toEqual([`duty ${who.courtLeader}`]);
  });

  test('who was urged or supervised, and who asked when the answer came', () => {
    expect(brief(told(urgedCase()))).toEqual([`urge ${who.handler}`]);
    expect(brief(told(supervisedCase()))).toEqual([`supervise ${who.handler}`]);
    const errand = lastErrand(urgedCase());
    const by = { by: who.handler, on: days.proposed };
    expect(brief(told(did(urgedCase(), answerUrge, { errand, ...answer }, by)))).toEqual([
      `answered ${who.teamLeader}`,
    ]);
  });

  test('an opinion that was returned', () => {
    const by = { by: who.courtLeader, on: days.approved };
    const returned = did(proposedCase(), returnProposal, { reason: '未回应诉求' }, by);
    expect(brief(told(returned))).toContain(`returned ${who.handler}`);
  });

  test('R5.3 late dates: the handler and the next up the ladder', () => {
    expect(brief(told(swept(transferredCase(), '2026-03-09')))).toEqual([`urge ${who.handler}`]);
    expect(brief(told(swept(transferredCase(), '2026-03-10')))).toEqual([
      `overdue ${who.handler}`,
      `overdue ${who.teamLeader}`,
    ]);
    const first = swept(transferredCase(), '2026-03-10');
    const second = brief(told(swept(first, '2026-03-12'), 2));
    expect(second).toContain(`overdue ${who.deputyDirector}`);
    expect(second).not.toContain(`overdue ${who.teamLeader}`);
    const passedOver = brief(told(swept(transferredCase(), '2026-03-16')));
    for (const post of ['handler', 'teamLeader', 'deputyDirector', 'courtLeader'] as const)
      expect(passedOver).toContain(`overdue ${who[post]}`);
  });

  test('D6 the accused and the recused are told nothing, nobody is told what they did, all on a rule', {
    timeout: 60_000,
  }, () => {
    fc.assert(
      fc.property(walks(25), ({ history }) => {
        const petition = petitionOf(history);
        for (const { staff, basis, text } of told(history)) {
          expect(isBarred(petition, staff)).toBe(false);
          expect(staff).not.toBe(history.at(-1)?.by);
          expect(basis).toBeTruthy();
          expect(text).not.toBe('');
        }
      }),
      { numRuns: 100, endOnFailure: true },
    );
    const accused = { registered: { accused: [who.deputyDirector] } };
    const late = told(swept(transferredCase(accused), '2026-03-12'));
    expect(brief(late)).toEqual([
      `overdue ${who.handler}`,
      `overdue ${who.teamLeader}`,
      // Who stands in for the accused deputy director.
      `overdue ${who.director}`,
    ]);
  });
});
