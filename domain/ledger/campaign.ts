import { z } from 'zod';
import { compareDays, type Day, daySchema } from '#domain/calendar/day.ts';
import { type Refusal, refuse } from '#domain/step.ts';

/** A special campaign (专项化解行动) as a step needs to know it; filled in by the server, nobody types it. */
export const knownCampaignSchema = z
  .object({ id: z.string(), name: z.string(), from: daySchema, until: daySchema })
  .optional()
  .meta({ title: '专项行动', widget: 'hidden' });
export type KnownCampaign = NonNullable<z.output<typeof knownCampaignSchema>>;

/** What is written down when a campaign is set up or changed. */
export type CampaignPlan = {
  readonly name: string;
  readonly from: Day;
  readonly until: Day;
  /** Which petitions it is about, in words. */
  readonly criteria: string;
  /** The share of its petitions that is to be resolved, in per cent. */
  readonly target: number;
};

/** Refuses a campaign that ends before it begins, or is called like another of the court. */
export function refuseCampaign(
  { name, from, until }: CampaignPlan,
  others: readonly { readonly name: string }[],
): Refusal | undefined {
  if (compareDays(until, from) < 0)
    return refuse('8', `结束日期${until}早于开始日期${from}`, { field: 'until', remedy: '请核对起止日期' });
  if (others.some((one) => one.name === name))
    return refuse('8', `已有名为“${name}”的专项行动`, {
      field: 'name',
      remedy: '请另起名称，或修改已有的一项',
    });
  return undefined;
}
