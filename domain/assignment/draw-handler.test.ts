import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { drawnCase } from '#domain/given-assignment.ts';
import { acceptedCase, days, screenedCase, type Told, transferredCase } from '#domain/given-cases.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { redraw } from './draw.ts';
import { drawHandler } from './draw-handler.ts';

const team = { by: who.petitionTeam, on: days.transferred };
const review: Told = { accepted: { grounds: ['recusal'], track: 'review' } };

describe('N3 a free choice of handler is drawn by lot', () => {
  test('among the candidates, with seed and candidates kept, and transferred at once', () => {
    const history = drawnCase();
    const drawn = history.find((event) => event.type === 'handlerDrawn');
    expect(drawn?.candidates).toEqual([who.petitionTeam, who.teamLeader, who.otherMember]);
    expect(redraw(drawn?.candidates ?? [], drawn?.seed ?? '')).toBe(drawn?.handler);
    expect(handlerOf(petitionOf(history))).toBe(drawn?.handler);
    expect(history.at(-1)).toMatchObject({ type: 'transferred', route: 'teamInstead' });
  });

  test('the lot can be drawn again: same candidates in any order and same seed, same person', () => {
    const people = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(people, fc.uuid(), fc.nat(), (candidates, seed, turn) => {
        const at = turn % candidates.length;
        const turned = [...candidates.slice(at), ...candidates.slice(0, at)];
        const drawn = redraw(candidates, seed);
        expect(candidates).toContain(drawn);
        expect(redraw(turned, seed)).toBe(drawn);
      }),
    );
    expect(redraw([], 'seed')).toBeUndefined();
  });

  test('falls on each about as often as on the others', () => {
    const seeds = fc.sample(fc.uuid(), { numRuns: 3000, seed: 6 });
    const counts = Map.groupBy(seeds, (seed) => redraw(['a', 'b', 'c'], seed));
    for (const one of ['a', 'b', 'c']) expect(counts.get(one)?.length).toBeGreaterThan(850);
  });

  test('B7 never on somebody accused, recused or on leave', () => {
    const staff = aStaff({ ...getOfficer(who.petitionTeam), away: true });
    const accused = acceptedCase({ ...review, registered: { accused: [who.otherMember, who.handler] } });
    given(...accused)
      .when(drawHandler, {}, { ...team, by: who.teamLeader, staff })
      .isRefused('process-6', { reason: /没有可以抽取的余地/ });
  });

  test('not where article 5 names one, and not where it is complex: that is for the head', () => {
    given(...acceptedCase())
      .when(drawHandler, {}, team)
      .isRefused('process-6', { reason: /已由第五条确定/, remedy: /转交承办人/ });
    for (const importance of ['key', 'difficult'] as const)
      given(...acceptedCase({ accepted: { importance } }))
        .when(drawHandler, {}, team)
        .isRefused('process-6', { reason: /部门负责人/, remedy: /执行局长或分管副局长/ });
    given(...acceptedCase({ ...review, registered: { headCount: 5 } }))
      .when(drawHandler, {}, team)
      .isRefused('process-6', { reason: /集体访/ });
  });

  test('R13.1 after acceptance, once, with all items registered, by the team', () => {
    for (const history of [screenedCase(), transferredCase()])
      given(...history)
        .when(drawHandler, {}, team)
        .isRefused('13');
    given(...acceptedCase({ ...review, enforcementCase: { parties: [] } }))
      .when(drawHandler, {}, team)
      .isRefused('12', { remedy: /补充登记/ });
    given(...acceptedCase(review))
      .when(drawHandler, {}, { ...team, by: who.director })
      .isRefused('process-6', { reason: /须由/ });
  });
});
