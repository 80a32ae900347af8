import { expect, test } from 'vitest';
import { campaignRuleSchema, hasCondition, sayCampaignRule } from './campaign-rule.ts';

test('R16.6 a campaign says its conditions in words, and without any nothing fits by itself', () => {
  const none = campaignRuleSchema.parse({});
  expect(hasCondition(none)).toBe(false);
  const rule = campaignRuleSchema.parse({
    grounds: ['delay'],
    importances: ['key', 'difficult'],
    channels: ['visit'],
    age: 90,
    contacts: 2,
    backlog: true,
    leapfrog: true,
  });
  expect(sayCampaignRule(rule)).toHaveLength(7);
  expect(sayCampaignRule(rule)).toContain('案件程度：重点、难点');
  expect(hasCondition(rule)).toBe(true);
  for (const wrong of [{ age: 0 }, { contacts: 1.5 }, { grounds: ['nothing'] }])
    expect(campaignRuleSchema.safeParse(wrong).success).toBe(false);
});
