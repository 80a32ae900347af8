import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  type ArrangementShape,
  calendarPreviewSchema,
  calendarSchema,
  loadingSchema,
  yearDaysSchema,
} from '#contract/calendar.ts';
import { getJson, sendJson } from '#web/ui/api.ts';

const soon = 1000;

/** The known years and the loadings; asked again every second while dates are being made anew. */
export const useCalendar = () =>
  useQuery({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => getJson('/api/calendar', calendarSchema, signal),
    refetchInterval: ({ state }) =>
      state.data?.loadings.some(({ finished }) => !finished) === true ? soon : false,
  });

/** One year day by day. */
export const useYear = (year: number) =>
  useQuery({
    queryKey: ['calendar', year],
    queryFn: ({ signal }) => getJson(`/api/calendar/${year}`, yearDaysSchema, signal),
  });

/** What loading a year would change; nothing is loaded by it. */
export const usePreview = () =>
  useMutation({
    mutationFn: (arrangement: ArrangementShape) =>
      sendJson('POST', '/api/calendar/preview', { arrangement }, calendarPreviewSchema),
  });

/** Loads a year; every date shown anywhere may then be another. */
export function useLoadYear() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: { readonly arrangement: ArrangementShape; readonly reason?: string }) =>
      sendJson('POST', '/api/calendar', wanted, loadingSchema),
    onSuccess: () => client.invalidateQueries(),
  });
}
