import { describe, expect, test } from 'vitest';
import { getRuleSet, ruleSetOn, ruleSets } from './rule-set.ts';

describe('D8 the versions of the rules', () => {
  test.each(['2021-07-16', '2021-07-17', '2026-11-23', '2099-12-31'])(
    'on %s the rules of 2021 apply',
    (day) => {
      expect(ruleSetOn(day)).toMatchObject({ version: '2021-07-16', document: '钢法发〔2021〕24号' });
    },
  );

  test('a petition brought in from before the first rules stands under the first', () => {
    expect(ruleSetOn('2019-01-01')).toBe(ruleSets[0]);
  });

  test('stand in the order in which they took effect, each under its own version', () => {
    const days = ruleSets.map((rules) => rules.effectiveFrom);
    expect(days).toEqual(days.toSorted());
    expect(new Set(ruleSets.map((rules) => rules.version)).size).toBe(ruleSets.length);
    for (const rules of ruleSets) expect(ruleSetOn(rules.effectiveFrom)).toBe(rules);
  });

  test('a petition finds the version it was registered under; an unknown one is a bug', () => {
    for (const rules of ruleSets) expect(getRuleSet(rules.version)).toBe(rules);
    expect(() => getRuleSet('2020-01-01')).toThrow(/unknown rule set/);
  });
});
