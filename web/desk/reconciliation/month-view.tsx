import { Link } from '@tanstack/react-router';
import { Button, Input, Popconfirm, Table } from 'antd';
import { useState } from 'react';
import type { ComingsAnswer, ReconciliationMonth } from '#contract/reconciliation.ts';
import { monthFigures } from '#domain/reconciliation/month.ts';
import {
  type RegisterStanding,
  registerSourceIds,
  registerSources,
  registerStandingIds,
  registerStandings,
} from '#regulation/reconciliation.ts';
import { problemOf } from '#web/ui/api.ts';
import { sayChannel } from '#web/ui/labels.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import type { ReconciliationSearch } from '../search-params.ts';
import { useVoid } from './reconciliation-data.ts';
import { SignaturePanel } from './signature-panel.tsx';

type Open = (next: Partial<ReconciliationSearch>) => void;
type PageProps = { readonly page: ReconciliationMonth; readonly onOpen: Open };

/** How the entries of each register stand; every figure opens its list. */
function Standings({ page, onOpen }: PageProps) {
  const brought = (source: string) =>
    page.imports
      .filter((one) => one.source === source && !one.voided)
      .reduce((sum, { rows }) => sum + rows, 0);
  return (
    <table className="reconciliation-figures">
      <thead>
        <tr>
          <th>登记簿</th>
          <th>当月条数</th>
          {registerStandingIds.map((standing) => (
            <th key={standing}>{registerStandings[standing]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {registerSourceIds.map((source) => (
          <tr key={source}>
            <th>{registerSources[source].name}</th>
            <td>{brought(source) > 0 ? brought(source) : '未导入'}</td>
            {registerStandingIds.map((standing: RegisterStanding) => (
              <td key={standing}>
                <Button
                  type="link"
                  size="small"
                  disabled={!page.figures[`${source}.${standing}`]}
                  onClick={() => onOpen({ list: standing, source })}
                >
                  {page.figures[`${source}.${standing}`] ?? 0}
                </Button>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Imports({ page }: { readonly page: ReconciliationMonth }) {
  const [reason, setReason] = useState('');
  const taking = useVoid();
  return (
    <>
      {taking.error && <ProblemAlert problem={problemOf(taking.error)} />}
      <ul className="reconciliation-list">
        {page.imports.map((one) => (
          <li key={one.id} className={one.voided ? 'faint' : ''}>
            {registerSources[one.source].name}《{one.fileName}》：{one.rows} 条
            {one.bad > 0 && `，另有 ${one.bad} 行日期有误未读入`}，{shanghaiTime(one.at).day} {one.by} 导入
            {one.voided && `；${one.voided.by}作废：${one.voided.reason}`}
            {page.mayKeep && !one.voided && (
              <Popconfirm
                title="作废这次导入？"
                description={
                  <Input
                    aria-label="作废原因"
                    placeholder="作废原因"
                    maxLength={200}
                    value={reason}
                    onChange={(event) => setReason(event.target.value)}
                  />
                }
                okText="作废"
                cancelText="不作废"
                okButtonProps={{ disabled: !reason.trim() }}
                onConfirm={() => taking.mutate({ id: one.id, reason })}
              >
                <Button type="link" size="small">
                  作废
                </Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Comings({ comings }: { readonly comings: ComingsAnswer }) {
  return (
    <>
      <Table
        size="small"
        rowKey={({ petition, on, channel }) => `${petition} ${on} ${channel}`}
        pagination={comings.items.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        dataSource={comings.items}
        columns={[
          {
            title: '信访案件',
            dataIndex: 'number',
            render: (number: string, { petition }) => (
              <Link to="/petitions/$id" params={{ id: petition }}>
                {number}
              </Link>
            ),
          },
          { title: '信访人', dataIndex: 'petitioners' },
          { title: '来源', dataIndex: 'channel', render: sayChannel },
          { title: '来访（件）', dataIndex: 'on' },
          { title: '登记', dataIndex: 'enteredOn' },
        ]}
      />
      {comings.total > comings.items.length && (
        <p className="faint">
          共 {comings.total} 件，这里列出 {comings.items.length} 件。
        </p>
      )}
    </>
  );
}

const shown = ['late', 'unlisted', 'unsourced', 'gaps', 'handlers', 'imports'] as const;
type Shown = (typeof shown)[number];

function List({ which, page }: { readonly which: Shown; readonly page: ReconciliationMonth }) {
  switch (which) {
    case 'late':
      return (
        <>
          {Object.entries(page.reasons).map(([reason, n]) => (
            <p key={reason}>
              漏登原因“{reason}” {n} 条
            </p>
          ))}
          <Comings comings={page.late} />
        </>
      );
    case 'unlisted':
      return <Comings comings={page.unlisted} />;
    case 'unsourced':
      return <Comings comings={page.unsourced} />;
    case 'imports':
      return <Imports page={page} />;
    case 'gaps':
      return (
        <ul className="reconciliation-list">
          {page.gaps.map(({ source, after, before, missing }) => (
            <li key={source + after}>
              {source === 'system' ? '系统登记号' : registerSources[source].name}：{after} 与 {before} 之间缺{' '}
              {missing} 个号
            </li>
          ))}
        </ul>
      );
    case 'handlers':
      return (
        <ul className="reconciliation-list">
          {page.handlers.map(({ id, name, cases, named }) => (
            <li key={id}>
              {name}：目录中有 {cases} 件执行案件，登记簿提到 {named} 次，系统中本月没有信访件
            </li>
          ))}
        </ul>
      );
  }
}

/** The page of a month: figures, their lists, and the signature. */
export function MonthView({ page, onOpen }: PageProps) {
  const [which, setWhich] = useState<Shown>('imports');
  const figure = (key: Shown, title: string, count: number) => (
    <Button
      key={key}
      aria-pressed={which === key}
      type={which === key ? 'primary' : 'default'}
      ghost={which === key}
      onClick={() => setWhich(key)}
    >
      {title} {count}
    </Button>
  );
  const replied = page.figures.repliedOutside ?? 0;
  return (
    <div className="reconciliation-month">
      <div>
        <Standings page={page} onOpen={onOpen} />
        <div className="reconciliation-bar">
          <Button
            disabled={replied === 0}
            onClick={() => onOpen({ list: 'missing', replied: '1', source: undefined })}
          >
            {monthFigures.repliedOutside} {replied}
          </Button>
          {(['gaps', 'late', 'unlisted', 'unsourced', 'handlers'] as const).map((key) =>
            figure(key, monthFigures[key], page.figures[key] ?? 0),
          )}
          {figure('imports', '导入的文件', page.imports.length)}
        </div>
        <List which={which} page={page} />
      </div>
      <SignaturePanel page={page} />
    </div>
  );
}
