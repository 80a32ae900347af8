import './reconciliation.css';
import { getRouteApi } from '@tanstack/react-router';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { addDays, type Day } from '#domain/calendar/day.ts';
import { getProvision } from '#regulation/articles.ts';
import { registerSourceIds, registerStandingIds, registerStandings } from '#regulation/reconciliation.ts';
import { problemOf } from '#web/ui/api.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import type { ReconciliationSearch } from '../search-params.ts';
import { ImportSheet } from './import-sheet.tsx';
import { MonthView } from './month-view.tsx';
import { useMonth } from './reconciliation-data.ts';
import { RowsView } from './rows-view.tsx';

const route = getRouteApi('/desk/reconciliation');

/** What a leader signs is the month before this one. */
const lastMonth = (today: string): string => addDays(`${today.slice(0, 7)}-01` as Day, -1).slice(0, 7);

type TabsProps = {
  readonly here: ReconciliationSearch['list'];
  readonly count: (list: ReconciliationSearch['list']) => string;
  readonly onOpen: (list: ReconciliationSearch['list']) => void;
};

function Tabs({ here, count, onOpen }: TabsProps) {
  const lists = ['month', 'missing', 'probable', 'matched', 'dismissed'] as const;
  return (
    <nav className="queue-tabs" aria-label="核对结果">
      {lists.map((list) => (
        <button
          key={list}
          type="button"
          aria-current={list === here ? 'page' : undefined}
          className={`queue-tab${list === here ? ' queue-tab-here' : ''}`}
          onClick={() => onOpen(list)}
        >
          {list === 'month' ? '本月一页' : registerStandings[list]} {count(list)}
        </button>
      ))}
    </nav>
  );
}

/** 登记核对: registers kept beside the system held against it, and the page a leader signs every month (article 12). */
export function ReconciliationPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = useSession();
  const month = search.month ?? lastMonth(today);
  const { data, error } = useMonth(month);
  const page = data?.month === month ? data : undefined;
  const [importing, setImporting] = useState(false);
  const change = (next: Partial<ReconciliationSearch>) =>
    void navigate({ search: { ...search, ...next }, replace: true });
  const count = (list: ReconciliationSearch['list']): string => {
    const standing = registerStandingIds.find((one) => one === list);
    const sum = registerSourceIds.reduce(
      (all, source) => all + (page?.figures[`${source}.${standing}`] ?? 0),
      0,
    );
    return standing && page ? String(sum) : '';
  };
  return (
    <div className="page reconciliation">
      <title>登记核对 · 执访</title>
      <div className="page-head">
        <h1>登记核对</h1>
        <DatePicker
          picker="month"
          aria-label="月份"
          allowClear={false}
          value={dayjs(`${month}-01`)}
          maxDate={dayjs(today)}
          onChange={(value) => value && change({ month: value.format('YYYY-MM') })}
        />
        <Tabs
          here={search.list}
          count={count}
          onOpen={(list) => change({ list, source: undefined, replied: undefined })}
        />
        <span className="faint">
          严禁体外循环（
          <BasisLink basis={{ id: '12', ...getProvision('12') }} short />）
        </span>
        {page?.mayKeep && (
          <Button type="primary" className="reconciliation-import" onClick={() => setImporting(true)}>
            导入登记簿
          </Button>
        )}
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {search.list === 'month' ? (
        page && <MonthView page={page} onOpen={change} />
      ) : (
        <RowsView
          key={`${month} ${search.list} ${search.source}`}
          month={month}
          search={search}
          page={page}
          onChange={change}
        />
      )}
      <ImportSheet
        open={importing}
        onClose={(brought) => {
          setImporting(false);
          if (brought) change({ month: brought, list: 'month' });
        }}
      />
    </div>
  );
}
