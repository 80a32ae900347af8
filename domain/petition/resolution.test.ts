import { describe, expect, test } from 'vitest';
import { servedCase } from '#domain/given-cases.ts';
import { type History, petitionOf } from '#domain/given-history.ts';
import {
  explained,
  foundNothing,
  fullyPaid,
  promised,
  promisedByWord,
  settledCase,
} from '#domain/given-measures.ts';
import { appliedCase, grantedCase } from '#domain/given-relief.ts';
import { missingForResolution } from './resolution.ts';

const acts = {
  foundNothing,
  explained,
  promised,
  promisedByWord,
  agreed: (history: History) => settledCase(history, { begunOn: undefined }),
  performed: (history: History) => settledCase(history),
  fullyPaid,
  relieved: (history: History) => grantedCase(appliedCase(history)),
} as const;
type Act = keyof typeof acts;
const names = Object.keys(acts) as Act[];
/** Every combination of what can be on file. */
const subsets = Array.from({ length: 2 ** names.length }, (_, bits) =>
  names.filter((_name, index) => (bits >> index) % 2 === 1),
);
const resolvedBy = (done: readonly Act[]) => ({
  fullyEnforced: done.includes('fullyPaid'),
  settled: done.includes('performed'),
  noProperty:
    done.includes('foundNothing') &&
    done.includes('promised') &&
    (done.includes('explained') || done.includes('relieved')),
});

describe('N9 effectively resolved', () => {
  test('holds for exactly the facts that each of the three ways asks for, in all combinations', () => {
    for (const done of subsets) {
      const petition = petitionOf(done.reduce<History>((history, act) => acts[act](history), servedCase()));
      const found = Object.fromEntries(
        (['fullyEnforced', 'settled', 'noProperty'] as const).map((way) => [
          way,
          missingForResolution(petition, way).length === 0,
        ]),
      );
      expect({ done, ...found }).toEqual({ done, ...resolvedBy(done) });
    }
  });

  test('waits for the promise of every representative, and of everybody where there is none', () => {
    const [person] = petitionOf(servedCase()).petitioners;
    if (!person) throw new Error('nobody petitioned');
    const petition = petitionOf(promised(explained(foundNothing())));
    const withOther = (representative: boolean) => ({
      ...petition,
      petitioners: [
        { ...person, representative },
        { ...person, person: 'p-2' },
      ],
    });
    expect(missingForResolution(withOther(false), 'noProperty')).toEqual([expect.stringContaining('承诺')]);
    expect(missingForResolution(withOther(true), 'noProperty')).toEqual([]);
    const nobody = { ...petition, petitioners: [] };
    expect(missingForResolution(nobody, 'noProperty')).toEqual([expect.stringContaining('承诺')]);
  });

  test('is undone by a later finding of property', () => {
    const petition = petitionOf(promised(explained(foundNothing())));
    const [first] = petition.findings;
    if (!first) throw new Error('nothing was found out');
    const findings = [first, { ...first, result: 'has' as const }];
    expect(missingForResolution({ ...petition, findings }, 'noProperty')).toHaveLength(1);
  });
});
