import type { appointmentNotice } from './kinds/appointment-notice.ts';
import type { feedbackReport } from './kinds/feedback-report.ts';
import type { hearingNotice } from './kinds/hearing-notice.ts';
import type { superviseNotice } from './kinds/supervise-notice.ts';
import { type Content, contact, court, rules } from './sample-papers.ts';

/** What every paper of the made-up matter begins with. */
export const matterOf = {
  court,
  number: '（2026）鲁0117执访12号',
  date: '2026-11-25',
  receivedOn: '2026-11-20',
  channel: '来访',
  caseNumbers: ['（2025）鲁0117执1234号'],
  addressees: ['张建国'],
};
export const complaint =
  '反映被执行人李某名下位于钢城区的房产已经查封满一年，执行人员至今没有启动评估、拍卖程序，请求尽快处置。';

/** Letters of the made-up matter beside those of acceptance and reply. */
export const sampleAppointment: Content<typeof appointmentNotice> = {
  ...matterOf,
  contact,
  time: '2026年11月27日09:30',
  place: '本院诉讼服务中心二楼信访接待室',
  receiver: '赵立',
  department: '执行局执行二团队',
  matter: complaint,
};

export const sampleHearingNotice: Content<typeof hearingNotice> = {
  ...matterOf,
  contact,
  time: '2026年12月10日14:00',
  place: '本院第三审判法庭',
  openness: '公开听证',
  chair: '孙悦',
  members: '赵立、钱文、周平（人大代表）',
  participants: '申请执行人张建国及其委托代理人，被执行人李某，评估机构人员',
};

export const samplePostponedHearing: Content<typeof hearingNotice> = {
  ...sampleHearingNotice,
  openness: '不公开听证（涉及个人隐私，申请执行人书面申请不公开）',
  postponed: '被执行人住院，已提交诊断证明',
};

export const sampleSupervision: Content<typeof superviseNotice> = {
  ...matterOf,
  to: '赵立',
  department: '执行局执行二团队',
  means: '书面督办',
  requirement: '立即约谈信访人，说明房产没有处置的原因；启动评估程序，并将评估委托书报执行信访团队备案。',
  due: '2026年12月4日',
  matter: complaint,
  basis: `${rules}第五条`,
  by: '孙悦',
};

export const sampleFeedback: Content<typeof feedbackReport> = {
  ...matterOf,
  contact,
  attachments: ['处理（答复）意见书', '网络司法拍卖公告'],
  body: '济南市中级人民法院执行局',
  noticeNumber: '济中法执督〔2026〕8号',
  noticeKind: '督办函',
  reportNumber: '钢执访报〔2026〕3号',
  phase: '反馈报告',
  matter: complaint,
  content:
    '收到来文后，本院执行信访团队于2026年11月23日转交承办人办理。承办人于11月27日约谈信访人，说明了抵押权人没有及时答复的情况。\n12月4日本院委托评估机构对案涉房产评估，评估报告作出后发布网络司法拍卖公告。',
  reply: '已于2027年1月15日书面答复信访人。',
  handler: '赵立',
};
