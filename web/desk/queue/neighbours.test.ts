import { expect, test } from 'vitest';
import { findNeighbours } from './neighbours.ts';

const list = { ids: ['a', 'b', 'c'], total: '1000+', href: '/?queue=near', title: '将到期' };

test('a petition in the middle of the list has both neighbours and knows its place', () => {
  expect(findNeighbours(list, 'b')).toEqual({
    previous: 'a',
    next: 'c',
    place: '第 2 件，共 1000+ 件',
    href: '/?queue=near',
    title: '将到期',
  });
});

test('the first has none before it, the last none after it', () => {
  expect(findNeighbours(list, 'a')).not.toHaveProperty('previous');
  expect(findNeighbours(list, 'c')).not.toHaveProperty('next');
});

test('a petition opened by its address alone has no neighbours', () => {
  expect(findNeighbours(list, 'z')).toBeUndefined();
  expect(findNeighbours(undefined, 'a')).toBeUndefined();
});
