/** The appraisal as it is handed on: what a spreadsheet and a printed report both say. */
import type { FigureAnswer, IndicatorAnswer, SubjectAnswer } from '#contract/appraisal.ts';
import { type Day, sayDay, shanghaiDay } from '#domain/calendar/day.ts';
import { type SubjectKind, subjectKinds } from '#regulation/appraisal.ts';

export type AppraisalReport = {
  readonly court: string;
  readonly by: SubjectKind;
  readonly from: Day;
  readonly until: Day;
  readonly asOf: Day;
  readonly today: Day;
  readonly indicators: readonly IndicatorAnswer[];
  readonly subjects: readonly SubjectAnswer[];
};

/** Of what it is, in a line: whose figures, of which days, known when. */
export const sayScope = ({ by, from, until, asOf }: AppraisalReport): string =>
  `${subjectKinds[by]}，${sayDay(from)}至${sayDay(until)}，以${sayDay(asOf)}终了时已录入的内容为准`;

type Parts = Pick<FigureAnswer, 'numerator' | 'denominator' | 'value'>;

/** The number as people read it, over what it is made of; a dash where no petition is counted. */
export function sayNumber({ value, numerator, denominator }: Parts, { kind }: IndicatorAnswer): string {
  if (value === null) return '—';
  if (kind === 'count') return String(value);
  return `${value}${kind === 'rate' ? '%' : ''}（${numerator}/${denominator}）`;
}

/** Which posts an indicator scores, with their points. */
export const sayWeights = ({ weights }: IndicatorAnswer): string =>
  weights.length === 0 ? '不计分' : weights.map(({ post, points }) => `${post}${points}`).join('、');

/** What was corrected: whose figure, from what, to what, by whom, when and why. */
export const correctionsIn = ({ indicators, subjects }: AppraisalReport): readonly (readonly string[])[] =>
  subjects.flatMap(({ name, figures }) =>
    figures.flatMap((figure) => {
      const indicator = indicators.find(({ key }) => key === figure.indicator);
      const { corrected } = figure;
      if (!corrected || !indicator) return [];
      const { by, at, reason } = corrected;
      const numbers = [sayNumber(figure, indicator), sayNumber(corrected, indicator)];
      return [[name, indicator.name, ...numbers, by, shanghaiDay(at), reason]];
    }),
  );

export const correctionHead = [
  '考核对象',
  '指标',
  '系统计算',
  '更正后',
  '审核人',
  '审核日期',
  '理由',
] as const;
