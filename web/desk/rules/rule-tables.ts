/** The rules as tables of plain words: what a version says, and where two versions differ (D8). */
import { sayCapacity } from '#domain/access/capacity.ts';
import { consentLevels, opinionChains } from '#regulation/approvals.ts';
import type { Basis } from '#regulation/articles.ts';
import { importances } from '#regulation/assignment.ts';
import type { ErrandRule } from '#regulation/errand.ts';
import { errandRules } from '#regulation/errands.ts';
import { type DeclineCondition, tracks } from '#regulation/grounds.ts';
import { sayFormula } from '#regulation/indicators.ts';
import { type ClockFact, type Force, type Limit, sayLength } from '#regulation/limits.ts';
import { type Role, roles } from '#regulation/roles.ts';
import type { RuleSet } from '#regulation/rule-set.ts';
import { type Rung, rungs } from '#regulation/supervision.ts';

export type RuleRow = { readonly key: string; readonly basis?: Basis; readonly cells: readonly string[] };
export type RuleTable = {
  readonly key: string;
  readonly title: string;
  /** The same in every version: it is not kept by version. */
  readonly common?: true;
  readonly columns: readonly string[];
  readonly rows: readonly RuleRow[];
};

const facts = {
  courtReceived: '本院收件',
  handlerReceived: '承办人收到',
  accepted: '受理',
  registrationPassed: '登记审核通过',
  transferred: '转交承办人',
  interviewed: '约谈',
  repliedTo: '答复',
  noticeServed: '书面告知',
  closed: '办结',
} as const satisfies Record<ClockFact, string>;

const forces = { binding: '约束性', advisory: '提示性' } as const satisfies Record<Force, string>;
const acts = { notify: '只提醒', urge: '催办', escalate: '逐级上报' } as const satisfies Record<
  Rung['act'],
  string
>;
const accuses = { always: '视为反映承办人，须回避', ask: '登记时询问是否反映承办人' } as const;
const dues = { registration: '登记时', transfer: '转交前' } as const;

const sayRoles = (held: readonly Role[]): string => held.map((role) => roles[role]).join('、');

const sayCondition = (condition: DeclineCondition): string => {
  switch (condition.kind) {
    case 'explanation':
      return '已释明';
    case 'contactAttempts':
      return '已多次联系未果';
    case 'referral':
      return condition.to === 'discipline' ? '材料已移送纪检部门' : '材料已移送有关程序';
    case 'noExecutionGround':
      return '未反映执行案件问题';
  }
};

const rowsOf = <T extends object>(
  table: Readonly<Record<string, T>>,
  cells: (one: T, key: string) => readonly string[],
): readonly RuleRow[] =>
  Object.entries(table).map(([key, one]) => ({
    key,
    ...('basis' in one ? { basis: one.basis as Basis } : {}),
    cells: cells(one, key),
  }));

const limitRow = ({ name, from, until, force, nearWithin, ...limit }: Limit): readonly string[] => [
  name,
  sayLength(limit),
  facts[from],
  facts[until],
  forces[force],
  `届满前${nearWithin}个工作日起`,
];

function limitTables(rules: RuleSet): readonly RuleTable[] {
  return [
    {
      key: 'limits',
      title: '期限',
      columns: ['期限', '长度', '自', '至', '效力', '临期'],
      rows: rowsOf(rules.limits, limitRow),
    },
    {
      key: 'registrationItems',
      title: '登记事项',
      columns: ['事项', '最迟补齐'],
      rows: rowsOf(rules.registrationItems, ({ name, due }) => [name, dues[due]]),
    },
  ];
}

function groundTables(rules: RuleSet): readonly RuleTable[] {
  return [
    {
      key: 'acceptanceGrounds',
      title: '受理情形',
      columns: ['项', '情形', '内容', '通常类别', '是否反映承办人'],
      rows: rowsOf(rules.acceptanceGrounds, ({ item, short, text, track, accusesHandler }) => [
        item,
        short,
        text,
        tracks[track],
        accuses[accusesHandler],
      ]),
    },
    {
      key: 'declineGrounds',
      title: '不予受理的情形',
      columns: ['项', '情形', '内容', '须先具备'],
      rows: rowsOf(rules.declineGrounds, ({ item, short, text, conditions }) => [
        item,
        short,
        text,
        conditions.map(sayCondition).join('、'),
      ]),
    },
    {
      key: 'notReached',
      title: '联系未果的认定',
      columns: ['至少次数', '至少天数', '至少方式'],
      rows: [
        {
          key: 'notReached',
          cells: [rules.notReached.attempts, rules.notReached.days, rules.notReached.ways].map(String),
        },
      ],
    },
  ];
}

