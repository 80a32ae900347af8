/** 统计图 · 第十七条、第四条：领导看的每一张图数什么、怎么分，只在这里写一次；图上的数字和它的列表出自同一定义。 */
import type { Basis } from './articles.ts';
import { backlogRule } from './supervision.ts';

const reading = 'docs/decisions/0034-a-mark-is-its-list.md';

export type Chart = {
  readonly basis: Basis;
  readonly title: string;
  /** Which petitions are counted, and by what they are told apart. */
  readonly formula: string;
  /** `now`: how things stand today; `period`: petitions received in the period that was chosen. */
  readonly about: 'now' | 'period';
  /** `件次` counts every contact; everything else counts petitions (D11). */
  readonly unit: '件' | '件次';
  /** One petition can stand under several marks. */
  readonly several?: true;
  readonly reading: string;
};

const now = { about: 'now', unit: '件', reading } as const;
const period = { about: 'period', unit: '件', reading } as const;

/** In the order in which a leader reads them: what stands now, then what a period brought. */
export const charts = {
  brief: {
    ...now,
    basis: '4',
    title: '要点',
    formula:
      '在办：尚未办结、撤回、终止、并案、剔除的；逾期、本周到期：尚有事项待办而最近一项约束性期限已过、在本周内届满的；待我审批：下一步等本人审批的',
    several: true,
  },
  stage: { ...now, basis: '13', title: '办理阶段', formula: '在办信访件，按现在所处的阶段' },
  lateness: {
    ...now,
    basis: '13',
    title: '期限情况',
    formula: '尚有约束性期限的信访件（含办结后待归档等），按最近一项期限是什么、是否临期、是否逾期',
  },
  age: { ...now, basis: '8', title: '在办时长', formula: '在办信访件，按收件至今的日数' },
  department: { ...now, basis: '5', title: '承办部门', formula: '在办信访件，按承办人现在所在的部门' },
  importance: { ...now, basis: '5', title: '案件程度', formula: '在办信访件，按一般、难点、重点' },
  volume: {
    ...period,
    basis: '12',
    title: '收件（件）',
    formula: '期间内收件的信访件（已剔除、已并案的不计），按收件月份和首次来访（件）的形式',
  },
  contacts: {
    ...period,
    basis: '12',
    title: '来访（件次）',
    formula: '期间内的每一次来访、来信、来电等（已剔除、已并案的不计），按月份和形式；列表是所涉信访件',
    unit: '件次',
    several: true,
  },
  grounds: {
    ...period,
    basis: '6a',
    title: '受理事由',
    formula: '期间内收件的信访件，按第六条各项事由；一件有几项事由的，各项都计',
    several: true,
  },
  problems: {
    ...period,
    basis: 'process-11',
    title: '问题类型',
    formula: '期间内收件的信访件，按全国统一的问题类型；一件有几类问题的，各类都计',
    several: true,
  },
  repeat: {
    ...period,
    basis: '4',
    title: '初信初访与重复访',
    formula: '期间内收件的信访件，按是否再次来访（件）',
  },
  leapfrog: {
    ...period,
    basis: '4',
    title: '越级访',
    formula: '期间内收件的信访件，按登记过的越级访；到过几级的，各级都计',
    several: true,
  },
  resolution: {
    ...period,
    basis: '2',
    title: '化解情况',
    formula: '期间内收件的信访件，按办结时是否认定有效化解',
  },
  writeOff: {
    ...period,
    basis: '14',
    title: '核销情况',
    formula: '期间内收件、须由上级法院核销的信访件，按各来文的核销进度；有几件来文的，各件都计',
    several: true,
  },
} as const satisfies Record<string, Chart>;
export type ChartKey = keyof typeof charts;
export const chartKeys = Object.keys(charts) as [ChartKey, ...ChartKey[]];
export const getChart = (key: ChartKey): Chart => charts[key];

/** The sentences at the top of the page. */
export const briefMarks = {
  underWay: '在办',
  overdue: '逾期',
  dueThisWeek: '本周到期',
  myApproval: '待我审批',
} as const satisfies Record<string, string>;
export type BriefMark = keyof typeof briefMarks;

/** The steps by which somebody consents to what another has done: what waits for one of them is 待审批. */
export const approvalSteps = [
  'decline',
  'approve',
  'closeDirectly',
  'confirmWithdrawal',
  'approveRestraint',
  'reviewWriteOff',
  'reviewTermination',
] as const;

/** Article 8: how long a petition has been under way, by the day from which on each band counts; the last is backlog. */
export const ageBands = [
  { from: 0, name: '30日以内' },
  { from: 31, name: '31—60日' },
  { from: 61, name: '61—90日' },
  { from: 91, name: `91—${backlogRule.age}日` },
  { from: backlogRule.age + 1, name: `${backlogRule.age}日以上` },
] as const;

/** How the nearest binding date stands. */
export const latenessMarks = { overdue: '已逾期', near: '临期', calm: '正常' } as const satisfies Record<
  string,
  string
>;
export type LatenessMark = keyof typeof latenessMarks;

/** Whether the petitioner came again. */
export const repeatMarks = { first: '初信初访', repeat: '重复访' } as const satisfies Record<string, string>;
export type RepeatMark = keyof typeof repeatMarks;

/** Article 2: how it ended, where it has. */
export const resolutionMarks = {
  resolved: '已化解',
  unresolved: '未化解',
  pending: '待定（在办）',
  other: '不予受理、撤回、终止',
} as const satisfies Record<string, string>;
export type ResolutionMark = keyof typeof resolutionMarks;

/** What stands for a fact that nobody has entered, or that does not apply. */
export const withoutMark = 'none';
