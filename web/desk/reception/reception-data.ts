import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type ArrivalAnswer,
  arrivalSchema,
  receptionDaySchema,
  wholeArrivalSchema,
} from '#contract/reception.ts';
import { getJson, sendJson } from '#web/ui/api.ts';

const often = 15_000;

const receptionQuery = queryOptions({
  queryKey: ['reception'],
  queryFn: ({ signal }) => getJson('/api/reception', receptionDaySchema, signal),
});

/** The desk of today, asked again every quarter of a minute: two clerks share it. */
export const useReceptionDay = () => useQuery({ ...receptionQuery, refetchInterval: often });

/** The leaders on duty today, by name; empty until known, and where nobody was put down. */
export const useLeadersToday = (enabled: boolean): readonly string[] =>
  (useQuery({ ...receptionQuery, enabled, staleTime: 20 * often }).data?.leaders ?? []).map(
    ({ name }) => name,
  );

/** A visitor with what registering takes over; asked once, for the form must not change under the typing. */
export const useWholeArrival = (id: string | undefined) =>
  useQuery({
    queryKey: ['arrival', id],
    queryFn: ({ signal }) => getJson(`/api/arrivals/${id}`, wholeArrivalSchema, signal),
    enabled: id !== undefined,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });

export type DeskAct = 'start' | 'end' | 'leave' | 'reason' | 'void';
type Order =
  | { readonly kind: 'arrive'; readonly body: object }
  | { readonly kind: 'act'; readonly id: string; readonly act: DeskAct; readonly body: object };

/** Does something at the desk, and shows the desk as it then stands. */
export function useDeskOrder() {
  const client = useQueryClient();
  return useMutation<ArrivalAnswer, Error, Order>({
    mutationFn: (order) =>
      sendJson(
        'POST',
        order.kind === 'arrive' ? '/api/arrivals' : `/api/arrivals/${order.id}/${order.act}`,
        order.body,
        arrivalSchema,
      ),
    /* Also after a refusal: the desk may look different from what was refused. */
    onSettled: () => client.invalidateQueries({ queryKey: ['reception'] }),
  });
}

/** Ties the visitor to the petition registered or joined for it. Tried again when the network fails. */
export function useLinkArrival() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; petition: string; link: 'registered' | 'joined' }) =>
      sendJson('POST', `/api/arrivals/${id}/petition`, body, arrivalSchema),
    retry: (failures, error) =>
      failures < 3 && !('problem' in error && (error.problem as { status?: number }).status),
    onSettled: () => client.invalidateQueries({ queryKey: ['reception'] }),
  });
}
