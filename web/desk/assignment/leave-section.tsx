import { Button, DatePicker, Input, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { type FormEvent, useState } from 'react';
import { type LeaveAnswer, leaveInputSchema } from '#contract/assignment.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { useEndLeave, useEnterLeave, useLeaves } from './assignment-queries.ts';
import { StaffSelect } from './staff-select.tsx';

const columnsOf = (busy: boolean, end: (leave: LeaveAnswer) => void): TableColumnsType<LeaveAnswer> => [
  { title: '人员', key: 'staff', width: 110, render: (_, { staff }) => staff.name },
  { title: '状态', key: 'away', width: 90, render: (_, { away }) => (away ? '请假中' : '尚未开始') },
  { title: '自', dataIndex: 'from', width: 110 },
  { title: '至', dataIndex: 'until', width: 110 },
  {
    title: '代理人',
    key: 'deputy',
    width: 110,
    render: (_, { deputy }) => deputy?.name ?? <span className="faint">无</span>,
  },
  { title: '事由', dataIndex: 'reason' },
  {
    title: '操作',
    key: 'acts',
    width: 110,
    render: (_, leave) => (
      <Button
        size="small"
        disabled={busy}
        aria-label={`${leave.away ? '今日销假' : '撤销'}：${leave.staff.name}`}
        onClick={() => end(leave)}
      >
        {leave.away ? '今日销假' : '撤销'}
      </Button>
    ),
  },
];

type Draft = {
  readonly staff?: string | undefined;
  readonly span?: readonly [string, string] | undefined;
  readonly deputy?: string | undefined;
  readonly reason: string;
};

function LeaveForm() {
  const [draft, setDraft] = useState<Draft>({ reason: '' });
  const [fault, setFault] = useState<string>();
  const { mutate, isPending, error } = useEnterLeave();
  const { span } = draft;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = { ...draft, from: span?.[0], until: span?.[1] };
    const parsed = leaveInputSchema.safeParse(wanted);
    setFault(parsed.error?.issues[0]?.message);
    if (parsed.success) mutate(parsed.data, { onSuccess: () => setDraft({ reason: '' }) });
  };
  return (
    <form className="assignment-form" onSubmit={submit} aria-label="登记请假">
      <StaffSelect label="请假人员" value={draft.staff} onChange={(staff) => setDraft({ ...draft, staff })} />
      <DatePicker.RangePicker
        aria-label="请假起止日期"
        value={span ? [dayjs(span[0]), dayjs(span[1])] : null}
        onChange={(_, [from, until]) =>
          setDraft({ ...draft, span: from && until ? [from, until] : undefined })
        }
      />
      <StaffSelect
        label="代理人（可不填）"
        value={draft.deputy}
        onChange={(deputy) => setDraft({ ...draft, deputy })}
      />
      <Input
        aria-label="请假事由"
        placeholder="事由"
        style={{ width: 160 }}
        value={draft.reason}
        onChange={({ target }) => setDraft({ ...draft, reason: target.value })}
      />
      <Button type="primary" htmlType="submit" loading={isPending}>
        登记请假
      </Button>
      {fault && <span role="alert">{fault}</span>}
      {error && <ProblemAlert problem={problemOf(error)} />}
    </form>
  );
}

/** Who is away, until when, and who stands in (R5.1). */
export function LeaveSection() {
  const { today } = useSession();
  const leaves = useLeaves();
  const { mutate, isPending, error } = useEndLeave();
  const failure = leaves.error ?? error;
  /** Away today: back tomorrow at the latest, which is what the rules see from then on. */
  const end = ({ id, away, from }: LeaveAnswer) => {
    const last = dayjs(away ? today : from).subtract(1, 'day');
    mutate({ id, until: last.format('YYYY-MM-DD') });
  };
  return (
    <section className="assignment-section" aria-label="请假与代理">
      <p className="faint">
        请假期间不再派案；原承办人请假的，新信访件交代理人，没有代理人的由信访团队办理。已在手中的案件仍归本人，期限照算；等不及的，在下面“离岗交接”中交给代理人。第一人选为请假人员，其后为代理人。
      </p>
      <LeaveForm />
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      <Table<LeaveAnswer>
        size="small"
        rowKey="id"
        columns={columnsOf(isPending, end)}
        dataSource={leaves.data?.items ?? []}
        loading={leaves.isPending}
        pagination={false}
        locale={{ emptyText: '没有人请假。' }}
      />
    </section>
  );
}
