import type { ArchiveKind } from './registers.ts';

/** The papers the system makes, in the order in which a petition comes to them. */
export const papers = {
  registrationSheet: { title: '登记表', archive: 'registration' },
  acceptanceNotice: { title: '受理告知书', word: '受告', archive: 'acceptanceNotice' },
  declineNotice: { title: '不予受理告知书', word: '不受告', archive: 'acceptanceNotice' },
  transferSlip: { title: '转办单', word: '转', archive: 'registration' },
  appointmentNotice: { title: '预约接访通知书', word: '约通', archive: 'interview' },
  interviewNote: { title: '约谈笔录', archive: 'interview' },
  hearingNotice: { title: '听证通知书', word: '听通', archive: 'investigation' },
  hearingRecord: { title: '听证笔录', archive: 'investigation' },
  superviseNotice: { title: '督办函', word: '督', archive: 'instruction' },
  feedbackReport: { title: '反馈报告', word: '报', archive: 'other' },
  reliefApplication: { title: '司法救助申请表', archive: 'other' },
  approvalForm: { title: '办理意见审批表', archive: 'instruction' },
  deliberationMinutes: { title: '集体研究笔录', archive: 'instruction' },
  reply: { title: '处理（答复）意见书', word: '复', archive: 'reply' },
  serviceReceipt: { title: '送达回证', archive: 'other' },
  writeOffApplication: { title: '核销申请表', archive: 'other' },
  terminationApplication: { title: '信访终结申请表', archive: 'other' },
} as const satisfies Record<string, PaperRule>;

/** What a paper is called, the word of its numbers where it bears one of its own, and where it lies in the archive (article 16). */
export type PaperRule = { readonly title: string; readonly word?: string; readonly archive: ArchiveKind };

export type PaperKind = keyof typeof papers;
export const paperKindIds = Object.keys(papers) as [PaperKind, ...PaperKind[]];

/** What is printed of the work of many petitions: sent to nobody, numbered nowhere. */
export const reports = { appraisal: { basis: '17', title: '执行申诉信访工作考核表' } } as const;

/** The rule of a kind of paper. */
export const getPaperRule = (kind: PaperKind): PaperRule => papers[kind];

/** The number of an issued paper, e.g. 钢执访复〔2026〕12号: per kind, court and year, without gaps. */
export const sayPaperNumber = (court: string, word: string, year: number, serial: number): string =>
  `${court}执访${word}〔${year}〕${serial}号`;
