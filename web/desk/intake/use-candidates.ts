import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { candidatesSchema } from '#contract/candidates.ts';
import type { Day } from '#domain/calendar/day.ts';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { candidateQuestion } from './candidate-question.ts';
import { byStrength, type Candidate } from './likeness.ts';
import type { RegistrationForm } from './registration-form.ts';
import { useLater } from './use-later.ts';

const none: readonly Candidate[] = [];

/** Earlier petitions that may be the same matter, looked up while typing (R8.4). Sent in a body: no log sees the people. */
export function useCandidates(form: RegistrationForm, today: Day) {
  const wanted = useMemo(() => JSON.stringify(candidateQuestion(form, today) ?? null), [form, today]);
  const question = useLater(wanted, 350);
  const query = useQuery({
    queryKey: ['candidates', question],
    queryFn: () => sendJson('POST', '/api/petitions/candidates', JSON.parse(question), candidatesSchema),
    enabled: question !== 'null',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  const items = useMemo(() => byStrength(query.data?.items ?? none), [query.data]);
  return {
    items: question === 'null' ? none : items,
    problem: query.isError ? problemOf(query.error) : undefined,
    askAgain: query.refetch,
  };
}
