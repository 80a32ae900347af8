import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { type ChartAnswer, dashboardSchema } from '#contract/chart.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { getJson } from '#web/ui/api.ts';
import { useSession } from '#web/ui/session.ts';
import type { DashboardSearch, ListSearch } from '../search-params.ts';
import { type Period, periodAround } from './period.ts';

const minute = 60_000;

/** What the page shows: the period in the address, else this year; the own court, unless those below are asked for. */
export type Shown = Period & { readonly scope: 'own' | 'below' };

export function useShown({ from, until, scope = 'own' }: DashboardSearch): Shown {
  const { today } = useSession();
  const year = periodAround('year', parseDay(today));
  return { from: from ?? year.from, until: until ?? year.until, scope };
}

const chartsQuery = ({ from, until, scope }: Shown) =>
  queryOptions({
    queryKey: ['charts', from, until, scope] as const,
    queryFn: ({ signal }) =>
      getJson(`/api/charts?${new URLSearchParams({ from, until, scope })}`, dashboardSchema, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 2 * minute,
  });

export const useCharts = (shown: Shown) => useQuery(chartsQuery(shown));

/** Where the list of a mark is: the same measure, the same period, the same courts. All marks where none is named. */
export function useListOf(shown: Shown): (chart: ChartAnswer, mark?: string) => ListSearch {
  const { below } = useSession();
  return ({ key, about }, mark) => ({
    q: '',
    chart: key,
    ...(mark === undefined ? {} : { mark }),
    ...(about === 'period' ? { from: shown.from, until: shown.until } : {}),
    ...(below.length > 0 ? { scope: shown.scope } : {}),
  });
}
