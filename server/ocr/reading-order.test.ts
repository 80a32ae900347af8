import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inReadingOrder, type Line } from './reading-order.ts';
import { isTextLayer } from './text-layer.ts';

const at = (text: string, left: number, top: number, height = 20): Line => ({
  text,
  box: [
    [left, top],
    [left + 100, top],
    [left + 100, top + height],
    [left, top + height],
  ],
});

describe('R16.4 the order of what was read', () => {
  test('lines from top to bottom, pieces of a line from left to right, also on a page that lies a little askew', () => {
    const lines = [at('电话', 300, 106), at('第二行', 40, 140), at('张三', 40, 100), at(' ', 500, 100)];
    expect(inReadingOrder(lines)).toBe('张三 电话\n第二行');
  });

  test('nothing is lost and nothing comes twice', () => {
    const line = fc
      .tuple(fc.stringMatching(/^[一-龥]{1,5}$/), fc.nat(1000), fc.nat(1500), fc.integer({ min: 8, max: 60 }))
      .map(([text, left, top, height]) => at(text, left, top, height));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const pieces = inReadingOrder(lines).split(/[\s]/).filter(Boolean);
        expect(pieces.toSorted()).toEqual(lines.map(({ text }) => text ?? '').toSorted());
      }),
    );
  });
});

describe('R16.4 the text a PDF carries', () => {
  test.each([
    ['信访人张建国反映贵院执行局拖延执行一事，请求尽快处置厂房。', true],
    ['由扫描全能王 扫描创建', false],
    ['', false],
    ['\uE001\uE002\uE003'.repeat(20), false],
    ['\uFFFD'.repeat(40), false],
  ])('%s: %s', (text, is) => {
    expect(isTextLayer(text)).toBe(is);
  });
});
