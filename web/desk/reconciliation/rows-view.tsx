import { Button, Select, Table, type TableColumnsType } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { ReconciliationMonth, RegisterRowAnswer } from '#contract/reconciliation.ts';
import { type RegisterSourceId, registerSourceIds, registerSources } from '#regulation/reconciliation.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useKeyHelp } from '../frame/here.ts';
import { useShortcuts } from '../frame/shortcuts.ts';
import type { ReconciliationSearch } from '../search-params.ts';
import { ComparePanel } from './compare-panel.tsx';
import { pageOfRows, useRows } from './reconciliation-data.ts';
import { sayWhy } from './words.ts';

const columns: TableColumnsType<RegisterRowAnswer> = [
  { title: '日期', dataIndex: 'receivedOn', width: 92, render: (on: string) => on.slice(5) },
  {
    title: '登记簿所记',
    key: 'who',
    render: (_, one) => (
      <>
        <Button type="link" size="small" className="reconciliation-name">
          {one.name ?? '未写姓名'}
        </Button>
        {one.phone}
        <div className="faint reconciliation-line">{one.text ?? one.caseNumber ?? ''}</div>
      </>
    ),
  },
  {
    title: '比对',
    key: 'petition',
    width: 190,
    render: (_, one) => (
      <>
        {one.standing !== 'missing' && one.petition?.number}
        <div className="faint">{sayWhy(one)}</div>
      </>
    ),
  },
];

type Props = {
  readonly month: string;
  readonly search: ReconciliationSearch;
  readonly page: ReconciliationMonth | undefined;
  readonly onChange: (next: Partial<ReconciliationSearch>) => void;
};

/** A list of entries with the one under the hand side by side with what it may be; j and k go up and down. */
export function RowsView({ month, search, page, onChange }: Props) {
  const { items, total, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage } = useRows(
    month,
    search,
  );
  const [chosen, setChosen] = useState<string>();
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === chosen),
  );
  const here = items[at];
  const go = (by: number) => {
    const next = items[at + by];
    if (next) setChosen(next.id);
  };
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (here) list.current?.querySelector('.reconciliation-here')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  useKeyHelp([
    [['j'], '下一条'],
    [['k'], '上一条'],
  ]);
  useShortcuts({ j: () => go(1), k: () => go(-1) });
  return (
    <>
      <div className="reconciliation-bar">
        <Select
          allowClear
          aria-label="登记簿"
          placeholder="全部登记簿"
          className="reconciliation-meaning"
          value={search.source}
          onChange={(source?: RegisterSourceId) => onChange({ source })}
          options={registerSourceIds.map((value) => ({ value, label: registerSources[value].name }))}
        />
        {search.replied && <span>只看登记簿记有答复的</span>}
        <span className="faint">
          {!isPending && `共 ${total} 条${total > items.length ? `，已显示 ${items.length} 条` : ''}。`}
          j、k 上下移动，y 是同一次，n 不是。
        </span>
        {hasNextPage && (
          <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            再显示 {pageOfRows} 条
          </Button>
        )}
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      <div className="reconciliation-split" ref={list}>
        <Table<RegisterRowAnswer>
          size="small"
          rowKey="id"
          columns={columns}
          dataSource={items}
          loading={isPending}
          pagination={false}
          scroll={{ y: 'calc(100vh - 290px)' }}
          rowClassName={(one) => (one.id === here?.id ? 'reconciliation-here' : '')}
          onRow={(one) => ({ onClick: () => setChosen(one.id) })}
          locale={{ emptyText: isPending ? '正在读取…' : '没有这样的记录。' }}
        />
        {here && page && <ComparePanel key={here.id} id={here.id} may={page} onDone={() => go(1)} />}
      </div>
    </>
  );
}
