import './ledger.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ledgerKeys, ledgers } from '#regulation/ledgers.ts';
import { problemOf } from '#web/ui/api.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import type { LedgerSearch } from '../search-params.ts';
import { CampaignPanel } from './campaign-panel.tsx';
import { LedgerActs } from './ledger-acts.tsx';
import { useLedger } from './ledger-data.ts';
import { LedgerFilters } from './ledger-filters.tsx';
import { LedgerTable } from './ledger-table.tsx';

const route = getRouteApi('/desk/ledgers');

/** 台账: the four ledgers of the court, filtered, counted, and as a file. */
export function LedgerPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ledger = useLedger(search);
  const change = (next: LedgerSearch) => void navigate({ search: next, replace: true });
  const { name } = ledgers[search.ledger];
  return (
    <div className="page ledger">
      <title>{`${name} · 台账 · 执访`}</title>
      <div className="page-head">
        <h1>{name}</h1>
        <Tabs search={search} />
      </div>
      {search.ledger === 'campaign' && <CampaignPanel search={search} onChange={change} />}
      <LedgerFilters search={search} departments={ledger.head?.departments ?? []} onChange={change} />
      {ledger.error && (
        <ProblemAlert
          problem={problemOf(ledger.error)}
          action={<Button onClick={() => void ledger.refetch()}>重试</Button>}
        />
      )}
      {ledger.head && (
        <div className="ledger-bar">
          <strong>共 {ledger.head.total} 件</strong>
          <span className="faint">
            已显示 {ledger.rows.length} 件，最近期限在前。收录：{ledger.head.condition}（
            <BasisLink basis={ledger.head.basis} short />）
          </span>
          <LedgerActs search={search} columns={ledger.head.columns} />
        </div>
      )}
      <LedgerTable
        key={search.ledger}
        columns={ledger.head?.columns ?? []}
        rows={ledger.rows}
        loading={ledger.isPending}
        more={ledger.hasNextPage && !ledger.isFetchingNextPage}
        onMore={() => void ledger.fetchNextPage()}
      />
    </div>
  );
}

function Tabs({ search: { ledger: current, campaign: _, ...filters } }: { readonly search: LedgerSearch }) {
  return (
    <nav className="queue-tabs" aria-label="台账分类">
      {ledgerKeys.map((key) => (
        <Link
          key={key}
          to="/ledgers"
          search={{ ...filters, ledger: key }}
          aria-current={key === current ? 'page' : undefined}
          className={`queue-tab${key === current ? ' queue-tab-here' : ''}`}
        >
          {ledgers[key].name}
        </Link>
      ))}
    </nav>
  );
}
