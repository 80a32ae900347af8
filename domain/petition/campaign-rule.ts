/** Which petitions a special campaign is about, as data: what the list of those not yet taken in is made by. */
import { z } from 'zod';
import { importances } from '#regulation/assignment.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { channels } from '#regulation/registers.ts';
import { keysOf } from './parts.ts';

const chosen = <Key extends string>(table: Record<Key, unknown>) =>
  z
    .array(z.enum(keysOf(table)))
    .max(30)
    .default([]);
const atLeast = (name: string, most: number) =>
  z
    .number({ error: `请填写${name}` })
    .int({ error: `${name}须为整数` })
    .min(1, { error: `${name}至少为1` })
    .max(most, { error: `${name}至多为${most}` })
    .optional();

/** Every condition that is given has to hold; of several words of one condition, one is enough. */
export const campaignRuleSchema = z.object({
  grounds: chosen(acceptanceGrounds),
  importances: chosen(importances),
  channels: chosen(channels),
  /** Received at least so many calendar days ago. */
  age: atLeast('收件日数', 9999),
  /** At least so many contacts. */
  contacts: atLeast('来访（件）次数', 99),
  backlog: z.boolean().default(false),
  leapfrog: z.boolean().default(false),
});
export type CampaignRule = z.output<typeof campaignRuleSchema>;

/** The conditions in words, one each; none where petitions are taken in by hand alone. */
export function sayCampaignRule(rule: CampaignRule): readonly string[] {
  const oneOf = (name: string, words: readonly string[]) =>
    words.length > 0 ? [`${name}：${words.join('、')}`] : [];
  return [
    ...oneOf(
      '受理事由',
      rule.grounds.map((key) => acceptanceGrounds[key].short),
    ),
    ...oneOf(
      '案件程度',
      rule.importances.map((key) => importances[key]),
    ),
    ...oneOf(
      '首次形式',
      rule.channels.map((key) => channels[key]),
    ),
    ...(rule.age ? [`收件满${rule.age}日`] : []),
    ...(rule.contacts ? [`来访（件）${rule.contacts}次以上`] : []),
    ...(rule.backlog ? ['信访积案'] : []),
    ...(rule.leapfrog ? ['有越级访'] : []),
  ];
}

/** Whether anything is asked at all: without a condition nothing fits by itself. */
export const hasCondition = (rule: CampaignRule): boolean => sayCampaignRule(rule).length > 0;
