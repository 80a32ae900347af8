import './ledger.css';
import { Link } from '@tanstack/react-router';
import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { CampaignAnswer } from '#contract/campaign.ts';
import { type CampaignMarkKey, campaignMarkKeys, campaignMarks } from '#regulation/campaigns.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { RuleLink } from '#web/ui/rule-link.tsx';
import { useSession } from '#web/ui/session.ts';
import { CampaignFigure, sayState, sayTarget } from './campaign-figures.tsx';
import { CampaignSheet } from './campaign-sheet.tsx';
import { useCampaigns } from './ledger-data.ts';

const columns: TableColumnsType<CampaignAnswer> = [
  {
    key: 'name',
    title: '名称',
    render: (_, one) => (
      <>
        <Link to="/campaigns/$id" params={{ id: one.id }}>
          {one.name}
        </Link>
        <div className="faint">{one.criteria}</div>
      </>
    ),
  },
  {
    key: 'span',
    title: '起止',
    width: 200,
    render: (_, one) => (
      <>
        {one.from} 至 {one.until}
        <div className="faint">{sayState(one)}</div>
      </>
    ),
  },
  { key: 'target', title: '目标', width: 190, render: (_, one) => sayTarget(one) },
  ...campaignMarkKeys.map((mark: CampaignMarkKey) => ({
    key: mark,
    title: campaignMarks[mark].name,
    width: mark === 'candidate' ? 130 : 76,
    align: 'right' as const,
    render: (_: unknown, one: CampaignAnswer) => <CampaignFigure campaign={one} mark={mark} />,
  })),
];

/** 专项行动: the court's special campaigns, each number a way to its list. */
export function CampaignsPage() {
  const { duties } = useSession();
  const campaigns = useCampaigns();
  const [isNew, setNew] = useState(false);
  return (
    <div className="page ledger">
      <title>专项行动 · 执访</title>
      <div className="page-head">
        <h1>专项行动</h1>
        <span className="faint">
          集中化解一类信访件，单独列账（
          <RuleLink rule="8" short />、<RuleLink rule="16" short />
          ）。
        </span>
        {duties.includes('keepCampaigns') && (
          <Button type="primary" onClick={() => setNew(true)}>
            设立专项行动
          </Button>
        )}
      </div>
      {campaigns.error && <ProblemAlert problem={problemOf(campaigns.error)} />}
      <Table<CampaignAnswer>
        size="small"
        rowKey="id"
        columns={columns}
        dataSource={campaigns.data?.items ?? []}
        loading={campaigns.isPending}
        pagination={false}
        locale={{ emptyText: campaigns.isSuccess && '本院还没有专项行动。' }}
      />
      {isNew && <CampaignSheet onClose={() => setNew(false)} />}
    </div>
  );
}
