import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { packageDoneSchema, packagePageSchema, writeOffListSchema } from '#contract/write-off.ts';
import { getJson, sendJson } from '#web/ui/api.ts';

export function useWriteOffs() {
  return useQuery({
    queryKey: ['write-offs'],
    queryFn: ({ signal }) => getJson('/api/write-offs', writeOffListSchema, signal),
  });
}

export function usePackage(id: string) {
  return useQuery({
    queryKey: ['write-offs', id],
    queryFn: ({ signal }) => getJson(`/api/write-offs/packages/${id}`, packagePageSchema, signal),
  });
}

/** Something done to packages: what is sent where; every list that shows write-offs is read again after it. */
export function usePacking() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: { readonly path: string; readonly body?: unknown }) =>
      sendJson('POST', `/api/write-offs/packages${path}`, body ?? {}, packageDoneSchema),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['write-offs'] }),
        client.invalidateQueries({ queryKey: ['petitions'] }),
      ]),
  });
}
