import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { closedCase, days, screenedCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { reviewCase } from '#domain/given-diversion.ts';
import { petitionOf } from '#domain/given-history.ts';
import { foundNothing, nothingFound } from '#domain/given-measures.ts';
import { lastFinding } from '#domain/petition/measures-facts.ts';
import { recordFinding } from './record-finding.ts';

const handler = { by: who.handler, on: days.served };
const finding = (said: object = {}) =>
  given(...transferredCase()).when(recordFinding, { ...nothingFound, ...said }, handler);

describe('R6b.1 what property was found', () => {
  test('is kept with its ways and its day', () => {
    finding().makes({ type: 'findingRecorded', ...nothingFound } as never);
  });

  test('comes from a fresh check: not from before the petition, not from tomorrow, with papers that are there', () => {
    finding({ on: '2026-03-01' }).isRefused('12', { field: 'on' });
    finding({ on: days.closed }).isRefused('12', { field: 'on' });
    finding({ material: 'nowhere' }).isRefused('16', { field: 'material' });
  });

  test('is never nothing on the debtor’s word alone', () => {
    finding({ how: ['reported'] }).isRefused('6b', { field: 'how', remedy: /另以一种途径/ });
    expect(finding({ how: ['reported', 'onSite'] }).after().findings).toHaveLength(1);
    expect(finding({ how: ['reported'], result: 'has' }).after().findings).toHaveLength(1);
  });

  test('of the latest day counts, whichever was written down last', () => {
    const found = foundNothing(transferredCase());
    const earlier = { ...nothingFound, on: days.interviewed, result: 'has' } as const;
    const petition = given(...found)
      .when(recordFinding, earlier, handler)
      .after();
    expect(lastFinding(petition)?.result).toBe('none');
    const later = given(...found)
      .when(recordFinding, { ...earlier, on: days.proposed }, handler)
      .after();
    expect(lastFinding(later)?.result).toBe('has');
    expect(lastFinding(petitionOf(transferredCase()))).toBeUndefined();
  });

  test('belongs to the implementation track, between acceptance and closing', () => {
    given(...reviewCase())
      .when(recordFinding, nothingFound, handler)
      .isRefused('7', { remedy: /导入法定程序/ });
    given(...screenedCase())
      .when(recordFinding, nothingFound, { ...handler, by: who.petitionTeam })
      .isRefused('6b');
    given(...closedCase())
      .when(recordFinding, nothingFound, { ...handler, on: days.closed })
      .isRefused('6b');
  });
});
