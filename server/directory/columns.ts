/** What a column of an enforcement-case list can hold. */
export type Field =
  | 'caseNumber'
  | 'executingCourt'
  | 'filedOn'
  | 'cause'
  | 'parties'
  | 'applicant'
  | 'debtor'
  | 'others'
  | 'handler'
  | 'trialJudge'
  | 'trialCaseNumber'
  | 'state'
  | 'closing'
  | 'amount'
  | 'formerNumbers';

/**
 * The headings under which case systems and hand-kept lists put each field, the usual one first. Compared without
 * spaces, brackets and endings such as 姓名 or 信息, see `headingForm`.
 */
export const headings = {
  caseNumber: [
    '案号',
    '执行案号',
    '案件案号',
    '执行案件案号',
    '执行案件号',
    '案件号',
    '本院案号',
    '案件编号',
  ],
  executingCourt: ['执行法院', '立案法院', '承办法院', '经办法院', '受理法院', '法院'],
  filedOn: ['立案日期', '立案时间', '收案日期', '收案时间', '立案日', '受理日期'],
  cause: ['案由', '立案案由', '执行案由', '结案案由'],
  parties: ['当事人', '案件当事人', '双方当事人', '各方当事人', '诉讼参与人'],
  applicant: ['申请执行人', '申请人', '申请执行方', '权利人', '债权人'],
  debtor: ['被执行人', '被申请人', '被申请执行人', '被执行方', '义务人', '债务人'],
  others: ['第三人', '案外人', '利害关系人', '其他当事人', '异议人'],
  handler: [
    '承办人',
    '执行法官',
    '承办法官',
    '执行承办人',
    '案件承办人',
    '主办人',
    '主办法官',
    '执行员',
    '经办人',
  ],
  trialJudge: ['原审承办法官', '原审法官', '原审承办人', '审判法官', '审判承办人', '原审审判长', '审判员'],
  trialCaseNumber: [
    '原审案号',
    '执行依据',
    '执行依据文号',
    '执行依据案号',
    '依据文号',
    '生效文书案号',
    '生效法律文书案号',
    '裁判文书案号',
  ],
  state: ['案件状态', '状态', '办理状态', '执行状态', '案件进展', '办案状态'],
  closing: ['结案方式', '结案情况', '执行结果'],
  amount: [
    '标的额',
    '执行标的',
    '执行标的额',
    '申请执行标的',
    '申请执行标的额',
    '申请标的额',
    '申请标的',
    '立案标的',
    '立案标的额',
    '标的金额',
    '执行标的金额',
    '标的',
  ],
  formerNumbers: ['曾用案号', '原案号', '原执行案号', '首执案号', '首次执行案号', '恢复前案号', '关联案号'],
} as const satisfies Record<Field, readonly string[]>;

const ENDINGS = /(?:姓名|名称|信息|全称|(?:单位)?万?元)+$/u;
const BRACKETED = /[([][^()[\]]*[)\]]/gu;
const TEN_THOUSAND = 10_000;

const fieldByName: ReadonlyMap<string, Field> = new Map(
  Object.entries(headings).flatMap(([field, names]) => names.map((name) => [name, field as Field] as const)),
);

/** What the columns of one kind of list are called and which of them it needs. */
export type Vocabulary<F extends string> = {
  readonly findField: (heading: string) => F | undefined;
  /** Whether a heading with these fields can be read at all. */
  readonly isEnough: (fields: readonly F[]) => boolean;
  /** The field that every row has: a repeated heading shows itself there. */
  readonly key: F;
  /** What a heading has to have, in words. */
  readonly sought: string;
};

/** The heading reduced to what it says: `标的额（万元）` → `标的额`, `被 执行人\n姓名/名称` → `被执行人`. */
export function headingForm(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\s/gu, '')
    .replaceAll(BRACKETED, '')
    .replaceAll(/[*:/、,.]/gu, '');
  return plain.replace(ENDINGS, '') || plain;
}

/** The field that a heading means, or undefined for one we do not know. */
function findField(heading: string): Field | undefined {
  return fieldByName.get(headingForm(heading));
}

/** A list of enforcement cases: the case number, and anything beside it. */
export const caseVocabulary: Vocabulary<Field> = {
  findField,
  isEnough: (fields) => fields.length > 1 && fields.includes('caseNumber'),
  key: 'caseNumber',
  sought:
    `必须有案号一列（可写：${headings.caseNumber.join('、')}），并至少有` +
    `${[headings.applicant[0], headings.debtor[0], headings.handler[0], headings.filedOn[0]].join('、')}等其他一列`,
};

/**
 * How many yuan one unit of the column is: 10,000 under `标的额（万元）`, or when the heading names no unit and the
 * title above says 单位：万元; otherwise one.
 */
export function yuanPerUnit(heading: string, above: string): number {
  const named = heading.includes('元') ? heading : above;
  return /万元/u.test(named) ? TEN_THOUSAND : 1;
}
