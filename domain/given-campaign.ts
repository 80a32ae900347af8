/** For tests only: petitions taken into a special campaign, and out of it. */
import { parseDay } from '#domain/calendar/day.ts';
import { days, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import type { KnownCampaign } from './ledger/campaign.ts';
import { joinCampaign } from './ledger/join-campaign.ts';
import { leaveCampaign } from './ledger/leave-campaign.ts';

const head = { by: who.teamLeader, on: days.interviewed };

/** A campaign of the whole year of the given cases. */
export const campaign: KnownCampaign = {
  id: 'c-1',
  name: '执行积案专项化解',
  from: parseDay('2026-01-01'),
  until: parseDay('2026-12-31'),
};

export const joined = { campaign: campaign.id, found: campaign, reason: '三年未结，多次来访' };

export const campaignCase = (history: History = transferredCase()): History =>
  did(history, joinCampaign, joined, head);

export const leftCase = (): History =>
  did(campaignCase(), leaveCampaign, { campaign: campaign.id, reason: '误列' }, head);

export const campaignWays = (): readonly History[] => [campaignCase(), leftCase()];
