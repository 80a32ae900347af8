/** A chart as the drawing library wants it: bars, with words for machines and patterns for eyes that tell no colours. */
import type { ChartAnswer } from '#contract/chart.ts';
import { colours } from '#web/ui/theme.ts';

/** Longer charts are drawn to here; the table beside them is whole. */
export const drawn = 12;

const families = "'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";
/** Told apart in grey, too; the signal colours stand for how a date stands and nothing else. */
const palette = ['#1d4480', '#5b8bc9', '#2f7f86', '#8f7a3a', '#7a5a8f', '#a9b4c2', '#4b5563'];
const signals: Readonly<Record<string, string>> = {
  overdue: colours.overdue,
  near: '#c98a1b',
  calm: colours.calm,
};

/** What a bar stands for: the words, and the mark it opens. */
export type Bar = {
  readonly name: string;
  readonly value: number;
  readonly mark: string | undefined;
};

type Line = { readonly name: string; readonly color: string; readonly bars: readonly Bar[] };

const timesOf = (chart: ChartAnswer, row: string, series: string | undefined) =>
  chart.marks.find((one) => one.row === row && one.series === series);

/** The bars of each series, one for every row that is drawn, in the order of the rows. */
export function linesOf(chart: ChartAnswer): readonly Line[] {
  const rows = chart.rows.slice(0, drawn);
  const series = chart.series.length > 0 ? chart.series : [{ key: undefined, label: chart.title }];
  return series.map(({ key, label }, index) => ({
    name: label,
    color: (key && signals[key]) ?? palette[index % palette.length] ?? colours.primary,
    bars: rows.map((row) => {
      const found = timesOf(chart, row.key, key);
      return { name: row.label, value: found?.times ?? 0, mark: found?.mark };
    }),
  }));
}

/** Months run from left to right; everything else has names too long for that. */
const isUpright = ({ key }: ChartAnswer): boolean => key === 'volume' || key === 'contacts';

const perRow = 24;
const around = { plain: 12, legend: 40 };
const uprightHeight = 210;

/** The height of the picture in pixels: as many bars as there are. */
export function heightOf(chart: ChartAnswer): number {
  if (isUpright(chart)) return uprightHeight;
  const rows = Math.min(chart.rows.length, drawn);
  return rows * perRow + (chart.series.length > 0 ? around.legend : around.plain) + perRow;
}

const text = { fontFamily: families, fontSize: 12, color: colours.text };
const quiet = { show: false } as const;

function axesOf(chart: ChartAnswer) {
  const names = chart.rows.slice(0, drawn).map(({ label }) => label);
  const axisLabel = { ...text, ...(isUpright(chart) ? {} : { width: 132, overflow: 'truncate' as const }) };
  const category = { type: 'category' as const, data: names, axisLabel, axisTick: quiet };
  const value = {
    type: 'value' as const,
    minInterval: 1,
    axisLabel: { ...text, color: colours.faint },
    splitLine: { lineStyle: { color: colours.line } },
  };
  return isUpright(chart)
    ? { xAxis: category, yAxis: value }
    : { xAxis: value, yAxis: { ...category, inverse: true } };
}

/** The option of the picture. */
export function optionOf(chart: ChartAnswer) {
  const lines = linesOf(chart);
  const isStacked = chart.series.length > 0;
  return {
    animation: false,
    textStyle: text,
    grid: { left: 8, right: 36, top: isStacked ? 30 : 6, bottom: 4, containLabel: true },
    ...(isStacked ? { legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: text } } : {}),
    tooltip: { trigger: 'item' as const, confine: true, textStyle: text },
    aria: {
      enabled: true,
      label: { description: `${chart.title}，共${chart.total}件。${chart.formula}。数字见旁边的表。` },
      decal: { show: isStacked },
    },
    ...axesOf(chart),
    series: lines.map(({ name, color, bars }) => ({
      ...{ type: 'bar' as const, name, cursor: 'pointer', barMaxWidth: isUpright(chart) ? 34 : 16 },
      ...(isStacked ? { stack: 'all' } : {}),
      itemStyle: { color },
      label: { show: !isStacked, position: 'right' as const, ...text },
      data: bars.map(({ value }) => value),
    })),
  };
}
