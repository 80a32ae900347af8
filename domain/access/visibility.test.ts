import { describe, expect, test } from 'vitest';
import { reassign } from '#domain/assignment/reassign.ts';
import { proposedCase, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { anOfficer, getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import type { Role } from '#regulation/roles.ts';
import { maySee, ownersOf, sight, sightOf } from './visibility.ts';

const petition = petitionOf(proposedCase());
const sees = (id: string, seen = petition) => maySee(getOfficer(id), seen);
const rolesWith = (wide: string) => (Object.keys(sight) as Role[]).filter((role) => sight[role] === wide);

describe('who may see a petition', () => {
  test.each(rolesWith('court'))('a %s sees every petition of the court', (role) => {
    expect(sees(who[role], petitionOf(registeredCase()))).toBe(true);
  });

  test.each(rolesWith('none'))('三员分立 a %s sees none', (role) => {
    expect(sees(who[role])).toBe(false);
  });

  test('a handler sees their own: handled, consulted on, or about their enforcement case', () => {
    expect(sees(who.handler)).toBe(true);
    expect(sees(who.otherHandler)).toBe(false);
    expect(sees(who.handler, petitionOf(registeredCase()))).toBe(true);
    const joint = petitionOf(
      transferredCase({
        accepted: { importance: 'key' },
        transferred: { handler: who.petitionTeam },
        enforcementCase: { originalHandler: who.otherHandler },
      }),
    );
    expect(sees(who.otherHandler, joint)).toBe(true);
    expect(sees(who.handler, joint)).toBe(false);
  });

  test('who handed the petition over still sees what they did in it', () => {
    const history = transferredCase({ transferred: { handler: who.otherHandler, reason: '指定' } });
    const passed = did(
      history,
      reassign,
      { handler: who.handler, reason: '调离' },
      { by: who.teamLeader, on: '2026-03-10' },
    );
    expect(sees(who.otherHandler, petitionOf(passed))).toBe(true);
  });

  test('the trial judge sees it as assistant', () => {
    expect(sees(who.trialJudge)).toBe(true);
    expect(sees(who.trialJudge, petitionOf(registeredCase()))).toBe(false);
  });

  test('the widest post decides; who has left or sits elsewhere sees nothing', () => {
    expect(sightOf(anOfficer({ id: 's-1', roles: ['handler', 'archivist'] }))).toBe('court');
    expect(sightOf(anOfficer({ id: 's-1', roles: ['archivist'], active: false }))).toBe('none');
    expect(sightOf(anOfficer({ id: 's-1', roles: [] }))).toBe('none');
    expect(maySee(anOfficer({ id: 's-1', roles: ['president'], court: '鲁0116' }), petition)).toBe(false);
  });

  test('D6 the accused and the recused see nothing, and stand in no list of owners', () => {
    const barred = { ...petition, accused: [who.handler], recused: [who.courtLeader] };
    expect(ownersOf(petition)).toEqual(
      [who.receptionClerk, who.courtLeader, who.trialJudge, who.handler].toSorted(),
    );
    expect(ownersOf(barred)).toEqual([who.receptionClerk, who.trialJudge].toSorted());
    expect([sees(who.handler, barred), sees(who.courtLeader, barred)]).toEqual([false, false]);
  });
});
