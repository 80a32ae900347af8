import { Alert, Table, type TableColumnsType } from 'antd';
import type { CalendarPreview, ChangedDateAnswer } from '#contract/calendar.ts';

const sayChange = ({ change, late, provisional }: ChangedDateAnswer): string => {
  if (late) return '改期后已经逾期';
  if (change === 'moved') return provisional ? '改期，仍为暂定' : '改期';
  return provisional ? '日期不变，仍为暂定' : '日期不变，不再暂定';
};

const columns: TableColumnsType<ChangedDateAnswer> = [
  { title: '登记号', dataIndex: 'number', width: 190 },
  { title: '期限', dataIndex: 'clock' },
  { title: '原届满日', dataIndex: 'from', width: 120 },
  { title: '新届满日', dataIndex: 'to', width: 120 },
  {
    title: '变化',
    key: 'change',
    width: 180,
    render: (_, one) => <span className={one.late ? 'due due-overdue' : ''}>{sayChange(one)}</span>,
  },
];

/** What loading the year changes, petition by petition, before anything is loaded. */
export function Preview({ preview }: { readonly preview: CalendarPreview }) {
  const { year, petitions, moved, settled, late, dates, items } = preview;
  return (
    <>
      <Alert
        type={late > 0 ? 'warning' : 'info'}
        showIcon
        title={
          petitions === 0
            ? `载入${year}年放假安排不改变任何一件的期限（尚未载入）`
            : `涉及 ${petitions} 件：${moved} 项改期，${settled} 项日期不变、转为确定${late > 0 ? `，其中 ${late} 项改期后已经逾期` : ''}（尚未载入）`
        }
        description="已经逾期的仍为逾期，已经办结的仍按当时的安排计算，不因载入而改变。只列登记号和期限，不显示案情。"
      />
      <Table<ChangedDateAnswer>
        size="small"
        rowKey={({ number, clock, from }) => `${number} ${clock} ${from}`}
        columns={columns}
        dataSource={items}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        locale={{ emptyText: '没有期限改变。' }}
      />
      {items.length < dates && (
        <p className="faint">
          共 {dates} 项，列出前 {items.length} 项。
        </p>
      )}
    </>
  );
}
