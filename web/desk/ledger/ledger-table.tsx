import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { type UIEvent, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LedgerColumnAnswer, LedgerRow } from '#contract/ledger.ts';
import { useRowKeys } from '../queue/row-keys.ts';

type Props = {
  readonly columns: readonly LedgerColumnAnswer[];
  readonly rows: readonly LedgerRow[];
  readonly loading: boolean;
  readonly more: boolean;
  readonly onMore: () => void;
};

/** Screen pixels to a character of a spreadsheet's column, and what the cell's padding takes. */
const character = 7.5;
const padding = 16;
const widthOf = ({ width }: LedgerColumnAnswer): number => Math.round(width * character) + padding;

/** The last rows in sight ask for those after them. */
const ahead = 600;
/** What stands above and below the table, as long as nothing more is said of it. */
const around = 290;
const least = 260;

/** Whether the page is being printed: then all rows that were read are there, not those in sight alone. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}

/** The height that is left for the rows on this screen. */
function useHeight(box: { readonly current: HTMLElement | null }): number {
  const [height, setHeight] = useState(() => Math.max(least, window.innerHeight - around));
  useEffect(() => {
    const measure = () => {
      const top = box.current?.getBoundingClientRect().top ?? around;
      setHeight(Math.max(least, window.innerHeight - top - 70));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });
  return height;
}

const toColumns = (columns: readonly LedgerColumnAnswer[]): TableColumnsType<LedgerRow> =>
  columns.map((column, at) => ({
    key: column.key,
    title: column.title,
    width: widthOf(column),
    ...(at < 2 ? { fixed: 'start' as const } : {}),
    align: column.kind === 'number' ? 'right' : 'left',
    ellipsis: { showTitle: false },
    onCell: ({ cells }) => ({ title: String(cells[at] ?? '') }),
    render: (_, { id, cells, late }) => {
      const cell = cells[at] ?? '';
      if (column.key === 'number')
        return (
          <Link to="/petitions/$id" params={{ id }} className="row-link">
            {cell}
          </Link>
        );
      return late && (column.key === 'due' || column.key === 'overdueDays') ? (
        <span className="due-overdue">{cell}</span>
      ) : (
        cell
      );
    },
  }));

/** A ledger as a table: only the rows in sight are drawn, the others as they come into sight. */
export function LedgerTable({ columns, rows, loading, more, onMore }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const height = useHeight(box);
  useRowKeys(box);
  const width = columns.reduce((sum, column) => sum + widthOf(column), 0);
  const onScroll = ({ currentTarget }: UIEvent<HTMLElement>) => {
    const { scrollTop, clientHeight, scrollHeight } = currentTarget;
    if (more && scrollTop + clientHeight + ahead >= scrollHeight) onMore();
  };
  return (
    <div ref={box} className="ledger-table">
      <Table<LedgerRow>
        size="small"
        rowKey="id"
        virtual={!printing}
        columns={toColumns(columns)}
        dataSource={[...rows]}
        loading={loading}
        pagination={false}
        onScroll={onScroll}
        {...(printing ? {} : { scroll: { x: width, y: height } })}
        locale={{ emptyText: loading ? ' ' : '没有符合条件的信访件。' }}
      />
    </div>
  );
}
