import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { noticeListSchema } from '#contract/notice.ts';
import { getJson, sendJson } from '#web/ui/api.ts';

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => getJson('/api/notices', noticeListSchema, signal),
  refetchInterval: 60_000,
});

/** What this person was told; undefined until known. */
export const useNotices = () => useQuery(noticesQuery).data;

type About = { readonly petition?: string | undefined; readonly objection?: string | undefined };

/** Marks the notices of one petition or objection as read, or all of them. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ petition, objection }: About) =>
      sendJson('POST', '/api/notices/read', { petition, objection }, z.unknown()),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
