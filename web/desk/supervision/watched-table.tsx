import { Link } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import { useRef } from 'react';
import { ClockChip } from '#web/ui/clock-chip.tsx';
import { useSession } from '#web/ui/session.ts';
import { useRowKeys } from '../queue/row-keys.ts';
import type { WatchedList, WatchedRow } from './watched.ts';

type Props = {
  readonly list: WatchedList;
  readonly rows: readonly WatchedRow[];
  readonly loading: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
  /** Urges one petition straight from its row; left out where the person may not. */
  readonly onUrge?: ((id: string) => void) | undefined;
};

function DayCell({ day, late }: { readonly day: string | undefined; readonly late: string }) {
  const { today } = useSession();
  if (!day) return <span className="faint">—</span>;
  return day < today ? (
    <span className="due due-overdue">
      {day} {late}
    </span>
  ) : (
    day
  );
}

const handler: TableColumnsType<WatchedRow>[number] = {
  title: '承办人',
  width: 104,
  render: (_, { handler: name, span }) => (
    <>
      <strong>{name ?? '尚未转交'}</strong>
      {span > 0 && <div className="faint">共 {span} 件</div>}
    </>
  ),
};

const petition: TableColumnsType<WatchedRow> = [
  {
    title: '登记号 / 信访人',
    width: 186,
    render: (_, row) => (
      <>
        <Link to="/petitions/$id" params={{ id: row.id }} className="row-link">
          {row.number}
        </Link>
        <div>
          {row.petitioners}
          {row.importance === 'key' && <span className="mark mark-key">重点</span>}
          {row.contacts > 1 && <span className="mark">{row.contacts} 次</span>}
        </div>
      </>
    ),
  },
  { title: '阶段', width: 96, dataIndex: 'stageName' },
  {
    title: '期限',
    width: 260,
    render: (_, { nearest }) =>
      nearest ? (
        <>
          <ClockChip chip={nearest} />
          <div className="faint">{nearest.name}</div>
        </>
      ) : (
        <span className="faint">无进行中的期限</span>
      ),
  },
];

const late: TableColumnsType<WatchedRow> = [
  {
    title: '上次催督办',
    width: 104,
    render: (_, { supervision }) => supervision?.urgedOn ?? <span className="faint">未催</span>,
  },
  {
    title: '答复期限',
    width: 130,
    render: (_, { supervision }) => <DayCell day={supervision?.answerOn} late="未答复" />,
  },
  {
    title: '已报到',
    width: 130,
    render: (_, { supervision }) => supervision?.rung ?? <span className="faint">—</span>,
  },
];

const backlog: TableColumnsType<WatchedRow> = [
  { title: '列为积案', width: 104, render: (_, { supervision }) => supervision?.backlogOn },
  {
    title: '下次跟进',
    width: 130,
    render: (_, { supervision }) => <DayCell day={supervision?.followUpOn} late="应跟进" />,
  },
];

const columns = {
  supervision: [handler, ...petition, ...late],
  backlog: [handler, ...petition, ...backlog],
} as const;

/** The petitions under supervision, those of one handler together, to be chosen for an urge or a supervision. */
export function WatchedTable({ list, rows, loading, chosen, onChoose, onUrge }: Props) {
  const acting: TableColumnsType<WatchedRow> = onUrge
    ? [
        {
          title: '操作',
          width: 72,
          render: (_, { id, number, stage }) =>
            stage !== 'closed' && (
              <Button size="small" aria-label={`催办 ${number}`} onClick={() => onUrge(id)}>
                催办
              </Button>
            ),
        },
      ]
    : [];
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  return (
    <div ref={box}>
      <Table<WatchedRow>
        size="small"
        rowKey="id"
        className="watched-table"
        columns={[...columns[list], ...acting]}
        dataSource={[...rows]}
        loading={loading}
        pagination={false}
        tableLayout="fixed"
        rowSelection={{
          selectedRowKeys: [...chosen],
          onChange: (keys) => onChoose(keys.map(String)),
          getCheckboxProps: (row) => ({ 'aria-label': `选择 ${row.number}` }) as object,
        }}
        locale={{
          emptyText: list === 'supervision' ? '没有临期、逾期或待答复的案件。' : '没有信访积案。',
        }}
      />
    </div>
  );
}
