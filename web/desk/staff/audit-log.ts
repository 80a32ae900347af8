import { useInfiniteQuery } from '@tanstack/react-query';
import { type AuditPage, auditPageSchema } from '#contract/audit.ts';
import { getJson } from '#web/ui/api.ts';
import type { AuditSearch } from '../search-params.ts';

const pageSize = 100;

function queryOf(given: Readonly<Record<string, string | undefined>>): string {
  const words = Object.entries(given).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return new URLSearchParams(words).toString();
}

const pathOf = (search: AuditSearch, cursor: string): string =>
  `/api/audit?${queryOf({ ...search, cursor, limit: String(pageSize) })}`;

/** Where the lines that the filters leave are to be had as a workbook. */
export const exportPath = (search: AuditSearch): string => `/api/audit/export.xlsx?${queryOf(search)}`;

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
