import {
  infiniteQueryOptions,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import {
  type CampaignAnswer,
  type CampaignInput,
  campaignListSchema,
  joinedManySchema,
} from '#contract/campaign.ts';
import { arrangedSchema, type LedgerRow, ledgerPageSchema } from '#contract/ledger.ts';
import type { PetitionRow } from '#contract/petition.ts';
import type { LedgerKey } from '#regulation/ledgers.ts';
import { getJson, sendJson } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import type { LedgerSearch } from '../search-params.ts';

const pageSize = 100;

type Words = Readonly<Record<string, string | number | undefined>>;

const wordsOf = (words: Words): string => {
  const given = Object.entries(words).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
};

const pagePath = ({ ledger, ...filter }: LedgerSearch, cursor: string): string =>
  `/api/ledgers/${ledger}${wordsOf({ ...filter, limit: pageSize, cursor })}`;

/** Where the file of the same ledger with the same filters is; with a reason the one with whole telephone numbers. */
export const exportPath = ({ ledger, ...filter }: LedgerSearch, reason?: string): string =>
  `/api/ledgers/${ledger}/export.xlsx${wordsOf({ ...filter, ...(reason ? { unmasked: 'true', reason } : {}) })}`;

const ledgerQuery = (search: LedgerSearch) =>
  infiniteQueryOptions({
    queryKey: ['ledgers', search.ledger, search] as const,
    queryFn: ({ pageParam, signal }) => getJson(pagePath(search, pageParam), ledgerPageSchema, signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.nextCursor,
  });

/** A ledger with its filters, page after page. */
export function useLedger(search: LedgerSearch) {
  const query = useInfiniteQuery(ledgerQuery(search));
  const rows: readonly LedgerRow[] = query.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...query, rows, head: query.data?.pages[0] };
}

const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: ({ signal }) => getJson('/api/campaigns', campaignListSchema, signal),
});

/** The court's special campaigns and how far each has come. */
export const useCampaigns = () => useQuery(campaignsQuery);

/** Sets up a campaign, or changes the one given. */
export function useKeepCampaign(campaign: CampaignAnswer | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: CampaignInput) =>
      campaign
        ? sendJson('PUT', `/api/campaigns/${campaign.id}`, input, campaignListSchema)
        : sendJson('POST', '/api/campaigns', input, campaignListSchema),
    onSuccess: (answer) => client.setQueryData(campaignsQuery.queryKey, answer),
  });
}

/** Ends a campaign before its last day. */
export function useEndCampaign(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (because: string) =>
      sendJson('POST', `/api/campaigns/${id}/end`, { because }, campaignListSchema),
    onSuccess: (answer) => client.setQueryData(campaignsQuery.queryKey, answer),
  });
}

type Joining = { readonly reason: string; readonly rows: readonly Pick<PetitionRow, 'id' | 'seq'>[] };

/** Takes petitions into a campaign, each by a command of its own. */
export function useJoinMany(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reason, rows }: Joining) => {
      const items = rows.map((row) => ({ petition: row.id, seq: row.seq, commandId: newId() }));
      return sendJson('POST', `/api/campaigns/${id}/join`, { reason, items }, joinedManySchema);
    },
    onSettled: () =>
      Promise.all(
        ['campaigns', 'petitions', 'ledgers'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
}

/** Arranges the court's columns of a ledger; none for those of the regulation. */
export function useArrange(ledger: LedgerKey) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (columns: readonly string[]) =>
      sendJson('PUT', `/api/ledgers/${ledger}/columns`, { columns }, arrangedSchema),
    onSuccess: () => client.invalidateQueries({ queryKey: ['ledgers', ledger] }),
  });
}
