import { Button, Table, type TableColumnsType } from 'antd';
import type { AccountAnswer } from '#contract/staff.ts';
import { sayRoles } from '#web/ui/labels.ts';
import { useSession } from '#web/ui/session.ts';
import { type Act, actNames, actsOn } from './account-acts.ts';
import { sayMinute, stateOf } from './account-words.ts';

type Props = {
  readonly accounts: readonly AccountAnswer[];
  /** Everybody, for the rules that look at who holds a post already. */
  readonly all: readonly AccountAnswer[];
  readonly loading: boolean;
  readonly onAct: (act: Act, account: AccountAnswer) => void;
};

const columns: TableColumnsType<AccountAnswer> = [
  { title: '姓名', dataIndex: 'name', width: 96 },
  { title: '用户名', dataIndex: 'username', width: 116 },
  {
    title: '部门',
    dataIndex: 'department',
    width: 150,
    render: (department: string, { inEnforcement }) => (
      <>
        {department}
        {inEnforcement && department !== '执行局' && <div className="faint">在执行局工作</div>}
      </>
    ),
  },
  {
    title: '岗位',
    dataIndex: 'roles',
    render: (roles: string[]) => (roles.length > 0 ? sayRoles(roles) : <span className="faint">无</span>),
  },
  {
    title: '状态',
    key: 'state',
    width: 170,
    render: (_, account) => {
      const { word, tone } = stateOf(account);
      return (
        <>
          <span className={`due due-${tone}`}>{word}</span>
          {account.reset && (
            <div className="faint staff-reset">
              {sayMinute(account.reset.at)} 由{account.reset.by}重置密码
            </div>
          )}
        </>
      );
    },
  },
  {
    title: '最近登录',
    dataIndex: 'lastSignIn',
    width: 138,
    render: (at: string | null) => (at ? sayMinute(at) : <span className="faint">从未</span>),
  },
];

/** The accounts of the court, each with what this administrator can do to it. */
export function AccountsTable({ accounts, all, loading, onAct }: Props) {
  const session = useSession();
  const acting: TableColumnsType<AccountAnswer>[number] = {
    title: '操作',
    key: 'acts',
    width: session.duties.includes('manageAccounts') ? 272 : 90,
    render: (_, account) => (
      <div className="staff-acts">
        {actsOn(session, account, all).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={`${actNames[act]}：${account.name}`}
            onClick={() => onAct(act, account)}
          >
            {actNames[act]}
          </Button>
        ))}
      </div>
    ),
  };
  return (
    <Table<AccountAnswer>
      size="small"
      rowKey="id"
      className="staff-table"
      rowClassName={({ active }) => (active ? '' : 'staff-closed')}
      columns={[...columns, acting]}
      dataSource={accounts}
      loading={loading}
      pagination={false}
      scroll={{ x: 1080 }}
      locale={{ emptyText: '没有符合的人员。' }}
    />
  );
}
