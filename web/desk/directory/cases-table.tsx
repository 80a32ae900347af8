import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';

const columns: TableColumnsType<EnforcementCaseAnswer> = [
  {
    title: '案号',
    dataIndex: 'number',
    width: 210,
    render: (number: string, { ownCourt }) => (
      <>
        {number}
        {!ownCourt && <span className="directory-other">非本院</span>}
      </>
    ),
  },
  { title: '申请执行人', dataIndex: 'applicants', render: (names: string[]) => names.join('、') },
  { title: '被执行人', dataIndex: 'debtors', render: (names: string[]) => names.join('、') },
  { title: '承办人', dataIndex: 'handlerName', width: 84 },
  { title: '审判法官', dataIndex: 'trialJudgeName', width: 84 },
  { title: '状态', dataIndex: 'state', width: 110 },
  { title: '案由', dataIndex: 'cause', width: 150 },
  { title: '立案日期', dataIndex: 'filedOn', width: 104 },
  {
    title: '信访',
    dataIndex: 'petitions',
    width: 64,
    align: 'right',
    render: (count: number, { number }) =>
      count === 0 ? (
        '无'
      ) : (
        <Link to="/petitions" search={{ q: number }}>
          {count} 件
        </Link>
      ),
  },
];

type Props = { readonly items: readonly EnforcementCaseAnswer[]; readonly loading: boolean };

/** Cases of the directory; the number of petitions opens their list (B8). */
export function CasesTable({ items, loading }: Props) {
  return (
    <Table<EnforcementCaseAnswer>
      size="small"
      rowKey="key"
      columns={columns}
      dataSource={items}
      loading={loading}
      pagination={false}
      scroll={{ x: 1080 }}
      locale={{
        emptyText: '没有符合的案件。请换一个案号或姓名；确有其案而目录中没有的，登记时可以手工填写。',
      }}
    />
  );
}