function handlingTables(rules: RuleSet): readonly RuleTable[] {
  return [
    {
      key: 'routes',
      title: '派办',
      columns: ['由谁办理、为什么'],
      rows: rowsOf(rules.routes, ({ reason }) => [reason]),
    },
    {
      key: 'approvals',
      title: '审批',
      columns: ['事项', '由谁批准'],
      rows: rowsOf(rules.approvals, ({ what, by }) => [what, sayRoles(by)]),
    },
    {
      key: 'deliberation',
      title: '集体研究',
      columns: ['至少参加人数（提出人之外）', '同意的比例'],
      rows: [
        {
          key: 'deliberation',
          basis: rules.deliberation.basis,
          cells: [String(rules.deliberation.members), `超过${rules.deliberation.majority * 100}%`],
        },
      ],
    },
    {
      key: 'archiveKinds',
      title: '归档材料',
      columns: ['次序', '材料'],
      rows: Object.entries(rules.archiveKinds).map(([key, name], at) => ({
        key,
        cells: [String(at + 1), name],
      })),
    },
    {
      key: 'indicators',
      title: '考核指标',
      columns: ['指标', '算法', '满分值', '零分值', '越高越好'],
      rows: rowsOf(rules.indicators, (one) => [
        one.name,
        sayFormula(one),
        `${one.target}${one.unit}`,
        `${one.floor}${one.unit}`,
        one.better === 'higher' ? '是' : '否',
      ]),
    },
  ];
}

/** What a version keeps, in the order of the procedure. */
export const versionedTables = (rules: RuleSet): readonly RuleTable[] => [
  ...limitTables(rules),
  ...groundTables(rules),
  ...handlingTables(rules),
];

const errandRow = ({ name, owner, force, limit, unwaivable, outlives }: ErrandRule): readonly string[] => [
  name,
  sayCapacity(owner),
  limit ? sayLength(limit) : '由登记人员定日期',
  forces[force],
  [unwaivable ? '不能免办' : '', outlives ? '办结后仍须办理' : ''].filter(Boolean).join('；') || '无',
];

const sayFrom = (from: Rung['from']): string => {
  if (from === 'near') return '进入临期时';
  if (from === 0) return '届满当日';
  return `逾期第${-from}个工作日`;
};

const rungRow = ({ name, from, act, upTo, answer }: Rung): readonly string[] => [
  name,
  sayFrom(from),
  acts[act],
  upTo ? roles[upTo] : '只告知承办方',
  answer ? sayLength(answer) : '不限',
];

/** What all versions share. */
const common: readonly RuleTable[] = [
  {
    key: 'errands',
    title: '旁支事项',
    common: true,
    columns: ['事项', '由谁办', '多久', '效力', '其他'],
    rows: rowsOf<ErrandRule>(errandRules, errandRow),
  },
  {
    key: 'rungs',
    title: '催督办的逐级上报',
    common: true,
    columns: ['级', '何时', '怎么办', '报到', '答复期限'],
    rows: rowsOf<Rung>(rungs, rungRow),
  },
  {
    key: 'opinionChains',
    title: '办理意见的审批环节',
    common: true,
    columns: ['案件程度', '依次由谁同意'],
    rows: Object.entries(opinionChains).map(([key, chain]) => ({
      key,
      basis: '13',
      cells: [
        importances[key as keyof typeof importances],
        chain.map((level) => consentLevels[level].name).join('，再由'),
      ],
    })),
  },
];

/** Everything a version of the rules says, table by table. */
export const ruleTables = (rules: RuleSet): readonly RuleTable[] => [...versionedTables(rules), ...common];
