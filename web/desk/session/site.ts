import { useQuery } from '@tanstack/react-query';
import { type SiteAnswer, siteSchema } from '#contract/site.ts';
import { getJson } from '#web/ui/api.ts';

/** Whose site this is, before anybody signed in; undefined while unknown, and the page does without it. */
export function useSite(): SiteAnswer | undefined {
  return useQuery({
    queryKey: ['site'],
    queryFn: ({ signal }) => getJson('/api/site', siteSchema, signal),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  }).data;
}
