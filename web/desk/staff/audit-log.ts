import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditPage, auditPageSchema } from '#contract/audit.ts';
import { getJson } from '#web/ui/api.ts';
import type { AuditSearch } from '../search-params.ts';

const pageSize = 100;

function pathOf(search: AuditSearch, cursor: string): string {
  const given = { ...search, cursor, limit: String(pageSize) };
  const words = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
  return `/api/audit?${new URLSearchParams(words.map(([key, value]) => [key, String(value)]))}`;
}

/** The audit log with its filters, newest first, page after page. */
export function useAuditLog(search: AuditSearch) {
  const query = useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) => getJson(pathOf(search, pageParam), auditPageSchema, signal),
    initialPageParam: '',
    getNextPageParam: (last: AuditPage) => last.next,
  });
  return { ...query, lines: query.data?.pages.flatMap((page) => page.items) ?? [] };
}
