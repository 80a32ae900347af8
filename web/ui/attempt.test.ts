import { expect, test } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import { nextAttempt, seenAfterOwn } from './attempt.ts';

const problem = (status: number): Problem => ({ type: 'about:blank', title: '', status, detail: '' });
const attempt = { commandId: 'first', expectedSeq: 3, input: { reason: '甲' } };
const again = (before: Problem, wanted = { expectedSeq: 3, input: { reason: '甲' } }) =>
  nextAttempt(wanted, { attempt, problem: before }, () => 'new').commandId;

test('the same act after a lost answer is the same command: it cannot be done twice', () => {
  expect(again(problem(0))).toBe('first');
  expect(again(problem(503))).toBe('first');
});

test('an act that was answered with a no is a new command', () => {
  expect(again(problem(422))).toBe('new');
  expect(again(problem(409))).toBe('new');
});

test('another input, or the same on another state, is a new command even after a lost answer', () => {
  expect(again(problem(0), { expectedSeq: 3, input: { reason: '乙' } })).toBe('new');
  expect(again(problem(0), { expectedSeq: 4, input: { reason: '甲' } })).toBe('new');
});

test('the first try has an id of its own', () => {
  expect(nextAttempt({ expectedSeq: 3, input: {} }, undefined, () => 'new')).toEqual({
    commandId: 'new',
    expectedSeq: 3,
    input: {},
  });
});

test('one’s own material moves the seen state on, but not past what others did', () => {
  expect(seenAfterOwn(3, 4)).toBe(4);
  expect(seenAfterOwn(3, 5)).toBe(3);
});
