import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Done, doneSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { problemOf, sendJson } from '#web/ui/api.ts';
import { isUnanswered } from '#web/ui/attempt.ts';
import { newId } from '#web/ui/new-id.ts';

/** Assigns once: a lost answer is asked for again under the same command, a refused try is followed by a new one. */
export function useAssign() {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [done, setDone] = useState<Done>();
  const commandId = useRef(newId());
  const sending = useRef(false);

  const send = async (input: Readonly<Record<string, unknown>>): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      const body = { commandId: commandId.current, input };
      setDone(await sendJson('POST', '/api/assignments', body, doneSchema));
      commandId.current = newId();
      await queryClient.invalidateQueries({ queryKey: ['petitions'] });
    } catch (error) {
      const refused = problemOf(error);
      if (!isUnanswered(refused)) commandId.current = newId();
      setProblem(refused);
    } finally {
      sending.current = false;
      setBusy(false);
    }
  };
  const reset = () => {
    setDone(undefined);
    setProblem(undefined);
  };
  return { send, busy, problem, done, reset };
}
