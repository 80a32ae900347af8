import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { clocksSchema } from '#contract/clock.ts';
import { historySchema, petitionSchema } from '#contract/petition.ts';
import { getJson } from '#web/ui/api.ts';

/** Where a petition's answers live on the server. */
export const petitionPath = (id: string): string => `/api/petitions/${encodeURIComponent(id)}`;

export const petitionQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id],
    queryFn: ({ signal }) => getJson(petitionPath(id), petitionSchema, signal),
  });

export const historyQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'events'],
    queryFn: ({ signal }) => getJson(`${petitionPath(id)}/events`, historySchema, signal),
  });

export const clocksQuery = (id: string) =>
  queryOptions({
    queryKey: ['petition', id, 'clocks'],
    queryFn: ({ signal }) => getJson(`${petitionPath(id)}/clocks`, clocksSchema, signal),
  });

/** Asks again for this petition and for every list: an act moves a petition from one queue to another. */
export function useReload(id: string): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    const lists = client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === 'petitions' });
    await Promise.all([lists, client.invalidateQueries({ queryKey: ['petition', id] })]);
  }, [client, id]);
}
