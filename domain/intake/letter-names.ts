/** Who is named in a letter, by the words that stand before a name. */
import type { Relation } from '#regulation/registers.ts';
import type { LetterLine } from './letter-text.ts';

/** Whose name it is: one of those who write, or the other side. */
export type NamedAs = { readonly side: 'petitioner' | 'debtor'; readonly relation?: Relation };

export type FoundName = NamedAs & { readonly value: string; readonly line: string };

/** Longer words first: 被执行人 holds 执行人. */
const labels: readonly (readonly [string, NamedAs])[] = [
  ['申请执行人', { side: 'petitioner', relation: 'applicant' }],
  ['被申请执行人', { side: 'debtor', relation: 'debtor' }],
  ['被申请人', { side: 'debtor', relation: 'debtor' }],
  ['被执行人', { side: 'debtor', relation: 'debtor' }],
  ['利害关系人', { side: 'petitioner', relation: 'interested' }],
  ['案外人', { side: 'petitioner', relation: 'outsider' }],
  ['委托诉讼代理人', { side: 'petitioner', relation: 'agent' }],
  ['委托代理人', { side: 'petitioner', relation: 'agent' }],
  ['代理人', { side: 'petitioner', relation: 'agent' }],
  ...[
    '执行申诉信访人',
    '信访申诉人',
    '信访人',
    '上访人',
    '来信人',
    '来访人',
    '反映人',
    '申诉人',
    '投诉人',
    '异议人',
  ].map((word) => [word, { side: 'petitioner' }] as const),
  ['申请人', { side: 'petitioner' }],
  ['姓名', { side: 'petitioner' }],
];
const words = labels.map(([word]) => word).toSorted((a, b) => b.length - a.length);

/** 申请人（申请执行人）：…; without a colon a name counts only where what follows can only follow a name. */
const label = new RegExp(
  `(?<![\\p{Script=Han}])(?<word>${words.join('|')})(?:\\((?<within>[^()]{2,10})\\))?(?<colon>[:：]?)`,
  'gu',
);

const surnameFirst = '\\p{Script=Han}{1,4}?\\p{Script=Han}';
const dotted = '\\p{Script=Han}{1,8}(?:[·•.]\\p{Script=Han}{1,8}){1,3}';
const firmEnds =
  '公司|银行|支行|分行|合作社|联社|委员会|村委会|居委会|事务所|经营部|商行|商店|超市|饭店|医院|学校|中心|集团|工厂|厂|店';
const firm = `(?:\\p{Script=Han}|[A-Za-z\\d()]){2,40}?(?:${firmEnds})`;
/** What may stand after a name. 男 and 女 only where something of a person's data follows, since they are names, too. */
const after =
  '(?=$|[,.;:、()|/]|男(?:$|[,.;、(]|\\p{Script=Han}{1,3}族|\\d)|女(?:$|[,.;、(]|\\p{Script=Han}{1,3}族|\\d)|性别|出生|生于|汉族|回族|身份证|公民身份|证件|统一社会|住所|住址|现住|住\\p{Script=Han}|地址|电话|手机|联系|法定代表人|负责人|职务|\\d)';
const name = new RegExp(
  `^(?<name>${firm}(?=$|[^\\p{Script=Han}]|住所|法定|统一|地址|电话|联系)|${dotted}${after}|${surnameFirst}${after})`,
  'u',
);
const onlyAfterName = /^(?:[,.、]?(?:男|女)(?:[,.;、]|\p{Script=Han}族)|[,.、](?:身份证|公民身份|\d{4}年))/u;

/** Words that stand where a name could, and are none. */
const noName =
  /认为|要求|请求|申请|反映|法院|法官|执行|信访|称|系|与|因|对|的|等|某某|先生|女士|同志|签名|签字|盖章|姓名|电话|地址|情况|身份|日期|如下|信息|本人/u;

const isFirm = new RegExp(`(?:${firmEnds})$`, 'u');

const isName = (text: string): boolean => text.length >= 2 && (isFirm.test(text) || !noName.test(text));

/** The names at the beginning of the text, several of them parted by 、 or 和. */
function namesAt(text: string): readonly string[] {
  const names: string[] = [];
  let rest = text;
  for (let found = name.exec(rest); found; found = name.exec(rest)) {
    const value = found.groups?.name ?? '';
    if (!isName(value)) break;
    names.push(value.replaceAll('•', '·'));
    rest = rest.slice(value.length);
    if (!rest.startsWith('、')) break;
    rest = rest.slice(1);
  }
  return names;
}

const meaningOf = (word: string | undefined): NamedAs | undefined =>
  labels.find(([one]) => one === word)?.[1];

function namesIn({ folded, text }: LetterLine, next: LetterLine | undefined): readonly FoundName[] {
  return [...folded.matchAll(label)].flatMap(({ groups = {}, index, 0: all }): readonly FoundName[] => {
    const { word, within, colon } = groups;
    const own = meaningOf(word);
    if (!own) return [];
    const meaning = { ...own, ...meaningOf(within) };
    const rest = folded.slice(index + all.length);
    // In forms the name stands alone under its word.
    const said = rest === '' && colon ? (next?.folded ?? '') : rest;
    const found = namesAt(said).map((value) => ({
      value,
      line: rest === '' ? (next?.text ?? text) : text,
      ...meaning,
    }));
    const [first] = found;
    const sure = colon !== '' || (first && onlyAfterName.test(said.slice(first.value.length)));
    return sure ? found : [];
  });
}

/** The names in a letter, in order, each once; what is said of a name first holds, unless a later place says its relation. */
export function findNames(lines: readonly LetterLine[]): readonly FoundName[] {
  const all = lines.flatMap((line, index) => namesIn(line, lines[index + 1]));
  const known = new Map<string, FoundName>();
  for (const one of all) {
    const before = known.get(one.value);
    if (!before) known.set(one.value, one);
    else if (!before.relation && one.relation && one.side === before.side)
      known.set(one.value, { ...before, relation: one.relation });
  }
  return [...known.values()];
}
