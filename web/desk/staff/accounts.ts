import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { officerSchema } from '#contract/session.ts';
import {
  type AccountAnswer,
  accountListSchema,
  type ChangeAccount,
  type NewAccount,
  oneTimePasswordSchema,
  renamedSchema,
} from '#contract/staff.ts';
import { getJson, sendJson } from '#web/ui/api.ts';

const accountsQuery = queryOptions({
  queryKey: ['staff', 'accounts'],
  queryFn: ({ signal }) => getJson('/api/staff/accounts', accountListSchema, signal),
});

const nobody: readonly AccountAnswer[] = [];

/** All accounts of the court; empty until the answer is there. */
export function useAccounts() {
  const query = useQuery(accountsQuery);
  return { ...query, accounts: query.data?.items ?? nobody };
}

/** What was just done, in the words of the request. */
export type Order =
  | { readonly kind: 'change'; readonly id: string; readonly change: ChangeAccount }
  | { readonly kind: 'posts'; readonly id: string; readonly roles: readonly string[] }
  | { readonly kind: 'unlock'; readonly id: string };

const pathOf = (id: string): string => `/api/staff/${encodeURIComponent(id)}`;

function send(order: Order): Promise<z.output<typeof officerSchema>> {
  const path = pathOf(order.id);
  switch (order.kind) {
    case 'change':
      return sendJson('PUT', path, order.change, officerSchema);
    case 'posts':
      return sendJson('PUT', `${path}/roles`, { roles: order.roles }, officerSchema);
    case 'unlock':
      return sendJson('POST', `${path}/unlock`, {}, officerSchema);
  }
}

/** Runs `act` and reads all lists of people anew. */
function useAct<Given, Answer>(act: (given: Given) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['staff'] }),
  });
}

/** Changes one account. */
export const useOrder = () => useAct(send);

/** Enters a person; the answer carries the password to hand over. */
export const useEnter = () =>
  useAct((wanted: NewAccount) => sendJson('POST', '/api/staff', wanted, oneTimePasswordSchema));

/** Gives a department another name, for all its people at once. */
export const useRename = () =>
  useAct((names: { readonly from: string; readonly to: string }) =>
    sendJson('POST', '/api/staff/departments', names, renamedSchema),
  );

/** Resets a password; the answer carries the one to hand over. */
export const useReset = () =>
  useAct((id: string) => sendJson('POST', `${pathOf(id)}/password`, {}, oneTimePasswordSchema));
