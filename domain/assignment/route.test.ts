import { describe, expect, test } from 'vitest';
import type { Officer, Staff } from '#domain/access/officer.ts';
import { acceptedCase, days } from '#domain/given-cases.ts';
import { anOfficer, aStaff, getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { isForHead, type Petition } from '#domain/petition/petition.ts';
import type { Importance } from '#regulation/assignment.ts';
import { type RouteKind, routes } from '#regulation/routing.ts';
import { recuse } from './recuse.ts';
import { isFreeChoice, proposeRoute } from './route.ts';

type Standing =
  | 'in enforcement'
  | 'elsewhere'
  | 'gone'
  | 'promoted'
  | 'deputised'
  | 'on leave'
  | 'deputy barred'
  | 'unknown';
type Bar = 'free' | 'accused' | 'recused';
type Consults = 'nobody' | 'the original handler' | 'the deputy';
type Row = readonly [Standing, Bar, Importance, RouteKind, Consults];

/**
 * Article 5 and D6, every combination: where the original handler stands, barred or not, and how grave it is. First or
 * repeat and who of the team is barred change nothing of it but the candidates, which the test tries for each row.
 */
const table: readonly Row[] = [
  ['in enforcement', 'free', 'ordinary', 'originalHandler', 'nobody'],
  ['in enforcement', 'free', 'difficult', 'teamJointly', 'the original handler'],
  ['in enforcement', 'free', 'key', 'teamJointly', 'the original handler'],
  ['in enforcement', 'accused', 'ordinary', 'teamInstead', 'nobody'],
  ['in enforcement', 'accused', 'difficult', 'teamInstead', 'nobody'],
  ['in enforcement', 'accused', 'key', 'teamInstead', 'nobody'],
  ['in enforcement', 'recused', 'ordinary', 'teamInstead', 'nobody'],
  ['in enforcement', 'recused', 'difficult', 'teamInstead', 'nobody'],
  ['in enforcement', 'recused', 'key', 'teamInstead', 'nobody'],
  ['elsewhere', 'free', 'ordinary', 'team', 'the original handler'],
  ['elsewhere', 'free', 'difficult', 'team', 'the original handler'],
  ['elsewhere', 'free', 'key', 'team', 'the original handler'],
  ['elsewhere', 'accused', 'ordinary', 'teamInstead', 'nobody'],
  ['elsewhere', 'accused', 'difficult', 'teamInstead', 'nobody'],
  ['elsewhere', 'accused', 'key', 'teamInstead', 'nobody'],
  ['elsewhere', 'recused', 'ordinary', 'teamInstead', 'nobody'],
  ['elsewhere', 'recused', 'difficult', 'teamInstead', 'nobody'],
  ['elsewhere', 'recused', 'key', 'teamInstead', 'nobody'],
  ['gone', 'free', 'ordinary', 'team', 'nobody'],
  ['gone', 'free', 'difficult', 'team', 'nobody'],
  ['gone', 'free', 'key', 'team', 'nobody'],
  ['gone', 'accused', 'ordinary', 'teamInstead', 'nobody'],
  ['gone', 'accused', 'difficult', 'teamInstead', 'nobody'],
  ['gone', 'accused', 'key', 'teamInstead', 'nobody'],
  ['gone', 'recused', 'ordinary', 'teamInstead', 'nobody'],
  ['gone', 'recused', 'difficult', 'teamInstead', 'nobody'],
  ['gone', 'recused', 'key', 'teamInstead', 'nobody'],
  ['promoted', 'free', 'ordinary', 'team', 'the original handler'],
  ['promoted', 'free', 'difficult', 'teamJointly', 'the original handler'],
  ['promoted', 'free', 'key', 'teamJointly', 'the original handler'],
  ['promoted', 'accused', 'ordinary', 'teamInstead', 'nobody'],
  ['promoted', 'accused', 'difficult', 'teamInstead', 'nobody'],
  ['promoted', 'accused', 'key', 'teamInstead', 'nobody'],
  ['promoted', 'recused', 'ordinary', 'teamInstead', 'nobody'],
  ['promoted', 'recused', 'difficult', 'teamInstead', 'nobody'],
  ['promoted', 'recused', 'key', 'teamInstead', 'nobody'],
  ['deputised', 'free', 'ordinary', 'deputy', 'nobody'],
  ['deputised', 'free', 'difficult', 'teamJointly', 'the deputy'],
  ['deputised', 'free', 'key', 'teamJointly', 'the deputy'],
  ['deputised', 'accused', 'ordinary', 'teamInstead', 'nobody'],
  ['deputised', 'accused', 'difficult', 'teamInstead', 'nobody'],
  ['deputised', 'accused', 'key', 'teamInstead', 'nobody'],
  ['deputised', 'recused', 'ordinary', 'teamInstead', 'nobody'],
  ['deputised', 'recused', 'difficult', 'teamInstead', 'nobody'],
  ['deputised', 'recused', 'key', 'teamInstead', 'nobody'],
  ['on leave', 'free', 'ordinary', 'teamMeanwhile', 'nobody'],
  ['on leave', 'free', 'difficult', 'teamJointly', 'nobody'],
  ['on leave', 'free', 'key', 'teamJointly', 'nobody'],
  ['on leave', 'accused', 'ordinary', 'teamInstead', 'nobody'],
  ['on leave', 'accused', 'difficult', 'teamInstead', 'nobody'],
  ['on leave', 'accused', 'key', 'teamInstead', 'nobody'],
  ['on leave', 'recused', 'ordinary', 'teamInstead', 'nobody'],
  ['on leave', 'recused', 'difficult', 'teamInstead', 'nobody'],
  ['on leave', 'recused', 'key', 'teamInstead', 'nobody'],
  ['deputy barred', 'free', 'ordinary', 'teamMeanwhile', 'nobody'],
  ['deputy barred', 'free', 'difficult', 'teamJointly', 'nobody'],
  ['deputy barred', 'free', 'key', 'teamJointly', 'nobody'],
  ['deputy barred', 'accused', 'ordinary', 'teamInstead', 'nobody'],
  ['deputy barred', 'accused', 'difficult', 'teamInstead', 'nobody'],
  ['deputy barred', 'accused', 'key', 'teamInstead', 'nobody'],
  ['deputy barred', 'recused', 'ordinary', 'teamInstead', 'nobody'],
  ['deputy barred', 'recused', 'difficult', 'teamInstead', 'nobody'],
  ['deputy barred', 'recused', 'key', 'teamInstead', 'nobody'],
  ['unknown', 'free', 'ordinary', 'team', 'nobody'],
  ['unknown', 'free', 'difficult', 'team', 'nobody'],
  ['unknown', 'free', 'key', 'team', 'nobody'],
];

const original = getOfficer(who.handler);
const deputised = { away: true, deputy: who.otherHandler };
const standings: Readonly<Record<Standing, Partial<Officer>>> = {
  'in enforcement': {},
  elsewhere: { inEnforcement: false, department: '民一庭' },
  gone: { active: false },
  promoted: { roles: ['deputyDirector'] },
  deputised,
  'on leave': { away: true },
  'deputy barred': deputised,
  unknown: {},
};

type Variant = {
  readonly repeat: boolean;
  readonly team: 'whole' | 'one accused' | 'one away';
};
const variants: readonly Variant[] = [false, true].flatMap((repeat) =>
  (['whole', 'one accused', 'one away'] as const).map((team) => ({ repeat, team })),
);

/** The court as the row has it, and the petition: accepted, not yet transferred. */
function situation([standing, bar, importance]: Row, { repeat, team }: Variant) {
  const member = getOfficer(who.otherMember);
  const staff: Staff = aStaff(
    { ...original, ...standings[standing] },
    ...(team === 'one away' ? [{ ...member, away: true }] : []),
  );
  const history = acceptedCase({
    ...(standing === 'unknown' ? { enforcementCase: { originalHandler: undefined } } : {}),
    registered: {
      accused: [
        ...(bar === 'accused' ? [who.handler] : []),
        ...(standing === 'deputy barred' ? [who.otherHandler] : []),
        ...(team === 'one accused' ? [who.otherMember] : []),
      ],
    },
    accepted: { importance, repeat },
  });
  const recusal = { officer: who.handler, reason: '系当事人近亲属' };
  const head = { by: who.teamLeader, on: days.accepted };
  const petition: Petition = petitionOf(bar === 'recused' ? did(history, recuse, recusal, head) : history);
  return { petition, staff };
}

const consulted: Readonly<Record<Consults, string | undefined>> = {
  nobody: undefined,
  'the original handler': who.handler,
  'the deputy': who.otherHandler,
};

/** Who can be chosen by the route: one person for two of them, else the team without whom it lacks. */
function candidatesOf(kind: RouteKind, team: Variant['team']): readonly string[] {
  if (kind === 'originalHandler') return [who.handler];
  if (kind === 'deputy') return [who.otherHandler];
  const members = [who.petitionTeam, who.teamLeader, who.otherMember];
  return team === 'whole' ? members : members.filter((id) => id !== who.otherMember);
}

describe('R5.1 who receives and handles', () => {
  test('every combination of the facts stands in the table once', () => {
    const combinations = 7 * 3 * 3 + 1 * 1 * 3;
    expect(new Set(table.map((row) => row.slice(0, 3).join())).size).toBe(combinations);
    expect(table).toHaveLength(combinations);
    expect(variants).toHaveLength(2 * 3);
  });

  test.each(table)('original handler %s and %s, %s petition: %s, consulting %s', (...row) => {
    const [, , importance, kind, consults] = row;
    for (const variant of variants) {
      const { petition, staff } = situation(row, variant);
      const handlers = candidatesOf(kind, variant.team);
      const route = proposeRoute(petition, staff);
      expect(route, JSON.stringify(variant)).toEqual({
        kind,
        handlers,
        ...routes[kind],
        ...(consulted[consults] ? { consults: consulted[consults] } : {}),
      });
      expect(isFreeChoice(petition, route)).toBe(handlers.length > 1 && importance === 'ordinary');
      expect(isForHead(petition)).toBe(importance !== 'ordinary');
      const crowd = { ...petition, contacts: petition.contacts.map((one) => ({ ...one, headCount: 5 })) };
      expect([isForHead(crowd), isFreeChoice(crowd, route)]).toEqual([true, false]);
    }
  });

  const ordinary: Variant = { repeat: false, team: 'whole' };

  test('D6 says why, in words that can be shown beside the choice', () => {
    const row = table.find(([, bar]) => bar === 'accused');
    if (!row) throw new Error('no accused row');
    const { petition, staff } = situation(row, ordinary);
    expect(proposeRoute(petition, staff)).toMatchObject({
      basis: '5',
      reason: expect.stringContaining('不得由其接访办理'),
    });
  });

  test('D6 an original handler who sits in the team is not offered by the back door', () => {
    const both = anOfficer({ ...original, roles: ['handler', 'petitionTeam'] });
    const row: Row = ['in enforcement', 'accused', 'ordinary', 'teamInstead', 'nobody'];
    const { petition } = situation(row, ordinary);
    expect(proposeRoute(petition, aStaff(both)).handlers).not.toContain(who.handler);
  });

  test('a deputy who is gone, away or holds no post that handles stands in for nobody', () => {
    const { petition } = situation(['on leave', 'free', 'ordinary', 'teamMeanwhile', 'nobody'], ordinary);
    const away = { ...original, ...deputised };
    for (const lacking of [{ active: false }, { away: true }, { roles: ['archivist'] as const }])
      expect(proposeRoute(petition, aStaff(away, { ...getOfficer(who.otherHandler), ...lacking })).kind).toBe(
        'teamMeanwhile',
      );
  });
});
