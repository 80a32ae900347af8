import { expect, test } from 'vitest';
import type { ChartAnswer } from '#contract/chart.ts';
import { drawn, heightOf, linesOf, optionOf } from './chart-option.ts';

const basis = { id: '13', citation: '第十三条', title: '期限', gist: '' };
const lateness: ChartAnswer = {
  ...{ key: 'lateness', title: '期限情况', formula: '按最近一项期限', basis, about: 'now', unit: '件' },
  ...{ several: false, total: 6 },
  rows: [
    { key: 'reply', label: '答复信访人' },
    { key: 'interview', label: '约谈信访人' },
  ],
  series: [
    { key: 'overdue', label: '已逾期' },
    { key: 'calm', label: '正常' },
  ],
  marks: [
    { mark: 'reply overdue', row: 'reply', series: 'overdue', petitions: 2, times: 2 },
    { mark: 'interview calm', row: 'interview', series: 'calm', petitions: 4, times: 4 },
  ],
};

test('R17.2 every bar knows the mark it opens, and an empty place opens nothing', () => {
  expect(
    linesOf(lateness).map(({ name, bars }) => [name, bars.map(({ mark, value }) => [mark, value])]),
  ).toEqual([
    [
      '已逾期',
      [
        ['reply overdue', 2],
        [undefined, 0],
      ],
    ],
    [
      '正常',
      [
        [undefined, 0],
        ['interview calm', 4],
      ],
    ],
  ]);
});

test('R17.2 the picture says itself in words, and two series differ by pattern as well', () => {
  const { aria, series, legend } = optionOf(lateness);
  expect(aria.label.description).toContain('期限情况，共6件');
  expect(aria.decal.show).toBe(true);
  expect(legend).toBeDefined();
  expect(new Set(series.map(({ itemStyle }) => itemStyle.color)).size).toBe(2);
});

test('R17.2 a long chart is drawn in part, and the rest stands in the table', () => {
  const rows = Array.from({ length: 30 }, (_, n) => ({ key: `${n}`, label: `类型${n}` }));
  const marks = rows.map(({ key }) => ({ mark: key, row: key, petitions: 1, times: 1 }));
  const long: ChartAnswer = { ...lateness, key: 'problems', rows, series: [], marks };
  expect(linesOf(long)[0]?.bars).toHaveLength(drawn);
  expect(heightOf(long)).toBeLessThan(400);
  expect(optionOf(long).aria.decal.show).toBe(false);
});
