import './dashboard.css';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import type { ChartAnswer, Dashboard } from '#contract/chart.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { BriefLine } from './brief-line.tsx';
import { ChartCard } from './chart-card.tsx';
import { type Shown, useCharts, useListOf, useShown } from './dashboard-data.ts';
import { sayPeriod } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';

const route = getRouteApi('/desk/dashboard');

/** 统计: how things stand and what a period brought, each number a way to its list. */
export function DashboardPage() {
  const shown = useShown(route.useSearch());
  const charts = useCharts(shown);
  return (
    <div className="page dashboard" aria-busy={charts.isFetching}>
      <title>统计 · 执访</title>
      <div className="page-head">
        <h1>统计</h1>
        <Scopes shown={shown} />
      </div>
      {charts.error && (
        <ProblemAlert
          problem={problemOf(charts.error)}
          action={<Button onClick={() => void charts.refetch()}>重试</Button>}
        />
      )}
      {charts.data && <Charts shown={shown} dashboard={charts.data} />}
    </div>
  );
}

/** For a court with others below it: its own petitions, or theirs. */
function Scopes({ shown }: { readonly shown: Shown }) {
  const { below } = useSession();
  const navigate = route.useNavigate();
  if (below.length === 0) return null;
  return (
    <Segmented<Shown['scope']>
      aria-label="哪些法院"
      value={shown.scope}
      onChange={(scope) => void navigate({ search: (before) => ({ ...before, scope }), replace: true })}
      options={[
        { value: 'own', label: '本院' },
        { value: 'below', label: '下级法院' },
      ]}
    />
  );
}

function Charts({ shown, dashboard }: { readonly shown: Shown; readonly dashboard: Dashboard }) {
  const { today } = useSession();
  const navigate = route.useNavigate();
  const listOf = useListOf(shown);
  const { charts } = dashboard;
  const brief = charts.find(({ key }) => key === 'brief');
  const about = (kind: ChartAnswer['about']) =>
    charts.filter((chart) => chart.about === kind && chart.key !== 'brief');
  return (
    <>
      {brief && <BriefLine chart={brief} listOf={listOf} />}
      <h2 className="charts-title">现在</h2>
      <div className="charts">
        {about('now').map((chart) => (
          <ChartCard key={chart.key} chart={chart} listOf={listOf} />
        ))}
      </div>
      <div className="charts-title">
        <h2>期间内收件：{sayPeriod(shown)}</h2>
        <PeriodPicker
          key={`${shown.from} ${shown.until}`}
          period={shown}
          today={parseDay(today)}
          onChange={(period) =>
            void navigate({ search: (before) => ({ ...before, ...period }), replace: true })
          }
        />
      </div>
      <div className="charts">
        {about('period').map((chart) => (
          <ChartCard key={chart.key} chart={chart} listOf={listOf} />
        ))}
      </div>
    </>
  );
}
