import { getRouteApi } from '@tanstack/react-router';
import { Button, DatePicker, Input, Select, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { OutgoingAnswer } from '#contract/outgoing.ts';
import { gatewayKinds, outgoingOccasions, outgoingStates } from '#regulation/outgoing.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import type { GatewaySearch } from '../search-params.ts';
import { sayMinute } from '../staff/account-words.ts';
import { Attempts } from './attempts.tsx';
import { useRetry, useSent } from './gateway-data.ts';
import { GiveUpSheet } from './give-up-sheet.tsx';
import { sayOutgoing } from './say-outgoing.ts';

const route = getRouteApi('/desk/gateways');
const written = 'YYYY-MM-DD';
const choices = [
  {
    key: 'state',
    name: '状态',
    options: Object.entries(outgoingStates).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'kind',
    name: '方式',
    options: Object.entries(gatewayKinds).map(([value, label]) => ({ value, label })),
  },
  {
    key: 'occasion',
    name: '事项',
    options: Object.entries(outgoingOccasions).map(([value, { title }]) => ({ value, label: title })),
  },
] as const;

type FiltersProps = { readonly search: GatewaySearch; readonly onChange: (search: GatewaySearch) => void };

function Filters({ search, onChange }: FiltersProps) {
  return (
    <search className="filters">
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
      {choices.map(({ key, name, options }) => (
        <Select<string | null>
          key={key}
          allowClear
          aria-label={`按${name}筛选`}
          placeholder={name}
          style={{ width: 140 }}
          options={[...options]}
          value={search[key] ?? null}
          onChange={(value) => onChange({ ...search, [key]: value ?? undefined })}
        />
      ))}
      <Input.Search
        allowClear
        aria-label="按登记号筛选"
        placeholder="登记号"
        style={{ width: 200 }}
        defaultValue={search.number ?? ''}
        onSearch={(number) => onChange({ ...search, number: number || undefined })}
      />
      <span className="faint">电话已遮盖；看不到信访内容。</span>
    </search>
  );
}

const columnsOf = (
  onRetry: (id: string) => void,
  onGiveUp: (one: OutgoingAnswer) => void,
): TableColumnsType<OutgoingAnswer> => [
  { title: '时间', dataIndex: 'createdAt', width: 140, render: sayMinute },
  { title: '登记号', dataIndex: 'number', width: 170 },
  { title: '事项', dataIndex: 'occasion', width: 110 },
  { title: '方式', dataIndex: 'kind', width: 84, render: (_, { kind }) => gatewayKinds[kind] },
  { title: '收件人', dataIndex: 'receiver', width: 170 },
  {
    title: '状态',
    dataIndex: 'state',
    render: (_, one) => {
      const { word, tone, more } = sayOutgoing(one);
      return (
        <>
          <span className={`due due-${tone}`}>{word}</span> <span className="faint">{more}</span>
        </>
      );
    },
  },
  {
    title: '操作',
    key: 'acts',
    width: 130,
    render: (_, one) => (
      <span className="outgoing-acts">
        {['failed', 'givenUp'].includes(one.state) && (
          <Button size="small" aria-label={`重发：${one.number}`} onClick={() => onRetry(one.id)}>
            重发
          </Button>
        )}
        {['failed', 'waiting'].includes(one.state) && (
          <Button size="small" aria-label={`放弃：${one.number}`} onClick={() => onGiveUp(one)}>
            放弃
          </Button>
        )}
      </span>
    ),
  },
];

/** What was sent and what became of it; what did not arrive is sent again or given up here. */
export function SentView({ search }: { readonly search: GatewaySearch }) {
  const navigate = route.useNavigate();
  const { items, isPending, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useSent(search);
  const retry = useRetry();
  const [givingUp, setGivingUp] = useState<OutgoingAnswer>();
  const fault = error ?? retry.error;
  return (
    <>
      <Filters search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {fault && <ProblemAlert problem={problemOf(fault)} />}
      <Table<OutgoingAnswer>
        size="small"
        rowKey="id"
        columns={columnsOf((id) => retry.mutate(id), setGivingUp)}
        dataSource={items}
        loading={isPending}
        pagination={false}
        scroll={{ x: 1040 }}
        expandable={{ expandedRowRender: ({ id }) => <Attempts id={id} /> }}
        locale={{ emptyText: '没有符合的记录。' }}
      />
      {hasNextPage && (
        <div className="audit-more">
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            再看更早的
          </Button>
        </div>
      )}
      {givingUp && <GiveUpSheet message={givingUp} onClose={() => setGivingUp(undefined)} />}
    </>
  );
}
