import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calledAfter, departmentsOf, spellDepartment } from './department.ts';

const blank = fc.constantFrom(' ', '　', '\t', '');

describe('R17.1 one department is written in one way', () => {
  test('without blanks, in half-width, or as people already stand in it', () => {
    expect(spellDepartment(' 执行 一庭　', [])).toBe('执行一庭');
    expect(spellDepartment('执行局（一）', [])).toBe('执行局(一)');
    expect(spellDepartment('执行局(一)', ['执行局（一）'])).toBe('执行局（一）');
    expect(spellDepartment('执行 一庭', ['执行 一庭', '执行一庭'])).toBe('执行 一庭');
    expect(spellDepartment('执行二庭', ['执行一庭'])).toBe('执行二庭');
  });

  test('blanks anywhere make no new department, and writing it twice changes nothing', () => {
    const letters = fc.array(fc.constantFrom(...'执行一二庭局(（Ａ1'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.array(blank, { minLength: 9, maxLength: 9 }), (name, blanks) => {
        const plain = spellDepartment(name.join(''), []);
        const spread = name.map((letter, at) => `${blanks[at]}${letter}`).join('');
        expect(spellDepartment(spread, [])).toBe(plain);
        expect(spellDepartment(spread, [name.join('')])).toBe(name.join(''));
        expect(spellDepartment(plain, [])).toBe(plain);
      }),
    );
  });

  test('each with its people, nobody’s left out', () => {
    const people = ['立案庭', '执行局', '', '立案庭'].map((department) => ({ department }));
    expect(departmentsOf(people)).toEqual([
      { name: '立案庭', people: 2 },
      { name: '执行局', people: 1 },
    ]);
  });
});

describe('R17.1 what a department of then is called', () => {
  const renamings = [
    { from: '一庭', to: '二庭', at: '2026-11-02T01:00:00.000Z' },
    { from: '二庭', to: '三庭', at: '2026-11-03T01:00:00.000Z' },
    { from: '三庭', to: '一庭', at: '2026-11-04T01:00:00.000Z' },
  ];

  test('by the renamings since, in their order', () => {
    const since = (day: string, name = '一庭') => calledAfter(name, `${day}T00:00:00.000Z`, renamings);
    expect(since('2026-11-01')).toBe('一庭');
    expect(since('2026-11-03')).toBe('一庭');
    expect(since('2026-11-03', '二庭')).toBe('一庭');
    expect(since('2026-11-04', '二庭')).toBe('二庭');
    expect(calledAfter('一庭', '2026-11-01T00:00:00.000Z', renamings.slice(0, 2))).toBe('三庭');
    expect(calledAfter('立案庭', '2026-11-01T00:00:00.000Z', renamings)).toBe('立案庭');
  });
});
