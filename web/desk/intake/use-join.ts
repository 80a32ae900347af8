import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { doneSchema } from '#contract/command.ts';
import { petitionSchema } from '#contract/petition.ts';
import type { Problem } from '#contract/problem.ts';
import { getJson, problemOf, sendJson } from '#web/ui/api.ts';
import { type Attempt, nextAttempt } from '#web/ui/attempt.ts';
import { newId } from '#web/ui/new-id.ts';

/** The petition a contact was joined to. */
export type Joined = { readonly id: string; readonly number: string };

/** Joins the contact to an earlier petition as it stands now. `join` answers the petition, or undefined when refused. */
export function useJoin(petition: string) {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<{ readonly attempt: Attempt; readonly problem: Problem }>();
  const sending = useRef(false);

  const join = async (input: Readonly<Record<string, unknown>>): Promise<Joined | undefined> => {
    if (sending.current) return undefined;
    sending.current = true;
    setBusy(true);
    let attempt: Attempt = { commandId: newId(), expectedSeq: 0, input };
    try {
      const path = `/api/petitions/${encodeURIComponent(petition)}`;
      const { seq } = await getJson(path, petitionSchema);
      attempt = nextAttempt({ expectedSeq: seq, input }, failed, newId);
      const { id, number } = await sendJson('POST', `${path}/steps/joinContact`, attempt, doneSchema);
      await queryClient.invalidateQueries();
      return { id, number };
    } catch (error) {
      setFailed({ attempt, problem: problemOf(error) });
      return undefined;
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return { busy, problem: failed?.problem, join };
}
