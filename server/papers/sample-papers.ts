import type { acceptanceNotice } from './kinds/acceptance-notice.ts';
import type { declineNotice } from './kinds/decline-notice.ts';
import type { reply } from './kinds/reply.ts';
import type { transferSlip } from './kinds/transfer-slip.ts';

/** What may be printed on a paper of that kind. */
export type Content<Kind extends { readonly write: (content: never) => unknown }> = Parameters<
  Kind['write']
>[0];

export const court = '济南市钢城区人民法院';
export const rules =
  '《济南市钢城区人民法院关于进一步规范执行申诉信访案件办理的实施意见》（钢法发〔2021〕24号）';
export const contact = { person: '王敏', phone: '0531-76218000', address: '济南市钢城区钢都大街1号' };

/** Plain papers of a made-up matter, the ground of the tests. */
export const sampleAcceptance: Content<typeof acceptanceNotice> = {
  court,
  number: '（2026）鲁0117执访12号',
  date: '2026-11-23',
  receivedOn: '2026-11-20',
  channel: '来访',
  caseNumbers: ['（2025）鲁0117执1234号'],
  addressees: ['张建国'],
  contact,
  attachments: [],
  basis: `${rules}第六条`,
  matter:
    '你反映被执行人李某名下位于钢城区的房产已经查封满一年，执行人员至今没有启动评估、拍卖程序，请求尽快处置。',
  grounds: [
    '第六条第（二）项：执行人员对具备执行条件的案件，拖延执行、不予执行、久执未果或应当采取执行措施未及时采取的',
  ],
  handler: '赵立',
  department: '执行局执行二团队',
  phone: '0531-76218012',
  deadlines: [
    '承办人自收到信访事项之日起5日内约谈你，最迟于2026年11月28日；',
    '本院自收到信访事项之日起40个工作日内答复办理情况及办理结果，最迟于2027年1月19日。',
  ],
  rights: ['认为承办人应当回避的，可以在答复作出前申请其回避，并说明理由。', '可以补充提交证据材料。'],
  inquiry: '可以在本院诉讼服务中心或者网上查询页面凭查询码 7K3M-9QXA-TD 和联系电话后四位查询办理进度。',
};

export const sampleDecline: Content<typeof declineNotice> = {
  court,
  number: '（2026）鲁0117执访13号',
  date: '2026-11-23',
  receivedOn: '2026-11-20',
  channel: '来信',
  caseNumbers: [],
  addressees: ['山东某某建材有限公司'],
  addressedAs: '你单位',
  contact,
  attachments: [],
  basis: `${rules}第十五条`,
  matter: '你单位来信反映济南市莱芜区人民法院执行的买卖合同纠纷一案执行款发放迟缓。',
  grounds: ['第十五条第（六）项：信访人反映的不是本院的执行案件，已向信访人释明'],
  explanation:
    '经查询本院执行案件管理系统，并与你单位委托代理人电话核实，来信所附裁定书由济南市莱芜区人民法院作出，本院没有立案执行该案。',
  remedies: ['向济南市莱芜区人民法院执行局反映，或者拨打12368诉讼服务热线。'],
};

export const sampleTransfer: Content<typeof transferSlip> = {
  court,
  number: '（2026）鲁0117执访12号',
  date: '2026-11-23',
  receivedOn: '2026-11-20',
  channel: '来访',
  source: '本院接访',
  caseNumbers: ['（2025）鲁0117执1234号'],
  addressees: ['张建国'],
  phone: '13853100000',
  parties: '申请执行人：张建国\n被执行人：李某',
  summary: '反映查封的房产满一年没有启动评估、拍卖，请求尽快处置。',
  grounds: ['第六条第（二）项：拖延执行或应当采取执行措施未及时采取'],
  proposal: '转原承办人办理，五日内约谈信访人，说明未处置的原因并提出处置方案。',
  deadlines: [
    '约谈信访人：2026年11月28日前（《实施意见》第十三条）',
    '答复办理情况及办理结果：2027年1月19日前（《实施意见》第十三条）',
  ],
  materials: ['信访件登记表', '身份证明复印件', '执行裁定书复印件'],
  sender: '孙悦',
  senderDepartment: '执行局执行信访团队',
  handler: '赵立',
  handlerDepartment: '执行局执行二团队',
};

export const sampleReply: Content<typeof reply> = {
  court,
  number: '（2026）鲁0117执访12号',
  date: '2027-01-15',
  receivedOn: '2026-11-20',
  channel: '来访',
  caseNumbers: ['（2025）鲁0117执1234号'],
  addressees: ['张建国'],
  contact,
  attachments: ['房产评估委托书', '网络司法拍卖公告'],
  demands: ['尽快评估、拍卖已经查封的房产；', '说明一年内没有处置的原因。'],
  facts:
    '本院于2025年10月8日立案执行，同年11月3日查封被执行人李某名下位于钢城区的房产一处。\n该房产设有抵押，抵押权人至2026年9月才答复同意由本院处置，承办人在此期间没有把进展告知你。',
  opinion:
    '你要求评估、拍卖的诉求成立，予以支持。本院已于2026年12月4日委托评估，评估结束后三十日内发布拍卖公告。\n承办人没有及时告知进展，本院已责令其改正，并向你致歉。',
  legalBasis: ['《中华人民共和国民事诉讼法》第二百五十八条', `${rules}第十三条`],
  remedies: ['对执行行为有异议的，可以依照《中华人民共和国民事诉讼法》第二百三十六条向本院提出书面异议。'],
  copies: ['济南市中级人民法院执行局'],
};
