/** 专项化解 · 第八条、第十六条：一次专项行动按什么收案、以什么为目标、数什么，只在这里写一次。 */

import type { Role } from './roles.ts';

/** Who sets up a campaign, takes petitions in and out, and closes it: those who lead, and the command centre. */
export const campaignKeepers = [
  'teamLeader',
  'deputyDirector',
  'director',
  'courtLeader',
  'president',
  'commandCentre',
] as const satisfies readonly Role[];

/** How a target is set: a share of its petitions, or so many of them. */
export const targetKinds = { rate: '化解率（%）', number: '化解件数' } as const satisfies Record<
  string,
  string
>;
export type TargetKind = keyof typeof targetKinds;
export const targetKindIds = Object.keys(targetKinds) as [TargetKind, ...TargetKind[]];

export type CampaignMark = { readonly name: string; readonly formula: string };

/** What is counted of a campaign; each number opens its list. */
export const campaignMarks = {
  joined: { name: '已列入', formula: '现在列入本项行动的' },
  underWay: { name: '在办', formula: '已列入，尚未办结、撤回、终止的' },
  resolved: { name: '已化解', formula: '已列入，办结时认定有效化解的' },
  writtenOff: { name: '已核销', formula: '已列入，上级法院已予核销的' },
  overdue: { name: '逾期', formula: '已列入，尚有事项待办而最近一项约束性期限已过的' },
  candidate: { name: '符合条件而未列入', formula: '在办、符合本项行动的收案条件而没有列入的' },
} as const satisfies Record<string, CampaignMark>;
export type CampaignMarkKey = keyof typeof campaignMarks;
export const campaignMarkKeys = Object.keys(campaignMarks) as [CampaignMarkKey, ...CampaignMarkKey[]];
