import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { promised, promisedByWord } from '#domain/given-measures.ts';
import { recordUndertaking } from './record-undertaking.ts';

const handler = { by: who.handler, on: days.served };
const byWord = { on: days.served, persons: ['p-1'], content: '不再信访', noPaperReason: '电话中表示' };
const promise = (said: object = {}) =>
  given(...transferredCase()).when(recordUndertaking, { ...byWord, ...said }, handler);

describe('R6b.2 the undertaking to end petitioning', () => {
  test('is written when its paper is on file, and says why when there is none', () => {
    expect(petitionOf(promised()).undertakings).toMatchObject([{ persons: ['p-1'], written: true }]);
    expect(petitionOf(promisedByWord()).undertakings).toMatchObject([{ written: false }]);
    promise().makes({ type: 'undertakingRecorded', ...byWord, material: undefined } as never);
  });

  test('has its paper, or the reason there is none', () => {
    promise({ noPaperReason: ' ' }).isRefused('14', { field: 'noPaperReason' });
    promise({ material: 'nowhere' }).isRefused('16', { field: 'material' });
  });

  test('is given by petitioners, in time', () => {
    promise({ persons: ['p-1', 'p-9'] }).isRefused('6b', { field: 'persons' });
    promise({ on: '2026-03-01' }).isRefused('12', { field: 'on' });
    expect(recordUndertaking.input.safeParse({ ...byWord, persons: [] }).success).toBe(false);
    given(...registeredCase())
      .when(recordUndertaking, byWord, { ...handler, by: who.petitionTeam })
      .isRefused('6b');
  });
});
