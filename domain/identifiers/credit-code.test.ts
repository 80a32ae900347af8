import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCreditCode } from './credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

function problemOf(text: string): string {
  const result = parseCreditCode(text);
  return result.ok ? `读成了${result.value}` : result.problem;
}

describe('统一社会信用代码（GB 32100）', () => {
  test.each([
    ['91350100M000100Y43', '91350100M000100Y43'],
    ['91370117ma0000000h', '91370117MA0000000H'],
    ['９１３７０１１７ＭＡ０００００００Ｈ', '91370117MA0000000H'],
    [' 91370117-MA000000 0H', '91370117MA0000000H'],
  ])('%s', (text, value) => {
    expect(parseCreditCode(text)).toEqual({ ok: true, value });
  });

  test.each([
    ['', '没有填写'],
    ['91370117MA0000000', '现在是17位'],
    ['91370117MA000000OH', '是否应为“0”'],
    ['9I370117MA0000000H', '是否应为“1”'],
    ['91370117MA00000鲁0H', '只能是数字和大写字母'],
    ['91370117MA0000001H', '校验码不符'],
  ])('%s 被拒绝：%s', (text, why) => {
    expect(problemOf(text)).toContain(why);
  });
});

/** A second computation of the check: the character that makes the weighted sum with powers of 3 vanish. */
function withCheck(seventeen: string): string {
  const sum = Array.from(seventeen).reduce(
    (s, one, i) => s + alphabet.indexOf(one) * Number(3n ** BigInt(i) % 31n),
    0,
  );
  const check = Array.from(alphabet).find((_, value) => (sum + value) % 31 === 0);
  return seventeen + check;
}

const valid = fc
  .array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 })
  .map((characters) => withCheck(characters.join('')));

test('任何校验码正确的代码都被接受', () => {
  fc.assert(
    fc.property(valid, (code) => {
      expect(parseCreditCode(code)).toEqual({ ok: true, value: code });
    }),
  );
});

test('任何一位写错都被拒绝', () => {
  fc.assert(
    fc.property(valid, fc.nat(17), fc.constantFrom(...alphabet), (code, place, character) => {
      fc.pre(code.charAt(place) !== character);
      expect(parseCreditCode(code.slice(0, place) + character + code.slice(place + 1)).ok).toBe(false);
    }),
  );
});
