import {
  keepPreviousData,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { z } from 'zod';
import {
  gatewaySchema,
  gatewaysSchema,
  gatewayTestedSchema,
  type OutgoingTemplate,
  outgoingTemplateSchema,
  outgoingTemplatesSchema,
  type SaveGateway,
} from '#contract/gateway.ts';
import { type OutgoingPage, outgoingAttemptsSchema, outgoingPageSchema } from '#contract/outgoing.ts';
import { getJson, sendJson } from '#web/ui/api.ts';
import type { GatewaySearch } from '../search-params.ts';

const root = ['outgoing'];
const pageSize = 50;

export const useGateways = () =>
  useQuery({
    queryKey: [...root, 'gateways'],
    queryFn: ({ signal }) => getJson('/api/gateways', gatewaysSchema, signal),
  });

export const useTemplates = () =>
  useQuery({
    queryKey: [...root, 'templates'],
    queryFn: ({ signal }) => getJson('/api/outgoing/templates', outgoingTemplatesSchema, signal),
  });

function pathOf({ part: _, ...filters }: GatewaySearch, cursor: string): string {
  const given = Object.entries({ ...filters, cursor, limit: String(pageSize) });
  const words = given.flatMap(([key, value]) => (value ? [[key, value]] : []));
  return `/api/outgoing?${new URLSearchParams(words)}`;
}

/** What was sent, newest first, page after page. What is under way looks different a moment later. */
export function useSent(search: GatewaySearch) {
  const query = useInfiniteQuery({
    queryKey: [...root, 'sent', search],
    queryFn: ({ pageParam, signal }) => getJson(pathOf(search, pageParam), outgoingPageSchema, signal),
    initialPageParam: '',
    getNextPageParam: (last: OutgoingPage) => last.next,
    placeholderData: keepPreviousData,
  });
  return { ...query, items: query.data?.pages.flatMap((page) => page.items) ?? [] };
}

export const useAttempts = (id: string) =>
  useQuery({
    queryKey: [...root, 'attempts', id],
    queryFn: ({ signal }) => getJson(`/api/outgoing/${id}/attempts`, outgoingAttemptsSchema, signal),
  });

function useOrder<Input, Answer>(send: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => client.invalidateQueries({ queryKey: root }) });
}

/** Makes a gateway, or changes the one with this id. */
export const useSaveGateway = (id: string | undefined) =>
  useOrder((body: SaveGateway) =>
    id === undefined
      ? sendJson('POST', '/api/gateways', body, gatewaySchema)
      : sendJson('PUT', `/api/gateways/${id}`, body, gatewaySchema),
  );

export const useTest = (id: string) =>
  useOrder((to: string) =>
    sendJson('POST', `/api/gateways/${id}/test`, to === '' ? {} : { to }, gatewayTestedSchema),
  );

export type SavedTemplate = Pick<OutgoingTemplate, 'active'> &
  Partial<Pick<OutgoingTemplate, 'subject' | 'text'>>;
export const useSaveTemplate = ({ occasion, kind }: Pick<OutgoingTemplate, 'occasion' | 'kind'>) =>
  useOrder((body: SavedTemplate) =>
    sendJson('PUT', `/api/outgoing/templates/${occasion}/${kind}`, body, outgoingTemplateSchema),
  );

const nothing = z.object({});
export const useRetry = () =>
  useOrder((id: string) => sendJson('POST', `/api/outgoing/${id}/retry`, {}, nothing));
export const useGiveUp = () =>
  useOrder(({ id, reason }: { readonly id: string; readonly reason: string }) =>
    sendJson('POST', `/api/outgoing/${id}/giving-up`, { reason }, nothing),
  );
