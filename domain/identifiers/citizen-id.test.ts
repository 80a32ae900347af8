import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, parseDay } from '#domain/calendar/day.ts';
import { maskCitizenId, parseCitizenId } from './citizen-id.ts';

const on = parseDay('2026-11-23');

function problemOf(text: string): string {
  const result = parseCitizenId(text, on);
  return result.ok ? `读成了${result.value}` : result.problem;
}

describe('公民身份号码（GB 11643）', () => {
  test.each([
    ['11010519491231002X', '11010519491231002X', '1949-12-31', 'female'],
    ['11010519491231002x', '11010519491231002X', '1949-12-31', 'female'],
    [' 110105 19491231 002Ｘ ', '11010519491231002X', '1949-12-31', 'female'],
    ['３７０１１７１９９００３０７００１０', '370117199003070010', '1990-03-07', 'male'],
    ['37120319850615002-4', '371203198506150024', '1985-06-15', 'female'],
  ])('%s', (text, value, birth, sex) => {
    expect(parseCitizenId(text, on)).toEqual({ ok: true, value, form: 'eighteen', birth, sex });
  });

  test('十五位旧号码照收，没有校验码', () => {
    const result = parseCitizenId('110105491231002', on);
    expect(result).toEqual({
      ok: true,
      value: '110105491231002',
      form: 'fifteen',
      birth: '1949-12-31',
      sex: 'female',
    });
  });

  test('已撤销或不存在的地区代码不影响', () => {
    expect(parseCitizenId(withCheck('99999919900307001'), on)).toMatchObject({ ok: true });
  });

  test.each([
    ['', '没有填写'],
    ['1101051949123100', '现在是16位'],
    ['11010519491231002Y', '末位可以是X'],
    ['11010519491231X02X', '末位可以是X'],
    ['11010549123100X', '末位可以是X'],
    [withCheck('11010519900230002'), '出生日期不存在'],
    ['110105490230002', '出生日期不存在'],
    [withCheck('11010518991231002'), '早于1900年'],
    [withCheck('11010520261124002'), '还没有到'],
    ['110105194912310021', '校验码不符'],
  ])('%s 被拒绝：%s', (text, why) => {
    expect(problemOf(text)).toContain(why);
  });

  test('当天出生的可以登记，二月二十九日只在闰年', () => {
    expect(parseCitizenId(withCheck('37011720261123001'), on)).toMatchObject({ ok: true });
    expect(parseCitizenId(withCheck('37011720240229001'), on)).toMatchObject({ ok: true });
    expect(problemOf(withCheck('37011720230229001'))).toContain('不存在');
  });
});

test('显示时隐去中段', () => {
  expect(maskCitizenId('11010519491231002X')).toBe('110***********002X');
  expect(maskCitizenId('110105491231002')).toBe('110********1002');
  expect(maskCitizenId('123456')).toBe('******');
});

/** A second computation of the check, by ISO 7064 MOD 11-2 in its recursive form. */
function withCheck(seventeen: string): string {
  const product = Array.from(seventeen).reduce((p, digit) => ((p + Number(digit)) * 2) % 11, 0);
  return seventeen + '0123456789X'.charAt((12 - product) % 11);
}

const first = parseDay('1900-01-01');
const valid = fc
  .record({
    area: fc.integer({ min: 110000, max: 839999 }),
    days: fc.integer({ min: 0, max: daysBetween(first, on) }),
    order: fc.integer({ min: 1, max: 999 }),
  })
  .map(({ area, days, order }) => {
    const birth = addDays(first, days).replaceAll('-', '');
    return withCheck(`${area}${birth}${String(order).padStart(3, '0')}`);
  });

test('任何按标准编出的号码都被接受', () => {
  fc.assert(
    fc.property(valid, (id) => {
      expect(parseCitizenId(id, on)).toMatchObject({ ok: true, value: id });
    }),
  );
});

test('任何一位写错都被拒绝', () => {
  fc.assert(
    fc.property(valid, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, place, character) => {
      fc.pre(id.charAt(place) !== character);
      expect(parseCitizenId(id.slice(0, place) + character + id.slice(place + 1), on).ok).toBe(false);
    }),
  );
});

test('相邻两位写反都被拒绝', () => {
  fc.assert(
    fc.property(valid, fc.nat(16), (id, place) => {
      const [a, b] = [id.charAt(place), id.charAt(place + 1)];
      fc.pre(a !== b);
      expect(parseCitizenId(id.slice(0, place) + b + a + id.slice(place + 2), on).ok).toBe(false);
    }),
  );
});
