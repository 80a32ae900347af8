import type { z } from 'zod';

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组内容',
};

const units: Readonly<Record<string, string>> = { string: '字', array: '项' };

function sayType({ input, expected }: { readonly input?: unknown; readonly expected: string }): string {
  if (input === undefined || input === null) return '缺少此项，请填写';
  return `类型不对，应为${typeNames[expected] ?? '其他类型'}`;
}

/**
 * What is wrong with an input, in Chinese, where a schema has no words of its own for it: `z.config({ localeError:
 * sayIssue })`. zod's own sentences name types and codes that nobody at the desk knows.
 */
export const sayIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue);
    case 'invalid_value':
      return '不在可选的范围内，请重新选择';
    case 'too_big':
      return `不得超过${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'too_small':
      return `不得少于${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'invalid_format':
      return '格式不正确';
    default:
      return '填写有误';
  }
};
