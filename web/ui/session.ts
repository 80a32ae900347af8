import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type OfficerAnswer, type SessionAnswer, sessionSchema, staffListSchema } from '#contract/session.ts';
import { getJson, ProblemError } from './api.ts';
import { signInAgain } from './sign-in-again.ts';

const minute = 60_000;

/**
 * Who is signed in, or null when nobody is. When the session ran out under an open page the dialog is asked first
 * and the page keeps its officer meanwhile: answering null would tear the page down with everything typed into it.
 */
async function findSession(known: SessionAnswer | null | undefined): Promise<SessionAnswer | null> {
  try {
    return await getJson('/api/session', sessionSchema);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status !== 401) throw error;
    if (!known) return null;
    return (await signInAgain()) ? getJson('/api/session', sessionSchema) : known;
  }
}

/** Asked again now and then, because `today` turns at midnight while the page stays open. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ client }) => findSession(client.getQueryData<SessionAnswer | null>(['session'])),
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
