import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

/** On what a petition may be terminated (15号 19, 20). */
export const terminationGrounds = {
  promisedAgain: { basis: 'opinions-19', name: '确无财产、书面承诺息诉罢访后又反复信访' },
  exhausted: { basis: 'opinions-20', name: '异议、复议、执行监督均被驳回后仍反复信访' },
} as const satisfies Record<string, { readonly basis: Basis; readonly name: string }>;
export type TerminationGroundId = keyof typeof terminationGrounds;

/** Which court decides. A court below these only applies, level by level. */
export const terminationDeciders = {
  high: { name: '高级人民法院', filing: true },
  supreme: { name: '最高人民法院', filing: false },
} as const satisfies Record<string, { readonly name: string; readonly filing: boolean }>;
export type TerminationDecider = keyof typeof terminationDeciders;

/** Whose last ruling stands, and who may decide by it (15号 20). Not there: the way of supervision is still open. */
export const lastRulings = {
  lower: { name: '中级或基层人民法院', deciders: [] },
  high: { name: '高级人民法院', deciders: ['high'] },
  supreme: { name: '最高人民法院', deciders: ['supreme', 'high'] },
} as const satisfies Record<
  string,
  { readonly name: string; readonly deciders: readonly TerminationDecider[] }
>;
export type LastRuling = keyof typeof lastRulings;

/** 终结办法 5: what goes up with the application. */
export const terminationMaterials = {
  recordForm: '终结备案表',
  report: '终结报告',
  responsibilityLetter: '责任单位负责人签字的稳控责任书',
} as const satisfies Record<string, string>;
export type TerminationMaterial = keyof typeof terminationMaterials;

/** Whose consent it needs before it goes up. */
export const terminationConsent = {
  basis: 'opinions-19' as Basis,
  by: ['director', 'courtLeader', 'president'] as const satisfies readonly Role[],
} as const;

/** 终结办法 6: what the Supreme Court says to the filing. Without the first a high court may not terminate. */
export const filingResults = {
  filed: '予以备案',
  supplement: '通知补正',
  refused: '退回，不予备案',
} as const satisfies Record<string, string>;
export type FilingResult = keyof typeof filingResults;

export const terminationResults = {
  terminated: '决定终结信访',
  rejected: '不予终结，继续办理',
} as const satisfies Record<string, string>;
export type TerminationResult = keyof typeof terminationResults;

/** 15号 21: after a termination the property is still looked for, as often as after 终本. */
export const propertyChecks = { basis: 'opinions-21' as Basis, everyDays: 180 } as const;
