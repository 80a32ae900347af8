import { z } from 'zod';
import { compareDays, type Day, daySchema } from '#domain/calendar/day.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import type { TargetKind } from '#regulation/campaigns.ts';

/** A special campaign (专项化解行动) as a step needs to know it; filled in by the server, nobody types it. */
export const knownCampaignSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    from: daySchema,
    until: daySchema,
    /** Closed before its last day. */
    endedOn: daySchema.optional(),
  })
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
  /** What is to be resolved, in per cent of its petitions or in petitions, and by which day. */
  readonly targetKind: TargetKind;
  readonly target: number;
  readonly targetOn: Day;
};

/**
 * Refuses a campaign that ends before it begins, aims at a day outside of it or at more than all of its petitions, or is
 * called like another of the court.
 */
export function refuseCampaign(
  { name, from, until, targetKind, target, targetOn }: CampaignPlan,
  others: readonly { readonly name: string }[],
): Refusal | undefined {
  if (compareDays(until, from) < 0)
    return refuse('8', `结束日期${until}早于开始日期${from}`, { field: 'until', remedy: '请核对起止日期' });
  if (compareDays(targetOn, from) < 0 || compareDays(targetOn, until) > 0)
    return refuse('8', `目标日期${targetOn}不在${from}至${until}之间`, {
      field: 'targetOn',
      remedy: '请在起止日期之间选择目标日期',
    });
  if (targetKind === 'rate' && target > 100)
    return refuse('8', `目标化解率${target}%超过100%`, {
      field: 'target',
      remedy: '请填写1至100，或改按件数',
    });
  if (others.some((one) => one.name === name))
    return refuse('8', `已有名为“${name}”的专项行动`, {
      field: 'name',
      remedy: '请另起名称，或修改已有的一项',
    });
  return undefined;
}

/** Refuses to close what is closed, or to close it before it has begun. */
export function refuseEnding({ name, from, until, endedOn }: KnownCampaign, on: Day): Refusal | undefined {
  if (endedOn) return refuse('8', `“${name}”已于${endedOn}结束`);
  if (compareDays(on, until) > 0) return refuse('8', `“${name}”已于${until}结束`);
  if (compareDays(on, from) < 0) return refuse('8', `“${name}”${from}才开始`, { remedy: '请改动起止日期' });
  return undefined;
}
