/** 考核的对象、列示和异议 · 第十七条：看谁的、怎样排列、谁能提出异议、谁来审核，只在这里写一次。 */
import type { Basis } from './articles.ts';
import type { IndicatorKey } from './indicators.ts';
import type { Role } from './roles.ts';

/** Whose work is looked at, each alone. */
export const subjectKinds = { person: '个人', team: '信访团队', department: '部门', court: '全院' } as const;
export type SubjectKind = keyof typeof subjectKinds;
export const subjectKindIds = Object.keys(subjectKinds) as [SubjectKind, ...SubjectKind[]];

/** In which parts the indicators are read. Whose time it took stands apart: it is never scored. */
export const indicatorGroups = {
  limits: { name: '办理期限', indicators: ['entry', 'transfer', 'interview', 'reply', 'filing', 'overdue'] },
  outcomes: {
    name: '质量和效果',
    indicators: ['returned', 'service', 'resolution', 'writeOff', 'repeat', 'leapfrog', 'supervision'],
  },
  time: { name: '办理用时', indicators: ['ownDays', 'othersDays', 'approvalDays'] },
} as const satisfies Record<string, { readonly name: string; readonly indicators: readonly IndicatorKey[] }>;

/** Whose time each of the three is, in a word. */
export const timeShares = {
  ownDays: '承办人手中',
  othersDays: '等待他人',
  approvalDays: '等待审批',
} as const satisfies Partial<Record<IndicatorKey, string>>;

type ObjectionRule = {
  readonly basis: Basis;
  /** Who may object for others than themselves: the head of the team, and those of a department for their own one. */
  readonly heads: Partial<Readonly<Record<SubjectKind, readonly Role[]>>>;
  /** Who decides, and one after the other who does instead where nobody of those may. */
  readonly deciders: readonly Role[];
  readonly standIns: readonly Role[];
  readonly reading: string;
};

/** Whoever is appraised may dispute a figure of a period that is over. No paper says how; the reading does. */
export const objectionRule = {
  basis: '17',
  heads: { team: ['teamLeader'], department: ['deputyDirector', 'director'] },
  deciders: ['teamLeader', 'deputyDirector', 'director'],
  standIns: ['courtLeader', 'president'],
  reading: 'docs/decisions/0032-objections-to-a-figure.md',
} as const satisfies ObjectionRule;

export const objectionResults = { upheld: '异议成立', rejected: '异议不成立' } as const satisfies Record<
  string,
  string
>;
export type ObjectionResult = keyof typeof objectionResults;
export const objectionResultIds = Object.keys(objectionResults) as [ObjectionResult, ...ObjectionResult[]];
