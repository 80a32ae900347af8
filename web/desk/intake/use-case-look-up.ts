import { useQuery } from '@tanstack/react-query';
import { type EnforcementCaseAnswer, enforcementCaseListSchema } from '#contract/enforcement-case.ts';
import type { Problem } from '#contract/problem.ts';
import type { Day } from '#domain/calendar/day.ts';
import { getJson, problemOf } from '#web/ui/api.ts';
import { caseQuestion, pickCase, readCase, type TypedCase } from './typed-case.ts';
import { useLater } from './use-later.ts';

export type CaseLookUp = {
  readonly reading: TypedCase;
  readonly found: EnforcementCaseAnswer | undefined;
  /** Cases of the directory that fit what was typed, where it is no whole number. */
  readonly choices: readonly EnforcementCaseAnswer[];
  /** The directory has answered for what stands in the field now. */
  readonly answered: boolean;
  readonly problem: Problem | undefined;
};

const most = 8;
const none: readonly EnforcementCaseAnswer[] = [];

/** Looks up what is typed in the case field while it is typed (R12.2): a number, a part of one, or a name. */
export function useCaseLookUp(text: string, today: Day): CaseLookUp {
  const wanted = caseQuestion(text, today);
  const question = useLater(wanted, 250);
  const query = useQuery({
    queryKey: ['enforcement-cases', 'typed', question],
    queryFn: ({ signal }) =>
      getJson(
        `/api/enforcement-cases?q=${encodeURIComponent(question ?? '')}`,
        enforcementCaseListSchema,
        signal,
      ),
    enabled: question !== undefined && question === wanted,
  });
  const answered = wanted === question && query.isSuccess;
  const items = answered ? query.data.items : none;
  const reading = readCase(text, today);
  const found = pickCase(reading, items);
  return {
    reading,
    found,
    choices: found ? none : items.slice(0, most),
    answered,
    problem: query.isError ? problemOf(query.error) : undefined,
  };
}
