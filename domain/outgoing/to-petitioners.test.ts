import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sayDay } from '#domain/calendar/day.ts';
import { sealedCase } from '#domain/given-assignment.ts';
import { acceptedCase, declinedCase, repliedCase, transferredCase } from '#domain/given-cases.ts';
import { hearingDays, postponedCase, scheduledCase, theHearing } from '#domain/given-hearing.ts';
import { type History, petitionOf } from '#domain/given-history.ts';
import { agreedCase, aTime } from '#domain/given-reception.ts';
import { twoPetitioners } from '#domain/given-standing.ts';
import { walks } from '#domain/given-walks.ts';
import { getOutgoingRule } from '#regulation/outgoing.ts';
import { reachable, toldToPetitioners } from './to-petitioners.ts';

const told = (history: History) => toldToPetitioners(history.slice(-1), petitionOf(history));
const reached = (history: History) => reachable(petitionOf(history), {});
const personsOf = (history: History) => petitionOf(history).petitioners.map(({ person }) => person);

describe('P2 what petitioners are told outside', () => {
  test.each([
    ['accepted', acceptedCase()],
    ['declined', declinedCase()],
    ['replied', repliedCase()],
  ] as const)('%s, and nothing of what it says', (occasion, history) => {
    expect(told(history)).toEqual([{ occasion, words: {} }]);
  });

  test('when and where the appointment is', () => {
    const { time, place } = aTime;
    const words = { 日期: '2026年3月9日', 时间: time, 地点: place };
    expect(told(agreedCase())).toEqual([{ occasion: 'appointment', words }]);
  });

  test('the hearing and its new day, to those who are to be there', () => {
    const [first, later] = [told(scheduledCase()), told(postponedCase())];
    expect(first).toMatchObject([
      { occasion: 'hearing', words: { 日期: sayDay(hearingDays.held as never) } },
    ]);
    expect(later).toMatchObject([
      { occasion: 'hearing', words: { 日期: sayDay(hearingDays.later as never) } },
    ]);
    expect(first[0]?.persons).toEqual(petitionOf(scheduledCase()).hearings[0]?.toNotify);
    expect(theHearing.time).toBe(first[0]?.words.时间);
  });

  test('nothing of most that happens', () => {
    expect(told(transferredCase())).toEqual([]);
  });

  test('every word of what is told stands in its rule, on every way a petition can go', () => {
    fc.assert(
      fc.property(walks(25), ({ history }) => {
        const petition = petitionOf(history);
        for (const { occasion, words } of toldToPetitioners(history, petition)) {
          const known: readonly string[] = getOutgoingRule(occasion).words;
          expect(Object.keys(words).filter((word) => !known.includes(word))).toEqual([]);
          for (const value of Object.values(words)) expect(value).not.toBe('');
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('P2 D14 which petitioners are told', () => {
  test('those who gave a phone and still stand', () => {
    expect(reached(acceptedCase())).toEqual(personsOf(acceptedCase()));
    const two = acceptedCase(twoPetitioners);
    expect(reached(two)).toEqual(personsOf(two));
    expect(reachable(petitionOf(two), { persons: personsOf(two).slice(1) })).toEqual(personsOf(two).slice(1));
  });

  test('of a group its representatives', () => {
    const group = acceptedCase({
      registered: {
        petitioners: [
          { name: '刘芳', phone: '13800000000' },
          { name: '赵明', phone: '13800000001', representative: true },
        ],
      },
    });
    expect(reached(group)).toEqual(personsOf(group).slice(1));
  });

  test('nobody who is nameless or left no phone', () => {
    const nameless = acceptedCase({ registered: { channel: 'letter', anonymous: true, petitioners: [] } });
    expect(reached(nameless)).toEqual([]);
    const phoneless = acceptedCase({
      registered: { petitioners: [{ name: '刘芳', phoneMissing: '没有电话' }] },
    });
    expect(reached(phoneless)).toEqual([]);
  });

  test('nobody where an accusation lies sealed away', () => {
    expect(personsOf(sealedCase()).length).toBeGreaterThan(0);
    expect(reached(sealedCase())).toEqual([]);
  });
});
