import { useRef, useState } from 'react';
import { type Done, doneSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { type Attempt, nextAttempt } from '#web/ui/attempt.ts';
import { newId } from '#web/ui/new-id.ts';
import { petitionPath } from './petition-data.ts';

type Input = Readonly<Record<string, unknown>>;
type Failed = { readonly attempt: Attempt; readonly problem: Problem };

/** Sends a step's command and remembers what came of it. `send` answers what was done, or undefined when refused. */
export function useStep(petition: string, step: string) {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failed>();
  /* A second Enter before the first redraw must not become a second command. */
  const sending = useRef(false);

  const send = async (input: Input, expectedSeq: number): Promise<Done | undefined> => {
    if (sending.current) return undefined;
    sending.current = true;
    setBusy(true);
    const attempt = nextAttempt({ expectedSeq, input }, failed, newId);
    try {
      const done = await sendJson('POST', `${petitionPath(petition)}/steps/${step}`, attempt, doneSchema);
      setFailed(undefined);
      return done;
    } catch (error) {
      setFailed({ attempt, problem: problemOf(error) });
      return undefined;
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  return { busy, problem: failed?.problem, send };
}
