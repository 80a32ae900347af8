import { z } from 'zod';
import { campaignField, paragraph } from '#domain/form.ts';
import { campaignsOf } from '#domain/petition/campaign-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { campaignKeepers } from '#regulation/campaigns.ts';

/** 移出专项行动 · 第八条、第十六条：误列或者不再适合集中办理的移出，写明理由，以前的列入仍在历史中。 */
export const leaveCampaign = step({
  name: 'leaveCampaign',
  title: '移出专项行动',
  basis: '8',
  by: campaignKeepers,
  next: '本案不再计入该项行动的进度；列入和移出都留在历史中。',
  open: (petition) => (campaignsOf(petition).length > 0 ? undefined : refuse('8', '本案没有列入专项行动')),
  input: z.object({ campaign: campaignField('专项行动', 'in'), reason: paragraph('移出理由') }),
  decide: (petition, { campaign: id, reason }, { on }) => {
    const span = campaignsOf(petition).find(({ campaign }) => campaign === id);
    return span
      ? happen({ type: 'campaignLeft', on, campaign: id, name: span.name, reason })
      : refuse('8', '本案没有列入所选的专项行动', { field: 'campaign', remedy: '请从本案所在的行动中选择' });
  },
});
