import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { declinedDiversion, diversionErrand, divertedCase } from '#domain/given-diversion.ts';
import { petitionOf } from '#domain/given-history.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { recordDeclinedDiversion } from './record-declined-diversion.ts';

const team = { by: who.petitionTeam, on: days.served };
const history = divertedCase();
const no = { errand: diversionErrand(history), on: days.proposed, note: '愿等答复' };
const declining = (said: object = {}) =>
  given(...history).when(recordDeclinedDiversion, { ...no, ...said }, team);

describe('R7.1 who will not go into the procedure', () => {
  test('says so in writing: then nothing is owed any more', () => {
    const petition = petitionOf(declinedDiversion());
    expect(petition.diversions).toMatchObject([{ declinedOn: days.interviewed }]);
    expect(openErrands(petition)).toEqual([]);
  });

  test('has not said so without a paper, before the explanation or in the future', () => {
    declining().isRefused('7', { field: 'material', remedy: /收入材料/ });
    declining({ material: 'nowhere' }).isRefused('16', { field: 'material' });
    declining({ on: days.accepted }).isRefused('7', { field: 'on' });
    declining({ on: days.closed }).isRefused('12', { field: 'on' });
  });

  test('declines what is open, once', () => {
    declining({ errand: 'nothing' }).isRefused('7', { field: 'errand' });
    for (const other of [transferredCase(), declinedDiversion()])
      given(...other)
        .when(recordDeclinedDiversion, no, team)
        .isRefused('7');
  });
});
