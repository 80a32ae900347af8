import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button, Input, Select, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { PackageAnswer, WriteOffAnswer } from '#contract/write-off.ts';
import { sayDay, shanghaiDay } from '#domain/calendar/day.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { type WriteOffList, writeOffLists } from '../search-params.ts';
import './write-off.css';
import { usePacking, useWriteOffs } from './use-write-offs.ts';

const groups: Readonly<Record<WriteOffList, string>> = {
  ready: '可以上报',
  lacking: '缺材料、待申请',
  reviewing: '待审核',
  packed: '已编入，未上报',
  submitted: '已上报，等结果',
  returned: '已退回',
  packages: '报送单',
};

/** Why nothing is listed, and what brings something here. */
const nothing: Readonly<Record<WriteOffList, string>> = {
  ready: '没有可以上报的案件。核销申请审核通过后列在这里。',
  lacking: '没有缺材料或待申请的案件。',
  reviewing: '没有待审核的核销申请。',
  packed: '没有已编入、尚未上报的案件。在“可以上报”中勾选编入。',
  submitted: '没有等待上级法院结果的案件。',
  returned: '没有被上级法院退回的案件。',
  packages: '还没有报送单。在“可以上报”中勾选案件，编成报送单。',
};

const route = getRouteApi('/desk/write-off');

const petitionColumn: TableColumnsType<WriteOffAnswer>[number] = {
  title: '信访案件',
  dataIndex: 'number',
  width: 190,
  render: (number: string, { petition, petitioners }) => (
    <>
      <Link to="/petitions/$id" params={{ id: petition }}>
        {number}
      </Link>
      <div className="faint">{petitioners}</div>
    </>
  ),
};

const columns: TableColumnsType<WriteOffAnswer> = [
  petitionColumn,
  { title: '执行案号', dataIndex: 'caseNumber', width: 190 },
  {
    title: '来文',
    dataIndex: 'body',
    width: 210,
    render: (body: string, { documentNumber }) => (
      <>
        {body}
        <div className="faint">{documentNumber}</div>
      </>
    ),
  },
  {
    title: '核销理由',
    dataIndex: 'ground',
    width: 200,
    render: (ground: string | undefined, { round }) => (
      <>
        {ground ?? '尚未选定'}
        {round > 1 && <div className="faint">第{round}次</div>}
      </>
    ),
  },
  { title: '情况', key: 'state', render: (_, one) => <State one={one} /> },
];

function State({ one }: { readonly one: WriteOffAnswer }) {
  const { stateName, lacking, returned, packageNumber, package: id } = one;
  return (
    <>
      {stateName}
      {id && (
        <div>
          <Link to="/write-off/$id" params={{ id }}>
            {packageNumber ?? '未上报的报送单'}
          </Link>
        </div>
      )}
      {returned && (
        <div className="write-off-late">
          限{returned.dueOn}前重新申请：{returned.reason}
        </div>
      )}
      {lacking.length > 0 && (
        <ul className="write-off-lacking">
          {lacking.map((text) => (
            <li key={text}>缺{text}</li>
          ))}
        </ul>
      )}
    </>
  );
}

const packageColumns: TableColumnsType<PackageAnswer> = [
  {
    title: '编号',
    dataIndex: 'number',
    width: 220,
    render: (number: string | undefined, { id }) => (
      <Link to="/write-off/$id" params={{ id }}>
        {number ?? '未上报（上报时编号）'}
      </Link>
    ),
  },
  { title: '报送法院', dataIndex: 'to' },
  { title: '件数', dataIndex: 'count', width: 80 },
  { title: '编制', dataIndex: 'createdBy', width: 110 },
  {
    title: '上报日',
    dataIndex: 'submittedAt',
    width: 130,
    render: (at?: string) => at && sayDay(shanghaiDay(at)),
  },
];

type PackProps = {
  readonly chosen: readonly WriteOffAnswer[];
  readonly above: string | undefined;
  readonly drafts: readonly PackageAnswer[];
};

