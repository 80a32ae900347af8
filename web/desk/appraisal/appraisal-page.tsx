import './appraisal.css';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { Day } from '#domain/calendar/day.ts';
import { subjectKinds } from '#regulation/appraisal.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useSession } from '#web/ui/session.ts';
import type { AppraisalSearch } from '../search-params.ts';
import { AppraisalBar } from './appraisal-bar.tsx';
import { useAppraisal } from './appraisal-data.ts';
import { FigureDrawer } from './figure-drawer.tsx';
import { FiguresTable } from './figures-table.tsx';
import { periodOf } from './periods.ts';
import { Tabs } from './tabs.tsx';

const route = getRouteApi('/desk/appraisal');

/** 考核: the figures of people, the team, the departments and the court; each opens the petitions it counts. */
export function AppraisalPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { today } = useSession();
  const whole = periodOf('year', today as Day);
  const { by, asOf, court } = search;
  const asked = { by, from: search.from ?? whole.from, until: search.until ?? whole.until, asOf, court };
  const { data, error, isPending, isPlaceholderData, refetch } = useAppraisal(asked);
  const change = (next: AppraisalSearch) => void navigate({ search: next, replace: true });
  const { subject, indicator } = search;
  return (
    <div className="page appraisal">
      <title>{`${subjectKinds[by]} · 考核 · 执访`}</title>
      <div className="page-head">
        <h1>考核</h1>
        <Tabs here={by} days={{ from: search.from, until: search.until, asOf, court }} />
        <span className="faint">
          执行申诉信访工作纳入目标考核（
          <RuleLink rule="17" short />
          ）；以{asOf ?? '今天'}终了时已录入的为准，点数字看它所计的信访件
        </span>
      </div>
      <AppraisalBar search={search} asked={asked} onChange={change} />
      {error && (
        <ProblemAlert
          problem={problemOf(error)}
          action={<Button onClick={() => void refetch()}>重试</Button>}
        />
      )}
      <FiguresTable
        answer={error ? undefined : data}
        loading={isPending || isPlaceholderData}
        onOpen={(opened, key) => void navigate({ search: { ...search, subject: opened, indicator: key } })}
      />
      {subject && indicator && (
        <FigureDrawer
          asked={{ ...asked, subject, indicator }}
          onClose={() => change({ ...search, subject: undefined, indicator: undefined })}
        />
      )}
    </div>
  );
}
