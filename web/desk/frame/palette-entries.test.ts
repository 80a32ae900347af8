import { expect, test } from 'vitest';
import { paletteLines, stepLine } from './palette-entries.ts';

const pages = [
  { to: '/', title: '待办', words: ['daiban', 'db'] },
  { to: '/register', title: '登记', words: ['dengji', 'dj'] },
] as const;
const run = () => undefined;
const acts = [
  { key: 'interview', title: '约谈', run },
  { key: 'reply', title: '答复', run },
];
const nothing = { petitions: [], cases: [], pages, acts };
const keys = (text: string) => paletteLines(text, nothing).map((line) => line.key);

test('before anything is typed all pages are offered', () => {
  expect(keys(' ')).toEqual(['g-/', 'g-/register']);
});

test('a page is found by its name, its pinyin and its initials', () => {
  expect(keys('登')).toEqual(['g-/register']);
  expect(keys('Deng')).toEqual(['g-/register']);
  expect(keys('db')).toEqual(['g-/']);
  expect(keys('李某')).toEqual([]);
});

test('an act of the open petition is found by a part of its name, and not offered unasked', () => {
  expect(keys('谈')).toEqual(['a-interview']);
  expect(keys('')).not.toContain('a-interview');
});

test('the arrows go round', () => {
  expect(stepLine(1, 1, 2)).toBe(0);
  expect(stepLine(0, -1, 2)).toBe(1);
  expect(stepLine(0, 1, 0)).toBe(0);
});
