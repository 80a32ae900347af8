import { describe, expect, test } from 'vitest';
import type { Officer, Staff } from '#domain/access/officer.ts';
import { acceptedCase, days } from '#domain/given-cases.ts';
import { anOfficer, aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type RouteKind, routes } from '#regulation/routing.ts';
import { recuse } from './recuse.ts';
import { proposeRoute } from './route.ts';

type Standing = 'in enforcement' | 'elsewhere' | 'gone' | 'promoted' | 'unknown';
type Bar = 'free' | 'accused' | 'recused';
type Row = readonly [
  Standing,
  Bar,
  'ordinary' | 'key',
  'whole' | 'one accused',
  RouteKind,
  consults: boolean,
];

/** Article 5 and D6, every combination: where the original handler stands, barred or not, how grave, which team. */
const table: readonly Row[] = [
  ['in enforcement', 'free', 'ordinary', 'whole', 'originalHandler', false],
  ['in enforcement', 'free', 'ordinary', 'one accused', 'originalHandler', false],
  ['in enforcement', 'free', 'key', 'whole', 'teamJointly', true],
  ['in enforcement', 'free', 'key', 'one accused', 'teamJointly', true],
  ['in enforcement', 'accused', 'ordinary', 'whole', 'teamInstead', false],
  ['in enforcement', 'accused', 'ordinary', 'one accused', 'teamInstead', false],
  ['in enforcement', 'accused', 'key', 'whole', 'teamInstead', false],
  ['in enforcement', 'accused', 'key', 'one accused', 'teamInstead', false],
  ['in enforcement', 'recused', 'ordinary', 'whole', 'teamInstead', false],
  ['in enforcement', 'recused', 'ordinary', 'one accused', 'teamInstead', false],
  ['in enforcement', 'recused', 'key', 'whole', 'teamInstead', false],
  ['in enforcement', 'recused', 'key', 'one accused', 'teamInstead', false],
  ['elsewhere', 'free', 'ordinary', 'whole', 'team', true],
  ['elsewhere', 'free', 'ordinary', 'one accused', 'team', true],
  ['elsewhere', 'free', 'key', 'whole', 'team', true],
  ['elsewhere', 'free', 'key', 'one accused', 'team', true],
  ['elsewhere', 'accused', 'ordinary', 'whole', 'teamInstead', false],
  ['elsewhere', 'accused', 'ordinary', 'one accused', 'teamInstead', false],
  ['elsewhere', 'accused', 'key', 'whole', 'teamInstead', false],
  ['elsewhere', 'accused', 'key', 'one accused', 'teamInstead', false],
  ['elsewhere', 'recused', 'ordinary', 'whole', 'teamInstead', false],
  ['elsewhere', 'recused', 'ordinary', 'one accused', 'teamInstead', false],
  ['elsewhere', 'recused', 'key', 'whole', 'teamInstead', false],
  ['elsewhere', 'recused', 'key', 'one accused', 'teamInstead', false],
  ['gone', 'free', 'ordinary', 'whole', 'team', false],
  ['gone', 'free', 'ordinary', 'one accused', 'team', false],
  ['gone', 'free', 'key', 'whole', 'team', false],
  ['gone', 'free', 'key', 'one accused', 'team', false],
  ['gone', 'accused', 'ordinary', 'whole', 'teamInstead', false],
  ['gone', 'accused', 'ordinary', 'one accused', 'teamInstead', false],
  ['gone', 'accused', 'key', 'whole', 'teamInstead', false],
  ['gone', 'accused', 'key', 'one accused', 'teamInstead', false],
  ['gone', 'recused', 'ordinary', 'whole', 'teamInstead', false],
  ['gone', 'recused', 'ordinary', 'one accused', 'teamInstead', false],
  ['gone', 'recused', 'key', 'whole', 'teamInstead', false],
  ['gone', 'recused', 'key', 'one accused', 'teamInstead', false],
  ['promoted', 'free', 'ordinary', 'whole', 'team', true],
  ['promoted', 'free', 'ordinary', 'one accused', 'team', true],
  ['promoted', 'free', 'key', 'whole', 'teamJointly', true],
  ['promoted', 'free', 'key', 'one accused', 'teamJointly', true],
  ['promoted', 'accused', 'ordinary', 'whole', 'teamInstead', false],
  ['promoted', 'accused', 'ordinary', 'one accused', 'teamInstead', false],
  ['promoted', 'accused', 'key', 'whole', 'teamInstead', false],
  ['promoted', 'accused', 'key', 'one accused', 'teamInstead', false],
  ['promoted', 'recused', 'ordinary', 'whole', 'teamInstead', false],
  ['promoted', 'recused', 'ordinary', 'one accused', 'teamInstead', false],
  ['promoted', 'recused', 'key', 'whole', 'teamInstead', false],
  ['promoted', 'recused', 'key', 'one accused', 'teamInstead', false],
  ['unknown', 'free', 'ordinary', 'whole', 'team', false],
  ['unknown', 'free', 'ordinary', 'one accused', 'team', false],
  ['unknown', 'free', 'key', 'whole', 'team', false],
  ['unknown', 'free', 'key', 'one accused', 'team', false],
];

