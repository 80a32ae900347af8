/** The appraisal as a workbook: the figures, how each is made, and what was corrected. */
import type { IndicatorAnswer, SubjectAnswer } from '#contract/appraisal.ts';
import { reports } from '#regulation/papers.ts';
import type { WholeSheet } from '../directory/spreadsheet.ts';
import { type AppraisalReport, correctionHead, correctionsIn, sayScope, sayWeights } from './report.ts';

type Cell = string | number;
type Column = {
  readonly title: string;
  readonly width: number;
  readonly read: (one: SubjectAnswer) => Cell;
};

/** The number, and what it is made of where it is made of two. */
function columnsOf({ key, name, unit, kind }: IndicatorAnswer): readonly Column[] {
  const figureOf = ({ figures }: SubjectAnswer) => figures.find(({ indicator }) => indicator === key);
  const part = (title: string, which: 'numerator' | 'denominator'): Column => ({
    title: `${name}·${title}`,
    width: 10,
    read: (one) => figureOf(one)?.[which] ?? '',
  });
  const number: Column = {
    title: `${name}（${unit}）`,
    width: 14,
    read: (one) => figureOf(one)?.value ?? '',
  };
  if (kind === 'count') return [number];
  return [number, part(kind === 'rate' ? '分子' : '合计', 'numerator'), part('件数', 'denominator')];
}

function figuresSheet(report: AppraisalReport): WholeSheet {
  const columns: readonly Column[] = [
    { title: '考核对象', width: 16, read: ({ name }) => name },
    { title: '计分岗位', width: 18, read: ({ post }) => post ?? '' },
    { title: '得分', width: 8, read: ({ score }) => score?.value ?? '' },
    { title: '更正后得分', width: 12, read: ({ score }) => score?.corrected ?? '' },
    ...report.indicators.flatMap(columnsOf),
  ];
  return {
    ...{ name: '考核', columns, frozen: 2 },
    rows: [
      [`${report.court}${reports.appraisal.title}：${sayScope(report)}，${report.today}导出`],
      columns.map(({ title }) => title),
      ...report.subjects.map((one) => columns.map(({ read }) => read(one))),
    ],
  };
}

const formulaColumns: readonly {
  readonly title: string;
  readonly width: number;
  readonly read: (one: IndicatorAnswer) => Cell;
}[] = [
  { title: '指标', width: 18, read: ({ name }) => name },
  { title: '算法', width: 70, read: ({ formula }) => formula },
  { title: '单位', width: 12, read: ({ unit }) => unit },
  { title: '归属', width: 22, read: ({ credit }) => credit },
  { title: '方向', width: 10, read: ({ better }) => (better === 'higher' ? '越高越好' : '越低越好') },
  { title: '满分值', width: 8, read: ({ target }) => target },
  { title: '零分值', width: 8, read: ({ floor }) => floor },
  { title: '各岗位分值', width: 50, read: sayWeights },
  { title: '依据', width: 12, read: ({ basis }) => basis.citation },
];

/** What is corrected stands on a sheet of its own, beside the computed figures and not over them. */
export function reportSheets(report: AppraisalReport): readonly WholeSheet[] {
  const corrections = correctionsIn(report);
  return [
    figuresSheet(report),
    {
      ...{ name: '算法', columns: formulaColumns, frozen: 1 },
      rows: [
        formulaColumns.map(({ title }) => title),
        ...report.indicators.map((one) => formulaColumns.map(({ read }) => read(one))),
      ],
    },
    ...(corrections.length > 0
      ? [
          {
            ...{ name: '更正', columns: correctionHead.map(() => ({ width: 18 })), frozen: 1 },
            rows: [correctionHead, ...corrections],
          },
        ]
      : []),
  ];
}
