import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { type PetitionRow, petitionListSchema } from '#contract/petition.ts';
import { getJson } from '#web/ui/api.ts';

export const watchedLists = { supervision: '临期、逾期与待答复', backlog: '信访积案' } as const;
export type WatchedList = keyof typeof watchedLists;

const pageSize = 100;

const watchedQuery = (list: WatchedList) =>
  infiniteQueryOptions({
    queryKey: ['petitions', 'watched', list] as const,
    queryFn: ({ pageParam, signal }) => {
      const words = { queue: list, limit: String(pageSize), ...(pageParam ? { cursor: pageParam } : {}) };
      return getJson(`/api/petitions?${new URLSearchParams(words)}`, petitionListSchema, signal);
    },
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: 120_000,
  });

/** The petitions supervision looks at, page after page, those of one handler together. */
export function useWatched(list: WatchedList) {
  const query = useInfiniteQuery(watchedQuery(list));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, rows: byHandler(rows), total: query.data?.pages[0]?.totalText };
}

export type WatchedRow = PetitionRow & {
  /** How many rows this handler has, on the first of them; 0 on the others. */
  readonly span: number;
};

/** The rows grouped by handler, nearest date first as they came: the groups by the nearest of each, and within a group. */
export function byHandler(rows: readonly PetitionRow[]): readonly WatchedRow[] {
  const groups = [...Map.groupBy(rows, (row) => row.handlerId ?? '').values()];
  return groups.flatMap((group) =>
    group.map((row, index) => ({ ...row, span: index === 0 ? group.length : 0 })),
  );
}
