import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transferredCase } from '#domain/given-cases.ts';
import { anOfficer, court } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { assignedBelow, higherCourt } from '#domain/given-superior.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { capacitiesIn } from './capacity.ts';
import type { Officer } from './officer.ts';
import { maySee } from './visibility.ts';

/**
 * Post by post, for somebody whose court stands above, beside or below the petition's, or above another one only:
 * ● sees every petition, ○ only those the court assigned, · none.
 */
const expected: Readonly<Record<Role, string>> = {
  receptionClerk: '····',
  petitionTeam: '○···',
  teamLeader: '○···',
  handler: '····',
  trialJudge: '····',
  deputyDirector: '●···',
  director: '●···',
  courtLeader: '●···',
  president: '●···',
  commandCentre: '○···',
  archivist: '····',
  disciplineLiaison: '····',
  systemAdmin: '····',
  securityAdmin: '····',
  auditAdmin: '····',
};
const places = {
  above: { court: higherCourt, below: [court, '鲁0116'] },
  sister: { court: '鲁0116', below: [] },
  below: { court: '鲁011701', below: [] },
  aboveOthers: { court: '鲁02', below: ['鲁0201'] },
} as const;
const assigned = petitionOf(transferredCase(assignedBelow));
const unassigned = petitionOf(transferredCase());

function cellOf(officer: Officer): string {
  const [withNotice, without] = [maySee(officer, assigned), maySee(officer, unassigned)];
  return without ? '●' : withNotice ? '○' : '·';
}

const cells = (Object.keys(roles) as Role[]).flatMap((role) =>
  (Object.keys(places) as (keyof typeof places)[]).map(
    (place, index) => [role, place, [...expected[role]][index]] as const,
  ),
);

describe('N8 who sees a petition of another court', () => {
  test.each(cells)('%s of a court %s: %s', (role, place, cell) => {
    const officer = anOfficer({ id: 's-elsewhere', roles: [role], ...places[place] });
    expect(cellOf(officer)).toBe(cell);
  });

  test('whoever sees from above acts as the superior, and as nothing else', () => {
    for (const [role] of cells) {
      const officer = anOfficer({ id: 's-elsewhere', roles: [role], ...places.above });
      expect([...capacitiesIn(assigned, officer)]).toEqual(maySee(officer, assigned) ? ['theSuperior'] : []);
    }
  });

  test('what was typed as the superior’s name opens nothing: only an assignment through the system does', () => {
    const typed = petitionOf(transferredCase({ registered: assignedBelow.registered }));
    const leader = anOfficer({ id: 's-elsewhere', roles: ['teamLeader'], ...places.above });
    expect([maySee(leader, typed), maySee(leader, assigned)]).toEqual([false, true]);
  });

  test('D6 the accused, the recused and who has left see nothing from above either', () => {
    const out: readonly (readonly [Partial<Officer>, Partial<Petition>])[] = [
      [{}, { accused: ['s-elsewhere'] }],
      [{}, { recused: ['s-elsewhere'] }],
      [{ active: false }, {}],
    ];
    for (const [of, like] of out)
      for (const role of Object.keys(roles) as Role[]) {
        const officer = anOfficer({ id: 's-elsewhere', roles: [role], ...places.above, ...of });
        expect(maySee(officer, { ...assigned, ...like })).toBe(false);
        expect([...capacitiesIn({ ...assigned, ...like }, officer)]).toEqual([]);
      }
  });

  test('whatever the posts and the courts: nobody outside the line of courts above sees anything', () => {
    const codes = [court, '鲁0116', higherCourt, '鲁', '鲁02', '鲁0201'];
    fc.assert(
      fc.property(
        fc.subarray(Object.keys(roles) as Role[], { minLength: 1 }),
        fc.constantFrom(...codes.filter((code) => code !== court)),
        fc.subarray(codes),
        (held, home, below) => {
          const officer = anOfficer({ id: 's-elsewhere', roles: held, court: home, below });
          if (!below.includes(court)) expect(maySee(officer, assigned)).toBe(false);
          if (maySee(officer, unassigned))
            expect(maySee(officer, assigned) || home !== higherCourt).toBe(true);
        },
      ),
    );
  });
});
