import type { Basis } from './articles.ts';
import type { ResolutionWay } from './measures.ts';
import type { Role } from './roles.ts';

export type WriteOffGround = {
  readonly basis: Basis;
  readonly name: string;
  /** The way of resolution whose facts have to be on file (15号 7). */
  readonly resolution?: ResolutionWay;
  /** What else has to be on file for the ground to be true. */
  readonly needs?: 'explained' | 'referred' | 'filed' | 'concluded';
};

/** On what a court above no longer supervises what it assigned: resolved, in a lawful procedure, or not its matter (15号 7, 8, 14, 18). */
export const writeOffGrounds = {
  fullyEnforced: { basis: 'opinions-7', name: '案件确已执行到位', resolution: 'fullyEnforced' },
  settled: { basis: 'opinions-7', name: '达成执行和解并已开始履行', resolution: 'settled' },
  noProperty: {
    basis: 'opinions-7',
    name: '确无财产，释明或救助后书面承诺息诉罢访',
    resolution: 'noProperty',
  },
  inProcedure: { basis: 'opinions-14', name: '已正式立案，按异议、复议或监督程序审查', needs: 'filed' },
  concluded: { basis: 'opinions-14', name: '法定程序已有结论并已答复信访人', needs: 'concluded' },
  bankruptcy: { basis: 'opinions-8', name: '因受理破产中止执行，已告知申报债权', needs: 'explained' },
  retrial: { basis: 'opinions-8', name: '因再审裁定中止执行，已告知应诉', needs: 'explained' },
  crime: { basis: 'opinions-8', name: '牵涉犯罪，已中止执行并移送', needs: 'referred' },
  titleAttacked: { basis: 'opinions-18', name: '诉求系认为执行依据存在错误', needs: 'explained' },
  administrativeOrder: { basis: 'opinions-18', name: '诉求针对准予执行行政决定的裁定', needs: 'explained' },
} as const satisfies Record<string, WriteOffGround>;
export type WriteOffGroundId = keyof typeof writeOffGrounds;

/** The ground's rule, with what it leaves out as undefined. */
export const getWriteOffGround = (id: WriteOffGroundId): WriteOffGround => writeOffGrounds[id];

/** Article 14 and process rule 13: what has to be gathered for a write-off. */
export const writeOffItems = {
  legalDocument: { basis: '14', name: '相关法律文书' },
  talkNote: { basis: '14', name: '谈话笔录' },
  measures: { basis: '14', name: '接访后采取的工作措施' },
  undertaking: { basis: '14', name: '息诉罢访承诺' },
  report: { basis: 'process-13', name: '案件办理报告' },
  ground: { basis: '14', name: '核销理由的依据' },
} as const satisfies Record<string, { readonly basis: Basis; readonly name: string }>;
export type WriteOffItemKey = keyof typeof writeOffItems;

/** Process rule 15: whose consent it needs before it goes up; a barred head is stood in for from above. */
export const writeOffConsent = {
  basis: 'process-15' as Basis,
  by: ['director', 'courtLeader', 'president'] as const satisfies readonly Role[],
} as const;

/** What the court above says to a write-off. Only the first ends it; the others come back as open work with a day. */
export const writeOffResults = {
  accepted: '予以核销',
  returned: '退回补正材料',
  continued: '不予核销，继续督办',
} as const satisfies Record<string, string>;
export type WriteOffResult = keyof typeof writeOffResults;

/** The letters of a package's number, as in 钢执核〔2026〕3号, and the kind of its series. */
export const writeOffPackages = { series: 'writeOffPackage', letter: '执核' } as const;
