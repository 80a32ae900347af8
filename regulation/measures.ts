import type { Basis } from './articles.ts';

/** Article 6 (second): what a search for property came to. */
export const propertyFindings = {
  has: '有可供执行财产',
  partly: '有部分财产，不足以清偿',
  none: '确无财产可供执行',
} as const satisfies Record<string, string>;
export type PropertyFinding = keyof typeof propertyFindings;

export type FindingWay = {
  readonly name: string;
  /** The court looked for itself. What the debtor says alone never shows that there is nothing. */
  readonly ownCheck: boolean;
};

/** How a finding was established. */
export const findingWays = {
  network: { name: '网络查控系统查询', ownCheck: true },
  registers: { name: '向登记、管理机关查询', ownCheck: true },
  onSite: { name: '实地调查', ownCheck: true },
  clue: { name: '核实申请执行人提供的线索', ownCheck: true },
  audit: { name: '审计', ownCheck: true },
  summons: { name: '传唤询问', ownCheck: true },
  reported: { name: '被执行人报告财产', ownCheck: false },
} as const satisfies Record<string, FindingWay>;

export type Measure = {
  readonly name: string;
  /** Taken in an ordinary case; left out, the form that states exhaustion says so. */
  readonly usual: boolean;
  /** The paper the measure rests on; its number then has to be given. */
  readonly document?: string;
};

/** Article 6 (second): the measures of enforcement. */
export const measures = {
  networkInquiry: { name: '网络查控', usual: true },
  onSiteInquiry: { name: '线下调查', usual: true },
  search: { name: '搜查', usual: false, document: '搜查令' },
  seal: { name: '查封', usual: true, document: '裁定书' },
  freeze: { name: '冻结', usual: true, document: '裁定书' },
  seize: { name: '扣押', usual: false, document: '裁定书' },
  deduct: { name: '扣划', usual: true, document: '裁定书' },
  appraisal: { name: '评估', usual: false },
  auction: { name: '拍卖', usual: false, document: '裁定书' },
  sale: { name: '变卖', usual: false, document: '裁定书' },
  setOff: { name: '以物抵债', usual: false, document: '裁定书' },
  eviction: { name: '清退、交付房屋土地', usual: false, document: '公告' },
  propertyReport: { name: '责令报告财产', usual: true, document: '报告财产令' },
  consumptionLimit: { name: '限制消费', usual: true, document: '限制消费令' },
  dishonestList: { name: '纳入失信被执行人名单', usual: true, document: '决定书' },
  exitBan: { name: '限制出境', usual: false, document: '决定书' },
  fine: { name: '罚款', usual: false, document: '决定书' },
  detention: { name: '拘留', usual: false, document: '决定书' },
  refusalCrime: { name: '移送追究拒执犯罪', usual: false, document: '移送函' },
  reward: { name: '悬赏执行', usual: false, document: '公告' },
  debtorAdded: { name: '变更、追加被执行人', usual: false, document: '裁定书' },
} as const satisfies Record<string, Measure>;
export type MeasureKind = keyof typeof measures;
export const measureKinds = Object.keys(measures) as [MeasureKind, ...MeasureKind[]];

/** What a measure came to. */
export const measureResults = {
  taken: '已采取',
  nothing: '未查到或未成功',
  partPaid: '部分执行到位',
  fullyPaid: '案件全部执行到位',
} as const satisfies Record<string, string>;
export type MeasureResult = keyof typeof measureResults;

/** The measure's rule, with what it leaves out as undefined. */
export const getMeasure = (kind: MeasureKind): Measure => measures[kind];

export type Resolution = { readonly basis: Basis; readonly name: string };

/** The only ways in which a petition of the implementation track counts as effectively resolved. */
export const resolutions = {
  fullyEnforced: { basis: 'opinions-7', name: '案件确已执行到位' },
  settled: { basis: 'opinions-7', name: '达成执行和解并已开始履行' },
  noProperty: { basis: 'opinions-7', name: '经重新核查确无财产，释明或救助后书面承诺息诉罢访' },
} as const satisfies Record<string, Resolution>;
export type ResolutionWay = keyof typeof resolutions;
