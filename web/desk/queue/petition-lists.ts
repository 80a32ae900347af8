import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type PetitionList, type PetitionRow, petitionListSchema } from '#contract/petition.ts';
import { getJson } from '#web/ui/api.ts';
import type { QueueSearch } from '../search-params.ts';

const pageSize = 50;
const minute = 60_000;

/** The address of one page of a list; empty filters are left out. */
export function listPath(search: QueueSearch, page: { cursor?: string; limit: number }): string {
  const given = { ...search, ...page };
  const words = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  return `/api/petitions?${new URLSearchParams(words.map(([key, value]) => [key, String(value)]))}`;
}

const listQuery = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: ['petitions', 'list', search] as const,
    queryFn: ({ pageParam, signal }) =>
      getJson(
        listPath(search, { limit: pageSize, ...(pageParam !== '' && { cursor: pageParam }) }),
        petitionListSchema,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: (last: PetitionList) => last.nextCursor,
    placeholderData: (rows, before) => (before?.queryKey[2].queue === search.queue ? rows : undefined),
    refetchInterval: 2 * minute,
  });

/**
 * A list with its filters, page after page. While somebody types the rows shown stay until the answer is there; those
 * of another queue never do, they would stand under the wrong name.
 */
export function usePetitionList(search: QueueSearch) {
  const query = useInfiniteQuery(listQuery(search));
  const rows: readonly PetitionRow[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  const head = query.data?.pages[0];
  return { ...query, rows, head };
}

const everything: QueueSearch = { queue: 'mine', q: '' };

const countsQuery = queryOptions({
  queryKey: ['petitions', 'counts'],
  queryFn: ({ signal }) => getJson(listPath(everything, { limit: 1 }), petitionListSchema, signal),
  select: (list: PetitionList) => list.counts,
  staleTime: minute / 2,
  refetchInterval: minute,
});

/** How many petitions stand in each queue, unfiltered; undefined until known. */
export const useCounts = (): PetitionList['counts'] | undefined => useQuery(countsQuery).data;
