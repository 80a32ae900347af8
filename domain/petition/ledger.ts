/** Which ledgers a petition stands in. The store keeps the answer beside the row, so that lists filter by it. */
import { type LedgerKey, ledgerKeys } from '#regulation/ledgers.ts';
import { campaignsOf } from './campaign-facts.ts';
import type { Petition } from './petition.ts';

const conditions: { readonly [L in LedgerKey]: (petition: Petition) => boolean } = {
  all: () => true,
  supervised: ({ urges, fromAbove, notices }) =>
    urges.some(({ kind }) => kind === 'supervision') ||
    fromAbove.length > 0 ||
    notices.some(({ kind }) => kind === 'supervise'),
  campaign: (petition) => campaignsOf(petition).length > 0,
  backlog: ({ backlogSpans }) => backlogSpans.length > 0,
};

/** The ledgers the petition stands in, in their order; `all` is always among them. */
export const ledgersOf = (petition: Petition): readonly LedgerKey[] =>
  ledgerKeys.filter((key) => conditions[key](petition));

/** Whether the petition was closed as resolved (化解); false while it is open or was reopened since. */
export const isResolved = ({ closing }: Petition): boolean => closing?.resolved === true;
