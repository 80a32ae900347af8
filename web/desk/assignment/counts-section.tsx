import { Link } from '@tanstack/react-router';
import { DatePicker, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ContactCountsAnswer } from '#contract/assignment.ts';
import { type LeapfrogLevel, leapfrogLevels } from '#regulation/assignment.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { useContactCounts } from './assignment-queries.ts';

type Line = ContactCountsAnswer['items'][number];

const columns: TableColumnsType<Line> = [
  {
    title: '时任承办人',
    key: 'handler',
    width: 120,
    render: (_, { handler }) => handler?.name ?? <span className="faint">未确定</span>,
  },
  ...(Object.keys(leapfrogLevels) as LeapfrogLevel[]).map((level) => ({
    title: leapfrogLevels[level],
    key: level,
    width: 110,
    render: (_: unknown, { levels }: Line) => levels[level],
  })),
  { title: '越级访合计', dataIndex: 'leapfrogs', width: 100 },
  { title: '重复访', dataIndex: 'repeats', width: 80 },
  {
    title: '案件',
    key: 'petitions',
    render: (_, { petitions }) =>
      petitions.map(({ id, number }) => (
        <div key={id}>
          <Link to="/petitions/$id" params={{ id }}>
            {number}
          </Link>
        </div>
      )),
  },
];

/** Leapfrogs and repeats of a month, by who handled the petition that day, each with its petitions (R4.2). */
export function CountsSection() {
  const { today } = useSession();
  const [month, setMonth] = useState(today.slice(0, 7));
  const counts = useContactCounts(month);
  return (
    <section className="assignment-section" aria-label="越级访、重复访统计">
      <div>
        <DatePicker
          picker="month"
          aria-label="统计月份"
          allowClear={false}
          value={dayjs(`${month}-01`)}
          onChange={(day) => day && setMonth(day.format('YYYY-MM'))}
        />
      </div>
      {counts.error && <ProblemAlert problem={problemOf(counts.error)} />}
      <Table<Line>
        size="small"
        rowKey={({ handler }) => handler?.id ?? 'nobody'}
        columns={columns}
        dataSource={counts.data?.items ?? []}
        loading={counts.isPending}
        pagination={false}
        locale={{ emptyText: '本月没有登记越级访或重复访。' }}
      />
    </section>
  );
}
