import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { given } from '#domain/given.ts';
import { sealedCase } from '#domain/given-assignment.ts';
import { days, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { getOfficer, who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { sayEvent } from '#domain/petition/events.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { sealAccusation } from './seal-accusation.ts';

const team = { by: who.petitionTeam, on: days.interviewed };
const content = '收受申请执行人的宴请';

describe('D14 an accusation of an officer is split off and sealed', () => {
  test('the history says that it was, never what it says, and the accused sees the petition no longer', () => {
    const history = sealedCase();
    const names = { staff: (id: string) => id, person: () => '信访人' };
    const sentences = history.map((event) => sayEvent(event, names));
    expect(sentences).toContain('检举控告已另行密封移送');
    expect(JSON.stringify(history)).not.toContain('宴请');
    const petition = petitionOf(history);
    expect(petition.accused).toEqual([who.handler]);
    expect(handlerOf(petition)).toBeUndefined();
    expect(maySee(getOfficer(who.handler), petition)).toBe(false);
    expect(maySee(getOfficer(who.petitionTeam), petition)).toBe(true);
    expect(petition.stage).toBe('transferred');
  });

  test('a second one of the same officer is sealed too, without accusing anew', () => {
    const twice = did(sealedCase(), sealAccusation, { officers: [who.handler], content }, team);
    expect(twice.at(-1)).toMatchObject({ type: 'accusationSealed' });
    expect(petitionOf(twice).sealed).toHaveLength(2);
  });

  test('by somebody it is not about, of somebody the court knows', () => {
    const seal = (officers: readonly string[], by: string = who.petitionTeam) =>
      given(...transferredCase()).when(sealAccusation, { officers: [...officers], content }, { ...team, by });
    seal([]).isRefused('15', { field: 'officers' });
    seal(['s-nobody']).isRefused('15', { field: 'officers', reason: /名册/ });
    seal([who.petitionTeam]).isRefused('procedure-47', { field: 'officers', remedy: /其他接访人员/ });
    seal([who.otherHandler], who.handler).isRefused('15', { reason: /须由/ });
    given(...struckOutCase())
      .when(sealAccusation, { officers: [who.handler], content }, team)
      .isRefused('15', { reason: /剔除/ });
  });
});
