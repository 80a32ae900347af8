/** How the marks of a chart are laid out and read: its rows, its series, and the words of each. */
import { stages } from '#domain/petition/core.ts';
import { writeOffStates } from '#domain/petition/write-off-facts.ts';
import { importances, leapfrogLevels } from '#regulation/assignment.ts';
import {
  ageBands,
  briefMarks,
  type ChartKey,
  latenessMarks,
  repeatMarks,
  resolutionMarks,
  withoutMark,
} from '#regulation/charts.ts';
import { errandRules } from '#regulation/errands.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { limits } from '#regulation/limits.ts';
import { problemKinds, problems } from '#regulation/problems.ts';
import { channels } from '#regulation/registers.ts';
import type { Count } from './count-marks.ts';

type Words = Readonly<Record<string, string>>;

/**
 * One side of a chart. `all` stand there also where nothing is counted, `some` only where something is, both in the
 * order of the words; `most`: those with most first; `time`: every
 * month from the first to the last.
 */
type Side = { readonly show: 'all' | 'some' | 'most' | 'time'; readonly words: Words };

/** The mark of a chart with two sides is the key of its row, a space, and the key of its series. */
type Layout = { readonly rows: Side; readonly series?: Side };

const none = (label: string): Words => ({ [withoutMark]: label });
const all = (words: Words): Side => ({ show: 'all', words });
const some = (words: Words): Side => ({ show: 'some', words });
const most = (words: Words): Side => ({ show: 'most', words });

const namesOf = <One>(table: Readonly<Record<string, One>>, say: (one: One) => string): Words =>
  Object.fromEntries(Object.entries(table).map(([key, one]) => [key, say(one)]));

const kindNames: Words = {
  ...namesOf(limits, ({ name }) => name),
  ...namesOf(errandRules, ({ name }) => name),
  ...none('其他期限'),
};
const groundNames: Words = {
  ...namesOf(acceptanceGrounds, ({ item, short }) => `${item}${short}`),
  ...none('尚未受理'),
};
const problemNames: Words = {
  ...namesOf(problems, ({ kind, short }) => `${problemKinds[kind]}·${short}`),
  ...none('尚未归类'),
};
const bandNames: Words = Object.fromEntries(ageBands.map(({ from, name }) => [String(from), name]));

const byMonth: Layout = { rows: { show: 'time', words: {} }, series: some(channels) };

const layouts: Readonly<Record<ChartKey, Layout>> = {
  brief: { rows: all(briefMarks) },
  stage: { rows: some(stages) },
  lateness: { rows: most(kindNames), series: all(latenessMarks) },
  age: { rows: all(bandNames) },
  department: { rows: most(none('尚无承办人')) },
  importance: { rows: all(importances) },
  volume: byMonth,
  contacts: byMonth,
  grounds: { rows: some(groundNames) },
  problems: { rows: most(problemNames) },
  repeat: { rows: all(repeatMarks) },
  leapfrog: { rows: all({ ...leapfrogLevels, ...none('没有越级访') }) },
  resolution: { rows: all(resolutionMarks) },
  writeOff: { rows: some({ owed: '尚未整理材料', ...writeOffStates }) },
};

const monthForm = /^(\d{4})-0?(\d{1,2})$/;

/** The words of a key: of a month the month, of a department its name. */
const sayKey = ({ words }: Side, key: string): string =>
  words[key] ?? key.replace(monthForm, (_, year: string, month: string) => `${year}年${month}月`);

/** The key of the row, and that of the series where the chart has two sides. */
export function partsOfMark(
  chart: ChartKey,
  mark: string,
): { readonly row: string; readonly series?: string } {
  if (!layouts[chart].series) return { row: mark };
  const [row = '', series = ''] = mark.split(' ');
  return { row, series };
}

/** The mark as people read it: 答复信访人，已逾期. */
export function sayMark(chart: ChartKey, mark: string): string {
  const { rows, series } = layouts[chart];
  const parts = partsOfMark(chart, mark);
  const said = [sayKey(rows, parts.row), series && parts.series && sayKey(series, parts.series)];
  return said.filter((word) => word).join('，');
}

/** The months from the first of these to the last: one in which nothing happened has its place, too. */
function monthsOf(keys: readonly string[]): readonly string[] {
  const numbers = keys.map((key) => Number(key.slice(0, 4)) * 12 + Number(key.slice(5)) - 1);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  if (numbers.length === 0) return [];
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const month = ((first + n) % 12) + 1;
    return `${Math.floor((first + n) / 12)}-${String(month).padStart(2, '0')}`;
  });
}

export type Axis = { readonly key: string; readonly label: string }[];

function axisOf(side: Side, counts: ReadonlyMap<string, number>): Axis {
  const known = Object.keys(side.words);
  const found = [...counts.keys()];
  const ordered = {
    all: () => [...known, ...found.filter((key) => !known.includes(key))],
    some: () => [...known.filter((key) => counts.has(key)), ...found.filter((key) => !known.includes(key))],
    most: () => found.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1)),
    time: () => monthsOf(found),
  }[side.show]();
  return ordered.map((key) => ({ key, label: sayKey(side, key) }));
}

/** The rows and the series of a chart with these counts, in their order; no series where it has only one side. */
export function axesOf(
  chart: ChartKey,
  counts: readonly Count[],
): { readonly rows: Axis; readonly series: Axis } {
  const { rows, series } = layouts[chart];
  const summed = (part: (parts: ReturnType<typeof partsOfMark>) => string | undefined) => {
    const sums = new Map<string, number>();
    for (const { mark, times } of counts) {
      const key = part(partsOfMark(chart, mark));
      if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + times);
    }
    return sums;
  };
  return {
    rows: axisOf(
      rows,
      summed(({ row }) => row),
    ),
    series: series
      ? axisOf(
          series,
          summed((parts) => parts.series),
        )
      : [],
  };
}
