import { useCallback, useEffect, useRef, useState } from 'react';
import { doneSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { problemOf, upload } from '#web/ui/api.ts';
import { isUnanswered } from '#web/ui/attempt.ts';
import { newId } from '#web/ui/new-id.ts';
import { type ChosenFile, uploadForm } from './chosen-file.ts';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Upload = { readonly chosen: ChosenFile; readonly state: UploadState };

/** After a refusal the next try is another command; after a broken line it is the same one. */
const again = (chosen: ChosenFile, problem: Problem): ChosenFile =>
  isUnanswered(problem) ? chosen : { ...chosen, commandId: newId() };

/** Sends the chosen files one after another, because each moves the petition on; failed ones wait for `retry`. */
export function useUploads(petition: string, files: readonly ChosenFile[]) {
  const [uploads, setUploads] = useState<readonly Upload[]>(() =>
    files.map((chosen) => ({ chosen, state: { kind: 'waiting' } })),
  );
  const running = useRef<Promise<void>>(Promise.resolve());
  const started = useRef(false);

  const send = useCallback(
    async (chosen: ChosenFile) => {
      const mark = (state: UploadState, next = chosen) =>
        setUploads((all) =>
          all.map((one) => (one.chosen.key === chosen.key ? { chosen: next, state } : one)),
        );
      mark({ kind: 'sending', share: 0 });
      try {
        await upload(
          `/api/petitions/${encodeURIComponent(petition)}/materials`,
          uploadForm(chosen),
          doneSchema,
          { onProgress: (share) => mark({ kind: 'sending', share }) },
        );
        mark({ kind: 'sent' });
      } catch (error) {
        const problem = problemOf(error);
        mark({ kind: 'failed', problem }, again(chosen, problem));
      }
    },
    [petition],
  );

  const queue = useCallback(
    (chosen: ChosenFile) => {
      running.current = running.current.then(() => send(chosen));
    },
    [send],
  );

  useEffect(() => {
    if (started.current) return;
    started.current = true;
    for (const chosen of files) queue(chosen);
  }, [files, queue]);

  return { uploads, retry: queue };
}
