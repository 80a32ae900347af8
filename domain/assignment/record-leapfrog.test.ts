import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { aLeapfrog, leapfroggedCase } from '#domain/given-assignment.ts';
import { days, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { summariesOf } from '#domain/petition/summary.ts';
import { countContacts } from './leapfrogs.ts';
import { reassign } from './reassign.ts';
import { recordLeapfrog } from './record-leapfrog.ts';

const team = { by: who.petitionTeam, on: days.proposed };

describe('R4.2 a visit over the head of the court', () => {
  test('is recorded with its level and day, put down to the handler then, and shown in the summary', () => {
    const petition = petitionOf(leapfroggedCase());
    expect(petition.leapfrogs).toEqual([{ on: days.interviewed, level: 'province', handler: who.handler }]);
    const names = { staff: (id: string) => id, person: () => '信访人' };
    expect(summariesOf(petition, names).find(({ title }) => title === '越级访')?.lines).toMatchObject([
      { on: days.interviewed, text: '越级访：到省' },
    ]);
  });

  test('before the transfer it is put down to the handler of the enforcement case, later to whoever handled', () => {
    const early = did(transferredCase(), recordLeapfrog, { ...aLeapfrog, on: days.accepted }, team);
    expect(petitionOf(early).leapfrogs[0]?.handler).toBe(who.handler);
    const head = { by: who.teamLeader, on: days.interviewed };
    const changed = did(transferredCase(), reassign, { handler: who.otherHandler, reason: '调离' }, head);
    const later = did(changed, recordLeapfrog, { ...aLeapfrog, on: days.proposed }, team);
    expect(petitionOf(later).leapfrogs[0]?.handler).toBe(who.otherHandler);
  });

  test('is counted per handler and month, repeats beside it, with the petitions behind each figure', () => {
    const petition = petitionOf(leapfroggedCase());
    const served = parseDay(days.served);
    const other = { ...petition, id: 'p-2', leapfrogs: [{ on: served, level: 'beijing' as const }] };
    const again = petition.contacts.map((one) => ({ ...one, id: 'c-2', receivedOn: served }));
    const repeated = { ...petition, id: 'p-3', leapfrogs: [], contacts: [...petition.contacts, ...again] };
    const all = [petition, other, repeated];
    expect(countContacts(all, '2026-03')).toEqual([
      {
        handler: who.handler,
        levels: { city: 0, province: 1, supreme: 0, beijing: 0 },
        leapfrogs: 1,
        repeats: 1,
        petitions: [petition.id, 'p-3'],
      },
      {
        levels: { city: 0, province: 0, supreme: 0, beijing: 1 },
        leapfrogs: 1,
        repeats: 0,
        petitions: ['p-2'],
      },
    ]);
    expect(countContacts(all, '2026-02')).toEqual([]);
  });

  test('is not recorded twice, in the future, or in what was struck out', () => {
    given(...leapfroggedCase())
      .when(recordLeapfrog, aLeapfrog, team)
      .isRefused('4', { field: 'on', reason: /已经登记/ });
    given(...transferredCase())
      .when(recordLeapfrog, { ...aLeapfrog, on: days.closed }, team)
      .isRefused('4', { field: 'on', reason: /今天之后/ });
    given(...struckOutCase())
      .when(recordLeapfrog, aLeapfrog, team)
      .isRefused('4', { reason: /剔除/ });
  });
});
