import type { Basis } from './articles.ts';

/** Article 1 and process rule 2: the ways a complaint reaches the court. */
export const channels = {
  visit: '来访',
  letter: '来信',
  phone: '来电',
  online: '网上',
  assigned: '上级交办',
  forwarded: '转办',
  hotline: '热线',
} as const satisfies Record<string, string>;
export type Channel = keyof typeof channels;
export const channelIds = Object.keys(channels) as [Channel, ...Channel[]];

/** Channels through which a body above or outside asks the court to act, and is answered too (articles 13, 14). */
export const noticeChannels = ['assigned', 'forwarded'] as const satisfies readonly Channel[];
/** Channels in which a person may stay unnamed (R1.1). */
export const anonymousChannels = ['letter', 'phone'] as const satisfies readonly Channel[];

export const petitionerKinds = {
  natural: '自然人',
  legal: '法人',
  organisation: '其他组织',
} as const satisfies Record<string, string>;
export type PetitionerKind = keyof typeof petitionerKinds;

/** R1.2: where the petitioner stands towards the enforcement case. */
export const relations = {
  applicant: '申请执行人',
  debtor: '被执行人',
  interested: '利害关系人',
  outsider: '案外人',
  agent: '代理人',
  none: '与案件无关',
} as const satisfies Record<string, string>;
export type Relation = keyof typeof relations;

/** From this many petitioners on a petition is collective; at most this many representatives speak for it. */
export const collective = { from: 5, representatives: 5, basis: '1' as Basis } as const;

export type ItemDue = 'registration' | 'transfer';
export type RegistrationItem = { readonly name: string; readonly due: ItemDue };

/** Article 12: the eight items of a registration, and when each has to be there at the latest. */
export const registrationItems = {
  receivedOn: { name: '来访（件）时间', due: 'registration' },
  channel: { name: '案件来源', due: 'registration' },
  petitioner: { name: '信访人姓名及联系电话', due: 'registration' },
  parties: { name: '案件当事人', due: 'transfer' },
  handler: { name: '案件承办人', due: 'transfer' },
  caseNumber: { name: '执行案号', due: 'transfer' },
  summary: { name: '来访（件）内容摘要', due: 'registration' },
  proposedOpinion: { name: '拟办意见', due: 'transfer' },
} as const satisfies Record<string, RegistrationItem>;
export type RegistrationItemKey = keyof typeof registrationItems;

/** Article 16: the ten kinds of material of one archive, in their order. */
export const archiveKinds = {
  registration: '信访件登记',
  instruction: '领导批示',
  acceptanceNotice: '受理告知',
  acceptanceReceipt: '受理告知送达回执',
  investigation: '调查记录',
  interview: '约谈或协调会议记录',
  evidence: '相关证据材料',
  reply: '处理（答复）意见书',
  replyReceipt: '答复意见书送达回执或邮寄凭证',
  other: '其他材料',
} as const satisfies Record<string, string>;
export type ArchiveKind = keyof typeof archiveKinds;
export const archiveKindIds = Object.keys(archiveKinds) as [ArchiveKind, ...ArchiveKind[]];

/** Ways of reaching a person, for attempts and explanations. */
export const contactWays = {
  phone: '电话',
  letter: '信函',
  message: '短信',
  visit: '上门',
  meeting: '当面',
  video: '视频',
} as const satisfies Record<string, string>;
export type ContactWay = keyof typeof contactWays;
export const contactWayIds = Object.keys(contactWays) as [ContactWay, ...ContactWay[]];

/** Article 9: who may be asked to say how things stand. */
export const statementSources = {
  handler: '案件承办人',
  lawyer: '涉诉信访援助律师',
  organisation: '相关组织和人员',
} as const satisfies Record<string, string>;

/** Process rule 14: the means by which somebody above, or the head of the team, supervises. */
export const supervisionMeans = {
  paper: '书面督办',
  phone: '电话督办',
  message: '短信、系统消息督办',
  video: '视频会议督办',
  inspection: '实地督查',
  preInterview: '预约谈',
  courtInterview: '约谈法院负责人',
  bulletin: '通报',
} as const satisfies Record<string, string>;

/** Article 16 and the law of service: how a paper is served, and the proof each way leaves. */
export const serviceMethods = {
  direct: { name: '直接送达', proof: '送达回证' },
  post: { name: '邮寄送达', proof: '邮寄凭证（邮单号）' },
  electronic: { name: '电子送达', proof: '送达成功记录' },
  left: { name: '留置送达', proof: '留置见证或影像' },
  publicNotice: { name: '公告送达', proof: '公告' },
} as const satisfies Record<string, { readonly name: string; readonly proof: string }>;
export type ServiceMethod = keyof typeof serviceMethods;
export const serviceMethodIds = Object.keys(serviceMethods) as [ServiceMethod, ...ServiceMethod[]];

/** The papers that are served on people. */
export const servedPapers = {
  acceptanceNotice: '受理告知书',
  declineNotice: '不予受理告知书',
  reply: '处理（答复）意见书',
} as const satisfies Record<string, string>;
export type ServedPaper = keyof typeof servedPapers;

/** Article 2: how far the demand is founded. */
export const merits = {
  founded: '有理',
  partly: '部分有理',
  unfounded: '无理',
  undetermined: '无法认定',
} as const satisfies Record<string, string>;
