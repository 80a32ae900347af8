/**
 * What leaves the system by SMS, e-mail or webhook. No article asks for it: everything owed to anybody is served and kept
 * as before, and what stands here only tells people earlier (docs/decisions/0035-outgoing-notices.md).
 */
import type { Basis } from './articles.ts';
import type { PetitionNoticeKind } from './supervision.ts';

export const gatewayKinds = { sms: '短信', email: '邮件', webhook: '接口推送' } as const satisfies Record<
  string,
  string
>;
export type GatewayKind = keyof typeof gatewayKinds;
export const gatewayKindIds = Object.keys(gatewayKinds) as [GatewayKind, ...GatewayKind[]];

/** What a template may say, each with an invented example for the preview. Nothing of what a petition is about. */
export const outgoingWords = {
  法院: '济南市钢城区人民法院',
  登记号: '钢执访〔2026〕12号',
  事项: '预约接访',
  日期: '2026年11月27日',
  时间: '09:30',
  地点: '第三接待室',
} as const satisfies Record<string, string>;
export type OutgoingWord = keyof typeof outgoingWords;

const always = ['法院', '登记号', '事项'] as const;
const appointed = [...always, '日期', '时间', '地点'] as const;

export type OutgoingRule = {
  readonly title: string;
  readonly basis: Basis;
  /** Petitioners by SMS; people of the court by the ways they chose. A webhook hears of both, without any name. */
  readonly to: 'petitioner' | 'staff';
  readonly words: readonly OutgoingWord[];
  readonly text: string;
};

const toStaff = (title: string, basis: Basis): OutgoingRule => ({
  title,
  basis,
  to: 'staff',
  words: always,
  text: `${title}提醒：{{登记号}}。请登录执访系统查看并办理。`,
});

/** What people of the court are told outside is what they are told inside, and no more than that there is something. */
const staffOccasions = {
  duty: toStaff('待办', '13'),
  returned: toStaff('退回', '13'),
  urge: toStaff('催办', '13'),
  supervise: toStaff('督办', '5'),
  answered: toStaff('已答复', '13'),
  near: toStaff('临期', '5'),
  overdue: toStaff('逾期', '5'),
  backlog: toStaff('积案', '8'),
} as const satisfies Record<PetitionNoticeKind, OutgoingRule>;

export const outgoingOccasions = {
  accepted: {
    title: '受理',
    basis: '15',
    to: 'petitioner',
    words: always,
    text: '您的执行信访（{{登记号}}）已由{{法院}}受理，将依法办理并答复。受理告知书另行送达，请保持电话畅通。',
  },
  declined: {
    title: '不予受理',
    basis: '15',
    to: 'petitioner',
    words: always,
    text: '您的执行信访（{{登记号}}）已由{{法院}}审查，告知书另行送达，请以告知书为准，有疑问请到本院接待窗口询问。',
  },
  appointment: {
    title: '预约接访',
    basis: '8',
    to: 'petitioner',
    words: appointed,
    text: '您预约的接访（{{登记号}}）已确认：{{日期}}{{时间}}，{{法院}}{{地点}}。请携带身份证件，不能前来的请提前告知。',
  },
  appointmentCancelled: {
    title: '取消预约接访',
    basis: '8',
    to: 'petitioner',
    words: always,
    text: '您预约的接访（{{登记号}}）已取消，需要另约的请与{{法院}}联系。',
  },
  hearing: {
    title: '听证',
    basis: '9',
    to: 'petitioner',
    words: appointed,
    text: '您的执行信访（{{登记号}}）定于{{日期}}{{时间}}在{{法院}}{{地点}}听证，听证通知书另行送达，请携带身份证件按时参加。',
  },
  hearingCancelled: {
    title: '取消听证',
    basis: '9',
    to: 'petitioner',
    words: always,
    text: '您的执行信访（{{登记号}}）原定的听证已取消，后续安排由{{法院}}另行通知。',
  },
  replied: {
    title: '答复',
    basis: '13',
    to: 'petitioner',
    words: always,
    text: '您的执行信访（{{登记号}}）已由{{法院}}作出答复，答复意见书将依法送达，请注意查收；也可携带身份证件到本院领取。',
  },
  ...staffOccasions,
} as const satisfies Record<string, OutgoingRule>;
export type OutgoingOccasion = keyof typeof outgoingOccasions;
export const outgoingOccasionIds = Object.keys(outgoingOccasions) as [
  OutgoingOccasion,
  ...OutgoingOccasion[],
];
export const getOutgoingRule = (occasion: OutgoingOccasion): OutgoingRule => outgoingOccasions[occasion];

/** Subject of the e-mails, where a court has not written another. */
export const emailSubject = '【执访】{{事项}}：{{登记号}}';

/** By which ways an occasion can be told: the court knows no e-mail address of petitioners. */
export const waysOf = ({ to }: OutgoingRule): readonly GatewayKind[] =>
  to === 'petitioner' ? ['sms', 'webhook'] : ['sms', 'email', 'webhook'];

/** How a message stands. `failed` is work for the administrator; `givenUp` is over, by somebody or because nobody can get it. */
export const outgoingStates = {
  waiting: '待发',
  sending: '发送中',
  sent: '已送出',
  failed: '失败',
  givenUp: '放弃',
} as const satisfies Record<string, string>;
export type OutgoingState = keyof typeof outgoingStates;
export const outgoingStateIds = Object.keys(outgoingStates) as [OutgoingState, ...OutgoingState[]];

/** How often and how long it is tried: after 1, 3, 9 … minutes, each up to a fifth longer or shorter, for about a day. */
export const outgoingDelivery = {
  attempts: 8,
  firstPauseSeconds: 60,
  factor: 3,
  longestPauseSeconds: 6 * 3600,
  jitter: 0.2,
  /** What happened longer ago is told to nobody any more: an appointment of last week helps nobody. */
  staleHours: 72,
  /** Beyond the gateway's own limit of time, how long a message is left to the program that took it. */
  claimSeconds: 120,
} as const;

/** Characters of a text; of the subject of an e-mail; and what operators count as one SMS, alone and joined. */
export const outgoingLengths = { text: 300, subject: 100, sms: 70, joinedSms: 67 } as const;

/** The longest a gateway may take to answer, and how much of its answer is read and kept. */
export const gatewayLimits = {
  leastSeconds: 1,
  mostSeconds: 60,
  answerBytes: 16_384,
  answerKept: 300,
} as const;

/** What a receiver is told about a message beside its text: the key tells a repetition from a second message. */
export const gatewayHeaders = {
  key: 'Idempotency-Key',
  time: 'X-Zhifang-Timestamp',
  signature: 'X-Zhifang-Signature',
} as const;

/** What the SMS gateway's own request may hold, in its JSON and its headers. */
export const requestWords = {
  手机号: '收件人手机号',
  内容: '短信正文',
  签名: '短信签名',
  密钥: '下面填写的密钥',
  消息号: '每条消息一个，重发不变',
} as const satisfies Record<string, string>;
