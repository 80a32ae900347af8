import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { findStep } from '#domain/workflow.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { OrderDrawer } from './order-drawer.tsx';
import './supervision.css';
import { useWatched, type WatchedList, watchedLists } from './watched.ts';
import { WatchedTable } from './watched-table.tsx';

const route = getRouteApi('/desk/supervision');

/** 督办: what is late or nearly late, by handler, what was done about it, and the backlog with its follow-ups. */
export function SupervisionPage() {
  const { list } = route.useSearch();
  const watched = useWatched(list);
  return (
    <div className="page">
      <title>{`${watchedLists[list]} · 督办 · 执访`}</title>
      <div className="page-head">
        <h1>督办</h1>
        <Tabs current={list} />
        {watched.total !== undefined && <span className="faint">共 {watched.total} 件</span>}
      </div>
      {watched.error && (
        <ProblemAlert
          problem={problemOf(watched.error)}
          action={<Button onClick={() => void watched.refetch()}>重试</Button>}
        />
      )}
      <Watched key={list} list={list} watched={watched} />
    </div>
  );
}

function Tabs({ current }: { readonly current: WatchedList }) {
  return (
    <nav className="queue-tabs" aria-label="督办分类">
      {(Object.keys(watchedLists) as WatchedList[]).map((list) => (
        <Link
          key={list}
          to="/supervision"
          search={{ list }}
          aria-current={list === current ? 'page' : undefined}
          className={`queue-tab${list === current ? ' queue-tab-here' : ''}`}
        >
          {watchedLists[list]}
        </Link>
      ))}
    </nav>
  );
}

type WatchedProps = { readonly list: WatchedList; readonly watched: ReturnType<typeof useWatched> };

function Watched({ list, watched }: WatchedProps) {
  const { officer } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [step, setStep] = useState<'urge' | 'supervise'>();
  const rows = watched.rows.filter(({ id }) => chosen.includes(id));
  const may = (name: string) =>
    findStep(name)?.by.some((capacity) => officer.roles.includes(capacity)) === true;
  return (
    <>
      <div className="order-bar">
        {may('urge') && (
          <Button type="primary" disabled={rows.length === 0} onClick={() => setStep('urge')}>
            催办所选
          </Button>
        )}
        {may('supervise') && (
          <Button disabled={rows.length === 0} onClick={() => setStep('supervise')}>
            督办所选
          </Button>
        )}
        <span className="faint">
          {rows.length > 0 ? `已选 ${rows.length} 件` : '勾选一件或多件后催办、督办'}
        </span>
      </div>
      <WatchedTable
        list={list}
        rows={watched.rows}
        loading={watched.isPending}
        chosen={chosen}
        onChoose={setChosen}
        onUrge={
          may('urge')
            ? (id) => {
                setChosen([id]);
                setStep('urge');
              }
            : undefined
        }
      />
      {watched.hasNextPage && (
        <Button loading={watched.isFetchingNextPage} onClick={() => void watched.fetchNextPage()}>
          再显示 100 件
        </Button>
      )}
      {step && (
        <OrderDrawer
          step={step}
          rows={rows}
          onClose={() => {
            setStep(undefined);
            setChosen([]);
          }}
        />
      )}
    </>
  );
}
