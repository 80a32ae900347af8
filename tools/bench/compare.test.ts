import { expect, test } from 'vitest';
import { measure, quantile } from './compare.ts';

test('the quantile is a value that was measured, at the nearest rank', () => {
  const samples = [5, 1, 4, 2, 3];
  expect([0, 0.5, 0.95, 1].map((share) => quantile(samples, share))).toEqual([1, 3, 5, 5]);
  expect(quantile([7], 0.5)).toBe(7);
  expect(() => quantile([], 0.5)).toThrow();
});

test('the two sides take turns, each between its before and after, and warm up uncounted', async () => {
  const calls: string[] = [];
  const call = (name: string) => async () => void calls.push(name);
  const pair = {
    name: 'n',
    meaning: 'm',
    before: call('('),
    after: call(')'),
    ours: call('a'),
    sql: call('b'),
  };
  const line = await measure(pair, 2);
  expect(calls.join('')).toBe('(a)(b)(b)(a)'.repeat(2));
  expect(line).toMatchObject({ name: 'n', meaning: 'm', differs: false, ratio: line.p50 / line.sqlP50 });
});
