import { expect, test } from 'vitest';
import type { Problem } from '#contract/problem.ts';
import { placeProblem } from './placed-problem.ts';

const refused: Problem = {
  type: 'about:blank',
  title: '依规不能办理',
  status: 422,
  detail: '缺地点',
  remedy: '请补充',
};

test('a finding at a field in sight is read there, and whole with its rule and remedy over the buttons', () => {
  const placed = placeProblem({ ...refused, errors: [{ field: 'place', message: '缺地点' }] }, ['place']);
  expect(placed.byField).toEqual({ place: '缺地点' });
  expect(placed.general).toMatchObject({ detail: '缺地点', remedy: '请补充' });
  expect(placed.general).not.toHaveProperty('errors');
});

test('a finding at a field that is not shown is not swallowed', () => {
  const errors = [{ field: 'paper', message: '缺文书' }];
  const placed = placeProblem({ ...refused, errors }, ['place']);
  expect(placed.byField).toEqual({});
  expect(placed.general).toMatchObject({ detail: '缺地点', errors });
});

test('what others did meanwhile is shown as that and nothing else', () => {
  const conflict = { seq: 4, changes: [] };
  expect(placeProblem({ ...refused, status: 409, conflict }, [])).toEqual({ byField: {}, conflict });
});

test('no problem, nothing to place', () => {
  expect(placeProblem(undefined, ['place'])).toEqual({ byField: {} });
});
