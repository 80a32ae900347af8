import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import type { PetitionerKind, Relation } from '#regulation/registers.ts';
import type { PetitionerForm } from './registration-form.ts';

type Parties = Pick<EnforcementCaseAnswer, 'applicants' | 'debtors' | 'others'>;

/** Spaces and widths make no other name: `张　三` is `张三`, `（）` is `()`. */
const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/gu, '');

/** Others stand in the directory with their role in front: `第三人：某公司`. */
const withoutRole = (name: string): string => name.replace(/^[^：:]{1,8}[：:]/u, '');

/** Where a person of this name stands in the case found, or undefined when the case does not name them. */
export function guessRelation(name: string, found: Parties | undefined): Relation | undefined {
  const wanted = plainName(name);
  if (wanted === '' || !found) return undefined;
  const names = (list: readonly string[]): boolean => list.some((one) => plainName(one) === wanted);
  if (names(found.applicants)) return 'applicant';
  if (names(found.debtors)) return 'debtor';
  return names(found.others.map(withoutRole)) ? 'interested' : undefined;
}

const firm = /(?:公司|银行|信用社|合作社|集团|工厂|企业|商行|支行|分行)(?:[（(].{1,12}[）)])?$/u;
const body = /(?:委员会|村委会|居委会|学校|医院|事务所|协会|合伙(?:企业)?|工作室|经营部)$/u;

/** What kind of petitioner bears such a name; people are the rule. */
export function guessKind(name: string): PetitionerKind {
  const plain = plainName(name);
  if (body.test(plain)) return 'organisation';
  return firm.test(plain) ? 'legal' : 'natural';
}

/** The relation that will be registered: chosen, else guessed, else the usual one. */
export const relationOf = (one: PetitionerForm, found: Parties | undefined): Relation =>
  one.relation ?? guessRelation(one.name, found) ?? 'applicant';

/** The kind that will be registered: chosen, else guessed. */
export const kindOf = (one: PetitionerForm): PetitionerKind => one.kind ?? guessKind(one.name);
