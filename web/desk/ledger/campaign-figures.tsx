import { Link } from '@tanstack/react-router';
import type { CampaignAnswer } from '#contract/campaign.ts';
import type { CampaignMarkKey } from '#regulation/campaigns.ts';

const states = { coming: '未开始', running: '进行中', ended: '已结束' } as const;

/** Where a campaign stands in time. */
export const sayState = ({ state, endedOn }: CampaignAnswer): string =>
  endedOn ? `${endedOn}提前结束` : states[state];

/** What it aims at, and how far it has come: 化解率 25%，目标 80%. */
export function sayTarget({ targetKind, target, targetOn, rate, resolved }: CampaignAnswer): string {
  const [now, aim] =
    targetKind === 'rate' ? [`化解率 ${rate}%`, `${target}%`] : [`已化解 ${resolved} 件`, `${target} 件`];
  return `${now}，目标 ${targetOn} 前达到 ${aim}`;
}

/** How much of the target is reached, per cent, a hundred at most. */
export const reachedOf = ({ targetKind, target, rate, resolved }: CampaignAnswer): number =>
  Math.min(100, Math.floor(((targetKind === 'rate' ? rate : resolved) * 100) / target));

type Props = { readonly campaign: CampaignAnswer; readonly mark: CampaignMarkKey };

/** A number of a campaign, and the way to its list. */
export function CampaignFigure({ campaign, mark }: Props) {
  const found = campaign.counts.find((one) => one.mark === mark);
  if (!found) return null;
  return (
    <Link
      to="/petitions"
      search={{ q: '', campaign: campaign.id, mark }}
      aria-label={`${campaign.name}：${found.name}${found.petitions}件`}
      title={found.formula}
      className={mark === 'overdue' && found.petitions > 0 ? 'campaign-late' : undefined}
    >
      {found.petitions}
    </Link>
  );
}
