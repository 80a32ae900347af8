import { Link, useNavigate } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { useRef } from 'react';
import type { ArchiveAnswer, ArchiveList } from '#contract/archive.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { useRowKeys } from '../queue/row-keys.ts';

type Props = {
  readonly list: ArchiveList;
  readonly rows: readonly ArchiveAnswer[];
  readonly today: string;
  readonly loading: boolean;
};

type Columns = TableColumnsType<ArchiveAnswer>;

const petition: Columns[number] = {
  title: '登记号 / 信访人',
  width: 190,
  render: (_, { id, number, petitioners }) => (
    <>
      <Link to="/petitions/$id" params={{ id }} className="row-link">
        {number}
      </Link>
      <div className="faint">{petitioners}</div>
    </>
  ),
};

const caseNumber: Columns[number] = { title: '执行案号', dataIndex: 'caseNumber', width: 190 };

function Due({ day, today }: { readonly day: string | undefined; readonly today: string }) {
  if (!day) return <span className="faint">—</span>;
  return day < today ? (
    <span className="due due-overdue">{sayDay(day, today)} 已过</span>
  ) : (
    sayDay(day, today)
  );
}

const due = (title: string, today: string): Columns[number] => ({
  title,
  width: 164,
  render: (_, row) => <Due day={row.due} today={today} />,
});

const number: Columns[number] = {
  title: '档号',
  width: 130,
  render: (_, row) => <strong>{row.archiveNumber}</strong>,
};

const place: Columns[number] = {
  title: '位置',
  width: 150,
  render: (_, row) => row.place ?? <span className="faint">电子档案</span>,
};

function Missing({ row: { missing, done, of } }: { readonly row: ArchiveAnswer }) {
  if (missing.length === 0) return <span className="archive-whole">材料齐全，可以归档</span>;
  return (
    <>
      <strong>
        {done}/{of}
      </strong>{' '}
      缺{missing.join('、')}
    </>
  );
}

const columnsOf: { readonly [L in ArchiveList]: (today: string) => Columns } = {
  toFile: (today) => [
    due('归档期限', today),
    petition,
    {
      title: '结束',
      width: 124,
      render: (_, row) => (
        <>
          {row.stageName}
          <div className="faint">{sayDay(row.endedOn ?? '', today)}</div>
        </>
      ),
    },
    { title: '材料', render: (_, row) => <Missing row={row} /> },
  ],
  lent: (today) => [
    due('归还期限', today),
    number,
    petition,
    { title: '借阅人', width: 150, render: (_, { loan }) => loan?.borrower },
    {
      title: '用途',
      render: (_, { loan }) => (
        <>
          {loan?.purpose}
          <div className="faint">{loan && sayDay(loan.on, today)}借出</div>
        </>
      ),
    },
    place,
  ],
  filed: (today) => [
    number,
    place,
    petition,
    caseNumber,
    {
      title: '卷宗',
      render: (_, { volumes, pages, retention, supplements }) =>
        `${volumes} 卷 ${pages} 页，${retention}${supplements ? `，补充 ${supplements} 份` : ''}`,
    },
    { title: '归档日期', width: 128, render: (_, row) => sayDay(row.filedOn ?? '', today) },
  ],
};

const nothing: Readonly<Record<ArchiveList, string>> = {
  toFile: '没有待归档的案件。案件办结、终止后列在这里，最近期限在前。',
  lent: '没有借出的卷宗。在案件页“借阅卷宗”办理的列在这里。',
  filed: '没有找到已归档的卷宗。',
};

/** One of the archivist's lists; a row opens its petition, where filing, lending and returning are done. */
export function ArchiveTable({ list, rows, today, loading }: Props) {
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  return (
    <div ref={box}>
      <Table<ArchiveAnswer>
        size="small"
        rowKey="id"
        className="archive-table"
        columns={columnsOf[list](today)}
        dataSource={[...rows]}
        loading={loading}
        pagination={false}
        tableLayout="fixed"
        onRow={({ id }) => ({ onDoubleClick: () => void navigate({ to: '/petitions/$id', params: { id } }) })}
        locale={{ emptyText: nothing[list] }}
      />
    </div>
  );
}
