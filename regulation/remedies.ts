import type { Basis } from './articles.ts';

export type Remedy = {
  readonly basis: Basis;
  readonly name: string;
  /** Who decides it: the executing court itself, the court above, or either. */
  readonly court: 'own' | 'above' | 'either';
  readonly decidedBy: string;
  /** The letters a case number of this procedure bears. */
  readonly letters: readonly string[];
  /** The law's limits, for the people who explain them; no clock of the petition counts them. */
  readonly limits: string;
};

/** Article 7: the statutory procedures a petition can be led into. */
export const remedies = {
  conductObjection: {
    basis: 'procedure-236',
    name: '执行行为异议',
    court: 'own',
    decidedBy: '执行法院另行组成合议庭（办理执行实施的人员不参加）',
    letters: ['执异'],
    limits: '执行程序终结前提出；符合条件的3日内立案，15日内裁定；不服裁定的，送达之日起10日内申请复议',
  },
  outsiderObjection: {
    basis: 'procedure-238',
    name: '案外人异议',
    court: 'own',
    decidedBy: '执行法院另行组成合议庭（办理执行实施的人员不参加）',
    letters: ['执异'],
    limits: '该执行标的执行终结前提出；15日内裁定；不服的，送达之日起15日内提起诉讼或申请再审',
  },
  reconsideration: {
    basis: 'procedure-236',
    name: '复议',
    court: 'above',
    decidedBy: '上一级人民法院',
    letters: ['执复'],
    limits: '异议裁定送达之日起10日内提出；30日内审查完毕，经批准可延长30日',
  },
  supervision: {
    basis: 'opinions-15',
    name: '执行监督',
    court: 'either',
    decidedBy: '上一级人民法院；异议期限内提出而未获立案的，由执行法院',
    letters: ['执监'],
    limits: '以裁定方式作出结论',
  },
} as const satisfies Record<string, Remedy>;
export type RemedyKind = keyof typeof remedies;
export const remedyKinds = Object.keys(remedies) as [RemedyKind, ...RemedyKind[]];

export type Complaint = {
  readonly basis: Basis;
  readonly text: string;
  /** Where it belongs; left out where only the facts can say. */
  readonly remedy?: RemedyKind;
  readonly advice: string;
};

/** 法发〔2016〕15号: which complaint belongs into which remedy (N11). */
export const complaints = {
  closedAsDone: {
    basis: 'opinions-9',
    text: '案件已按执行完毕结案，仍称没有执行完',
    remedy: 'conductObjection',
    advice: '制作结案通知书，告知可以针对结案通知书提出执行异议',
  },
  terminatedThisTime: {
    basis: 'opinions-10',
    text: '案件已终结本次执行程序，仍称没有执行完',
    remedy: 'conductObjection',
    advice: '告知可以针对终结本次执行程序裁定提出执行异议',
  },
  attacksAct: {
    basis: 'opinions-13',
    text: '实质是主张执行行为违法（不论材料叫什么名称）',
    remedy: 'conductObjection',
    advice: '没有提交异议申请书的，也参照执行异议申请受理',
  },
  claimsRight: {
    basis: 'opinions-13',
    text: '实质是对执行标的主张权利（不论材料叫什么名称）',
    remedy: 'outsiderObjection',
    advice: '没有提交异议申请书的，也参照执行异议申请受理，按案外人异议审查',
  },
  objectionRefused: {
    basis: 'procedure-236',
    text: '对执行异议裁定不服',
    remedy: 'reconsideration',
    advice: '告知在法定期限内向上一级人民法院申请复议',
  },
  reconsiderationRefused: {
    basis: 'opinions-15',
    text: '对复议裁定不服',
    remedy: 'supervision',
    advice: '向上一级人民法院申诉，由其作为执行监督案件立案，以裁定作出结论',
  },
  windowMissed: {
    basis: 'opinions-16',
    text: '异议期限内提过异议未获立案，期限已过',
    remedy: 'supervision',
    advice: '由执行法院作为执行监督案件立案审查，以裁定作出结论',
  },
  supervisionRefused: {
    basis: 'opinions-16',
    text: '对执行法院的监督裁定不服',
    remedy: 'supervision',
    advice: '向上一级人民法院申诉，由其作为执行监督案件立案审查',
  },
  other: {
    basis: '7',
    text: '其他',
    advice: '请写明为何导入所选程序',
  },
} as const satisfies Record<string, Complaint>;
export type ComplaintKind = keyof typeof complaints;
export const complaintKinds = Object.keys(complaints) as [ComplaintKind, ...ComplaintKind[]];

/** The complaint's rule, with what it leaves out as undefined. */
export const getComplaint = (kind: ComplaintKind): Complaint => complaints[kind];

/** How a procedure the petition was led into has ended. */
export const divertedOutcomes = {
  upheld: '支持请求',
  partly: '部分支持',
  rejected: '驳回请求',
  inadmissible: '不予受理或驳回申请',
  withdrawn: '撤回',
  other: '其他方式结案',
} as const satisfies Record<string, string>;
export type DivertedOutcome = keyof typeof divertedOutcomes;
