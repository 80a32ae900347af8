import type { AcceptanceGroundId } from './grounds.ts';

export type ProblemKind = 'passive' | 'wrong' | 'outside';

export const problemKinds = {
  passive: '消极执行',
  wrong: '执行错误',
  outside: '外部问题',
} as const satisfies Record<ProblemKind, string>;

export type Problem = {
  readonly kind: ProblemKind;
  readonly short: string;
  /** The grounds of article 6 (first) beside which it can be chosen. */
  readonly grounds: readonly [AcceptanceGroundId, ...AcceptanceGroundId[]];
};

const passive = (short: string, ...grounds: Problem['grounds']): Problem => ({
  kind: 'passive',
  short,
  grounds,
});
const wrong = (short: string, ...grounds: Problem['grounds']): Problem => ({ kind: 'wrong', short, grounds });
const outside = (short: string, ...grounds: Problem['grounds']): Problem => ({
  kind: 'outside',
  short,
  grounds,
});

/** Process rule 11: the national catalogue of problems, in the order of the rule (17, 10 and 4 kinds). */
export const problems = {
  applicationNotTaken: passive('执行申请不受理', 'delay', 'other'),
  searchDelayed: passive('查询财产拖延', 'delay'),
  seizureDelayed: passive('查封扣押冻结拖延', 'delay'),
  appraisalDelayed: passive('评估拖延', 'delay'),
  saleDelayed: passive('拍卖变卖拖延', 'delay'),
  paymentDelayed: passive('款物发放拖延', 'payment-or-suspension'),
  evictionDelayed: passive('清退交付房屋拖延', 'delay'),
  notListed: passive('应列失信而未列', 'delay'),
  noCoercion: passive('应罚款拘留限制而未采取', 'delay'),
  progressUntold: passive('进展未告知', 'delay', 'other'),
  shareNotTaken: passive('参与分配申请不受理', 'delay', 'payment-or-suspension'),
  reviewNotFiled: passive('异议复议监督拖延不立案', 'delay', 'wrong-party', 'third-party-property', 'other'),
  orderIgnored: passive('不执行上级指令', 'delay', 'other'),
  terminationMisused: passive('滥用终本', 'delay', 'payment-or-suspension'),
  interferenceTolerated: passive('外部干预能排除而不排除', 'delay', 'other'),
  refusalNotReferred: passive('拒执犯罪应移送未移送', 'delay'),
  otherPassive: passive(
    '其他消极执行',
    'delay',
    'payment-or-suspension',
    'wrong-party',
    'third-party-property',
    'recusal',
    'other',
  ),
  excessiveSeizure: wrong('超标的查封扣押冻结', 'excessive-seizure'),
  appraisalTooLow: wrong('评估价过低', 'excessive-seizure', 'other'),
  saleTooLow: wrong('拍卖变卖价过低', 'excessive-seizure', 'other'),
  outsiderProperty: wrong('违法执行案外人财产', 'third-party-property'),
  wronglyStopped: wrong('违法中止、终结', 'payment-or-suspension'),
  wronglyListed: wrong('违法列失信', 'unlawful-coercion'),
  listNotCleared: wrong('失信不及时屏蔽撤销', 'unlawful-coercion', 'delay'),
  wrongCoercion: wrong('违法罚款拘留限制', 'unlawful-coercion'),
  wrongShares: wrong('分配错误', 'payment-or-suspension'),
  otherWrong: wrong(
    '其他执行错误',
    'recusal',
    'unlawful-coercion',
    'excessive-seizure',
    'wrong-party',
    'third-party-property',
    'payment-or-suspension',
    'other',
  ),
  interference: outside('外部机构人员干预', 'delay', 'other'),
  helperRefuses: outside('协助单位拒不协助', 'delay', 'other'),
  otherCourt: outside('关联案件法院影响本案', 'delay', 'payment-or-suspension', 'other'),
  otherOutside: outside('其他外部问题', 'delay', 'payment-or-suspension', 'other'),
} as const satisfies Record<string, Problem>;
export type ProblemId = keyof typeof problems;
export const problemIds = Object.keys(problems) as [ProblemId, ...ProblemId[]];

/** Whether a problem can stand beside these grounds of acceptance. */
export const suitsGrounds = (id: ProblemId, grounds: readonly AcceptanceGroundId[]): boolean =>
  problems[id].grounds.some((ground) => grounds.includes(ground));
