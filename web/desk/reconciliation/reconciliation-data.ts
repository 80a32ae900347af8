import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { z } from 'zod';
import {
  reconciliationMonthSchema,
  registerNewcomerSchema,
  registerRowPageSchema,
  registerRowsSchema,
} from '#contract/reconciliation.ts';
import type { RegisterDecision } from '#regulation/reconciliation.ts';
import { getJson, sendJson } from '#web/ui/api.ts';
import type { ReconciliationSearch } from '../search-params.ts';

const root = '/api/reconciliation';
/** How many entries come at once. */
export const pageOfRows = 100;

/** The page of a month. What was registered since the last look is found when it is asked for. */
export const useMonth = (month: string) =>
  useQuery({
    queryKey: ['reconciliation', 'month', month],
    queryFn: ({ signal }) => getJson(`${root}/months/${month}`, reconciliationMonthSchema, signal),
    placeholderData: keepPreviousData,
  });

/** The entries of a list, page after page, and how many there are. */
export function useRows(month: string, { source, list, replied }: ReconciliationSearch) {
  const query = new URLSearchParams({ month, limit: String(pageOfRows) });
  if (source) query.set('source', source);
  if (list !== 'month') query.set('standing', list);
  if (replied) query.set('replied', replied);
  const rows = useInfiniteQuery({
    queryKey: ['reconciliation', 'rows', query.toString()],
    queryFn: ({ pageParam, signal }) =>
      getJson(`${root}/rows?${query}${pageParam && `&after=${pageParam}`}`, registerRowsSchema, signal),
    initialPageParam: '',
    getNextPageParam: ({ items }) => (items.length < pageOfRows ? undefined : items.at(-1)?.id),
    enabled: list !== 'month',
  });
  const pages = rows.data?.pages ?? [];
  return { ...rows, items: pages.flatMap(({ items }) => items), total: pages.at(-1)?.total ?? 0 };
}

/** One entry with what it may be. */
export const useRow = (id: string | undefined) =>
  useQuery({
    queryKey: ['reconciliation', 'row', id],
    queryFn: ({ signal }) => getJson(`${root}/rows/${id}`, registerRowPageSchema, signal),
    enabled: id !== undefined,
  });

/** What the registration form takes over from an entry; asked once, for the form must not change under the typing. */
export const useNewcomer = (row: string | undefined) =>
  useQuery({
    queryKey: ['register-newcomer', row],
    queryFn: ({ signal }) => getJson(`${root}/rows/${row}/newcomer`, registerNewcomerSchema, signal),
    enabled: row !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export type Given = {
  readonly row: string;
  readonly kind: RegisterDecision;
  readonly expected: number;
  readonly petition?: string | undefined;
  readonly reason?: string | undefined;
};

function useOrder<Input>(send: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    /* Also after a refusal: the entry may look different from what was refused. */
    onSettled: () => client.invalidateQueries({ queryKey: ['reconciliation'] }),
  });
}

/** Says something of an entry. */
export const useDecide = () =>
  useOrder(({ row, ...body }: Given) =>
    sendJson('POST', `${root}/rows/${row}/decisions`, body, registerRowPageSchema),
  );

export const useSign = (month: string) =>
  useOrder((body: { remark: string; seen: string }) =>
    sendJson('POST', `${root}/months/${month}/signatures`, body, reconciliationMonthSchema),
  );

export const useVoid = () =>
  useOrder(({ id, reason }: { id: string; reason: string }) =>
    sendJson('POST', `${root}/imports/${id}/voiding`, { reason }, z.object({})),
  );
