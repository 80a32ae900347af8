import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskPhone, type PhoneKind, parsePhone } from './phone.ts';

function problemOf(text: string): string {
  const result = parsePhone(text);
  return result.ok ? `读成了${result.value}` : result.problem;
}

describe('联系电话', () => {
  test.each<[string, PhoneKind, string]>([
    ['13812341234', 'mobile', '13812341234'],
    ['１３８ １２３４ １２３４', 'mobile', '13812341234'],
    ['+86 138-1234-1234', 'mobile', '13812341234'],
    ['008613812341234', 'mobile', '13812341234'],
    ['8613812341234', 'mobile', '13812341234'],
    ['手机：19212341234', 'mobile', '19212341234'],
    ['0531-76211234', 'landline', '0531-76211234'],
    ['（0531）7621 1234', 'landline', '0531-76211234'],
    ['053176211234转801', 'landline', '0531-76211234-801'],
    ['0531－76211234－801', 'landline', '0531-76211234-801'],
    ['0634-6211234-8', 'landline', '0634-6211234-8'],
    ['0531-7621-1234', 'landline', '0531-76211234'],
    ['010-62345678', 'landline', '010-62345678'],
    ['+86 10 6234 5678', 'landline', '010-62345678'],
    ['+86 531 7621 1234', 'landline', '0531-76211234'],
    ['400-123-4567', 'service', '400-123-4567'],
    ['8001234567', 'service', '800-123-4567'],
  ])('%s', (text, kind, value) => {
    expect(parsePhone(text)).toEqual({ ok: true, kind, value });
  });

  test.each([
    ['', '没有填写'],
    ['1381234123', '现在是10位'],
    ['138123412345', '现在是12位'],
    ['12812341234', '第二位应是3至9'],
    ['76211234', '要写区号'],
    ['0531-7621', '区号加7至8位'],
    ['4001234', '要写区号'],
    ['400123456', '应为10位'],
    ['13812341234转8', '没有分机'],
    ['13812341234、13912341234', '一次填写一个'],
    ['138****1234', '只能填写数字'],
    ['+1 202 555 0100', '认不出'],
  ])('%s 被拒绝：%s', (text, why) => {
    expect(problemOf(text)).toContain(why);
  });

  test.each([
    ['13812341234', '138****1234'],
    ['0531-76211234', '0531-****1234'],
    ['0531-76211234-801', '0531-****1234'],
    ['4001234567', '400-***-4567'],
    ['认不出', '***'],
  ])('%s 显示为 %s', (text, masked) => {
    expect(maskPhone(text)).toBe(masked);
  });
});

test('任何手机号码，加空格、连字符、国家代码后仍读出原号', () => {
  const mobile = fc.tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }));
  const gap = fc.constantFrom('', ' ', '-', '\u3000');
  fc.assert(
    fc.property(
      mobile,
      gap,
      fc.constantFrom('', '+86', '86', '0086', '0'),
      ([head, tail], between, country) => {
        const value = `${head}${String(tail).padStart(9, '0')}`;
        const typed = [country, value.slice(0, 3), value.slice(3, 7), value.slice(7)].join(between);
        expect(parsePhone(typed)).toEqual({ ok: true, kind: 'mobile', value });
      },
    ),
  );
});

test('任何文字都有答复，读出的总能再读回', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 -]{5,16}$/)), (text) => {
      const result = parsePhone(text);
      if (result.ok) expect(parsePhone(result.value)).toEqual(result);
      else expect(result.problem).not.toBe('');
    }),
  );
});
