/** What the columns of a register can hold, and what courts call them. */
import { type RegisterField, registerFieldIds } from '#contract/reconciliation.ts';
import { headingForm, type Vocabulary } from '../directory/columns.ts';

const headings: Readonly<Record<RegisterField, string>> = {
  receivedOn:
    '来访日期 来访时间 来访（件）时间 来信日期 来信时间 收信日期 收信时间 收件日期 收到日期 收文日期 来电日期 来电时间 受理时间 受理日期 接访日期 接访时间 接待日期 接待时间 登记日期 登记时间 交办日期 交办时间 转办日期 日期 时间',
  serial:
    '序号 编号 登记编号 登记序号 流水号 来访编号 来信编号 收信编号 信件编号 工单编号 工单号 受理编号 登记簿编号',
  name: '姓名 来访人 信访人 上访人 来信人 写信人 来电人 反映人 申诉人 投诉人 诉求人 信访人员 来访人员 当事人姓名',
  phone: '电话 联系电话 联系方式 手机 手机号 手机号码 电话号码 来电号码 主叫号码 来电电话 联络电话',
  idNumber: '身份证 身份证号 身份证号码 证件号 证件号码 公民身份号码',
  caseNumber: '案号 执行案号 案件号 案件案号 涉案案号 涉及案号 案件编号 涉及案件',
  parties: '当事人 案件当事人 双方当事人',
  text: '事由 来访事由 反映问题 反映内容 内容 内容摘要 来访内容 来信内容 工单内容 信访内容 诉求 诉求内容 主要诉求 信访事项 反映事项 主要内容 来访件内容摘要 摘要 来意 问题描述',
  handler: '承办人 案件承办人 执行法官 承办法官 执行承办人',
  headCount: '人数 来访人数',
  body: '来文单位 交办单位 转办单位 交办机关 来文机关 督办单位',
  documentNumber: '来文文号 文号 交办文号 来文号 函号 交办函号 督办文号',
  reply:
    '答复 答复情况 答复日期 答复时间 答复内容 答复结果 回复情况 回复日期 回复时间 回复内容 反馈情况 反馈日期 反馈时间 反馈结果 办结日期 办结时间',
  number: '信访编号 系统编号 信访案号 执访号 系统登记号',
};

const known: ReadonlyMap<string, RegisterField> = new Map(
  registerFieldIds.flatMap((field) =>
    headings[field].split(' ').map((heading) => [headingForm(heading), field] as const),
  ),
);

/** What a court has said its columns mean, by the form of the heading; `none` for one that is of no use. */
export type RememberedColumns = Readonly<Record<string, RegisterField | 'none'>>;

const personOrMatter: readonly RegisterField[] = ['name', 'phone', 'caseNumber', 'text', 'documentNumber'];

/** The vocabulary of a court's register: what was remembered of it comes before what such columns are usually called. */
export function registerVocabulary(remembered: RememberedColumns): Vocabulary<RegisterField> {
  return {
    findField: (heading) => {
      const form = headingForm(heading);
      const said = Object.hasOwn(remembered, form) ? remembered[form] : known.get(form);
      return said === 'none' ? undefined : said;
    },
    isEnough: (fields) =>
      fields.includes('receivedOn') && fields.some((field) => personOrMatter.includes(field)),
    key: 'receivedOn',
    sought: '必须有来访（件）日期一列，并至少有姓名、电话、案号、内容、来文文号中的一列',
  };
}
