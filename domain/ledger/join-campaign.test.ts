import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { campaign, campaignCase, joined, leftCase } from '#domain/given-campaign.ts';
import { closedCase, days, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { campaignsOf } from '#domain/petition/campaign-facts.ts';
import { type CampaignPlan, refuseCampaign, refuseEnding } from './campaign.ts';
import { joinCampaign } from './join-campaign.ts';
import { leaveCampaign } from './leave-campaign.ts';

const head = { by: who.teamLeader, on: days.interviewed };

describe('R16.6 a petition in a special campaign', () => {
  test('is taken in with a reason, while open or closed', () => {
    for (const history of [transferredCase(), closedCase()])
      given(...history)
        .when(joinCampaign, joined, { by: who.commandCentre, on: days.closed })
        .makes({
          type: 'campaignJoined',
          ...{ on: parseDay(days.closed), campaign: 'c-1', name: campaign.name, reason: joined.reason },
        });
  });

  test('is not taken in twice, nor into one that is over or unknown, nor after it was struck out', () => {
    const refused = { field: 'campaign' };
    given(...campaignCase())
      .when(joinCampaign, joined, head)
      .isRefused('8', refused);
    const over = { ...joined, found: { ...campaign, until: parseDay('2026-01-31') } };
    given(...transferredCase())
      .when(joinCampaign, over, head)
      .isRefused('8', { ...refused, reason: /2026-01-31结束/ });
    const ended = { ...joined, found: { ...campaign, endedOn: parseDay('2026-01-31') } };
    given(...transferredCase())
      .when(joinCampaign, ended, head)
      .isRefused('8', { ...refused, reason: /2026-01-31结束/ });
    given(...transferredCase())
      .when(joinCampaign, { ...joined, found: undefined }, head)
      .isRefused('8', refused);
    given(...struckOutCase())
      .when(joinCampaign, joined, head)
      .isRefused('8');
  });

  test('is taken out with a reason, and can come back', () => {
    expect(campaignsOf(petitionOf(leftCase()))).toEqual([]);
    const back = given(...leftCase())
      .when(joinCampaign, joined, head)
      .after();
    expect(campaignsOf(back)).toHaveLength(1);
    expect(back.campaignSpans).toHaveLength(2);
    given(...leftCase())
      .when(leaveCampaign, { campaign: 'c-1', reason: '再次' }, head)
      .isRefused('8');
    given(...campaignCase())
      .when(leaveCampaign, { campaign: 'c-2', reason: '另一项' }, head)
      .isRefused('8', { field: 'campaign' });
  });

  test('a campaign ends after it begins and has a name of its own', () => {
    const plan: CampaignPlan = {
      ...{ ...campaign, criteria: '收件满180日', targetKind: 'rate', target: 80 },
      targetOn: campaign.until,
    };
    expect(refuseCampaign(plan, [])).toBeUndefined();
    const tomorrowAfter = { targetOn: parseDay('2027-01-01') };
    expect(refuseCampaign({ ...plan, ...tomorrowAfter }, [])).toMatchObject({ field: 'targetOn' });
    expect(refuseCampaign({ ...plan, target: 101 }, [])).toMatchObject({ field: 'target' });
    expect(refuseCampaign({ ...plan, target: 101, targetKind: 'number' }, [])).toBeUndefined();
    expect(refuseCampaign({ ...plan, until: parseDay('2025-12-31') }, [])).toMatchObject({ field: 'until' });
    expect(refuseCampaign(plan, [{ name: campaign.name }])).toMatchObject({ field: 'name' });
  });

  test('is ended once, while it runs', () => {
    const on = parseDay('2026-06-01');
    expect(refuseEnding(campaign, on)).toBeUndefined();
    expect(refuseEnding({ ...campaign, endedOn: on }, on)).toMatchObject({ reason: /已于2026-06-01结束/ });
    expect(refuseEnding(campaign, parseDay('2025-06-01'))).toMatchObject({ reason: /才开始/ });
    expect(refuseEnding(campaign, parseDay('2027-06-01'))).toMatchObject({ reason: /已于2026-12-31结束/ });
  });
});
