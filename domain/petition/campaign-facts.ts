/** 专项化解 · 第八条、第十六条：信访件列入、移出一次专项行动，各有理由。 */
import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { type Evolvers, event } from './event.ts';
import type { RoomLine } from './room-line.ts';

/** The campaign as it was called on that day: the history reads the same when it is renamed later. */
const which = { campaign: z.string(), name: z.string() };

export const campaignKinds = {
  campaignJoined: event({ ...which, reason: z.string() }, (e) => `列入专项行动“${e.name}”：${e.reason}`),
  campaignLeft: event({ ...which, reason: z.string() }, (e) => `移出专项行动“${e.name}”：${e.reason}`),
};

/** A time in which the petition belonged to a campaign. */
export type CampaignSpan = {
  readonly campaign: string;
  readonly name: string;
  readonly reason: string;
  readonly from: Day;
  readonly until?: Day;
};

export type CampaignFacts = { readonly campaignSpans: readonly CampaignSpan[] };

export const noCampaign: CampaignFacts = { campaignSpans: [] };

export const campaignEvolvers: Evolvers<typeof campaignKinds, CampaignFacts> = {
  campaignJoined: ({ campaignSpans }, { campaign, name, reason, on }) => ({
    campaignSpans: [...campaignSpans, { campaign, name, reason, from: on }],
  }),
  campaignLeft: ({ campaignSpans }, { campaign, on }) => ({
    campaignSpans: campaignSpans.map((span) =>
      span.campaign === campaign && !span.until ? { ...span, until: on } : span,
    ),
  }),
};

/** The campaigns the petition belongs to now, in the order in which it was taken in. */
export const campaignsOf = ({ campaignSpans }: CampaignFacts): readonly CampaignSpan[] =>
  campaignSpans.filter(({ until }) => !until);

/** Each time in a campaign: since when, why, and whether it still belongs to it. */
export const campaignLines = ({ campaignSpans }: CampaignFacts): readonly RoomLine[] =>
  campaignSpans.map(({ name, reason, from, until }) => ({
    on: from,
    text: `${name}：${reason}`,
    state: until ? `${until}已移出` : '在列',
  }));
