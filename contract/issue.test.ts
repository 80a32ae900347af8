import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { sayIssue } from './issue.ts';

const before = z.config().localeError;
beforeAll(() => void z.config({ localeError: sayIssue }));
afterAll(() => void z.config({ localeError: before }));

test.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, '缺少此项，请填写'],
  [z.array(z.string()), null, '缺少此项，请填写'],
  [z.string(), 7, '类型不对，应为文字'],
  [z.number(), '7', '类型不对，应为数字'],
  [z.number().int(), 1.5, '类型不对，应为整数'],
  [z.array(z.string()), {}, '类型不对，应为列表'],
  [z.object({}), 'x', '类型不对，应为一组内容'],
  [z.date(), 'x', '类型不对，应为其他类型'],
  [z.enum(['a']), 'b', '不在可选的范围内，请重新选择'],
  [z.literal(false), true, '不在可选的范围内，请重新选择'],
  [z.string().max(2), '三个字', '不得超过2字'],
  [z.array(z.string()).max(1), ['a', 'b'], '不得超过1项'],
  [z.number().min(1), 0, '不得少于1'],
  [z.uuid(), 'x', '格式不正确'],
  [z.strictObject({}), { a: 1 }, '填写有误'],
])('R12.1 says what is wrong in words of the desk: %#', (schema, input, said) => {
  expect(schema.safeParse(input).error?.issues[0]?.message).toBe(said);
});

test('R12.1 a schema’s own words come first', () => {
  expect(z.string({ error: '请填写姓名' }).safeParse(1).error?.issues[0]?.message).toBe('请填写姓名');
});
