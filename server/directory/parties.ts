/** Who stands in a cell of parties, by the side they are on. `others` keep their role in front: 第三人：某公司. */
export type Parties = {
  readonly applicant: readonly string[];
  readonly debtor: readonly string[];
  readonly others: readonly string[];
  /** What was left out or looks odd, for a warning. */
  readonly remarks: readonly string[];
};

export type Side = 'applicant' | 'debtor' | 'others';

const APPLICANT_ROLES = [
  '申请执行人',
  '申请保全人',
  '申请复议人',
  '原案申请执行人',
  '原案申请人',
  '申请人',
  '权利人',
  '债权人',
  '原告',
];
const DEBTOR_ROLES = [
  '被申请执行人',
  '原案被执行人',
  '被执行人',
  '被申请人',
  '被保全人',
  '义务人',
  '债务人',
  '被告人',
  '被告',
];
const OTHER_ROLES = ['异议人', '利害关系人', '案外人', '第三人', '其他当事人', '担保人', '协助执行人'];

const ROLES = [...APPLICANT_ROLES, ...DEBTOR_ROLES, ...OTHER_ROLES].sort((a, b) => b.length - a.length);
const ROLE = new RegExp(`^(${ROLES.join('|')})(?:[（(][^（()）]*[)）])?\\s*[:：]?\\s*`, 'u');
const BEFORE_ROLE = new RegExp(`[与和诉](?=(?:${ROLES.join('|')}))`, 'gu');
const SEPARATORS = /[;；、，,|\r\n]+/u;
const NUMBERING = /^[（(]?\d{1,3}[)）.．、]\s*/u;
const MORE_PEOPLE = /等(?:\d+|[一二三四五六七八九十]+)?(?:人|名|户)$/u;
const BRACKETED_PRIVATE_NUMBER = /[（(][^（()）]*\d{11,18}[\dXx]?[^（()）]*[)）]/gu;
const PRIVATE_NUMBER =
  /(?:(?:公民)?(?:身份|证件)[^\d:：]{0,4}|(?:联系)?(?:电话|手机|方式)号?码?)?[:：]?\s*\d{11,18}[\dXx]?/gu;
const FIRM = /公司|银行|集团|中心|商店|工厂|合作社|委员会|学校|医院|经营部/u;
const LONGEST_NAME = 100;

/**
 * The names in a cell. A role in front of a name holds until the next role; names without any role go to `side`.
 * Identity and phone numbers written behind names are left out, for they may be kept only encrypted.
 */
export function readParties(text: string, side: Side): Parties {
  const found: Record<Side, Set<string>> = { applicant: new Set(), debtor: new Set(), others: new Set() };
  const remarks = new Set<string>();
  let current: Standing = { side, role: '' };
  for (const piece of text.replaceAll(BEFORE_ROLE, '；').split(SEPARATORS)) {
    const { role, rest } = splitRole(piece.trim().replace(NUMBERING, ''));
    if (role !== '') current = { side: sideOf(role), role };
    for (const name of namesIn(rest, remarks)) found[current.side].add(entryOf(current, name));
  }
  return {
    applicant: [...found.applicant],
    debtor: [...found.debtor],
    others: [...found.others],
    remarks: [...remarks],
  };
}

type Standing = { readonly side: Side; readonly role: string };

function splitRole(text: string): { readonly role: string; readonly rest: string } {
  const match = ROLE.exec(text);
  return match?.[1] ? { role: match[1], rest: text.slice(match[0].length) } : { role: '', rest: text };
}

function entryOf({ side, role }: Standing, name: string): string {
  return side === 'others' && role !== '' ? `${role}：${name}` : name;
}

function sideOf(role: string): Side {
  if (APPLICANT_ROLES.includes(role)) return 'applicant';
  return DEBTOR_ROLES.includes(role) ? 'debtor' : 'others';
}

function namesIn(text: string, remarks: Set<string>): string[] {
  const open = text.replaceAll(BRACKETED_PRIVATE_NUMBER, ' ').replaceAll(PRIVATE_NUMBER, ' ').trim();
  if (open !== text.trim()) remarks.add('姓名后的证件号码或电话没有导入（只能加密保存）');
  const named = open.replace(MORE_PEOPLE, '').trim();
  if (named !== open) remarks.add('“等……人”未列出全部当事人，只导入了写明的人');
  return splitAtSpaces(named).filter((name) => isName(name, remarks));
}

function isName(name: string, remarks: Set<string>): boolean {
  if (name === '') return false;
  const plausible = /[\p{L}]/u.test(name) && name.length <= LONGEST_NAME;
  if (!plausible) remarks.add(`“${name.slice(0, 20)}”不像姓名或名称，没有导入`);
  return plausible;
}

/** `姓 名` is one name with a space for looks; `张三 李四` are two people; firms may have spaces of their own. */
function splitAtSpaces(text: string): string[] {
  const pieces = text.split(/\s+/u);
  const people = pieces.every((piece) => /^\p{Script=Han}{2,4}$/u.test(piece) && !FIRM.test(piece));
  if (people) return pieces;
  return [text.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').replaceAll(/\s+/gu, ' ')];
}
