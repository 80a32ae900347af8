import { expect, test } from 'vitest';
import { chineseNumber, numberOf } from './chinese-number.ts';

test.each([
  ['00442', 442],
  ['五', 5],
  ['十', 10],
  ['十二', 12],
  ['四十五', 45],
  ['一百零三', 103],
  ['一千二百', 1200],
  ['二〇一三', 2013],
  ['二○一三', 2013],
  ['甲', Number.NaN],
  ['', Number.NaN],
])('“%s”读作 %d', (written, value) => {
  expect(numberOf(written)).toBe(value);
});

test('1至99写成中文数字后读回原数，范围以外不写', () => {
  for (let value = 1; value <= 99; value += 1) expect(numberOf(chineseNumber(value))).toBe(value);
  expect(chineseNumber(10)).toBe('十');
  expect(chineseNumber(21)).toBe('二十一');
  expect(() => chineseNumber(100)).toThrow(RangeError);
});
