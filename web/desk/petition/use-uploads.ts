import { useRef, useState } from 'react';
import { type Done, doneSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { problemOf, upload } from '#web/ui/api.ts';
import { newId } from '#web/ui/new-id.ts';
import { materialName } from './material-name.ts';
import { petitionPath } from './petition-data.ts';

export type Upload = {
  readonly id: string;
  readonly file: File;
  readonly name: string;
  readonly kind: string;
  readonly state: 'waiting' | 'sending' | 'done' | 'refused' | 'cancelled';
  readonly share: number;
  readonly problem?: Problem;
};

/** The files on their way into a petition. A refused or stopped one stays in the list until it is tried again or taken out. */
export function useUploads(petition: string, reason: string, onDone: (done: Done) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const change = (id: string, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...to } : one)));

  const send = async (one: Upload) => {
    const stop = new AbortController();
    stops.current.set(one.id, stop);
    change(one.id, { state: 'sending', share: 0 });
    try {
      const done = await upload(`${petitionPath(petition)}/materials`, formOf(one, reason), doneSchema, {
        signal: stop.signal,
        onProgress: (share) => change(one.id, { share }),
      });
      change(one.id, { state: 'done', share: 1 });
      onDone(done);
    } catch (error) {
      if (stop.signal.aborted) {
        change(one.id, { state: 'cancelled' });
        return;
      }
      /* The one field is the file: its finding is the detail again. */
      const { errors: _, ...problem } = problemOf(error);
      change(one.id, { state: 'refused', problem });
    }
  };

  return {
    uploads,
    add: (file: File, kind: string) =>
      setUploads((all) => [...all, { id: newId(), file, kind, name: file.name, state: 'waiting', share: 0 }]),
    rekind: (id: string, kind: string) => change(id, { kind }),
    rename: (id: string, name: string) => change(id, { name }),
    remove: (id: string) => setUploads((all) => all.filter((one) => one.id !== id)),
    cancel: (id: string) => stops.current.get(id)?.abort(),
    /* One after the other: each is an event of its own, and they must not race for the petition's next number. */
    sendAll: async () => {
      for (const one of uploads) if (one.state !== 'sending' && one.state !== 'done') await send(one);
    },
  };
}

/* The id of the line is the command's id: a second try of the same file is the same command. Fields before the file. */
function formOf(one: Upload, reason: string): FormData {
  const form = new FormData();
  form.append('kind', one.kind);
  form.append('name', materialName(one.name, one.file.name));
  form.append('commandId', one.id);
  if (reason.trim()) form.append('reason', reason.trim());
  form.append('file', one.file, one.file.name);
  return form;
}
