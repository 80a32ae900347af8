import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignCase, leftCase } from '#domain/given-campaign.ts';
import { closedCase, transferredCase } from '#domain/given-cases.ts';
import { type History, petitionOf } from '#domain/given-history.ts';
import { backlogCase, supervisedCase, urgedCase } from '#domain/given-supervision.ts';
import { walks } from '#domain/given-walks.ts';
import { ways } from '#domain/given-ways.ts';
import { ledgersOf } from './ledger.ts';

/** The conditions as the history alone tells them, in other words than the program's. */
function expected(history: History): readonly string[] {
  const happened = (...types: readonly string[]) => history.some(({ type }) => types.includes(type));
  const asked = history.flatMap((event) => {
    if (event.type === 'registered' || event.type === 'contactJoined') return event.contact.notice ?? [];
    return event.type === 'noticeRecorded' ? event.text : [];
  });
  const supervised =
    happened('supervised', 'supervisedFromAbove') || asked.some(({ kind }) => kind === 'supervise');
  const moves = history.flatMap((event) =>
    event.type === 'campaignJoined' || event.type === 'campaignLeft' ? [event] : [],
  );
  const last = new Map(moves.map(({ campaign, type }) => [campaign, type]));
  return [
    'all',
    ...(supervised ? ['supervised'] : []),
    ...([...last.values()].includes('campaignJoined') ? ['campaign'] : []),
    ...(happened('backlogDesignated') ? ['backlog'] : []),
  ];
}

describe('R16.6 which ledgers a petition stands in', () => {
  test.each([
    ['every petition stands in the whole ledger', transferredCase(), ['all']],
    ['an urge is no supervision', urgedCase(), ['all']],
    ['a supervision by the court itself', supervisedCase(), ['all', 'supervised']],
    ['backlog, even once it is closed', backlogCase(), ['all', 'backlog']],
    ['a campaign', campaignCase(closedCase()), ['all', 'campaign']],
    ['no campaign after it was taken out', leftCase(), ['all']],
  ] as const)('%s', (_, history, ledgers) => {
    expect(ledgersOf(petitionOf(history))).toEqual(ledgers);
  });

  test('in every way beside the main line, as its history tells', () => {
    for (const history of ways()) expect(ledgersOf(petitionOf(history))).toEqual(expected(history));
  });

  test('over petitions driven at random, as their histories tell', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(walks(10), ({ history }) => {
        expect(ledgersOf(petitionOf(history))).toEqual(expected(history));
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });
});
