/** 考核指标 · 第十七条：执行申诉信访工作纳入目标考核。各指标怎么算、归谁名下、几分，只在这里写一次。 */
import type { Basis } from './articles.ts';
import type { ErrandKind } from './errands.ts';
import { limits, sayLength } from './limits.ts';
import type { Role } from './roles.ts';

/** `rate`: part of the petitions counted; `count`: how many; `average`: working days a petition. */
export type IndicatorKind = 'rate' | 'count' | 'average';

/** Whose work an indicator shows: the one who entered, the handler of the day in question, or the team as a whole. */
export const credits = {
  registrar: '登记人',
  handler: '当时的承办人',
  team: '信访团队（不归个人）',
} as const satisfies Record<string, string>;

export type Indicator = {
  readonly basis: Basis;
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly unit: '%' | '件' | '次' | '个工作日';
  /** What is counted, in words; `domain/appraisal/` counts exactly this. */
  readonly numerator: string;
  /** Of what; left out where nothing is divided by. */
  readonly denominator?: string;
  readonly better: 'higher' | 'lower';
  readonly credit: keyof typeof credits;
  /** The value from which on there are full points, and that from which on there are none; between them in proportion. */
  readonly target: number;
  readonly floor: number;
  /** Points of a hundred, by post; a post that is not named is not scored by it. Ours, until the court sets its own. */
  readonly weights: Partial<Readonly<Record<Role, number>>>;
};

