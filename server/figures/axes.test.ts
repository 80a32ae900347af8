import { expect, test } from 'vitest';
import { axesOf, sayMark } from './axes.ts';

const counts = (marks: Readonly<Record<string, number>>) =>
  Object.entries(marks).map(([mark, petitions]) => ({ mark, petitions, times: petitions }));

test('R17.2 a month without contacts stands between those with some, over the turn of the year', () => {
  const { rows, series } = axesOf('volume', counts({ '2026-02 visit': 2, '2025-11 letter': 1 }));
  expect(rows.map(({ label }) => label)).toEqual(['2025年11月', '2025年12月', '2026年1月', '2026年2月']);
  expect(series.map(({ label }) => label)).toEqual(['来访', '来信']);
  expect(axesOf('volume', []).rows).toEqual([]);
});

test('R17.2 stages stand in the order of the procedure, departments by how much they have', () => {
  const stage = axesOf('stage', counts({ handling: 9, registered: 1 }));
  expect(stage.rows.map(({ key }) => key)).toEqual(['registered', 'handling']);
  const department = axesOf('department', counts({ 执行一庭: 2, none: 5, 执行二庭: 3 }));
  expect(department.rows.map(({ label }) => label)).toEqual(['尚无承办人', '执行二庭', '执行一庭']);
});

test('R17.2 a mark is said in words', () => {
  expect(sayMark('lateness', 'reply overdue')).toBe('答复信访人，已逾期');
  expect(sayMark('contacts', '2026-03 phone')).toBe('2026年3月，来电');
  expect(sayMark('age', '181')).toBe('180日以上');
  expect(sayMark('department', '执行一庭')).toBe('执行一庭');
});
