import { Link, useParams } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import type { Packaged, PackagePage as Page } from '#contract/write-off.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import './write-off.css';
import { usePackage, usePacking } from './use-write-offs.ts';

const columns: TableColumnsType<Packaged> = [
  { title: '序号', key: 'index', width: 60, render: (_, __, index) => index + 1 },
  {
    title: '信访案件',
    dataIndex: 'number',
    width: 180,
    render: (number: string, { petition }) => (
      <Link to="/petitions/$id" params={{ id: petition }}>
        {number}
      </Link>
    ),
  },
  { title: '信访人', dataIndex: 'petitioners', width: 110 },
  { title: '执行案号', dataIndex: 'caseNumber', width: 190 },
  { title: '来文文号', dataIndex: 'documentNumber', width: 190 },
  { title: '核销理由', dataIndex: 'ground' },
  { title: '第几次', dataIndex: 'round', width: 70 },
  {
    title: '结果',
    key: 'outcome',
    width: 200,
    render: (_, { outcome, stateName, errand, petition }) => (
      <>
        {outcome ?? stateName}
        {errand && (
          <div className="write-off-unprinted">
            <Link to="/petitions/$id" params={{ id: petition }}>
              到案件页记录结果
            </Link>
          </div>
        )}
      </>
    ),
  },
];

type HeadProps = { readonly page: Page; readonly packing: ReturnType<typeof usePacking> };

function Head({ page, packing }: HeadProps) {
  const { duties } = useSession();
  const may = page.own && !page.number && duties.includes('packWriteOffs');
  return (
    <div className="write-off-head">
      <p>
        报送{page.to}，共 {page.items.length} 件；{page.createdBy}编制
        {page.submittedAt && `，${page.submittedBy}于${shanghaiTime(page.submittedAt).day}上报`}
      </p>
      <div className="write-off-bar write-off-unprinted">
        {may && (
          <Button
            type="primary"
            loading={packing.isPending}
            onClick={() => packing.mutate({ path: `/${page.id}/submission` })}
          >
            上报
          </Button>
        )}
        <Button onClick={() => window.print()}>打印清单</Button>
        <Button href={`/api/write-offs/packages/${page.id}/list.xlsx`} download>
          导出 Excel
        </Button>
        {may && <span className="faint">上报后取得编号，不能再改；每件案件同时记入经过。</span>}
      </div>
    </div>
  );
}

/** One package: its list, to be changed until it goes up, then to be printed and answered line by line. */
export function PackagePage() {
  const { id } = useParams({ from: '/desk/write-off/$id' });
  const { duties } = useSession();
  const { data, error } = usePackage(id);
  const packing = usePacking();
  const may = data?.own && !data.number && duties.includes('packWriteOffs');
  const taking: TableColumnsType<Packaged> = [
    {
      title: '',
      key: 'take',
      width: 70,
      render: (_, { writeOff }) => (
        <Button
          type="link"
          size="small"
          onClick={() => packing.mutate({ path: `/${id}/taken`, body: { writeOff } })}
        >
          移出
        </Button>
      ),
    },
  ];
  return (
    <div className="page">
      <title>{`${data?.number ?? '报送单'} · 核销 · 执访`}</title>
      <div className="page-head">
        <h1>核销报送单 {data?.number ?? '（未上报）'}</h1>
        <Link className="write-off-unprinted" to="/write-off">
          返回核销
        </Link>
      </div>
      {error && <ProblemAlert problem={problemOf(error)} />}
      {packing.error && <ProblemAlert problem={problemOf(packing.error)} />}
      {data && <Head page={data} packing={packing} />}
      <Table<Packaged>
        className="write-off"
        size="small"
        rowKey="writeOff"
        columns={may ? [...columns, ...taking] : columns}
        dataSource={data?.items ?? []}
        loading={!data && !error}
        pagination={false}
        scroll={{ x: 1000 }}
        locale={{ emptyText: '报送单中还没有案件，请在“核销”中勾选编入。' }}
      />
    </div>
  );
}
