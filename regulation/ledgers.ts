import type { Basis } from './articles.ts';

/** How a value is written: a legal day as `YYYY-MM-DD`, a whole number, or a text that is never read as a number. */
type ColumnKind = 'day' | 'number' | 'text';

/** A column of a ledger; `width` in characters of a half-width digit, as spreadsheets count it. */
export type LedgerColumn = { readonly title: string; readonly width: number; readonly kind: ColumnKind };

/** What a court's ledger says of a petition, one entry a column. */
export const ledgerColumns = {
  position: { title: '序号', width: 7, kind: 'number' },
  court: { title: '法院', width: 24, kind: 'text' },
  number: { title: '信访编号', width: 24, kind: 'text' },
  receivedOn: { title: '收件日期', width: 12, kind: 'day' },
  channel: { title: '信访形式', width: 10, kind: 'text' },
  petitioners: { title: '信访人', width: 16, kind: 'text' },
  phone: { title: '联系电话', width: 16, kind: 'text' },
  caseNumber: { title: '执行案号', width: 26, kind: 'text' },
  parties: { title: '案件当事人', width: 30, kind: 'text' },
  handler: { title: '承办人', width: 10, kind: 'text' },
  department: { title: '承办部门', width: 16, kind: 'text' },
  lead: { title: '包案领导', width: 10, kind: 'text' },
  grounds: { title: '受理事由', width: 26, kind: 'text' },
  demand: { title: '诉求摘要', width: 44, kind: 'text' },
  importance: { title: '重点、难点', width: 11, kind: 'text' },
  repeats: { title: '重复次数', width: 10, kind: 'number' },
  stage: { title: '办理阶段', width: 14, kind: 'text' },
  noticeNumber: { title: '来文机关、文号', width: 34, kind: 'text' },
  noticeDue: { title: '反馈期限', width: 12, kind: 'day' },
  transferredOn: { title: '转交日期', width: 12, kind: 'day' },
  interviewedOn: { title: '约谈日期', width: 12, kind: 'day' },
  repliedOn: { title: '答复日期', width: 12, kind: 'day' },
  service: { title: '送达情况', width: 16, kind: 'text' },
  closedOn: { title: '办结日期', width: 12, kind: 'day' },
  archive: { title: '材料份数', width: 10, kind: 'number' },
  resolved: { title: '化解情况', width: 20, kind: 'text' },
  urges: { title: '催办次数', width: 10, kind: 'number' },
  supervisions: { title: '督办次数', width: 10, kind: 'number' },
  supervisedOn: { title: '最近督办日期', width: 14, kind: 'day' },
  supervisedBy: { title: '督办机关', width: 22, kind: 'text' },
  requirement: { title: '督办要求', width: 40, kind: 'text' },
  answerDue: { title: '督办答复期限', width: 14, kind: 'day' },
  answeredOn: { title: '督办答复日期', width: 14, kind: 'day' },
  campaign: { title: '专项行动', width: 28, kind: 'text' },
  joinedOn: { title: '列入日期', width: 12, kind: 'day' },
  joinReason: { title: '列入理由', width: 34, kind: 'text' },
  backlogOn: { title: '列为积案日期', width: 14, kind: 'day' },
  backlogReason: { title: '积案原因', width: 34, kind: 'text' },
  followUps: { title: '跟进次数', width: 10, kind: 'number' },
  followedUpOn: { title: '最近跟进日期', width: 14, kind: 'day' },
  releasedOn: { title: '解除日期', width: 12, kind: 'day' },
  nearestDeadline: { title: '最近期限事项', width: 26, kind: 'text' },
  due: { title: '最近期限', width: 12, kind: 'day' },
  overdueDays: { title: '超期天数', width: 10, kind: 'number' },
} as const satisfies Record<string, LedgerColumn>;
export type LedgerColumnKey = keyof typeof ledgerColumns;
export const ledgerColumnKeys = Object.keys(ledgerColumns) as [LedgerColumnKey, ...LedgerColumnKey[]];

export type Ledger = {
  readonly name: string;
  readonly basis: Basis;
  /** Which petitions stand in it, in words; `domain/petition/ledger.ts` decides it of each. */
  readonly condition: string;
  /** In their order, as long as the court has not arranged its own. */
  readonly columns: readonly LedgerColumnKey[];
};

const head = ['position', 'number', 'receivedOn', 'channel', 'petitioners', 'phone'] as const;
const matter = ['caseNumber', 'parties', 'handler', 'department', 'lead'] as const;
const deadline = ['nearestDeadline', 'due', 'overdueDays'] as const;

/** Articles 8, 13, 14 and 16: the ledgers a court keeps of its petitions. */
export const ledgers = {
  all: {
    name: '信访总台账',
    basis: '16',
    condition: '本院登记的全部信访件',
    columns: [
      ...head,
      ...matter,
      ...(['grounds', 'demand', 'importance', 'repeats', 'stage', 'noticeNumber', 'noticeDue'] as const),
      ...(['transferredOn', 'interviewedOn', 'repliedOn', 'service', 'closedOn', 'archive'] as const),
      ...(['resolved', 'urges', 'supervisions'] as const),
      ...deadline,
    ],
  },
  supervised: {
    name: '督办台账',
    basis: '14',
    condition: '本院督办、上级法院督办或者来文督办的信访件，不论是否办结',
    columns: [
      ...head,
      ...matter,
      ...(['demand', 'stage', 'noticeNumber', 'noticeDue', 'supervisions', 'supervisedOn'] as const),
      ...(['supervisedBy', 'requirement', 'answerDue', 'answeredOn', 'closedOn', 'resolved'] as const),
      ...deadline,
    ],
  },
  campaign: {
    name: '专项化解台账',
    basis: '8',
    condition: '现在列入专项化解行动的信访件',
    columns: [
      ...(['position', 'campaign', 'number', 'receivedOn', 'channel', 'petitioners', 'phone'] as const),
      ...matter,
      ...(['demand', 'importance', 'repeats', 'joinedOn', 'joinReason', 'stage', 'closedOn'] as const),
      'resolved',
      ...deadline,
    ],
  },
  backlog: {
    name: '积案台账',
    basis: '8',
    condition: '曾经或者现在列为信访积案的信访件，解除的写明解除日期',
    columns: [
      ...head,
      ...matter,
      ...(['demand', 'importance', 'repeats', 'stage', 'backlogOn', 'backlogReason', 'followUps'] as const),
      ...(['followedUpOn', 'releasedOn', 'closedOn', 'resolved'] as const),
      ...deadline,
    ],
  },
} as const satisfies Record<string, Ledger>;
export type LedgerKey = keyof typeof ledgers;
export const ledgerKeys = Object.keys(ledgers) as [LedgerKey, ...LedgerKey[]];

/** A ledger as data, whichever it is. */
export const getLedger = (key: LedgerKey): Ledger => ledgers[key];
