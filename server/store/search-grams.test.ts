import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gramsOf, pinyinOf, queryGrams } from './search-grams.ts';

describe('search tokens', () => {
  test('a text is found under every character, every pair, and whole runs of letters and digits', () => {
    expect(gramsOf('王伟明，鲁0117执 ＡＢ')).toEqual([
      '王',
      '王伟',
      '伟',
      '伟明',
      '明',
      '鲁',
      '0117',
      '执',
      'ab',
    ]);
  });

  test('a query of two characters asks for the pair, of one for the character', () => {
    expect(queryGrams('王伟明 执 ABC')).toEqual(['王伟', '伟明', '执', 'abc']);
    expect(queryGrams('，  ')).toEqual([]);
  });

  test('characters beyond the basic plane, common in names, are whole characters', () => {
    expect(gramsOf('𠮷𫖯')).toEqual(['𠮷', '𠮷𫖯', '𫖯']);
  });

  test('whatever stands in a text as whole words is found by its tokens', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'王伟申请执行人信访ab19'),
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(word, word, word, (before, wanted, after) => {
        const found = new Set(gramsOf(`${before} ${wanted}，${after}`));
        expect(queryGrams(wanted).filter((gram) => !found.has(gram))).toEqual([]);
      }),
    );
  });
});

describe('pinyin of names', () => {
  test('initials and full spelling are both there', () => {
    expect(pinyinOf('张三')).toEqual(expect.arrayContaining(['zs', 'zhangsan']));
  });

  test('every reading counts, and ü is typed v', () => {
    expect(pinyinOf('覃乐')).toEqual(expect.arrayContaining(['qinle', 'tanyue', 'qy', 'tl']));
    expect(pinyinOf('单')).toEqual(expect.arrayContaining(['shan', 'dan']));
    expect(pinyinOf('吕')).toContain('lv');
    expect(pinyinOf('尉迟恭')).toEqual(expect.arrayContaining(['yuchigong', 'weichigong']));
  });

  test('the name of a firm does not explode into readings', () => {
    expect(pinyinOf('济南蓬勃机电设备有限公司').length).toBe(2);
    expect(pinyinOf('')).toEqual([]);
  });
});
