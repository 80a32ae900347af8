import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { enforcementCaseListSchema } from '#contract/enforcement-case.ts';
import { petitionListSchema } from '#contract/petition.ts';
import { getJson } from '#web/ui/api.ts';
import { useSession } from '#web/ui/session.ts';
import { listPath } from '../queue/petition-lists.ts';
import { entriesFor, seesPetitions } from './entries.ts';
import { actsHere } from './here.ts';
import { type PaletteLine, paletteLines } from './palette-entries.ts';

const pause = 150;
const shown = 6;
const casesShown = 4;

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** What the palette offers for a text: petitions, enforcement cases where the post may look them up, and pages. */
export function usePaletteSearch(text: string): {
  readonly lines: readonly PaletteLine[];
  readonly busy: boolean;
  /** Why petitions or cases could not be looked for; pages are offered all the same. */
  readonly error: Error | null;
} {
  const session = useSession();
  const q = useSettled(text.trim());
  const petitions = useQuery({
    queryKey: ['petitions', 'palette', q],
    queryFn: ({ signal }) =>
      getJson(
        listPath({ queue: q === '' ? 'mine' : 'all', q }, { limit: shown }),
        petitionListSchema,
        signal,
      ),
    enabled: seesPetitions(session),
    placeholderData: keepPreviousData,
  });
  const cases = useQuery({
    queryKey: ['enforcement-cases', 'palette', q],
    queryFn: ({ signal }) =>
      getJson(`/api/enforcement-cases?${new URLSearchParams({ q })}`, enforcementCaseListSchema, signal),
    enabled: q.length > 1 && session.duties.includes('searchDirectory'),
    placeholderData: keepPreviousData,
  });
  const lines = paletteLines(text, {
    petitions: petitions.data?.items ?? [],
    cases: q.length > 1 ? (cases.data?.items.slice(0, casesShown) ?? []) : [],
    pages: entriesFor(session),
    acts: actsHere(),
  });
  const busy = petitions.isFetching || cases.isFetching || q !== text.trim();
  return { lines, busy, error: petitions.error ?? cases.error };
}
