/**
 * The law of service as it is borrowed here: a petition's papers are no papers of a lawsuit, so the civil procedure law
 * is applied by analogy, for the proof article 16 asks for. Which reading is ours stands in the decision.
 */
import type { Basis } from './articles.ts';
import type { Unit } from './limits.ts';
import type { ArchiveKind, ServedPaper, ServiceMethod } from './registers.ts';

type MethodRule = {
  readonly basis: Basis;
  /** What has to be there for it to count, in a line people read before they set out. */
  readonly needs: string;
  /** From which day it counts. */
  readonly countsFrom: string;
};

/** What each way of serving needs, and the day it counts from. */
export const serviceRules = {
  direct: {
    basis: 'procedure-88',
    needs: '受送达人本人，或同住成年家属、单位收件人、代理人、指定代收人在送达回证上签收',
    countsFrom: '签收的日期',
  },
  post: {
    basis: 'procedure-91',
    needs: '邮单号、交邮日期；回执注明的收件日期，或退回的日期和原因',
    countsFrom: '回执上注明的收件日期',
  },
  electronic: {
    basis: 'procedure-90',
    needs: '受送达人同意；所用的号码或者地址；到达的记录',
    countsFrom: '到达受送达人特定系统的日期',
  },
  left: {
    basis: 'procedure-89',
    needs: '拒收的事由和日期；两名见证人签名，或者拍照、录像记录送达过程',
    countsFrom: '留置的日期',
  },
  publicNotice: {
    basis: 'procedure-95',
    needs: '下落不明，或者用其他方式无法送达；公告的地方、起始日期和原因',
    countsFrom: '公告期满之日',
  },
} as const satisfies Record<ServiceMethod, MethodRule>;

/** Article 16: under which kind of the archive the proof of a paper's service is filed. */
export const receiptKinds = {
  acceptanceNotice: 'acceptanceReceipt',
  declineNotice: 'acceptanceReceipt',
  reply: 'replyReceipt',
} as const satisfies Record<ServedPaper, ArchiveKind>;

/** Who may sign a receipt, and for which recipients. */
export const serviceSigners = {
  self: { name: '受送达人本人', natural: true },
  cohabitant: { name: '同住成年家属', natural: true, says: true },
  organisation: { name: '单位负责收件的人', natural: false },
  agent: { name: '代理人', says: true },
  designated: { name: '指定的代收人', says: true },
} as const satisfies Record<
  string,
  {
    readonly name: string;
    /** For natural persons only, for organisations only, or for both. */
    readonly natural?: boolean;
    /** How the person stands to the recipient has to be written down. */
    readonly says?: true;
  }
>;
export type ServiceSigner = keyof typeof serviceSigners;

/** Why a paper did not get through, and which way suggests itself then. */
export const serviceFailures = {
  refused: { name: '拒收', advice: '可以留置送达' },
  unknown: { name: '查无此人', advice: '请核对地址，另行送达' },
  moved: { name: '已迁离原址', advice: '请查明现在的地址，另行送达' },
  absent: { name: '多次无人签收', advice: '可以另约时间直接送达' },
  unreachable: { name: '联系不上、下落不明', advice: '可以公告送达' },
  lost: { name: '邮件丢失或者查无结果', advice: '请重新交邮或者直接送达' },
  other: { name: '其他', advice: '请另行送达' },
} as const satisfies Record<string, { readonly name: string; readonly advice: string }>;
export type ServiceFailure = keyof typeof serviceFailures;

export const electronicWays = {
  platform: '电子送达平台',
  message: '短信',
  mail: '电子邮件',
  fax: '传真',
  chat: '即时通讯',
} as const satisfies Record<string, string>;

/** Who brings the post. Its tracking number is looked at, never insisted on: couriers change their formats. */
export const carriers = {
  ems: { name: '法院专递（EMS）', numbers: [/^[A-Z]{2}\d{9}[A-Z]{2}$/, /^\d{12,13}$/] },
  registered: { name: '挂号信', numbers: [/^[A-Z]{2}\d{9}[A-Z]{2}$/, /^\d{11,13}$/] },
  other: { name: '其他邮递', numbers: [/^[A-Z0-9-]{8,24}$/] },
} as const satisfies Record<string, { readonly name: string; readonly numbers: readonly RegExp[] }>;
export type Carrier = keyof typeof carriers;

/** Leaving a paper in place: how many witnesses sign, where nothing was photographed or filmed. */
export const leavingInPlace = { witnesses: 2, basis: 'procedure-89' as Basis } as const;

export const noticePlaces = {
  board: '法院公告栏',
  residence: '受送达人住所地',
  newspaper: '报纸',
  online: '信息网络媒体',
} as const satisfies Record<string, string>;
export type NoticePlace = keyof typeof noticePlaces;

/** Posted at somebody's residence, a notice is photographed or filmed. */
export const recordedPlaces: readonly NoticePlace[] = ['residence'];

export const noticeGrounds = {
  whereaboutsUnknown: '下落不明',
  otherWaysFailed: '用其他方式无法送达',
} as const satisfies Record<string, string>;

/** Public notice: how long it stands until it counts, counted from the last place it was put up in. */
export const publicNoticePeriod = {
  length: 30,
  unit: 'calendar-days',
  basis: 'procedure-95' as Basis,
} as const satisfies { length: number; unit: Unit; basis: Basis };

/** Ours: how soon after the period it is written down that it counts. */
export const publicNoticeRecorded = {
  length: 3,
  unit: 'working-days',
  reading: 'docs/decisions/0021-service-attempt-by-attempt.md',
} as const satisfies { length: number; unit: Unit; reading: string };
