import { expect, test } from 'vitest';
import { type CampaignRule, hasCondition, noConditions, sayCampaignRule } from './campaign-rule.ts';

test('R16.6 a campaign says its conditions in words, and without any nothing fits by itself', () => {
  expect(hasCondition(noConditions)).toBe(false);
  const rule: CampaignRule = {
    ...{ grounds: ['delay'], importances: ['key', 'difficult'], channels: ['visit'], age: 90, contacts: 2 },
    ...{ backlog: true, leapfrog: true },
  };
  expect(sayCampaignRule(rule)).toHaveLength(7);
  expect(sayCampaignRule(rule)).toContain('案件程度：重点、难点');
  expect(hasCondition(rule)).toBe(true);
});
