import type { Basis } from './articles.ts';

export type HandlingTrack = 'implementation' | 'review';

export const tracks = { implementation: '执行实施类', review: '执行审查类' } as const satisfies Record<
  HandlingTrack,
  string
>;

export type AcceptanceGround = {
  readonly basis: Basis;
  readonly item: string;
  readonly short: string;
  readonly text: string;
  /** The track such a petition usually takes (articles 6b and 7); a person decides. */
  readonly track: HandlingTrack;
  /** `always`: the ground itself accuses the officer, who then never handles the petition (D6). */
  readonly accusesHandler: 'always' | 'ask';
};

/** Article 6 (first): the eight grounds on which a petition has to be accepted. */
export const acceptanceGrounds = {
  recusal: {
    basis: '6a',
    item: '（一）',
    short: '应回避未回避',
    text: '执行人员有法定回避情形而不回避',
    track: 'review',
    accusesHandler: 'always',
  },
  delay: {
    basis: '6a',
    item: '（二）',
    short: '拖延或不予执行',
    text: '具备执行条件而拖延执行、不予执行、久执未果，或未及时采取执行措施',
    track: 'implementation',
    accusesHandler: 'ask',
  },
  'unlawful-coercion': {
    basis: '6a',
    item: '（三）',
    short: '违法采取强制措施',
    text: '执行程序中违法采取强制措施',
    track: 'review',
    accusesHandler: 'always',
  },
  'excessive-seizure': {
    basis: '6a',
    item: '（四）',
    short: '超标的、超期限查控',
    text: '超标的查封、冻结、扣押、处分，超期限查控，或无依据解除查控',
    track: 'review',
    accusesHandler: 'ask',
  },
  'wrong-party': {
    basis: '6a',
    item: '（五）',
    short: '变更追加主体有误',
    text: '错误变更、追加被执行主体，或应变更、追加而未变更、追加',
    track: 'review',
    accusesHandler: 'ask',
  },
  'third-party-property': {
    basis: '6a',
    item: '（六）',
    short: '执行第三人财产',
    text: '违法执行第三人财产，或应执行第三人财产而不执行',
    track: 'review',
    accusesHandler: 'ask',
  },
  'payment-or-suspension': {
    basis: '6a',
    item: '（七）',
    short: '拖延发放、违法中止终结',
    text: '拖延发放执行款物，或违法暂缓、中止、终结执行',
    track: 'implementation',
    accusesHandler: 'ask',
  },
  other: {
    basis: '6a',
    item: '（八）',
    short: '其他涉执事项',
    text: '其他属于涉执信访的事项',
    track: 'implementation',
    accusesHandler: 'ask',
  },
} as const satisfies Record<string, AcceptanceGround>;

export type AcceptanceGroundId = keyof typeof acceptanceGrounds;
export const acceptanceGroundIds = Object.keys(acceptanceGrounds) as [
  AcceptanceGroundId,
  ...AcceptanceGroundId[],
];

/** What has to be on file before a ground of article 15 is open (D7). */
export type DeclineCondition =
  | { readonly kind: 'explanation' }
  | { readonly kind: 'contactAttempts' }
  | { readonly kind: 'referral'; readonly to: 'discipline' | 'procedure' }
  | { readonly kind: 'noExecutionGround' };

export type DeclineGround = {
  readonly basis: Basis;
  readonly item: string;
  readonly short: string;
  readonly text: string;
  readonly conditions: readonly DeclineCondition[];
  /** What the person can do next, as the notice says it. */
  readonly advice: string;
};

const explained: DeclineCondition = { kind: 'explanation' };

/** Article 15: the seven grounds on which a petition may be declined, each with its own condition. */
export const declineGrounds = {
  'unclear-unreachable': {
    basis: '15',
    item: '（一）',
    short: '信息不明且无法确认案件',
    text: '案件信息不明确，且联系不上信访人，或经沟通仍无法确认对应的执行案件',
    conditions: [{ kind: 'contactAttempts' }],
    advice: '提供准确案号、案件当事人或联系方式后，可以持本告知书再次来访或来信，本院恢复审查。',
  },
  'conduct-only': {
    basis: '15',
    item: '（二）',
    short: '仅反映作风廉洁',
    text: '未反映执行案件问题，仅反映干警作风、廉洁纪律，材料已移送纪检部门',
    conditions: [{ kind: 'noExecutionGround' }, { kind: 'referral', to: 'discipline' }, explained],
    advice:
      '所反映的作风、廉洁问题由纪检监察部门处理；另有执行案件问题要反映的，可以持本告知书再次来访或来信，本院恢复审查。',
  },
  'no-standing': {
    basis: '15',
    item: '（三）',
    short: '主体不适格',
    text: '不是案件当事人、利害关系人，也未受其委托',
    conditions: [explained],
    advice: '补齐身份证明或当事人、利害关系人的授权委托手续后，可以持本告知书再次来访或来信，本院恢复审查。',
  },
  'other-procedure': {
    basis: '15',
    item: '（四）',
    short: '应走其他法定程序',
    text: '依法应通过审判、国家赔偿、破产等程序处理，材料已移送',
    conditions: [{ kind: 'referral', to: 'procedure' }, explained],
    advice: '请依上述释明，按相应法定程序向有权处理的法院或机关提出。',
  },
  'no-jurisdiction': {
    basis: '15',
    item: '（五）',
    short: '不属法院管辖',
    text: '不属于人民法院管辖范围，已释明救济途径',
    conditions: [explained],
    advice: '请依上述释明，向有权处理的机关、单位提出。',
  },
  'other-court': {
    basis: '15',
    item: '（六）',
    short: '非本院执行案件',
    text: '反映的不是本院的执行案件',
    conditions: [explained],
    advice:
      '请向执行该案的法院反映；案号有误、确属本院执行案件的，可以持本告知书再次来访或来信，本院恢复审查。',
  },
  'moved-court': {
    basis: '15',
    item: '（七）',
    short: '已提级或指定他院执行',
    text: '案件已依法提级或指定其他法院执行',
    conditions: [explained],
    advice: '请向现在执行该案的法院反映。',
  },
} as const satisfies Record<string, DeclineGround>;

export type DeclineGroundId = keyof typeof declineGrounds;
export const declineGroundIds = Object.keys(declineGrounds) as [DeclineGroundId, ...DeclineGroundId[]];

/** When a person counts as not reached (D13): this many attempts, on this many days, by this many ways. */
export const notReached = { attempts: 3, days: 2, ways: 2 } as const;
