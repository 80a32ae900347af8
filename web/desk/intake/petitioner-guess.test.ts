import { describe, expect, it } from 'vitest';
import { petitioner, wangCase } from './form-for-tests.ts';
import { guessKind, guessRelation, relationOf } from './petitioner-guess.ts';

describe('what a name says about a petitioner', () => {
  it('R1.2 takes the relation from the side the case names the person on', () => {
    expect(guessRelation('张三', wangCase)).toBe('applicant');
    expect(guessRelation('莱钢某商贸有限公司', wangCase)).toBe('debtor');
    expect(guessRelation('李四', wangCase)).toBe('interested');
    expect(guessRelation('张　三', wangCase)).toBe('applicant');
  });

  it('R1.2 guesses nothing for strangers, empty names and without a case', () => {
    expect(guessRelation('张三丰', wangCase)).toBeUndefined();
    expect(guessRelation('', wangCase)).toBeUndefined();
    expect(guessRelation('张三', undefined)).toBeUndefined();
  });

  it('R1.2 never overrules what the clerk chose', () => {
    expect(relationOf(petitioner('a', { name: '张三', relation: 'agent' }), wangCase)).toBe('agent');
    expect(relationOf(petitioner('a', { name: '陌生人' }), wangCase)).toBe('applicant');
  });

  it.each([
    ['张三', 'natural'],
    ['济南某商贸有限公司', 'legal'],
    ['某银行（济南分行）', 'legal'],
    ['东关村村民委员会', 'organisation'],
    ['某律师事务所', 'organisation'],
  ] as const)('R1.1 takes %s for %s', (name, kind) => {
    expect(guessKind(name)).toBe(kind);
  });
});
