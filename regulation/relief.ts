import type { Basis } from './articles.ts';

/** Grounds on which relief can be granted in enforcement. Our words; the rules they come from stand in `basis`. */
export const reliefGrounds = {
  support: {
    basis: 'relief-16',
    text: '追索赡养费、扶养费、抚养费，被执行人没有履行能力，生活困难',
  },
  injury: {
    basis: 'relief-16',
    text: '交通事故等侵权造成人身伤害，无法得到赔偿，生活困难',
  },
  victim: {
    basis: 'relief-16',
    text: '因犯罪侵害致重伤、严重残疾或财产重大损失，无法得到赔偿，生活困难',
  },
  dependants: {
    basis: 'relief-16',
    text: '受害人死亡，依靠其收入生活的近亲属无法得到赔偿，生活困难',
  },
  retaliated: {
    basis: 'relief-16',
    text: '举报人、证人、鉴定人因作证等受到打击报复，无法得到赔偿，生活困难',
  },
  petition: {
    basis: 'relief-16',
    text: '涉诉信访诉求有合理之处、通过法律途径难以解决，生活困难，愿意接受救助并息诉',
  },
  other: { basis: 'relief-16', text: '其他确有急迫困难、需要参照救助的' },
} as const satisfies Record<string, { readonly basis: Basis; readonly text: string }>;

type ReliefMaterial = {
  readonly name: string;
  /** Always wanted, or only where the ground or the person makes it so. */
  readonly wanted: 'always' | 'whereItApplies';
};

/** What an application consists of. */
export const reliefMaterials = {
  application: { name: '救助申请书（登记表）', wanted: 'always' },
  identity: { name: '身份证明、户口簿', wanted: 'always' },
  hardship: { name: '本人及家庭生活困难证明', wanted: 'always' },
  loss: { name: '实际损失证明', wanted: 'always' },
  judgment: { name: '据以执行的法律文书', wanted: 'always' },
  otherAid: { name: '其他赔偿、救助情况的说明', wanted: 'whereItApplies' },
  pledge: { name: '息诉罢访承诺书', wanted: 'whereItApplies' },
  account: { name: '收款账户确认书', wanted: 'whereItApplies' },
} as const satisfies Record<string, ReliefMaterial>;
export type ReliefMaterialKey = keyof typeof reliefMaterials;

/** Papers that show that the enforcement found no property. */
export const noPropertyPapers = {
  termination: '终结本次执行程序裁定',
  report: '财产查控报告',
} as const satisfies Record<string, string>;

/** Relief is given once in a matter, and never beyond what stayed unpaid. */
export const reliefLimits = {
  once: { basis: 'relief-16' },
  unpaid: { basis: 'relief-16' },
} as const satisfies Record<string, { readonly basis: Basis }>;

export const reliefResults = { granted: '予以救助', refused: '不予救助' } as const satisfies Record<
  string,
  string
>;
