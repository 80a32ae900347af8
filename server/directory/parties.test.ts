import { describe, expect, test } from 'vitest';
import { readParties } from './parties.ts';

const read = (text: string, side: 'applicant' | 'debtor' | 'others' = 'others') => {
  const { applicant, debtor, others } = readParties(text, side);
  return { applicant, debtor, others };
};

describe('R12.3 parties as lists write them', () => {
  test('roles in front of names sort them, and hold until the next role', () => {
    expect(read('申请执行人:甲银行股份有限公司；被执行人:王伟、李娜;第三人：丙公司')).toEqual({
      applicant: ['甲银行股份有限公司'],
      debtor: ['王伟', '李娜'],
      others: ['第三人：丙公司'],
    });
  });

  test('the names of preservation and objection cases are known', () => {
    expect(read('异议人(利害关系人):丁中心；原案申请人:甲公司；原案被执行人:王伟')).toEqual({
      applicant: ['甲公司'],
      debtor: ['王伟'],
      others: ['异议人：丁中心'],
    });
    expect(read('申请保全人:甲公司；被保全人:乙公司')).toMatchObject({
      applicant: ['甲公司'],
      debtor: ['乙公司'],
    });
  });

  test('a sentence with two roles is taken apart', () => {
    expect(read('申请执行人王伟与被执行人李娜')).toEqual({
      applicant: ['王伟'],
      debtor: ['李娜'],
      others: [],
    });
  });

  test('in a column of its own no role is needed; numbering, repeats and spaces go', () => {
    expect(read('1. 王　伟\n2、李 娜；王伟', 'debtor').debtor).toEqual(['王伟', '李娜']);
    expect(read('王小明 李小娜', 'debtor').debtor).toEqual(['王小明', '李小娜']);
    expect(read('山东 钢城 商贸有限公司', 'debtor').debtor).toEqual(['山东钢城商贸有限公司']);
  });

  test('identity and phone numbers behind names are left out and said to be', () => {
    const parties = readParties('王伟（身份证号：110105194912310021）、李娜 电话：13800001234', 'debtor');
    expect(parties.debtor).toEqual(['王伟', '李娜']);
    expect(parties.remarks.join()).toContain('加密');
  });

  test('“and others” is said to be incomplete, and what is no name is left out', () => {
    const parties = readParties('王伟等3人、123', 'debtor');
    expect(parties.debtor).toEqual(['王伟']);
    expect(parties.remarks.join()).toMatch(/全部当事人.*不像姓名/u);
    expect(read('山东省高等级公路有限公司', 'debtor').debtor).toEqual(['山东省高等级公路有限公司']);
  });
});
