import { describe, expect, test } from 'vitest';
import { caseTypes, findCaseType } from './case-types.ts';
import table from './courts.json' with { type: 'json' };
import { currentCourtCode, findCourt, isCourtLetter } from './courts.ts';

describe('法院代字表', () => {
  test('钢城区人民法院及其上级', () => {
    expect(findCourt('鲁0117')).toEqual({
      code: '鲁0117',
      name: '山东省济南市钢城区人民法院',
      level: '基层',
      superior: '鲁01',
      verified: true,
    });
    expect(findCourt('鲁01')).toMatchObject({ level: '中级', superior: '鲁' });
    expect(findCourt('鲁')).toMatchObject({ level: '高级', superior: '最高法' });
    expect(findCourt('最高法')).toMatchObject({ name: '最高人民法院', level: '最高' });
    expect(findCourt('最高法')).not.toHaveProperty('superior');
  });

  test('莱芜市钢城区的原代字指向现在的代字', () => {
    expect(findCourt('鲁1203')).toMatchObject({ name: '山东省莱芜市钢城区人民法院', succeededBy: '鲁0117' });
    expect(currentCourtCode('鲁1203')).toBe('鲁0117');
    expect(currentCourtCode('鲁0117')).toBe('鲁0117');
  });

  test('直辖市基层法院和省直辖县级法院的上级不从代字推断', () => {
    expect(findCourt('京0108')).not.toHaveProperty('superior');
    expect(findCourt('豫9001')).not.toHaveProperty('superior');
  });

  test('每个代字的首字、位数和上级都成立', () => {
    const codes = Object.keys(table.names);
    const broken = codes.filter((code) => {
      const superior = findCourt(code)?.superior;
      const formed =
        code === '最高法' || (/^.(?:\d{2}|\d{4})?$/u.test(code) && isCourtLetter(code.charAt(0)));
      return !formed || (superior !== undefined && findCourt(superior) === undefined);
    });
    expect(broken).toEqual([]);
    expect(codes.length).toBeGreaterThan(3200);
  });

  test('表里没有的代字不猜', () => {
    expect(findCourt('鲁9999')).toBeUndefined();
    expect(findCourt('constructor')).toBeUndefined();
  });
});

describe('案件类型代字', () => {
  test('每个代字只出现一次，不超过三个字', () => {
    const codes = caseTypes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.filter((code) => !/^\p{Script=Han}{1,3}$/u.test(code))).toEqual([]);
  });

  test('执行类共八种', () => {
    const enforcement = caseTypes
      .filter(({ category }) => category === 'enforcement')
      .map(({ code }) => code);
    expect(enforcement).toEqual(['执', '执恢', '执保', '执异', '执复', '执监', '执协', '执他']);
  });

  test('专门审判代字不妨碍认出类型', () => {
    expect(findCaseType('知民终')).toEqual(findCaseType('民终'));
    expect(findCaseType('执访')).toBeUndefined();
  });
});
