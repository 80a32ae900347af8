import { expect, test } from 'vitest';
import { noConditions } from '#domain/petition/campaign-rule.ts';
import { campaignInputSchema, campaignRuleSchema } from './campaign.ts';

test('R16.6 a campaign without conditions has none, and wrong ones are refused', () => {
  expect(campaignRuleSchema.parse({})).toEqual(noConditions);
  for (const wrong of [{ age: 0 }, { contacts: 1.5 }, { grounds: ['nothing'] }])
    expect(campaignRuleSchema.safeParse(wrong).success).toBe(false);
});

test('R16.6 what older programs send of a campaign is still enough', () => {
  const older = { name: '专项', from: '2026-01-01', until: '2026-12-31', criteria: '积案', target: 80 };
  expect(campaignInputSchema.parse(older)).toMatchObject({
    targetKind: 'rate',
    rule: noConditions,
    staff: [],
  });
});
