import '../staff/staff.css';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { z } from 'zod';
import { type OpenSessionAnswer, openSessionsSchema } from '#contract/session.ts';
import { getJson, problemOf, sendJson } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { sayInstant } from '../staff/account-words.ts';

const route = getRouteApi('/desk/sessions');
const names = { own: '本人的登录', court: '全院的登录' } as const;
type Whose = keyof typeof names;

const useSessions = (whose: Whose) =>
  useQuery({
    queryKey: ['sessions', whose],
    queryFn: ({ signal }) => getJson(`/api/sessions?whose=${whose}`, openSessionsSchema, signal),
  });

function useEnd() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => sendJson('DELETE', `/api/sessions/${id}`, undefined, z.unknown()),
    onSettled: () => client.invalidateQueries({ queryKey: ['sessions'] }),
  });
}

const columnsOf = (whose: Whose, onEnd: (id: string) => void): TableColumnsType<OpenSessionAnswer> => [
  ...(whose === 'court' ? [{ title: '人员', dataIndex: 'name', width: 140 }] : []),
  { title: '设备', dataIndex: 'device', width: 240 },
  { title: '来源地址', dataIndex: 'ip', width: 160 },
  { title: '登录时间', dataIndex: 'since', width: 180, render: sayInstant },
  { title: '最近使用', dataIndex: 'lastSeen', width: 180, render: sayInstant },
  {
    title: '操作',
    key: 'acts',
    render: (_, { id, current, name, device }) =>
      current ? (
        <span className="due due-calm">正在使用</span>
      ) : (
        <Popconfirm
          title="结束这次登录？"
          description="该设备立即退出，没有保存的内容可在重新登录后继续。"
          okText="结束"
          onConfirm={() => onEnd(id)}
        >
          <Button size="small" aria-label={`结束登录：${name}，${device}`}>
            结束
          </Button>
        </Popconfirm>
      ),
  },
];

function Tabs({ here }: { readonly here: Whose }) {
  return (
    <nav className="queue-tabs" aria-label="谁的登录">
      {(Object.keys(names) as Whose[]).map((whose) => (
        <Link
          key={whose}
          to="/sessions"
          search={{ whose }}
          aria-current={whose === here ? 'page' : undefined}
          className={`queue-tab${whose === here ? ' queue-tab-here' : ''}`}
        >
          {names[whose]}
        </Link>
      ))}
    </nav>
  );
}

/** Where people are signed in: everybody their own, the security administrator those of the whole court. */
export function SessionsPage() {
  const { duties } = useSession();
  const maySeeAll = duties.includes('seeSessions');
  const asked = route.useSearch().whose;
  const whose = maySeeAll ? asked : 'own';
  const { data, isPending, error } = useSessions(whose);
  const end = useEnd();
  const fault = error ?? end.error;
  return (
    <div className="page">
      <title>登录会话 · 执访</title>
      <div className="page-head">
        <h1>登录会话</h1>
        {maySeeAll && <Tabs here={whose} />}
        <span className="faint">
          {maySeeAll && whose === 'court'
            ? '可疑的登录，结束后请告知本人立即修改密码。'
            : `不认得的登录，请结束后立即修改密码${maySeeAll ? '' : '，并告知安全管理员'}。`}
        </span>
      </div>
      {fault && <ProblemAlert problem={problemOf(fault)} />}
      <Table<OpenSessionAnswer>
        size="small"
        rowKey="id"
        columns={columnsOf(whose, (id) => end.mutate(id))}
        dataSource={data?.items ?? []}
        loading={isPending}
        pagination={false}
        scroll={{ x: 900 }}
      />
    </div>
  );
}
