import type { Candidates } from '#contract/candidates.ts';

export type Candidate = Candidates['items'][number];
export type Alike = Candidate['alike'][number];

/** What agrees, by kind of likeness, in the words and the order they are said in. */
const agreeing = {
  idNumber: ['证件号码'],
  phoneAndName: ['姓名', '电话'],
  nameAndCase: ['姓名', '案号'],
  phone: ['电话'],
  case: ['案号'],
  name: ['姓名'],
} as const satisfies Record<Alike, readonly string[]>;

/** What makes an earlier petition look like this one, each thing once: `姓名、电话、案号相同`. */
export const sayAlike = ({ alike }: Candidate): string =>
  `${[...new Set(alike.flatMap((word) => agreeing[word]))].join('、')}相同`;

const aboutPerson: readonly Alike[] = ['idNumber', 'phoneAndName', 'nameAndCase', 'phone', 'name'];
const aboutCase: readonly Alike[] = ['nameAndCase', 'case'];

/** Whether the person, and whether the case, is the one of the earlier petition. */
export const samePerson = (one: Candidate): boolean => one.alike.some((word) => aboutPerson.includes(word));
export const sameCase = (one: Candidate): boolean => one.alike.some((word) => aboutCase.includes(word));

/** Why two contacts are about the same matter, as a clerk would write it; a beginning, to be changed. */
export function sayWhySame(one: Candidate): string {
  if (samePerson(one) && sameCase(one)) return '同一信访人就同一执行案件再次反映';
  return sameCase(one) ? '就同一执行案件反映同一事项' : '同一信访人反映同一事项';
}

/** Reasons a clerk gives with one key why a petition that looks alike is about something else. */
export const otherMatterReasons = [
  '同名，不是同一人',
  '同一人，另一执行案件',
  '同一案件，诉求不同',
  '前件已办结，反映新情况',
] as const;

/** What has to be decided before registration comes first. */
export const byStrength = (items: readonly Candidate[]): readonly Candidate[] =>
  [...items].sort((a, b) => Number(b.strong) - Number(a.strong));
