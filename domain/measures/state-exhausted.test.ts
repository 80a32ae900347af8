import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { exhaustedCase, foundNothing } from '#domain/given-measures.ts';
import { stateExhausted } from './state-exhausted.ts';

const handler = { by: who.handler, on: days.served };
const statement = '常用措施均已采取';

describe('R6b.1 that all measures are exhausted', () => {
  test('is a person’s statement, kept under that person’s name', () => {
    given(...foundNothing(transferredCase()))
      .when(stateExhausted, { statement }, handler)
      .makes({ type: 'exhaustionStated', on: days.served as never, statement });
    expect(petitionOf(exhaustedCase()).exhaustion).toMatchObject({ by: who.handler });
  });

  test('cannot be stated before anybody looked for property', () => {
    given(...transferredCase())
      .when(stateExhausted, { statement }, handler)
      .isRefused('6b', { remedy: /查明财产/ });
  });

  test('is not the team’s to state', () => {
    given(...foundNothing(transferredCase()))
      .when(stateExhausted, { statement }, { ...handler, by: who.petitionTeam })
      .isRefused('6b', { reason: /须由/ });
  });

  test('rests on papers that are there', () => {
    given(...foundNothing(transferredCase()))
      .when(stateExhausted, { statement, material: 'nowhere' }, handler)
      .isRefused('16', { field: 'material' });
  });
});
