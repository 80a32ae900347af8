import { describe, expect, test } from 'vitest';
import { registeredCase } from '#domain/given-cases.ts';
import { petitionOf } from '#domain/given-history.ts';
import { missingItems } from './missing.ts';

const missing = (told: Parameters<typeof registeredCase>[0], by: 'registration' | 'transfer' = 'transfer') =>
  missingItems(petitionOf(registeredCase(told)), by);

describe('R12.1 what a registration still lacks', () => {
  test('is nothing when all eight items are there', () => {
    expect(missing({})).toEqual([]);
  });

  test.each([
    [{ enforcementCase: 'none' }, ['parties', 'handler', 'caseNumber']],
    [{ enforcementCase: { parties: [] } }, ['parties']],
    [{ enforcementCase: { originalHandler: undefined } }, []],
    [{ enforcementCase: { originalHandler: undefined, originalHandlerName: undefined } }, ['handler']],
    [{ enforcementCase: { number: '' } }, ['caseNumber']],
    [{ registered: { proposedOpinion: '' } }, ['proposedOpinion']],
  ] as const)('%j lacks %j before the transfer', (told, items) => {
    expect(missing(told as Parameters<typeof registeredCase>[0])).toEqual(items);
  });

  test('nothing of that is due at registration already', () => {
    expect(missing({ enforcementCase: 'none', registered: { proposedOpinion: '' } }, 'registration')).toEqual(
      [],
    );
  });
});
