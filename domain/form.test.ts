import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import {
  choice,
  choices,
  dayField,
  line,
  optionalParagraph,
  paragraph,
  staffField,
  staffsField,
  yesNo,
} from './form.ts';

const colours = { red: '红', blue: '蓝' } as const;
const complaint = (field: z.ZodType, value: unknown) => field.safeParse(value).error?.issues[0]?.message;

describe('a field says in Chinese, by its own title, what is wrong', () => {
  test.each<[string, z.ZodType, readonly (readonly [unknown, RegExp])[]]>([
    [
      'line',
      line('地点'),
      [
        [undefined, /请填写地点/],
        ['  ', /请填写地点/],
        ['长'.repeat(201), /地点不超过200字/],
      ],
    ],
    [
      'paragraph',
      paragraph('内容'),
      [
        [undefined, /请填写内容/],
        ['', /请填写内容/],
        ['长'.repeat(5001), /内容不超过5000字/],
      ],
    ],
    [
      'day',
      dayField('日期'),
      [
        [undefined, /请填写日期/],
        ['2026-02-30', /不是有效日期/],
      ],
    ],
    [
      'choice',
      choice('颜色', colours),
      [
        [undefined, /请选择颜色/],
        ['green', /请选择颜色/],
      ],
    ],
    [
      'choices',
      choices('颜色', colours),
      [
        [undefined, /请至少选择一项颜色/],
        [[], /请至少选择一项颜色/],
      ],
    ],
    ['yes or no', yesNo('困难'), [[undefined, /请选择困难/]]],
    [
      'person',
      staffField('承办人', ['handler']),
      [
        [undefined, /请选择承办人/],
        ['', /请选择承办人/],
      ],
    ],
    ['people', staffsField('参加人', ['handler']), [[undefined, /请选择参加人/]]],
  ])('%s', (_, field, wrong) => {
    for (const [value, message] of wrong) expect(complaint(field, value)).toMatch(message);
  });

  test('a text is kept without the blanks around it; one that may be empty may be left out', () => {
    expect(line('地点').parse('  接待室 ')).toBe('接待室');
    expect([optionalParagraph('说明').parse(' '), optionalParagraph('说明').parse(undefined)]).toEqual([
      '',
      undefined,
    ]);
  });

  test('a choice offers its table, a person the posts they may hold', () => {
    expect(choice('颜色', colours).meta()).toMatchObject({ widget: 'choice', options: colours });
    expect(staffField('承办人', ['handler']).meta()).toMatchObject({ widget: 'staff', roles: ['handler'] });
  });
});
