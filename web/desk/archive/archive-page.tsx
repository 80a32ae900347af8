import './archive-page.css';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { type ArchiveList, archiveListIds, archiveListSchema, archiveLists } from '#contract/archive.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useShortcuts } from '../frame/shortcuts.ts';
import { stringifySearch } from '../search-params.ts';
import { ArchiveTable } from './archive-table.tsx';

const route = getRouteApi('/desk/archive');

function useArchives(list: ArchiveList, q: string) {
  return useQuery({
    queryKey: ['archive', list, q],
    queryFn: ({ signal }) =>
      getJson(`/api/archive${stringifySearch({ list, q })}`, archiveListSchema, signal),
    placeholderData: keepPreviousData,
  });
}

type TabsProps = {
  readonly current: ArchiveList;
  readonly q: string;
  readonly counts: Readonly<Record<ArchiveList, number>> | undefined;
};

function Tabs({ current, q, counts }: TabsProps) {
  return (
    <nav className="queue-tabs" aria-label="档案分类">
      {archiveListIds.map((list) => (
        <Link
          key={list}
          to="/archive"
          search={{ list, q }}
          aria-current={list === current ? 'page' : undefined}
          className={`queue-tab${list === current ? ' queue-tab-here' : ''}`}
        >
          {archiveLists[list]} {counts?.[list]}
        </Link>
      ))}
    </nav>
  );
}

/** 档案台: to be filed, nearest first; lent, overdue first; and every archive by its number or place. */
export function ArchivePage() {
  const { list, q } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, isPending, refetch } = useArchives(list, q);
  const [typed, setTyped] = useState(q);
  const box = useRef<InputRef>(null);
  useShortcuts({ '/': () => box.current?.focus({ cursor: 'all' }) });
  const find = (text: string) => void navigate({ search: { list, q: text.trim() }, replace: true });
  return (
    <div className="page">
      <title>{`${archiveLists[list]} · 档案台 · 执访`}</title>
      <div className="page-head">
        <h1>档案台</h1>
        <Tabs current={list} q={q} counts={data?.counts} />
        <search className="archive-search">
          <Input.Search
            ref={box}
            allowClear
            aria-label="档号、位置、登记号或姓名"
            placeholder="档号、位置、登记号或姓名（/）"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onSearch={find}
          />
        </search>
      </div>
      {error && (
        <ProblemAlert
          problem={problemOf(error)}
          action={<Button onClick={() => void refetch()}>重试</Button>}
        />
      )}
      <ArchiveTable list={list} rows={data?.items ?? []} today={data?.today ?? ''} loading={isPending} />
      {data?.more && <p className="faint">只显示前 100 件，请输入档号或位置缩小范围。</p>}
    </div>
  );
}
