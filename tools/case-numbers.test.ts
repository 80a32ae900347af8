import { expect, test } from 'vitest';
import { caseNumberLine } from './case-numbers.ts';

test('读得出的案号只给出它有的部分', () => {
  expect(caseNumberLine({ text: '（2021）鲁0117执123号' })).toEqual({
    valid: true,
    year: 2021,
    court: '鲁0117',
    type: '执',
    number: 123,
  });
  expect(caseNumberLine({ text: '（2017）津0101执2572号之一' })).toMatchObject({ suffix: '之一' });
  expect(caseNumberLine({ text: '（2019）京0491民初1号' })).toMatchObject({
    valid: true,
    warnings: ['法院代字“京0491”不在法院代字表中，请核对'],
  });
});

test('不是案号的说明原因', () => {
  expect(caseNumberLine({ text: '〔2018〕53号' })).toEqual({
    valid: false,
    problem: expect.stringContaining('发文字号'),
  });
});

test.each([[{}], [{ text: 5 }], [null], ['（2021）鲁0117执123号'], [[]]])(
  '写错的一行 %j 抛出中文说明',
  (input) => {
    expect(() => caseNumberLine(input)).toThrow('text');
  },
);
