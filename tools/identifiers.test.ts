import { expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { identifierLine } from './identifiers.ts';

const today = parseDay('2026-11-23');

test.each([
  [
    { kind: 'citizen-id', value: '11010519491231002x' },
    { value: '11010519491231002X', birth: '1949-12-31' },
  ],
  [{ kind: 'credit-code', value: '91370117MA0000000H' }, { value: '91370117MA0000000H' }],
  [{ kind: 'mobile', value: '+86 138 1234 1234' }, { value: '13812341234' }],
  [
    { kind: 'phone', value: '（0531）76211234' },
    { kind: 'landline', value: '0531-76211234' },
  ],
])('%j 有效', (line, answer) => {
  expect(identifierLine(line, today)).toMatchObject({ valid: true, ...answer });
});

test('无效的只给出原因', () => {
  expect(identifierLine({ kind: 'mobile', value: '0531-76211234' }, today)).toEqual({
    valid: false,
    problem: '这不是手机号码，请填写11位手机号码',
  });
});

test('出生日期与该行的“on”相比，没有则与今天相比', () => {
  const line = { kind: 'citizen-id', value: '11010519491231002X' };
  expect(identifierLine({ ...line, on: '1949-12-30' }, today)).toMatchObject({ valid: false });
  expect(identifierLine(line, parseDay('1949-12-30'))).toMatchObject({ valid: false });
  expect(identifierLine({ ...line, on: '1949-12-31' }, parseDay('1949-12-30'))).toMatchObject({
    valid: true,
  });
});

test.each([[{}], [{ kind: 'passport', value: '1' }], [{ kind: 'mobile' }], [null]])(
  '写错的一行 %j 抛出中文说明',
  (input) => {
    expect(() => identifierLine(input, today)).toThrow('kind');
  },
);

test('写错的日期也抛出中文说明', () => {
  const line = { kind: 'citizen-id', value: '11010519491231002X', on: '2026-02-30' };
  expect(() => identifierLine(line, today)).toThrow('“on”应是实际存在的日期');
});
