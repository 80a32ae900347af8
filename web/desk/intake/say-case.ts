import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';

/** Everybody in a case in one line: the sides in their order, others with the role they carry. */
export const sayParties = ({ applicants, debtors, others }: EnforcementCaseAnswer): string =>
  [...applicants, ...debtors, ...others].join('、');
