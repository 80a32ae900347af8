import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type OfficerAnswer, type SessionAnswer, sessionSchema, staffListSchema } from '#contract/session.ts';
import { getJson, ProblemError } from './api.ts';

const minute = 60_000;

/** Who is signed in, or null when nobody is. Any other trouble is thrown. */
async function findSession(): Promise<SessionAnswer | null> {
  try {
    return await getJson('/api/session', sessionSchema);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) return null;
    throw error;
  }
}

/** Asked again now and then, because `today` turns at midnight while the page stays open. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: findSession,
  staleTime: 10 * minute,
  gcTime: Number.POSITIVE_INFINITY,
});

/** The session of whoever is signed in. Throws outside the signed-in part of the desk. */
export function useSession(): SessionAnswer {
  const { data } = useSuspenseQuery(sessionQuery);
  if (data === null) throw new Error('useSession needs somebody signed in');
  return data;
}

export const staffQuery = queryOptions({
  queryKey: ['staff'],
  queryFn: ({ signal }) => getJson('/api/staff', staffListSchema, signal),
  staleTime: 10 * minute,
});

const nobody: readonly OfficerAnswer[] = [];

/** The colleagues of the court for pickers; empty until the answer is there. */
export function useStaff(): readonly OfficerAnswer[] {
  return useQuery(staffQuery).data?.items ?? nobody;
}
