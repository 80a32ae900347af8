import { Link } from '@tanstack/react-router';
import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { CampaignAnswer } from '#contract/campaign.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import type { LedgerSearch } from '../search-params.ts';
import { sayState, sayTarget } from './campaign-figures.tsx';
import { CampaignSheet } from './campaign-sheet.tsx';
import { useCampaigns } from './ledger-data.ts';

type Props = { readonly search: LedgerSearch; readonly onChange: (search: LedgerSearch) => void };

/** The court's special campaigns with their progress; one of them narrows the ledger to its petitions. */
export function CampaignPanel({ search, onChange }: Props) {
  const { duties } = useSession();
  const campaigns = useCampaigns();
  const [open, setOpen] = useState<CampaignAnswer | 'new'>();
  const mayKeep = duties.includes('keepCampaigns');
  const items = campaigns.data?.items ?? [];
  return (
    <section className="campaigns" aria-label="专项行动">
      {campaigns.error && <ProblemAlert problem={problemOf(campaigns.error)} />}
      {items.map((one) => (
        <Campaign
          key={one.id}
          one={one}
          chosen={search.campaign === one.id}
          onChoose={(campaign) => onChange({ ...search, campaign })}
          onChange={mayKeep ? () => setOpen(one) : undefined}
        />
      ))}
      {campaigns.isSuccess && items.length === 0 && (
        <p className="faint">本院还没有专项行动。{mayKeep ? '' : '由信访团队负责人或执行指挥中心设立。'}</p>
      )}
      {mayKeep && <Button onClick={() => setOpen('new')}>设立专项行动</Button>}
      {open && (
        <CampaignSheet {...(open === 'new' ? {} : { campaign: open })} onClose={() => setOpen(undefined)} />
      )}
    </section>
  );
}

type CardProps = {
  readonly one: CampaignAnswer;
  readonly chosen: boolean;
  readonly onChoose: (campaign: string | undefined) => void;
  readonly onChange: (() => void) | undefined;
};

function Campaign({ one, chosen, onChoose, onChange }: CardProps) {
  return (
    <article className={`campaign${chosen ? ' campaign-chosen' : ''}`}>
      <div className="campaign-head">
        <strong>{one.name}</strong>
        <span className="faint">{sayState(one)}</span>
      </div>
      <div className="faint">
        {one.from} 至 {one.until}
      </div>
      <div className="campaign-criteria">{one.criteria}</div>
      <Progress
        percent={one.rate}
        size="small"
        status="normal"
        format={() => `${one.resolved}/${one.members}`}
        aria-label={`${one.name}化解进度`}
      />
      <div>{sayTarget(one)}</div>
      <div className="campaign-acts">
        <Button size="small" aria-pressed={chosen} onClick={() => onChoose(chosen ? undefined : one.id)}>
          {chosen ? '看全部专项' : '只看本项'}
        </Button>
        <Link to="/campaigns/$id" params={{ id: one.id }} aria-label={`${one.name}的进度和收案`}>
          进度和收案
        </Link>
        {onChange && (
          <Button size="small" aria-label={`修改${one.name}`} onClick={onChange}>
            修改
          </Button>
        )}
      </div>
    </article>
  );
}
