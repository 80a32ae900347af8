/** The appraisal as a printed paper, of the same blocks as the papers of a petition. */
import type { SubjectAnswer } from '#contract/appraisal.ts';
import { sayDay } from '#domain/calendar/day.ts';
import { indicatorGroups } from '#regulation/appraisal.ts';
import type { IndicatorKey } from '#regulation/indicators.ts';
import { reports } from '#regulation/papers.ts';
import type { Block, Layout } from '../papers/block.ts';
import {
  type AppraisalReport,
  correctionHead,
  correctionsIn,
  sayNumber,
  sayScope,
  sayWeights,
} from './report.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text, keep: false });
const list = (head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  type: 'list',
  head,
  rows,
});

/** What stands in brackets goes to a line of its own, so that a column stays narrow. */
const inTwoLines = (text: string): string => text.replace('（', '\n（');

const sayScore = ({ score }: SubjectAnswer): string => {
  if (!score) return '—';
  return score.corrected === undefined ? String(score.value) : `${score.value}\n更正${score.corrected}`;
};

/** A part of the figures as a table, with the score in the first one. */
function figures(
  { indicators, subjects }: AppraisalReport,
  keys: readonly IndicatorKey[],
  scored: boolean,
): Block {
  const shown = keys.flatMap((key) => indicators.find((one) => one.key === key) ?? []);
  const head = ['对象', ...(scored ? ['得分'] : []), ...shown.map(({ name }) => name)];
  const rows = subjects.map((subject) => [
    subject.name,
    ...(scored ? [sayScore(subject)] : []),
    ...shown.map((indicator) => {
      const figure = subject.figures.find((one) => one.indicator === indicator.key);
      if (!figure) return '—';
      const corrected = figure.corrected ? `\n更正${sayNumber(figure.corrected, indicator)}` : '';
      return inTwoLines(sayNumber(figure, indicator)) + corrected;
    }),
  ]);
  return list(head, rows);
}

const heading = (text: string): Block => ({ type: 'heading', text });

/** Every figure with what it is made of, how each is made, what was corrected, and room to sign. */
export function reportLayout(report: AppraisalReport): Layout {
  const { title } = reports.appraisal;
  const { court, today, indicators, subjects } = report;
  const corrections = correctionsIn(report);
  const groups = Object.values(indicatorGroups);
  const formulas = indicators.map((one) => [
    one.name,
    one.formula,
    one.credit,
    `满分：${one.target}\n零分：${one.floor}`,
    sayWeights(one),
  ]);
  const blocks: readonly Block[] = [
    { type: 'title', lines: [court, title] },
    paragraph(
      `考核对象：${sayScope(report)}。依据：${indicators[0]?.basis.citation ?? ''}。括号内为分子/分母；“—”为没有信访件可计；办理用时不计分。`,
    ),
    ...groups.flatMap(({ name, indicators: keys }, index) => [
      heading(name),
      subjects.length > 0 ? figures(report, keys, index === 0) : paragraph('统计日没有考核对象。'),
    ]),
    ...(corrections.length > 0 ? [heading('异议成立后的更正'), list([...correctionHead], corrections)] : []),
    heading('各项指标的算法'),
    list(['指标', '算法', '归属', '计分', '各岗位分值'], formulas),
    { type: 'toSign', labels: ['制表人', '负责人'] },
    { type: 'right', text: `${sayDay(today)}打印` },
  ];
  return { title, court, date: today, blocks };
}
