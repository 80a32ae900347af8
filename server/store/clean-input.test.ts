import { expect, test } from 'vitest';
import { cleanInput } from './clean-input.ts';

test.each<[unknown, unknown]>([
  ['张\u0000三\u0007\u007f\u0085', '张三'],
  ['一行\n二行\r\n\t缩进', '一行\n二行\r\n\t缩进'],
  ['😀\ud83d', '😀\ufffd'],
  [
    ['a\u0000', ['b\u0000']],
    ['a', ['b']],
  ],
  [{ a: { b: 'c\u0000' } }, { a: { b: 'c' } }],
  [null, null],
  [undefined, undefined],
  [7, 7],
  [false, false],
])('R12.1 keeps of a text what a text may hold: %#', (given, kept) => {
  expect(cleanInput(given)).toEqual(kept);
});

test('R12.1 a key that names a prototype stays an ordinary key', () => {
  const cleaned = cleanInput(JSON.parse('{"__proto__":{"roles":["president"]}}')) as object;
  expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype);
  expect(Object.keys(cleaned)).toEqual(['__proto__']);
});