/** Puts the chosen ones into a new package, or into one that has not gone up. */
function PackBar({ chosen, above, drafts }: PackProps) {
  const [to, setTo] = useState(above ?? '');
  const [into, setInto] = useState<string>();
  const packing = usePacking();
  const navigate = useNavigate();
  const items = chosen.flatMap(({ petition, writeOff }) => (writeOff ? [{ petition, writeOff }] : []));
  const pack = async () => {
    const request = into ? { path: `/${into}/items`, body: { items } } : { path: '', body: { to, items } };
    const { id } = await packing.mutateAsync(request);
    await navigate({ to: '/write-off/$id', params: { id } });
  };
  return (
    <>
      <div className="write-off-bar">
        <Select
          aria-label="编入哪份报送单"
          style={{ width: 220 }}
          value={into ?? ''}
          onChange={(id) => setInto(id || undefined)}
          options={[
            { value: '', label: '编成新的报送单' },
            ...drafts.map((one) => ({ value: one.id, label: `编入未上报的（${one.to}，${one.count}件）` })),
          ]}
        />
        {!into && (
          <Input
            aria-label="报送法院"
            style={{ width: 260 }}
            placeholder="报送法院"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
        <Button
          type="primary"
          disabled={items.length === 0 || (!into && !to.trim())}
          loading={packing.isPending}
          onClick={() => void pack().catch(() => undefined)}
        >
          编入所选
        </Button>
        <span className="faint">{items.length > 0 ? `已选 ${items.length} 件` : '勾选一件或多件后编入'}</span>
      </div>
      {packing.error && <ProblemAlert problem={problemOf(packing.error)} />}
    </>
  );
}

type ListProps = { readonly group: WriteOffList; readonly data: ReturnType<typeof useWriteOffs>['data'] };

function Lists({ group, data }: ListProps) {
  const { duties } = useSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const may = group === 'ready' && duties.includes('packWriteOffs');
  if (group === 'packages')
    return (
      <Table<PackageAnswer>
        className="write-off"
        size="small"
        rowKey="id"
        columns={packageColumns}
        dataSource={data?.packages ?? []}
        pagination={false}
        locale={{ emptyText: nothing[group] }}
      />
    );
  const rows = data?.items.filter((one) => one.group === group) ?? [];
  return (
    <>
      {may && (
        <PackBar
          key={data?.above}
          chosen={rows.filter(({ key }) => chosen.includes(key))}
          above={data?.above}
          drafts={data?.packages.filter(({ number }) => !number) ?? []}
        />
      )}
      <Table<WriteOffAnswer>
        className="write-off"
        size="small"
        rowKey="key"
        columns={columns}
        dataSource={rows}
        loading={!data}
        pagination={false}
        tableLayout="fixed"
        locale={{ emptyText: nothing[group] }}
        {...(may
          ? {
              rowSelection: {
                selectedRowKeys: [...chosen],
                onChange: (keys: readonly React.Key[]) => setChosen(keys.map(String)),
                getCheckboxProps: ({ number }: WriteOffAnswer) =>
                  ({ 'aria-label': `选择 ${number}` }) as object,
              },
            }
          : {})}
      />
    </>
  );
}

/** 核销: what is ready, what lacks what, what has gone up and what came back, and the packages (article 14). */
export function WriteOffPage() {
  const { list } = route.useSearch();
  const { data, error } = useWriteOffs();
  const count = (one: WriteOffList): number =>
    one === 'packages'
      ? (data?.packages.length ?? 0)
      : (data?.items.filter((item) => item.group === one).length ?? 0);
  return (
    <div className="page">
      <title>{`${groups[list]} · 核销 · 执访`}</title>
      <div className="page-head">
        <h1>核销</h1>
        <nav className="queue-tabs" aria-label="核销分类">
          {writeOffLists.map((one) => (
            <Link
              key={one}
              to="/write-off"
              search={{ list: one }}
              aria-current={one === list ? 'page' : undefined}
              className={`queue-tab${one === list ? ' queue-tab-here' : ''}`}
            >
              {groups[one]} {count(one)}
            </Link>
          ))}
        </nav>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {data?.whole === false && <p className="faint">案件较多，这里只列出前200件。</p>}
      <Lists key={list} group={list} data={data} />
    </div>
  );
}
