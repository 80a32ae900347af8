import { z } from 'zod';
import { compareDays } from '#domain/calendar/day.ts';
import { campaignField, paragraph } from '#domain/form.ts';
import { campaignsOf } from '#domain/petition/campaign-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { campaignKeepers } from '#regulation/campaigns.ts';
import { knownCampaignSchema } from './campaign.ts';

/** 列入专项行动 · 第八条、第十六条：重点、疑难、积存的信访件列入专项化解，集中办理，单独列账。 */
export const joinCampaign = step({
  name: 'joinCampaign',
  title: '列入专项行动',
  basis: '8',
  by: campaignKeepers,
  next: '本案列入专项化解台账，计入该项行动的化解进度；办理期限不变。',
  open: ({ stage }) =>
    stage === 'struckOut' || stage === 'merged'
      ? refuse('8', '已剔除、已并案的信访件不列入专项行动')
      : undefined,
  input: z.object({
    campaign: campaignField('专项行动', 'out'),
    reason: paragraph('列入理由'),
    found: knownCampaignSchema,
  }),
  decide: (petition, { reason, found }, { on }) => {
    if (!found)
      return refuse('8', '没有这项专项行动', { field: 'campaign', remedy: '请先在台账页设立专项行动' });
    if (campaignsOf(petition).some(({ campaign }) => campaign === found.id))
      return refuse('8', `本案已列入“${found.name}”`, { field: 'campaign' });
    if (found.endedOn || compareDays(on, found.until) > 0)
      return refuse('8', `“${found.name}”已于${found.endedOn ?? found.until}结束，不再收案`, {
        field: 'campaign',
        remedy: '请另选一项，或先延长该项行动',
      });
    return happen({ type: 'campaignJoined', on, campaign: found.id, name: found.name, reason });
  },
});