/** In the order of the procedure. */
export const indicators = {
  entry: {
    basis: '17',
    name: '按期录入率',
    kind: 'rate',
    unit: '%',
    numerator: `收件后${sayLength(limits.entry)}内登记的`,
    denominator: '期间内登记的信访件（已剔除的不计）',
    better: 'higher',
    credit: 'registrar',
    target: 100,
    floor: 80,
    weights: { receptionClerk: 100, petitionTeam: 15, teamLeader: 10 },
  },
  transfer: {
    basis: '17',
    name: '按期转交率',
    kind: 'rate',
    unit: '%',
    numerator: '按期转交承办人的',
    denominator: `转交期限（${sayLength(limits.transfer)}）在期间内届满的信访件`,
    better: 'higher',
    credit: 'team',
    target: 100,
    floor: 80,
    weights: { petitionTeam: 20, teamLeader: 20 },
  },
  interview: {
    basis: '17',
    name: '按期约谈率',
    kind: 'rate',
    unit: '%',
    numerator: '按期约谈信访人的',
    denominator: `约谈期限（${sayLength(limits.interview)}）在期间内届满的信访件`,
    better: 'higher',
    credit: 'handler',
    target: 100,
    floor: 80,
    weights: { handler: 20, petitionTeam: 10, teamLeader: 10 },
  },
  reply: {
    basis: '17',
    name: '按期答复率',
    kind: 'rate',
    unit: '%',
    numerator: '按期答复信访人的',
    denominator: `答复期限（${sayLength(limits.reply)}）在期间内届满的信访件`,
    better: 'higher',
    credit: 'handler',
    target: 100,
    floor: 80,
    weights: { handler: 30, petitionTeam: 15, teamLeader: 20 },
  },
  returned: {
    basis: '17',
    name: '办理意见退回率',
    kind: 'rate',
    unit: '%',
    numerator: '审批或者集体研究中退回过的',
    denominator: '期间内提出过办理意见的信访件',
    better: 'lower',
    credit: 'handler',
    target: 0,
    floor: 50,
    weights: { handler: 10 },
  },
  service: {
    basis: '17',
    name: '送达凭证率',
    kind: 'rate',
    unit: '%',
    numerator: '答复已送达全部受送达人且送达凭证在卷的',
    denominator: '期间内答复且有受送达人的信访件',
    better: 'higher',
    credit: 'handler',
    target: 100,
    floor: 60,
    weights: { handler: 10, petitionTeam: 10 },
  },
  resolution: {
    basis: '17',
    name: '化解率',
    kind: 'rate',
    unit: '%',
    numerator: '办结时认定有效化解的',
    denominator: '期间内答复后办结的信访件',
    better: 'higher',
    credit: 'handler',
    target: 80,
    floor: 20,
    weights: { handler: 20, petitionTeam: 15, teamLeader: 20 },
  },
  writeOff: {
    basis: '17',
    name: '核销率',
    kind: 'rate',
    unit: '%',
    numerator: '上级同意核销的',
    denominator: '期间内收到核销结果的信访件',
    better: 'higher',
    credit: 'handler',
    target: 100,
    floor: 50,
    weights: { handler: 10, teamLeader: 10 },
  },
  filing: {
    basis: '17',
    name: '按期归档率',
    kind: 'rate',
    unit: '%',
    numerator: '按期归档的',
    denominator: '归档期限在期间内届满的信访件',
    better: 'higher',
    credit: 'team',
    target: 100,
    floor: 60,
    weights: { petitionTeam: 15, teamLeader: 10 },
  },
  repeat: {
    basis: '17',
    name: '重复访率',
    kind: 'rate',
    unit: '%',
    numerator: '期间内再次来访（来信、来电等）的',
    denominator: '期间内有来访（来信、来电等）的信访件（已剔除、已并案的不计）',
    better: 'lower',
    credit: 'handler',
    target: 0,
    floor: 50,
    weights: {},
  },
  leapfrog: {
    basis: '17',
    name: '越级访率',
    kind: 'rate',
    unit: '%',
    numerator: '期间内登记有越级访的',
    denominator: '期间内有来访（来信、来电等）或者越级访的信访件（已剔除、已并案的不计）',
    better: 'lower',
    credit: 'handler',
    target: 0,
    floor: 20,
    weights: {},
  },
  overdue: {
    basis: '17',
    name: '超期件数',
    kind: 'count',
    unit: '件',
    numerator: '转交、约谈、答复期限在期间内届满而逾期的信访件',
    better: 'lower',
    credit: 'handler',
    target: 0,
    floor: 5,
    weights: {},
  },
  supervision: {
    basis: '17',
    name: '被督办次数',
    kind: 'count',
    unit: '次',
    numerator: '期间内本院、上级法院或者其他机关督办的次数',
    better: 'lower',
    credit: 'handler',
    target: 0,
    floor: 5,
    weights: {},
  },
  ownDays: {
    basis: '17',
    name: '平均办理工作日',
    kind: 'average',
    unit: '个工作日',
    numerator: '自转交至答复，在承办人手中的工作日',
    denominator: '期间内答复的信访件',
    better: 'lower',
    credit: 'handler',
    target: 20,
    floor: 40,
    weights: {},
  },
  othersDays: {
    basis: '17',
    name: '平均等待他人工作日',
    kind: 'average',
    unit: '个工作日',
    numerator: '自转交至答复，等待他人（情况说明、听证、救助、导入程序，或者尚无承办人）的工作日',
    denominator: '期间内答复的信访件',
    better: 'lower',
    credit: 'handler',
    target: 0,
    floor: 40,
    weights: {},
  },
  approvalDays: {
    basis: '17',
    name: '平均等待审批工作日',
    kind: 'average',
    unit: '个工作日',
    numerator: '自转交至答复，办理意见或者直接结案等待审批的工作日',
    denominator: '期间内答复的信访件',
    better: 'lower',
    credit: 'handler',
    target: 0,
    floor: 40,
    weights: {},
  },
} as const satisfies Record<string, Indicator>;

export type IndicatorKey = keyof typeof indicators;
export const indicatorKeys = Object.keys(indicators) as [IndicatorKey, ...IndicatorKey[]];

export const getIndicator = (key: IndicatorKey): Indicator => indicators[key];

/** The formula in words: what is counted, of what. */
export const sayFormula = ({ numerator, denominator }: Indicator): string =>
  denominator ? `${numerator} ÷ ${denominator}` : numerator;

/**
 * While one of these is open, the handler cannot go on: the time belongs to whoever is waited for. Nothing that is
 * guarded under article 10 is among them, or a time would tell of it.
 */
export const waitedFor = {
  others: [
    'statement',
    'chasedStatement',
    'hearingNotice',
    'hearing',
    'hearingOpinion',
    'reliefDecision',
    'divertedFiling',
    'divertedOutcome',
  ],
  approval: ['directClosing'],
} as const satisfies Record<string, readonly ErrandKind[]>;

/** The posts whose people are scored, the one that counts first where somebody holds several. */
export const scoredPosts = [
  'teamLeader',
  'petitionTeam',
  'handler',
  'receptionClerk',
] as const satisfies readonly Role[];
