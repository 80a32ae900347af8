import { Table, type TableColumnsType } from 'antd';
import { useRef } from 'react';
import type { AppraisalAnswer, IndicatorAnswer, SubjectAnswer } from '#contract/appraisal.ts';
import { indicatorGroups, timeShares } from '#regulation/appraisal.ts';
import type { IndicatorKey } from '#regulation/indicators.ts';
import { FigureCell } from './figure-cell.tsx';
import { ScoreButton } from './score-button.tsx';
import { shares, shortly, TimeBar, totalDays } from './time-bar.tsx';

type Props = {
  readonly answer: AppraisalAnswer | undefined;
  readonly loading: boolean;
  readonly onOpen: (subject: string, indicator: IndicatorKey) => void;
};

/** Screen pixels, so that everything stands beside each other on a screen of 1366. */
const widths = { name: 104, score: 60, figure: 62, time: 212 } as const;

function figureColumn(
  indicator: IndicatorAnswer,
  onOpen: Props['onOpen'],
): TableColumnsType<SubjectAnswer>[number] {
  return {
    key: indicator.key,
    width: widths.figure,
    align: 'right',
    title: <span title={indicator.formula}>{indicator.name}</span>,
    render: (_, { id, name, figures }) => {
      const figure = figures.find((one) => one.indicator === indicator.key);
      return (
        figure && (
          <FigureCell
            figure={figure}
            indicator={indicator}
            subject={name}
            onOpen={() => onOpen(id, indicator.key)}
          />
        )
      );
    },
  };
}

const Legend = () => (
  <span className="time-legend">
    平均办理用时（工作日，不计分）
    <span>
      {shares.map((share) => (
        <span key={share} title={timeShares[share]}>
          <i className={`time-${share}`} aria-hidden />
          {shortly(share)}
        </span>
      ))}
    </span>
  </span>
);

function columnsOf({ indicators, subjects }: AppraisalAnswer, onOpen: Props['onOpen']) {
  const byKey = new Map(indicators.map((one) => [one.key, one]));
  const longest = Math.max(0, ...subjects.map(({ figures }) => totalDays(figures)));
  const group = ({ name, indicators: keys }: (typeof indicatorGroups)['limits' | 'outcomes']) => ({
    title: name,
    children: keys.flatMap((key: IndicatorKey) => {
      const indicator = byKey.get(key);
      return indicator ? [figureColumn(indicator, onOpen)] : [];
    }),
  });
  const columns: TableColumnsType<SubjectAnswer> = [
    { title: '考核对象', dataIndex: 'name', width: widths.name, rowScope: 'row' },
    {
      title: '得分',
      key: 'score',
      width: widths.score,
      align: 'right',
      render: (_, subject) => <ScoreButton subject={subject} indicators={indicators} />,
    },
    group(limits),
    group(outcomes),
    {
      title: <Legend />,
      key: 'time',
      width: widths.time,
      render: (_, { id, name, figures }) => (
        <TimeBar figures={figures} subject={name} longest={longest} onOpen={(share) => onOpen(id, share)} />
      ),
    },
  ];
  return columns;
}

const buttonsIn = (place: Element | undefined): readonly HTMLElement[] => [
  ...(place?.querySelectorAll<HTMLElement>('td button') ?? []),
];

/** The next number up or down in the same column; cells without one are passed over. */
function nextInColumn(from: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const cell = from.closest('td');
  const rows = [...(from.closest('tbody')?.querySelectorAll('tr.ant-table-row') ?? [])];
  const here = rows.findIndex((row) => row.contains(from));
  const ahead = by === 1 ? rows.slice(here + 1) : rows.slice(0, here).toReversed();
  return ahead
    .map((row) => row.children[cell?.cellIndex ?? -1]?.querySelector<HTMLElement>('button'))
    .find((button) => button !== null && button !== undefined) as HTMLElement | undefined;
}

/** Arrow keys go from number to number as they stand in the table. */
function moveIn(box: HTMLElement, key: string): boolean {
  const at = document.activeElement as HTMLElement;
  const row = buttonsIn(at.closest('tr') ?? undefined);
  if (!box.contains(at) || !row.includes(at)) return false;
  const steps: Readonly<Record<string, () => HTMLElement | undefined>> = {
    ArrowDown: () => nextInColumn(at, 1),
    ArrowUp: () => nextInColumn(at, -1),
    ArrowRight: () => row[row.indexOf(at) + 1],
    ArrowLeft: () => row[row.indexOf(at) - 1],
  };
  const next = steps[key]?.();
  next?.focus();
  return next !== undefined;
}

const { limits, outcomes } = indicatorGroups;
const figureCount = limits.indicators.length + outcomes.indicators.length;

/** Whose figures, one row each; every number opens the petitions it counts. */
export function FiguresTable({ answer, loading, onOpen }: Props) {
  const box = useRef<HTMLDivElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only moves the focus between the buttons inside
    <div
      ref={box}
      onKeyDown={(event) => {
        if (box.current && event.key.startsWith('Arrow') && moveIn(box.current, event.key))
          event.preventDefault();
      }}
    >
      <Table<SubjectAnswer>
        className="figures"
        size="small"
        bordered
        rowKey="id"
        columns={answer ? columnsOf(answer, onOpen) : []}
        dataSource={answer?.subjects ?? []}
        loading={loading}
        pagination={false}
        scroll={{ x: widths.name + widths.score + figureCount * widths.figure + widths.time }}
        locale={{ emptyText: loading ? '正在读取…' : '统计日没有任职计分岗位的考核对象。' }}
      />
    </div>
  );
}
