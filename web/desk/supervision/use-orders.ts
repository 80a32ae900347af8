import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { doneSchema } from '#contract/command.ts';
import type { PetitionRow } from '#contract/petition.ts';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';

export type Ordered = { readonly number: string; readonly refused?: string };

/** Does the same step in several petitions, one after the other; what was refused is said, the rest is done. */
export function useOrders(step: 'urge' | 'supervise') {
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [results, setResults] = useState<readonly Ordered[]>();
  const send = async (rows: readonly PetitionRow[], input: Readonly<Record<string, unknown>>) => {
    setBusy(true);
    const done: Ordered[] = [];
    for (const { id, number, seq } of rows) {
      const command = { commandId: newId(), expectedSeq: seq, input };
      try {
        await sendJson('POST', `/api/petitions/${id}/steps/${step}`, command, doneSchema);
        done.push({ number });
      } catch (error) {
        const { detail, remedy, conflict } = problemOf(error);
        const why = conflict ? '案件刚有新进展，请刷新后再办' : [detail, remedy].filter(Boolean).join('；');
        done.push({ number, refused: why });
      }
    }
    setResults(done);
    setBusy(false);
    await client.invalidateQueries({ queryKey: ['petitions'] });
  };
  return { busy, results, send };
}
