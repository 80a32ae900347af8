import './appraisal.css';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import type { ObjectionAnswer } from '#contract/objection.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useSession } from '#web/ui/session.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { useObjections } from './appraisal-data.ts';
import { ObjectionDrawer } from './objection-drawer.tsx';
import { Tabs } from './tabs.tsx';

const route = getRouteApi('/desk/appraisal/objections');

/** How it stands, and what there is to know of it. */
function sayResult({ decision, withdrawal, nobodyDecides }: ObjectionAnswer): readonly [string, string?] {
  if (withdrawal) return ['已撤回', `${shanghaiTime(withdrawal.at).day}，提出人`];
  if (decision) return [decision.resultName, decision.by];
  return nobodyDecides ? ['待审核', '没有可以审核的人'] : ['待审核'];
}

const columnsFor = (onOpen: (id: string) => void): TableColumnsType<ObjectionAnswer> => [
  {
    title: '提出',
    key: 'at',
    width: 128,
    render: (_, { at, objector }) => (
      <>
        {objector}
        <div className="faint">
          {at.slice(0, 4)}年{shanghaiTime(at).day}
        </div>
      </>
    ),
  },
  { title: '考核对象', dataIndex: 'subjectName', width: 120 },
  {
    title: '指标和期间',
    key: 'figure',
    width: 200,
    render: (_, { indicatorName, from, until }) => (
      <>
        {indicatorName}
        <div className="faint">
          {from}至{until}
        </div>
      </>
    ),
  },
  {
    title: '异议理由',
    dataIndex: 'reason',
    render: (reason: string) => <div className="figure-summary">{reason}</div>,
  },
  {
    title: '结果',
    key: 'result',
    width: 150,
    render: (_, one) => {
      const [said, more] = sayResult(one);
      return (
        <>
          {said}
          {more && <div className="faint">{more}</div>}
        </>
      );
    },
  },
  {
    title: '办理',
    key: 'act',
    width: 88,
    render: (_, { id, mayDecide, subjectName, indicatorName }) => (
      <Button
        size="small"
        type={mayDecide ? 'primary' : 'default'}
        aria-label={`${mayDecide ? '审核' : '查看'}${subjectName}的${indicatorName}`}
        onClick={() => onOpen(id)}
      >
        {mayDecide ? '审核' : '查看'}
      </Button>
    ),
  },
];

/** 考核异议: what was said against figures; who decides has one act in each row. */
export function ObjectionsPage() {
  const { objection } = route.useSearch();
  const navigate = route.useNavigate();
  const { duties } = useSession();
  const { data, error, isPending, refetch } = useObjections();
  const open = (id: string | undefined) =>
    void navigate({ search: { objection: id }, replace: id === undefined });
  const opened = data?.items.find(({ id }) => id === objection);
  return (
    <div className="page appraisal">
      <title>异议 · 考核 · 执访</title>
      <div className="page-head">
        <h1>考核</h1>
        <Tabs here="objections" />
        <span className="faint">
          被考核的本人、团队和部门的负责人可以对期间已结束的数字提出异议，由他人审核（
          <RuleLink rule="17" short />）
        </span>
      </div>
      {error && (
        <ProblemAlert
          problem={problemOf(error)}
          action={<Button onClick={() => void refetch()}>重试</Button>}
        />
      )}
      <Table<ObjectionAnswer>
        size="small"
        rowKey="id"
        columns={columnsFor(open)}
        dataSource={data?.items ?? []}
        loading={isPending}
        pagination={false}
        locale={{
          emptyText: duties.includes('decideObjection')
            ? '没有考核异议。有人提出时会提醒您，并列在这里。'
            : '您没有提出过考核异议。在“本人”中点开数字，可以提出。',
        }}
      />
      {opened && <ObjectionDrawer key={opened.id} one={opened} onClose={() => open(undefined)} />}
    </div>
  );
}
