import './staff.css';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, DatePicker, Input, Select, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { type AuditLine, auditActions } from '#contract/audit.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import type { AuditSearch } from '../search-params.ts';
import { inOrder, sayInstant } from './account-words.ts';
import { useAccounts } from './accounts.ts';
import { exportPath, useAuditLog } from './audit-log.ts';

const sayWho = (name: string, id: string) => (name === '' ? id : name);

/** What was acted on; what has an id only is told by the note, and the id stands in the title for whoever traces it. */
const saySubject = (name: string, subject: string) =>
  name === '' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-/.test(subject) ? '见说明' : sayWho(name, subject);

const columns: TableColumnsType<AuditLine> = [
  { title: '时间', dataIndex: 'at', width: 164, className: 'audit-time', render: sayInstant },
  {
    title: '人员',
    dataIndex: 'actor',
    width: 110,
    render: (actor: string, { actorName }) => sayWho(actorName, actor),
  },
  {
    title: '动作',
    dataIndex: 'action',
    width: 210,
    render: (action: string) => (auditActions as Readonly<Record<string, string>>)[action] ?? action,
  },
  {
    title: '对象',
    dataIndex: 'subject',
    width: 190,
    ellipsis: true,
    render: (subject: string, { subjectName }) => (
      <span title={subject}>{saySubject(subjectName, subject)}</span>
    ),
  },
  { title: '说明', dataIndex: 'note' },
  { title: '来源地址', dataIndex: 'ip', width: 130 },
];

const actionOptions = Object.entries(auditActions).map(([value, label]) => ({ value, label }));

type FiltersProps = { readonly search: AuditSearch; readonly onChange: (search: AuditSearch) => void };

type TypedProps = {
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
};

/** A filter that is typed; taken with Enter, for the log is long. */
const Typed = ({ name, value, onChange }: TypedProps) => (
  <Input.Search
    key={value}
    allowClear
    aria-label={`按${name}筛选`}
    placeholder={name}
    maxLength={60}
    style={{ width: 190 }}
    defaultValue={value ?? ''}
    onSearch={(typed) => onChange(typed.trim() || undefined)}
  />
);

const written = 'YYYY-MM-DD';

/** By person, by days, by what was done, by the petition it was about, by words. */
function Filters({ search, onChange }: FiltersProps) {
  const { accounts } = useAccounts();
  const people = inOrder(accounts).map(({ id, name, username }) => ({
    value: id,
    label: `${name}（${username}）`,
  }));
  return (
    <search className="filters">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label="按人员筛选"
        placeholder="人员"
        style={{ width: 220 }}
        options={people}
        value={search.person ?? null}
        onChange={(person: string | null) => onChange({ ...search, person: person ?? undefined })}
      />
      <DatePicker.RangePicker
        allowEmpty
        format={written}
        aria-label="按日期筛选"
        placeholder={['日期自', '至']}
        value={[search.from ? dayjs(search.from) : null, search.until ? dayjs(search.until) : null]}
        onChange={(days) =>
          onChange({ ...search, from: days?.[0]?.format(written), until: days?.[1]?.format(written) })
        }
      />
      <Select
        allowClear
        aria-label="按动作筛选"
        placeholder="动作"
        style={{ width: 220 }}
        options={actionOptions}
        value={search.action ?? null}
        onChange={(action: AuditSearch['action'] | null) =>
          onChange({ ...search, action: action ?? undefined })
        }
      />
      <Typed name="登记号" value={search.number} onChange={(number) => onChange({ ...search, number })} />
      <Typed name="动作、说明中的字" value={search.q} onChange={(q) => onChange({ ...search, q })} />
      <Button href={exportPath(search)} download>
        导出
      </Button>
      <span className="faint">最新的在前。日志只能追加，任何人不能修改或删除。</span>
    </search>
  );
}

/** The audit log, for the audit administrator: who signed in, looked, was turned away, or changed an account. */
export function AuditPage() {
  const search = useSearch({ from: '/desk/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const { lines, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useAuditLog(search);
  return (
    <div className="page">
      <title>审计日志 · 执访</title>
      <div className="page-head">
        <h1>审计日志</h1>
      </div>
      <Filters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {error && <ProblemAlert problem={problemOf(error)} />}
      <Table<AuditLine>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={lines}
        loading={isPending}
        pagination={false}
        scroll={{ x: 1040 }}
        locale={{ emptyText: '没有符合的记录。' }}
      />
      {hasNextPage && (
        <div className="audit-more">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            再看更早的
          </Button>
        </div>
      )}
    </div>
  );
}
