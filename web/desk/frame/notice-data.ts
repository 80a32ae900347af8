import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { z } from 'zod';
import { noticeListSchema } from '#contract/notice.ts';
import type { DigestChoice } from '#regulation/digests.ts';
import { getJson, sendJson } from '#web/ui/api.ts';

const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: ({ signal }) => getJson('/api/notices', noticeListSchema, signal),
  refetchInterval: 60_000,
});

/** What this person was told; undefined until known. */
export const useNotices = () => useQuery(noticesQuery).data;

type About = {
  readonly petition?: string | undefined;
  readonly objection?: string | undefined;
  readonly digest?: string | undefined;
};

/** Marks the notices of one petition or objection as read, that of a digest, or all of them. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (about: About) => sendJson('POST', '/api/notices/read', about, z.unknown()),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}

/** Chooses how often this person gets a digest. */
export function useChooseDigest() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (every: DigestChoice) => sendJson('PUT', '/api/digest', { every }, z.unknown()),
    onSettled: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
}
