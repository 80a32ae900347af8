import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { closedCase, days, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { anInquiry, investigatedCase } from '#domain/given-investigation.ts';
import { investigate } from './investigate.ts';

const handler = { by: who.handler, on: days.interviewed };
const asking = (said: object = {}) =>
  given(...transferredCase()).when(investigate, { ...anInquiry, ...said }, handler);

describe('R9.1 the court inquires', () => {
  test('two officers go, and what they found is kept', () => {
    expect(petitionOf(investigatedCase()).investigations).toMatchObject([
      { way: 'institution', findings: anInquiry.findings, officers: anInquiry.officers },
    ]);
  });

  test('nobody goes alone, or counts twice', () => {
    asking({ officers: [who.handler] }).isRefused('9', { field: 'officers', reason: /2名以上/ });
    asking({ officers: [who.handler, who.handler] }).isRefused('9', { field: 'officers' });
  });

  test('B7 the accused and people of other posts do not go along', () => {
    asking({ officers: [who.handler, who.archivist] }).isRefused('9', { field: 'officers' });
    given(...transferredCase({ registered: { accused: [who.otherHandler] } }))
      .when(investigate, { ...anInquiry, officers: [who.handler, who.otherHandler] }, handler)
      .isRefused('procedure-47', { field: 'officers' });
  });

  test('not tomorrow, not with a paper that is not on file, not before the acceptance or after the end', () => {
    asking({ on: days.closed }).isRefused('12', { field: 'on' });
    asking({ material: 'nowhere' }).isRefused('16', { field: 'material' });
    for (const history of [registeredCase(), closedCase()])
      given(...history)
        .when(investigate, anInquiry, { by: who.petitionTeam, on: days.closed })
        .isRefused('9');
  });
});
