import './ledger.css';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Descriptions, Progress, Spin } from 'antd';
import { useState } from 'react';
import type { CampaignAnswer } from '#contract/campaign.ts';
import { campaignMarkKeys, campaignMarks } from '#regulation/campaigns.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { CampaignFigure, reachedOf, sayState, sayTarget } from './campaign-figures.tsx';
import { CampaignSheet } from './campaign-sheet.tsx';
import { CandidateTable } from './candidate-table.tsx';
import { EndSheet } from './end-sheet.tsx';
import { exportPath, useCampaigns } from './ledger-data.ts';

const route = getRouteApi('/desk/campaigns/$id');

/** One special campaign: what it is about, how far it has come, and what fits and is not in it yet. */
export function CampaignPage() {
  const { id } = route.useParams();
  const campaigns = useCampaigns();
  const found = campaigns.data?.items.find((one) => one.id === id);
  return (
    <div className="page ledger">
      <title>{`${found?.name ?? '专项行动'} · 执访`}</title>
      {campaigns.error && <ProblemAlert problem={problemOf(campaigns.error)} />}
      {campaigns.isPending && <Spin />}
      {campaigns.isSuccess && !found && (
        <p>
          没有这项专项行动，或者不由您查看。<Link to="/campaigns">看全部专项行动</Link>
        </p>
      )}
      {found && <Campaign campaign={found} />}
    </div>
  );
}

function Campaign({ campaign }: { readonly campaign: CampaignAnswer }) {
  const { duties } = useSession();
  const mayKeep = duties.includes('keepCampaigns');
  return (
    <>
      <div className="page-head">
        <h1>{campaign.name}</h1>
        <span className="faint">{sayState(campaign)}</span>
        <CampaignActs campaign={campaign} mayKeep={mayKeep} />
      </div>
      <Facts campaign={campaign} />
      <Figures campaign={campaign} />
      <CandidateTable campaign={campaign} mayJoin={mayKeep && campaign.state !== 'ended'} />
    </>
  );
}

type ActsProps = { readonly campaign: CampaignAnswer; readonly mayKeep: boolean };

function CampaignActs({ campaign, mayKeep }: ActsProps) {
  const { duties } = useSession();
  const [open, setOpen] = useState<'change' | 'end'>();
  const close = () => setOpen(undefined);
  const ledger = { ledger: 'campaign', campaign: campaign.id } as const;
  return (
    <span className="ledger-acts">
      <Link to="/ledgers" search={ledger}>
        专项化解台账
      </Link>
      {duties.includes('exportLedger') && (
        <Button href={exportPath(ledger)} download>
          导出 Excel
        </Button>
      )}
      {mayKeep && <Button onClick={() => setOpen('change')}>修改</Button>}
      {mayKeep && campaign.state === 'running' && <Button onClick={() => setOpen('end')}>提前结束</Button>}
      {open === 'change' && <CampaignSheet campaign={campaign} onClose={close} />}
      {open === 'end' && <EndSheet campaign={campaign} onClose={close} />}
    </span>
  );
}

function Facts({ campaign }: { readonly campaign: CampaignAnswer }) {
  const { from, until, criteria, conditions, staff, endedBecause } = campaign;
  const facts = [
    ['起止', `${from} 至 ${until}${endedBecause ? `；提前结束：${endedBecause}` : ''}`],
    ['纳入范围', criteria],
    ['收案条件', conditions.length > 0 ? conditions.join('；') : '没有设条件，逐件列入'],
    ['工作人员', staff.length > 0 ? staff.map(({ name }) => name).join('、') : '没有指定'],
  ] as const;
  return (
    <Descriptions
      size="small"
      column={2}
      className="campaign-facts"
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}

function Figures({ campaign }: { readonly campaign: CampaignAnswer }) {
  return (
    <div className="campaign-figures">
      {campaignMarkKeys
        .filter((mark) => mark !== 'candidate')
        .map((mark) => (
          <span key={mark}>
            {campaignMarks[mark].name} <CampaignFigure campaign={campaign} mark={mark} /> 件
          </span>
        ))}
      <span className="campaign-target">
        <Progress
          percent={reachedOf(campaign)}
          size="small"
          status="normal"
          format={(percent) => `目标的 ${percent}%`}
          aria-label={`${campaign.name}目标完成`}
        />
        {sayTarget(campaign)}
      </span>
    </div>
  );
}
