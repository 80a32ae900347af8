import './calendar.css';
import { Alert, Button, Progress, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { CalendarAnswer, LoadingAnswer } from '#contract/calendar.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useSession } from '#web/ui/session.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { useCalendar } from './calendar-data.ts';
import { LoadSheet } from './load-sheet.tsx';
import { Notices } from './notices.tsx';
import { YearSheet } from './year-sheet.tsx';

type Year = CalendarAnswer['years'][number];

const yearColumns = (onShow: (year: number) => void): TableColumnsType<Year> => [
  { title: '年份', dataIndex: 'year', width: 90, render: (year: number) => `${year}年` },
  { title: '依据', dataIndex: 'notice', render: (notice: string[]) => <Notices notice={notice} /> },
  { title: '放假日', dataIndex: 'off', width: 90, align: 'right', render: (off: number) => `${off}天` },
  { title: '调休上班', dataIndex: 'work', width: 90, align: 'right', render: (work: number) => `${work}天` },
  {
    title: '从哪里来',
    dataIndex: 'source',
    width: 130,
    render: (source: Year['source']) => (source === 'loaded' ? '本系统载入' : '随系统提供'),
  },
  {
    title: '逐日',
    key: 'show',
    width: 90,
    render: (_, { year }) => (
      <Button size="small" aria-label={`查看${year}年`} onClick={() => onShow(year)}>
        查看
      </Button>
    ),
  },
];

const sayAt = (at: string): string => {
  const { day, time } = shanghaiTime(at);
  return `${day} ${time}`;
};

const loadingColumns: TableColumnsType<LoadingAnswer> = [
  { title: '载入时间', dataIndex: 'at', width: 150, render: sayAt },
  { title: '年份', dataIndex: 'year', width: 90, render: (year: number) => `${year}年` },
  { title: '依据', dataIndex: 'notice', width: 260 },
  {
    title: '更正理由',
    dataIndex: 'reason',
    render: (reason: string | null) => reason ?? <span className="faint">首次载入</span>,
  },
  { title: '载入人', dataIndex: 'by', width: 110 },
  {
    title: '重算结果',
    key: 'result',
    width: 220,
    render: (_, { petitions, done, changed, finished }) =>
      finished ? `${petitions} 件中 ${changed} 件期限有变` : `正在重算：${done}/${petitions} 件`,
  },
];

/** While dates are being made anew: how far it is. Nobody has to wait for it here. */
function Running({ loading }: { readonly loading: LoadingAnswer }) {
  const { year, petitions, done } = loading;
  return (
    <Alert
      type="info"
      showIcon
      title={`${year}年放假安排已载入，正在重算 ${petitions} 件的期限`}
      description={
        <>
          <Progress
            percent={petitions > 0 ? Math.floor((done / petitions) * 100) : 0}
            aria-label="重算进度"
          />
          各件的期限已按新安排显示；列表的排序随重算逐件更新。可以离开本页。
        </>
      }
    />
  );
}

/** The first year whose arrangement is not known; dates in it are provisional. */
const unknownYear = (years: readonly Year[], today: string): number => {
  const known = new Set(years.map(({ year }) => year));
  const from = Number(today.slice(0, 4));
  return known.has(from) ? from + 1 : from;
};

function Unknown({ years }: { readonly years: readonly Year[] }) {
  const { today } = useSession();
  const next = unknownYear(years, today);
  if (years.some(({ year }) => year === next)) return null;
  return (
    <p>
      {next}
      年的放假安排尚未载入：跨入该年的期限按周末和法定节日计算，标“暂定”；载入后自动重算，逐件记入经过。
    </p>
  );
}

/** 放假安排: the years by which working days are counted, and their loading by the system administrator. */
export function CalendarPage() {
  const { data, error } = useCalendar();
  const { today } = useSession();
  const [loading, setLoading] = useState(false);
  const [shown, setShown] = useState<number>();
  const running = data?.loadings.find(({ finished }) => !finished);
  return (
    <div className="page">
      <title>放假安排 · 执访</title>
      <div className="page-head">
        <h1>放假安排</h1>
        {data?.mayLoad && (
          <Button type="primary" disabled={running !== undefined} onClick={() => setLoading(true)}>
            载入一年
          </Button>
        )}
        <span className="faint">
          工作日按国务院办公厅通知计算；期间届满日遇休息日顺延（
          <RuleLink rule="procedure-85" short />）
        </span>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {data?.whyNot && <Alert type="info" showIcon title={data.whyNot} className="calendar-note" />}
      {running && <Running loading={running} />}
      {data && <Unknown years={data.years} />}
      <Table<Year>
        size="small"
        rowKey="year"
        columns={yearColumns(setShown)}
        dataSource={data?.years ?? []}
        loading={!data && !error}
        pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
      />
      <h2 className="calendar-loadings">载入记录</h2>
      <Table<LoadingAnswer>
        size="small"
        rowKey="version"
        columns={loadingColumns}
        dataSource={data?.loadings ?? []}
        pagination={false}
        locale={{ emptyText: '还没有在本系统载入过。' }}
      />
      {loading && data && (
        <LoadSheet first={unknownYear(data.years, today)} onClose={() => setLoading(false)} />
      )}
      {shown && <YearSheet year={shown} onClose={() => setShown(undefined)} />}
    </div>
  );
}
