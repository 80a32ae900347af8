import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  contactCountsSchema,
  handedOverSchema,
  type handOverSchema,
  holdingsSchema,
  type leaveInputSchema,
  leaveListSchema,
  type RosterInput,
  rosterSchema,
} from '#contract/assignment.ts';
import { getJson, sendJson } from '#web/ui/api.ts';

const key = ['assignment'] as const;
const holdingsPath = (id: string) => `/api/staff/${encodeURIComponent(id)}`;

/** The roster of lead leaders, and who could still be put into it. */
export const useRoster = () =>
  useQuery({
    queryKey: [...key, 'roster'],
    queryFn: ({ signal }) => getJson('/api/lead-roster', rosterSchema, signal),
  });

/** Who is away now or later. */
export const useLeaves = () =>
  useQuery({
    queryKey: [...key, 'leaves'],
    queryFn: ({ signal }) => getJson('/api/leaves', leaveListSchema, signal),
  });

/** What somebody has in hand; nothing is asked until somebody is chosen. */
export const useHoldings = (id: string | undefined) =>
  useQuery({
    queryKey: [...key, 'holdings', id],
    queryFn: ({ signal }) => getJson(`${holdingsPath(id ?? '')}/holdings`, holdingsSchema, signal),
    enabled: id !== undefined,
  });

/** Leapfrogs and repeats of a month (`YYYY-MM`). */
export const useContactCounts = (month: string) =>
  useQuery({
    queryKey: [...key, 'counts', month],
    queryFn: ({ signal }) => getJson(`/api/leapfrogs?month=${month}`, contactCountsSchema, signal),
  });

/** Runs `act`; proposals, people and petitions are read anew, for all of them may have changed. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => queryClient.invalidateQueries() });
}

export const useKeepRoster = () =>
  useAct((roster: RosterInput) => sendJson('PUT', '/api/lead-roster', roster, rosterSchema));

export const useEnterLeave = () =>
  useAct((leave: z.input<typeof leaveInputSchema>) =>
    sendJson('POST', '/api/leaves', leave, leaveListSchema),
  );

export const useEndLeave = () =>
  useAct(({ id, until }: { readonly id: string; readonly until: string }) =>
    sendJson('PUT', `/api/leaves/${id}`, { until }, leaveListSchema),
  );

export const useHandOver = (id: string) =>
  useAct((order: z.input<typeof handOverSchema>) =>
    sendJson('POST', `${holdingsPath(id)}/hand-over`, order, handedOverSchema),
  );
