import { Table } from 'antd';
import { type Day, weekday } from '#domain/calendar/day.ts';
import { sayDay } from '#web/ui/due-words.ts';
import type { CountedDay } from './month-grid.ts';

const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** The same days one under the other, for reading out and for checking against the notice. */
export function DayList({ days, today }: { readonly days: readonly CountedDay[]; readonly today: string }) {
  return (
    <Table<CountedDay>
      size="small"
      tableLayout="fixed"
      rowKey="day"
      pagination={false}
      dataSource={days}
      columns={[
        {
          title: '日期',
          width: 150,
          render: (_, one) => `${sayDay(one.day, today)} ${weekdays[weekday(one.day as Day)]}`,
        },
        { title: '第几日', width: 80, render: (_, one) => one.n ?? '不计' },
        { title: '原因', width: 190, render: (_, one) => `${one.why}${one.provisional ? '（暂定）' : ''}` },
        { title: '来源', dataIndex: 'source', className: 'clock-source' },
      ]}
    />
  );
}
