import { describe, expect, it } from 'vitest';
import { today, wangCase } from './form-for-tests.ts';
import { caseQuestion, pickCase, readCase } from './typed-case.ts';

describe('the case field', () => {
  it.each([
    '（2021）鲁0117执123号',
    '\t(2021) 鲁 0117 执 123 号\u3000',
    '案号：（2021）鲁０１１７执１２３号',
    '2021鲁0117执123',
  ])('R12.2 reads %j as it was meant', (text) => {
    expect(readCase(text, today)).toMatchObject({ kind: 'read', canonical: '（2021）鲁0117执123号' });
    expect(caseQuestion(text, today)).toBe('（2021）鲁0117执123号');
  });

  it('R12.2 says what is wrong with another text, and refuses next year', () => {
    expect(readCase('鲁0117执123号', today)).toMatchObject({
      kind: 'unread',
      problem: expect.stringContaining('年度'),
    });
    expect(readCase('（2027）鲁0117执1号', today).kind).toBe('unread');
    expect(readCase('  ', today)).toEqual({ kind: 'empty' });
  });

  it('asks the directory about parts and names, but not about a single letter', () => {
    expect(caseQuestion('执123', today)).toBe('执123');
    expect(caseQuestion('张', today)).toBeUndefined();
  });

  it('R12.2 takes a case only for the very number typed', () => {
    const other = { ...wangCase, key: '（2021）鲁0117执1234号', number: '（2021）鲁0117执1234号' };
    expect(pickCase(readCase('(2021)鲁0117执123号', today), [other, wangCase])).toBe(wangCase);
    expect(pickCase(readCase('(2021)鲁0117执123号之一', today), [wangCase])).toBe(wangCase);
    expect(pickCase(readCase('(2021)鲁0117执123号', today), [other])).toBeUndefined();
    expect(pickCase(readCase('执123', today), [wangCase])).toBeUndefined();
  });
});
