/** 早报 · 第四条、第五条：领导每个工作日早上看到的，是什么、给谁、多久一次，只在这里写一次。 */
import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

const reading = 'docs/decisions/0034-a-mark-is-its-list.md';

export const digestRule = {
  basis: '4',
  title: '早报',
  /** Those who must not be surprised. */
  to: ['teamLeader', 'deputyDirector', 'director', 'courtLeader', 'president'],
  reading,
} as const satisfies {
  readonly basis: Basis;
  readonly title: string;
  readonly to: readonly Role[];
  readonly reading: string;
};

/** How often somebody has it; the first is what holds while nothing was chosen. */
export const digestChoices = {
  daily: '每个工作日',
  weekly: '每周首个工作日',
  never: '不要',
} as const satisfies Record<string, string>;
export type DigestChoice = keyof typeof digestChoices;
export const digestChoiceIds = Object.keys(digestChoices) as [DigestChoice, ...DigestChoice[]];
export const usualDigest: DigestChoice = 'daily';

export type DigestMark = { readonly name: string; readonly formula: string };

/** The lines of a digest; `since` is the day of the one before, both days from it to yesterday belong to what is new. */
export const digestMarks = {
  newlyOverdue: { name: '新逾期', formula: '上次早报以来，最近一项约束性期限已过的' },
  dueToday: { name: '今日到期', formula: '最近一项约束性期限今日届满的' },
  dueThisWeek: { name: '本周内到期', formula: '最近一项约束性期限在明日至本周日之间届满的' },
  myApproval: { name: '待我审批', formula: '下一步等本人审批的' },
  newKey: { name: '新列重点', formula: '上次早报以来列为重点的' },
  newRepeat: { name: '新的重复访', formula: '上次早报以来再次来访（来信、来电等）的，按收件日' },
  newCollective: { name: '新的集体访', formula: '上次早报以来登记的集体访' },
} as const satisfies Record<string, DigestMark>;
export type DigestMarkKey = keyof typeof digestMarks;
export const digestMarkKeys = Object.keys(digestMarks) as [DigestMarkKey, ...DigestMarkKey[]];
