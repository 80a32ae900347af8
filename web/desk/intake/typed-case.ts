import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import { type Day, yearOf } from '#domain/calendar/day.ts';
import { type CaseNumber, formatCaseNumber, parseCaseNumber } from '#domain/identifiers/case-number.ts';

/** What stands in the case field: nothing, a case number, or something else with what is wrong with it. */
export type TypedCase =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'read';
      readonly value: CaseNumber;
      readonly canonical: string;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'unread'; readonly problem: string };

/** Reads the case field however it was typed or pasted (R12.2); years after this one are refused. */
export function readCase(text: string, today: Day): TypedCase {
  if (text.trim() === '') return { kind: 'empty' };
  const parsed = parseCaseNumber(text, yearOf(today));
  if (!parsed.ok) return { kind: 'unread', problem: parsed.problem };
  const { value, warnings } = parsed;
  return { kind: 'read', value, canonical: value.canonical, warnings: warnings.map((one) => one.text) };
}

/** What to ask the directory: the number in its one spelling, else the words as typed; undefined when too short to mean anything. */
export function caseQuestion(text: string, today: Day): string | undefined {
  const reading = readCase(text, today);
  if (reading.kind === 'read') return reading.canonical;
  const plain = text.trim();
  return plain.length >= 2 ? plain : undefined;
}

/** The case typed, among those the directory answered with: only the very number counts, with or without 之一. */
export function pickCase(
  reading: TypedCase,
  cases: readonly EnforcementCaseAnswer[],
): EnforcementCaseAnswer | undefined {
  if (reading.kind !== 'read') return undefined;
  const { suffix: _paperOfTheCase, ...ofTheCase } = reading.value;
  const wanted = formatCaseNumber(ofTheCase);
  return cases.find(({ key, number }) => key === wanted || number === wanted || number === reading.canonical);
}
