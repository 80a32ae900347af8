import './hearings.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { DatePicker, Table, type TableColumnsType } from 'antd';
import dayjs from 'dayjs';
import { useRef } from 'react';
import { type HearingAnswer, hearingListSchema } from '#contract/hearing.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useRowKeys } from '../queue/row-keys.ts';
import { type HearingSearch, stringifySearch } from '../search-params.ts';

const columnsOn = (today: string): TableColumnsType<HearingAnswer> => [
  {
    title: '时间',
    dataIndex: 'day',
    width: 150,
    render: (day: string, { time }) => (
      <strong>
        {sayDay(day, today)} {time}
      </strong>
    ),
  },
  { title: '地点', dataIndex: 'place', width: 156 },
  {
    title: '信访案件',
    dataIndex: 'number',
    width: 190,
    render: (number: string, { petition, petitioners }) => (
      <>
        <Link to="/petitions/$id" params={{ id: petition }} className="row-link">
          {number}
        </Link>
        <div className="faint">{petitioners}</div>
      </>
    ),
  },
  { title: '主持人', dataIndex: 'chair', width: 84 },
  { title: '听证员', dataIndex: 'panel', render: (names: string[]) => names.join('、') },
  {
    title: '方式',
    dataIndex: 'inPublic',
    width: 84,
    render: (inPublic: boolean) => (inPublic ? '公开' : '不公开'),
  },
  { title: '情况', dataIndex: 'state', width: 200 },
];

function useHearings(search: HearingSearch) {
  return useQuery({
    queryKey: ['hearings', search],
    queryFn: ({ signal }) => getJson(`/api/hearings${stringifySearch(search)}`, hearingListSchema, signal),
  });
}

type SpanProps = { readonly search: HearingSearch; readonly onChange: (search: HearingSearch) => void };

function Span({ search, onChange }: SpanProps) {
  const pick = (name: 'from' | 'to', title: string) => (
    <DatePicker
      aria-label={title}
      placeholder={title}
      value={search[name] ? dayjs(search[name]) : null}
      onChange={(day) => onChange({ ...search, [name]: day ? day.format('YYYY-MM-DD') : undefined })}
    />
  );
  return (
    <search className="filters">
      {pick('from', '起始日期')}
      {pick('to', '截止日期')}
      <span className="faint">不选起始日期的，从今天起。听证在案件页“决定听证”。</span>
    </search>
  );
}

/** The hearings that are set, by day and time (article 9): where one has to be, and whether people were told. */
export function HearingsPage() {
  const search = useSearch({ from: '/desk/hearings' });
  const navigate = useNavigate({ from: '/hearings' });
  const { data, error, isPending } = useHearings(search);
  const box = useRef<HTMLDivElement>(null);
  useRowKeys(box);
  return (
    <div className="page" ref={box}>
      <title>听证 · 执访</title>
      <div className="page-head">
        <h1>听证</h1>
      </div>
      <Span search={search} onChange={(next) => void navigate({ search: next, replace: true })} />
      {error && <ProblemAlert problem={problemOf(error)} />}
      <Table<HearingAnswer>
        className="hearings"
        size="small"
        rowKey="key"
        columns={columnsOn(data?.today ?? '')}
        dataSource={data?.items ?? []}
        loading={isPending}
        pagination={false}
        scroll={{ x: 1000 }}
        locale={{
          emptyText: search.from
            ? '这段时间没有听证。'
            : '今天以后没有听证。在案件页“决定听证”后列在这里；以前的，选起始日期查看。',
        }}
      />
    </div>
  );
}
