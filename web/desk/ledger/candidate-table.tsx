import { Link } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { CampaignAnswer, JoinedMany } from '#contract/campaign.ts';
import type { PetitionRow } from '#contract/petition.ts';
import { campaignMarks } from '#regulation/campaigns.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { usePetitionList } from '../queue/petition-lists.ts';
import { CampaignFigure } from './campaign-figures.tsx';
import { JoinSheet } from './join-sheet.tsx';

type Props = { readonly campaign: CampaignAnswer; readonly mayJoin: boolean };

const columns: TableColumnsType<PetitionRow> = [
  {
    key: 'number',
    title: '信访编号',
    width: 190,
    render: (_, { id, number }) => (
      <Link to="/petitions/$id" params={{ id }}>
        {number}
      </Link>
    ),
  },
  { key: 'petitioners', title: '信访人', width: 120, dataIndex: 'petitioners' },
  { key: 'summary', title: '诉求', dataIndex: 'summary', ellipsis: true },
  { key: 'stage', title: '阶段', width: 110, dataIndex: 'stageName' },
  { key: 'received', title: '收件', width: 100, dataIndex: 'receivedOn' },
  { key: 'contacts', title: '来访（件）', width: 90, align: 'right', dataIndex: 'contacts' },
  { key: 'handler', title: '承办人', width: 90, dataIndex: 'handler' },
];

/** What fits the campaign and is not in it: chosen and taken in together, each by the ordinary step. */
export function CandidateTable({ campaign, mayJoin }: Props) {
  const list = usePetitionList({ queue: 'all', q: '', campaign: campaign.id, mark: 'candidate' });
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isJoining, setJoining] = useState(false);
  const [refused, setRefused] = useState<JoinedMany['items']>([]);
  const rows = list.rows.filter(({ id }) => chosen.includes(id));
  const done = (answer: JoinedMany) => {
    setJoining(false);
    setChosen([]);
    setRefused(answer.items.filter((one) => !one.done));
  };
  return (
    <section aria-labelledby="candidates">
      <div className="ledger-bar">
        <h2 id="candidates" className="candidates-title">
          {campaignMarks.candidate.name} <CampaignFigure campaign={campaign} mark="candidate" /> 件
        </h2>
        <span className="faint">{campaignMarks.candidate.formula}。</span>
        {mayJoin && (
          <Button type="primary" disabled={rows.length === 0} onClick={() => setJoining(true)}>
            {rows.length > 0 ? `列入所选 ${rows.length} 件` : '列入所选'}
          </Button>
        )}
      </div>
      {list.error && <ProblemAlert problem={problemOf(list.error)} />}
      {refused.map(({ petition, reason }) => (
        <p key={petition} className="due-overdue" role="alert">
          {list.rows.find(({ id }) => id === petition)?.number}没有列入：{reason}
        </p>
      ))}
      <Table<PetitionRow>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={list.rows}
        loading={list.isPending}
        pagination={false}
        tableLayout="fixed"
        {...(mayJoin && {
          rowSelection: {
            selectedRowKeys: [...chosen],
            onChange: (keys) => setChosen(keys.map(String)),
            getCheckboxProps: ({ number }) => ({ 'aria-label': `选择${number}` }),
            getTitleCheckboxProps: () => ({ 'aria-label': '全选' }),
          },
        })}
        locale={{ emptyText: list.isSuccess && '没有符合条件而未列入的信访件。' }}
      />
      {list.hasNextPage && (
        <Button loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          再显示 50 件
        </Button>
      )}
      {isJoining && (
        <JoinSheet campaign={campaign} rows={rows} onDone={done} onClose={() => setJoining(false)} />
      )}
    </section>
  );
}
