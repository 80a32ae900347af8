import type { approvalForm } from './kinds/approval-form.ts';
import type { deliberationMinutes } from './kinds/deliberation-minutes.ts';
import type { hearingRecord } from './kinds/hearing-record.ts';
import type { interviewNote } from './kinds/interview-note.ts';
import type { registrationSheet } from './kinds/registration-sheet.ts';
import type { reliefApplication } from './kinds/relief-application.ts';
import type { serviceReceipt } from './kinds/service-receipt.ts';
import type { terminationApplication } from './kinds/termination-application.ts';
import type { writeOffApplication } from './kinds/write-off-application.ts';
import { complaint, matterOf } from './sample-letters.ts';
import { type Content, sampleReply } from './sample-papers.ts';

const phone = '13853100000';
const address = '山东省济南市钢城区艾山街道钢都大街88号3号楼2单元501室';
const demand = '尽快评估、拍卖已经查封的房产，并说明一年内没有处置的原因。';
const law = '《中华人民共和国民事诉讼法》第二百五十八条';
const [remedies] = sampleReply.remedies;

/** Forms, minutes and applications of the made-up matter. */
export const sampleRegistration: Content<typeof registrationSheet> = {
  ...matterOf,
  petitioners: [{ name: '张建国', kind: '自然人', relation: '申请执行人', phone, address }],
  registeredOn: '2026年11月20日',
  parties: '申请执行人：张建国\n被执行人：李某',
  handler: '赵立',
  summary: complaint,
  proposal: '拟受理，转原承办人办理。',
  registrar: '钱文',
};

export const sampleInterviewToCome: Content<typeof interviewNote> = { ...matterOf, matter: complaint };

export const sampleInterview: Content<typeof interviewNote> = {
  ...sampleInterviewToCome,
  day: '2026年11月27日',
  way: '当面约谈',
  place: '本院诉讼服务中心二楼信访接待室',
  interviewer: '赵立',
  participants: '书记员钱文',
  content:
    '赵立：你反映的问题已经受理，由我承办。请把诉求再说一遍。\n张建国：房子查封一年多了，一直没有评估、拍卖，我要求尽快处置。\n赵立：房产设有抵押，抵押权人今年九月才答复同意由本院处置，本院将委托评估。',
};

export const sampleHearingRecord: Content<typeof hearingRecord> = {
  ...matterOf,
  day: '2026年12月10日',
  place: '本院第三审判法庭',
  panel: '孙悦、赵立、周平（人大代表）',
  present: '申请执行人张建国，被执行人李某，评估机构人员王工',
  statements:
    '张建国：房产查封满一年没有处置，请求尽快评估、拍卖。\n李某：同意处置，希望先与抵押权人结清。\n承办人：抵押权人已答复同意由本院处置，拟于近期委托评估。',
  opinion: '支持信访人的诉求。应当立即委托评估，评估结束后发布拍卖公告。',
};

export const sampleRelief: Content<typeof reliefApplication> = {
  ...matterOf,
  applicant: '张建国',
  phone,
  address,
  ground: '追索赡养费、抚养费、抚育费等，因被执行人没有履行能力，申请执行人陷入生活困难',
  hardship: '申请人年满七十二岁，无固定收入，患慢性病长期服药，妻子卧床，家庭靠低保维持。',
  finding: '2026年9月8日终结本次执行程序裁定书（（2025）鲁0117执1234号之一）认定被执行人无财产可供执行',
  unpaid: '86,000元',
  amount: '20,000元',
  materials: ['救助申请书', '身份证明', '生活困难证明', '终结本次执行程序裁定书'],
};

export const sampleApproval: Content<typeof approvalForm> = {
  ...matterOf,
  demand,
  findings: sampleReply.facts,
  merit: '诉求成立',
  opinion: sampleReply.opinion,
  law,
  remedies,
  author: '赵立',
  proposedOn: '2027年1月8日',
  overruled: '答复意见没有逐项回应诉求。说明：两项诉求在答复意见第一段一并回应。',
  consents: [
    {
      level: '团队负责人',
      by: '孙悦',
      opinion: '退回：补充抵押权人答复的时间。',
      on: '2027年1月9日（第1稿）',
    },
    { level: '团队负责人', by: '孙悦', opinion: '同意', on: '2027年1月11日（第2稿）' },
    { level: '执行局局长', by: '郑辉', opinion: '同意', on: '2027年1月12日（第2稿）' },
    { level: '分管院领导', by: '吴岩', opinion: '同意：抓紧评估。', on: '2027年1月13日（第2稿）' },
  ],
};

export const sampleDeliberation: Content<typeof deliberationMinutes> = {
  ...matterOf,
  heldOn: '2027年1月12日',
  presiding: '郑辉',
  recorder: '钱文',
  members: '郑辉、孙悦、赵立、周平',
  opinion: sampleReply.opinion,
  voices: [
    { member: '孙悦', view: '查封后没有处置的原因已经查清，承办人应当向信访人致歉。' },
    { member: '周平', view: '抵押权人迟迟不答复不能归责于承办人，不宜致歉。', stand: '不同意见' },
    { member: '郑辉', view: '同意多数意见，评估、拍卖的进展逐次告知信访人。' },
  ],
  views: '承办人汇报案情和拟办意见后，到会人员逐一发表意见。',
  result: '同意办理意见',
  conclusion: '按拟定意见答复信访人，评估结束后发布拍卖公告。',
};

export const sampleReceipt: Content<typeof serviceReceipt> = {
  ...matterOf,
  paper: '处理（答复）意见书',
  paperNumber: '钢执访复〔2027〕1号',
  recipient: '张建国',
  address,
  phone,
};

export const sampleWriteOff: Content<typeof writeOffApplication> = {
  ...matterOf,
  body: '济南市中级人民法院执行局',
  noticeNumber: '济中法执督〔2026〕8号',
  round: '第1次',
  ground: '诉求合理，已经解决到位',
  enforcement: '判决李某偿还借款本息共计86,000元，本院已拍卖其名下房产，案款已发放完毕。',
  handling: '已约谈信访人两次，评估、拍卖的进展均已告知，并于2027年1月15日书面答复。',
  reason: '诉求已经实现，信访人书面表示息诉罢访，申请核销。',
  items: [
    { name: '核销申请表', state: '本表' },
    { name: '处理（答复）意见书', state: '已附，2027年1月15日' },
    { name: '息诉罢访承诺书', state: '已附，2027年1月20日' },
    { name: '案款发放凭证', state: '缺' },
  ],
  handler: '赵立',
  day: '2027年1月22日',
};

export const sampleTermination: Content<typeof terminationApplication> = {
  ...matterOf,
  decider: '山东省高级人民法院',
  ground: '诉求已经依法处理，信访人仍以同一事实和理由信访',
  reason: '信访人的合理诉求已经解决到位，执行依据和执行程序均无错误，已经听证，救助款已发放。',
  matter: complaint,
  history: [
    '2026年11月20日：反映房产查封满一年没有处置',
    '2027年2月8日：对答复不满，要求赔偿损失',
    '2027年3月15日：向上级法院反映同一问题',
  ],
  materials: ['终结申请报告', '历次答复意见书', '听证笔录', '救助审批表'],
  by: '赵立',
  day: '2027年4月2日',
};
