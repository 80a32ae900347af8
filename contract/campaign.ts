import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import type { CampaignRule } from '#domain/petition/campaign-rule.ts';
import { importances } from '#regulation/assignment.ts';
import { targetKindIds } from '#regulation/campaigns.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { channels } from '#regulation/registers.ts';
import { campaignCountSchema } from './chart.ts';

const text = (name: string, most: number) =>
  z
    .string({ error: `请填写${name}` })
    .trim()
    .min(1, { error: `请填写${name}` })
    .max(most, { error: `${name}不超过${most}字` });

const chosen = <Key extends string>(table: Readonly<Record<Key, unknown>>) =>
  z
    .array(z.enum(Object.keys(table) as [Key, ...Key[]]))
    .max(30)
    .default([]);
const atLeast = (name: string, most: number) =>
  z
    .number({ error: `请填写${name}` })
    .int({ error: `${name}须为整数` })
    .min(1, { error: `${name}至少为1` })
    .max(most, { error: `${name}至多为${most}` })
    .optional();

/** The conditions of a campaign as they are sent and kept. */
export const campaignRuleSchema = z.object({
  grounds: chosen(acceptanceGrounds),
  importances: chosen(importances),
  channels: chosen(channels),
  age: atLeast('收件日数', 9999),
  contacts: atLeast('来访（件）次数', 99),
  backlog: z.boolean().default(false),
  leapfrog: z.boolean().default(false),
}) satisfies z.ZodType<CampaignRule>;

/** What is written down of a special campaign. */
export const campaignInputSchema = z.object({
  name: text('名称', 50),
  from: daySchema,
  until: daySchema,
  criteria: text('纳入范围', 500),
  /** By what petitions are found that fit and are not in it yet. */
  rule: campaignRuleSchema.default(() => campaignRuleSchema.parse({})),
  /** Who works on it. */
  staff: z.array(z.string().max(100)).max(50).default([]),
  targetKind: z.enum(targetKindIds).default('rate'),
  target: z
    .number({ error: '请填写目标' })
    .int({ error: '目标须为整数' })
    .min(1, { error: '目标至少为1' })
    .max(99_999, { error: '目标过大' }),
  /** Its last day where none is given. */
  targetOn: daySchema.optional(),
});
export type CampaignInput = z.input<typeof campaignInputSchema>;
export type CampaignRead = z.output<typeof campaignInputSchema>;

export const endCampaignSchema = z.object({ because: text('结束理由', 200) });

/** Several petitions taken in for one reason, each by its own command. */
export const joinManySchema = z.object({
  reason: text('列入理由', 500),
  items: z
    .array(z.object({ petition: z.uuid(), seq: z.number().int(), commandId: z.uuid() }))
    .min(1, { error: '请先选择信访件' })
    .max(100, { error: '一次至多列入100件' }),
});

export const joinedManySchema = z
  .object({
    items: z.array(z.object({ petition: z.string(), done: z.boolean(), reason: z.string().optional() })),
  })
  .meta({ id: 'JoinedMany' });
export type JoinedMany = z.output<typeof joinedManySchema>;

/** A campaign and how far it has come; counted are the petitions the person may see. */
const campaignSchema = z.object({
  id: z.string(),
  name: z.string(),
  from: z.string(),
  until: z.string(),
  criteria: z.string(),
  rule: campaignRuleSchema,
  /** The conditions of the rule in words. */
  conditions: z.array(z.string()),
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
  targetKind: z.enum(targetKindIds),
  target: z.number().int(),
  targetOn: z.string(),
  state: z.enum(['coming', 'running', 'ended']),
  endedOn: z.string().optional(),
  endedBecause: z.string().optional(),
  members: z.number().int(),
  resolved: z.number().int(),
  /** Per cent of the members, rounded down; 0 without members. */
  rate: z.number().int(),
  counts: z.array(campaignCountSchema),
});
export type CampaignAnswer = z.output<typeof campaignSchema>;

export const campaignListSchema = z.object({ items: z.array(campaignSchema) }).meta({ id: 'CampaignList' });
