import './queue.css';
import { useRouter, useRouterState } from '@tanstack/react-router';
import { Button, Table } from 'antd';
import { useEffect, useRef } from 'react';
import type { PetitionRow } from '#contract/petition.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import type { ListSearch, QueueSearch } from '../search-params.ts';
import { columns } from './columns.tsx';
import { EmptyList } from './empty-list.tsx';
import { FilterBar } from './filter-bar.tsx';
import { usePetitionList } from './petition-lists.ts';
import { rememberList } from './remembered-list.ts';
import { useRowKeys } from './row-keys.ts';

type Props = {
  readonly search: QueueSearch;
  readonly title: string;
  readonly onChange: (search: ListSearch) => void;
};

/** A list of petitions with its filters. It remembers itself, so that the petition page can step through it. */
export function PetitionListView({ search, title, onChange }: Props) {
  const list = usePetitionList(search);
  const box = useRef<HTMLDivElement>(null);
  const { focusFirst, openOnly } = useRowKeys(box);
  const open = useOpen();
  useRemembered(list.rows, list.head?.totalText, title, list.isPlaceholderData);
  const { queue, ...filters } = search;
  return (
    <div ref={box} className="list" aria-busy={list.isFetching}>
      <FilterBar
        filters={filters}
        measure={list.head?.measure}
        onChange={onChange}
        onDown={focusFirst}
        onEnter={openOnly}
      />
      {list.error && (
        <ProblemAlert
          problem={problemOf(list.error)}
          action={<Button onClick={() => void list.refetch()}>重试</Button>}
        />
      )}
      <Table<PetitionRow>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        tableLayout="fixed"
        rowClassName={(row) => `row row-${row.nearest?.urgency ?? 'none'}`}
        onRow={(row) => ({ onClick: () => open(row.id) })}
        locale={{
          emptyText: list.isSuccess && <EmptyList queue={queue} filters={filters} onClear={onChange} />,
        }}
      />
      {list.rows.length > 0 && (
        <div className="list-foot">
          共 {list.head?.totalText} 件，已显示 {list.rows.length} 件
          {list.hasNextPage && (
            <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
              再显示 50 件
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Opens a row that was clicked anywhere, unless the click ended a selection of text to copy. */
function useOpen(): (id: string) => void {
  const router = useRouter();
  return (id) => {
    if (window.getSelection()?.toString()) return;
    void router.navigate({ to: '/petitions/$id', params: { id } });
  };
}

function useRemembered(
  rows: readonly PetitionRow[],
  total: string | undefined,
  title: string,
  stale: boolean,
): void {
  const href = useRouterState({ select: (state) => state.location.href });
  const ids = rows.map((row) => row.id).join(' ');
  useEffect(() => {
    if (total !== undefined && !stale)
      rememberList({ ids: ids.split(' ').filter(Boolean), total, href, title });
  }, [ids, total, href, title, stale]);
}
