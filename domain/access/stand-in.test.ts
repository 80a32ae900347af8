import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { registeredCase } from '#domain/given-cases.ts';
import { anOfficer, aStaff, getOfficer, who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { whyNotMine } from '#domain/step.ts';
import { allSteps } from '#domain/workflow.ts';
import { type Role, standIns } from '#regulation/roles.ts';
import { capacitiesIn } from './capacity.ts';
import { actingPost, postsFallingTo } from './stand-in.ts';

const barring = (...accused: string[]) => ({ ...petitionOf(registeredCase()), accused });
const actsAs = (id: string, accused: readonly string[], staff = aStaff()) => [
  ...capacitiesIn(barring(...accused), getOfficer(id, staff)),
];

describe('B4 D6 where nobody who holds a post may act, the next up the ladder does', () => {
  test('the deputy director stands in for a barred head of the team, then the director, and nobody else', () => {
    expect(actsAs(who.deputyDirector, [])).toEqual(['deputyDirector']);
    expect(actsAs(who.deputyDirector, [who.teamLeader])).toEqual(['deputyDirector', 'teamLeader']);
    expect(actsAs(who.director, [who.teamLeader])).toEqual(['director']);
    expect(actsAs(who.director, [who.teamLeader, who.deputyDirector])).toEqual([
      'director',
      'teamLeader',
      'deputyDirector',
    ]);
    for (const id of [who.petitionTeam, who.president, who.commandCentre])
      expect(actsAs(id, [who.teamLeader])).not.toContain('teamLeader');
  });

  test('not while another head of the team may act; for a post nobody in office holds, too', () => {
    const second = anOfficer({ id: 's-second', roles: ['teamLeader'] });
    expect(actsAs(who.deputyDirector, [who.teamLeader], aStaff(second))).toEqual(['deputyDirector']);
    const gone = anOfficer({ id: who.teamLeader, roles: ['teamLeader'], active: false });
    expect(actsAs(who.deputyDirector, [], aStaff(gone))).toEqual(['deputyDirector', 'teamLeader']);
  });

  test('the one who is barred stands in for nobody', () => {
    expect(actsAs(who.deputyDirector, [who.teamLeader, who.deputyDirector])).toEqual([]);
  });

  test('the post whose turn it is said to be is the one whose holders may act', () => {
    const ids = Object.values(who);
    const posts = Object.keys(standIns) as Role[];
    fc.assert(
      fc.property(fc.subarray(ids), fc.subarray(ids), fc.constantFrom(...posts), (left, barred, post) => {
        const gone = left.map((id) => ({ ...getOfficer(id), active: false }));
        const staff = aStaff(...gone);
        const isBarred = (id: string) => barred.some((one) => one === id);
        const able = [...staff.values()].filter(
          (one) =>
            one.active &&
            !isBarred(one.id) &&
            (one.roles.includes(post) || postsFallingTo(one, isBarred).includes(post)),
        );
        const acting = actingPost(post, '鲁0117', staff, isBarred);
        expect(able.every(({ roles }) => roles.some((role) => role === acting))).toBe(true);
        const ladder: readonly string[] = [post, ...(standIns[post] ?? [])];
        const someone = [...staff.values()].some(
          (one) => one.active && !isBarred(one.id) && one.roles.some((role) => ladder.includes(role)),
        );
        expect(able.length > 0).toBe(someone);
      }),
    );
  });

  test('who stands in may do every step of the post', () => {
    const deputy = getOfficer(who.deputyDirector);
    const petition = barring(who.teamLeader);
    const ofTheHead = allSteps.filter(({ by }) => (by as readonly string[]).includes('teamLeader'));
    expect(ofTheHead.length).toBeGreaterThan(50);
    for (const step of ofTheHead)
      expect([step.name, whyNotMine(step, petition, deputy)]).toEqual([step.name, undefined]);
  });
});