const original = getOfficer(who.handler);
const standings: Readonly<Record<Standing, Partial<Officer>>> = {
  'in enforcement': {},
  elsewhere: { inEnforcement: false, department: '民一庭' },
  gone: { active: false },
  promoted: { roles: ['deputyDirector'] },
  unknown: {},
};

/** The court as the row has it, and the petition: accepted, not yet transferred. */
function situation([standing, bar, importance, team]: Row): { petition: Petition; staff: Staff } {
  const staff = aStaff({ ...original, ...standings[standing] });
  const history = acceptedCase({
    ...(standing === 'unknown' ? { enforcementCase: { originalHandler: undefined } } : {}),
    registered: {
      accused: [
        ...(bar === 'accused' ? [who.handler] : []),
        ...(team === 'one accused' ? [who.otherMember] : []),
      ],
    },
    accepted: { importance },
  });
  const recusal = { officer: who.handler, reason: '系当事人近亲属' };
  const head = { by: who.teamLeader, on: days.accepted };
  return { petition: petitionOf(bar === 'recused' ? did(history, recuse, recusal, head) : history), staff };
}

describe('R5.1 who receives and handles', () => {
  test('every combination of the facts stands in the table once', () => {
    const combinations = 4 * 3 * 2 * 2 + 1 * 1 * 2 * 2;
    expect(new Set(table.map((row) => row.slice(0, 4).join())).size).toBe(combinations);
    expect(table).toHaveLength(combinations);
  });

  test.each(table)('original handler %s and %s, %s petition, team %s: %s', (...row) => {
    const [, , , teamIs, kind, consults] = row;
    const { petition, staff } = situation(row);
    const members = [who.petitionTeam, who.teamLeader, who.otherMember];
    const team = teamIs === 'whole' ? members : members.filter((id) => id !== who.otherMember);
    expect(proposeRoute(petition, staff)).toEqual({
      kind,
      handlers: kind === 'originalHandler' ? [who.handler] : team,
      ...routes[kind],
      ...(consults ? { consults: who.handler } : {}),
    });
  });

  test('D6 says why, in words that can be shown beside the choice', () => {
    const row = table.find(([, bar]) => bar === 'accused');
    if (!row) throw new Error('no accused row');
    const { petition, staff } = situation(row);
    expect(proposeRoute(petition, staff)).toMatchObject({
      basis: '5',
      reason: expect.stringContaining('不得由其接访办理'),
    });
  });

  test('D6 an original handler who sits in the team is not offered by the back door', () => {
    const both = anOfficer({ ...original, roles: ['handler', 'petitionTeam'] });
    const { petition } = situation(['in enforcement', 'accused', 'ordinary', 'whole', 'teamInstead', false]);
    expect(proposeRoute(petition, aStaff(both)).handlers).not.toContain(who.handler);
  });
});
