import { expect, test } from 'vitest';
import {
  joinToPrevious,
  moveBefore,
  moveInto,
  omit,
  type Plan,
  shift,
  splitAt,
  startPlan,
  toArrangement,
  turnSheet,
  whyNotReady,
} from './plan.ts';

const start = startPlan([
  { id: 'a', kind: 'evidence', name: '扫描.pdf', pages: 3 },
  { id: 'b', kind: 'other', name: '照片.jpg', pages: 1 },
]);
const keys = ({ parts }: Plan) =>
  parts.map((part) => part.sheets.map((one) => one.key.replace(' ', '')).join());

test('R16.4 pages move by keys and by dragging, also into the material beside', () => {
  expect(keys(start)).toEqual(['a1,a2,a3', 'b1']);
  expect(keys(shift(start, 'a 1', 1))).toEqual(['a2,a1,a3', 'b1']);
  expect(keys(shift(start, 'a 3', 1))).toEqual(['a1,a2', 'a3,b1']);
  expect(keys(shift(start, 'b 1', -1))).toEqual(['a1,a2,a3,b1', '']);
  expect(shift(start, 'a 1', -1)).toEqual(start);
  expect(keys(moveBefore(start, 'b 1', 'a 2'))).toEqual(['a1,b1,a2,a3', '']);
  expect(keys(moveInto(start, 'a 1', 'b'))).toEqual(['a2,a3', 'b1,a1']);
});

test('R16.4 a material is split where a new one begins, and joined to the one before', () => {
  const split = splitAt(start, 'a 2', 'new');
  expect(keys(split)).toEqual(['a1', 'a2,a3', 'b1']);
  expect(split.parts[1]).toMatchObject({ key: 'new', kind: 'evidence', name: '' });
  expect(splitAt(start, 'a 1', 'new')).toEqual(start);
  expect(keys(joinToPrevious(split, 'b'))).toEqual(['a1', 'a2,a3,b1']);
  expect(joinToPrevious(start, 'a')).toEqual(start);
});

test('R16.4 four turns are none; a page left out can come back', () => {
  const four = [1, 2, 3, 4].reduce((plan) => turnSheet(plan, 'a 2'), start);
  expect(four).toEqual(start);
  const left = omit(start, 'a 2');
  expect([keys(left), left.omitted.map((one) => one.key)]).toEqual([['a1,a3', 'b1'], ['a 2']]);
  const back = moveInto(left, 'a 2', 'a');
  expect([keys(back), back.omitted]).toEqual([['a1,a3,a2', 'b1'], []]);
});

test('R16.4 what is sent leaves out empty materials; what is missing is said', () => {
  const all = toArrangement(joinToPrevious(turnSheet(start, 'b 1'), 'b'), ['a', 'b'], ' ');
  expect(all).toEqual({
    originals: ['a', 'b'],
    parts: [
      {
        kind: 'evidence',
        name: '扫描.pdf',
        pages: [1, 2, 3]
          .map((page) => ({ material: 'a', page, turn: 0 }))
          .concat([{ material: 'b', page: 1, turn: 90 }]),
      },
    ],
  });
  expect(toArrangement(shift(start, 'b 1', -1), ['a', 'b'], '').parts).toHaveLength(1);
  expect(whyNotReady(start, start, '')).toBe('还没有改动');
  expect(whyNotReady(splitAt(start, 'a 2', 'n'), start, '')).toBe('请填写第2份材料的名称');
  expect(whyNotReady(omit(start, 'a 2'), start, ' ')).toContain('空白页');
  expect(whyNotReady(omit(start, 'a 2'), start, '空白页')).toBeUndefined();
});
