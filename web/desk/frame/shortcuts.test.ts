import { expect, test } from 'vitest';
import { nameKey } from './shortcuts.ts';

const press = (key: string, more: Partial<Parameters<typeof nameKey>[0]> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  ...more,
});
const free = { inField: false, inDialog: false };
const typing = { inField: true, inDialog: false };

test('a bare key is a shortcut on the page and a letter in a field or a dialog', () => {
  expect(nameKey(press('j'), free)).toBe('j');
  expect(nameKey(press('j'), typing)).toBeUndefined();
  expect(nameKey(press('j'), { inField: false, inDialog: true })).toBeUndefined();
});

test('Ctrl-K and Command-K work everywhere, whatever the shift', () => {
  expect(nameKey(press('k', { ctrlKey: true }), typing)).toBe('mod+k');
  expect(nameKey(press('K', { metaKey: true }), free)).toBe('mod+k');
});

test('an input method in the middle of a word keeps its keys', () => {
  expect(nameKey(press('/', { isComposing: true }), free)).toBeUndefined();
  expect(nameKey(press('j', { altKey: true }), free)).toBeUndefined();
});
