import { expect, test } from 'vitest';
import { type CampaignRule, noConditions } from '#domain/petition/campaign-rule.ts';
import { readRule, typedRule } from './campaign-rule-fields.tsx';

test('R16.6 the conditions of a campaign survive the form, and empty fields are no condition', () => {
  const rule: CampaignRule = { ...noConditions, grounds: ['delay'], age: 90, backlog: true };
  expect(readRule(typedRule(rule))).toEqual(rule);
  expect(readRule({ age: null, contacts: null })).toEqual(noConditions);
});
