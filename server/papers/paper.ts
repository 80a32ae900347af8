import { z } from 'zod';
import { archivePapers } from './archive-papers.ts';
import { line, optionalLine, optionalProse, prose } from './paper-text.ts';

const day = z.iso.date().meta({ description: 'A day YYYY-MM-DD; printed as 2026年11月23日.' });

const names = z
  .array(line(100))
  .min(1)
  .max(10)
  .meta({ description: '主送: one to ten full names as on the identity papers, printed joined by 、.' });

const list = (longest = 30) => z.array(prose()).max(longest);

const contact = z
  .object({
    person: optionalLine(60).meta({ description: '联系人' }),
    phone: optionalLine(60).meta({ description: '联系电话, as it is to be dialled' }),
    address: optionalLine(200).meta({ description: '地址 for letters and visits' }),
  })
  .optional()
  .meta({ description: 'Printed in brackets under the date; parts left out are not printed.' });

const common = {
  court: line(40).meta({ description: 'Full name of the court: heading line and signature.' }),
  number: optionalLine(60).meta({
    description: 'Number of the paper as printed, e.g. （2026）鲁0117执访12号.',
  }),
  date: day.meta({ description: 'The day the paper is signed (成文日期).' }),
};

const raised = {
  receivedOn: day.meta({ description: 'The day the petition reached the court.' }),
  channel: line(30).meta({
    description: 'How it came, in words that fit 以……形式: 来访, 来信, 来电, 网上信访.',
  }),
  caseNumbers: z
    .array(line(80))
    .max(20)
    .meta({ description: 'Enforcement case numbers; empty when the case could not be identified.' }),
};

const letter = {
  ...common,
  ...raised,
  addressees: names,
  addressedAs: z.enum(['你', '你们', '你单位']).optional().meta({
    description: 'How the letter speaks to its addressees; absent: 你 for one name, 你们 for several.',
  }),
  contact,
  attachments: z.array(line()).max(30).meta({ description: '附件: names only, numbered by the layout.' }),
};

const acceptanceNotice = z.object({
  kind: z.literal('acceptanceNotice'),
  ...letter,
  basis: line(200).meta({ description: 'The rule of acceptance, in words that fit 符合……规定的受理条件.' }),
  matter: prose().meta({ description: '受理事项: what the petition asks, in a few sentences.' }),
  grounds: list().min(1).meta({ description: '受理事由: each ground with its article and item.' }),
  handler: z.object({
    name: line(60).meta({ description: '承办人' }),
    department: optionalLine(80).meta({ description: '承办部门' }),
    phone: optionalLine(60).meta({ description: '承办人联系电话' }),
  }),
  deadlines: list().min(1).meta({ description: '办理期限: whole sentences with the calculated day.' }),
  rights: list().meta({ description: '权利: whole sentences (申请回避, 补充材料 ……).' }),
  inquiry: optionalProse(1000).meta({ description: '查询方式: where to look and the inquiry code.' }),
});

const declineNotice = z.object({
  kind: z.literal('declineNotice'),
  ...letter,
  basis: line(200).meta({ description: 'The rule, in words that fit 属于……规定的不予受理情形.' }),
  matter: prose().meta({ description: '反映的问题, in a few sentences.' }),
  grounds: list().min(1).meta({ description: '不予受理的事由: each item of Article 15 that is met.' }),
  explanation: prose().meta({ description: '情况说明: the facts that meet the ground, in plain words.' }),
  referral: optionalProse(2000).meta({
    description: '材料移送情况. For clues of misconduct say no more than that they were handed over.',
  }),
  remedies: list().meta({ description: '解决问题的途径: the right body or procedure, one per entry.' }),
});

const transferSlip = z.object({
  kind: z.literal('transferSlip'),
  ...common,
  ...raised,
  petitioners: z.array(line(100)).min(1).max(10).meta({ description: '信访人: one to ten full names.' }),
  petitionerPhone: optionalLine(60).meta({ description: '信访人联系电话' }),
  source: optionalLine(200).meta({
    description: '信访来源: 本院接访, or the superior body and its notice number.',
  }),
  caseParties: optionalProse(4000).meta({ description: '案件当事人: one line per side.' }),
  summary: prose().meta({ description: '反映事项摘要, without parts sealed from the handler.' }),
  grounds: list().meta({ description: '受理事由: each ground with its article and item.' }),
  proposal: optionalProse().meta({ description: '拟办意见' }),
  deadlines: z
    .array(
      z.object({
        what: line(100).meta({ description: 'What is due: 约谈信访人' }),
        due: line(100).meta({ description: 'By when, as printed: 2026年11月28日前' }),
        article: line(200).meta({ description: 'The rule: 《实施意见》第十三条' }),
      }),
    )
    .max(20)
    .meta({ description: '办理期限' }),
  materials: z.array(line()).max(100).meta({ description: '随附材料: names of what goes with the slip.' }),
  sender: z.object({ name: line(60), department: line(80) }).meta({ description: '转办人 and 转办部门' }),
  handler: z.object({ name: line(60), department: line(80) }).meta({ description: '承办人 and 承办部门' }),
});

const reply = z.object({
  kind: z.literal('reply'),
  ...letter,
  demands: list().min(1).meta({ description: '信访诉求: one per entry.' }),
  facts: prose(60_000).meta({ description: '查明的事实' }),
  opinion: prose(60_000).meta({ description: '处理（答复）意见: the answer to each demand.' }),
  legalBasis: list().meta({ description: '依据: law or rule with its article, one per entry.' }),
  remedies: list()
    .min(1)
    .meta({ description: '救济途径: what can be done by whom does not agree, and until when.' }),
  copies: z
    .array(line(200))
    .max(20)
    .meta({ description: '抄送: bodies that urged or supervised the matter; empty prints nothing.' }),
});

/**
 * What is printed on a paper of the court: words ready to print, no rules of the domain.
 * Line breaks part paragraphs in the longer texts and become spaces in names and numbers;
 * control characters are dropped; nothing is read as markup.
 */
export const paperSchema = z.discriminatedUnion('kind', [
  acceptanceNotice,
  declineNotice,
  transferSlip,
  reply,
  ...archivePapers,
]);

/** A paper of the court, told apart by `kind`. */
export type Paper = z.input<typeof paperSchema>;
/** 受理告知书, to the petitioners. */
export type AcceptanceNotice = z.input<typeof acceptanceNotice>;
/** 不予受理告知书, to the petitioners. */
export type DeclineNotice = z.input<typeof declineNotice>;
/** 转办单, from the petition team to the handler of the case; internal, not for petitioners. */
export type TransferSlip = z.input<typeof transferSlip>;
/** 处理（答复）意见书, to the petitioners, with copies to bodies that urged the matter. */
export type Reply = z.input<typeof reply>;
