import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Problem } from '#contract/problem.ts';
import {
  type RegisterField,
  type RegisterImportAnswer,
  registerColumnsSchema,
  registerImportSchema,
} from '#contract/reconciliation.ts';
import type { RegisterSourceId } from '#regulation/reconciliation.ts';
import { problemOf, sendJson, upload } from '#web/ui/api.ts';

/** How far a register is: nothing is taken in before the person has seen its columns and confirmed. */
export type FileState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly name: string }
  | { readonly kind: 'checked'; readonly file: File; readonly report: RegisterImportAnswer }
  | { readonly kind: 'done'; readonly report: RegisterImportAnswer }
  | { readonly kind: 'refused'; readonly problem: Problem };

export type Meaning = { readonly title: string; readonly field: RegisterField | 'none' };

/** Looks at a register's file, remembers what its columns mean, and takes it in. */
export function useRegisterFile(source: RegisterSourceId) {
  const client = useQueryClient();
  const [state, setState] = useState<FileState>({ kind: 'idle' });
  /* Whoever closes the sheet or picks another file does not want the answer about the first. */
  const current = useRef(0);

  const run = async (name: string, work: () => Promise<FileState>) => {
    current.current += 1;
    const mine = current.current;
    setState({ kind: 'sending', name });
    const next = await work().catch((error): FileState => ({ kind: 'refused', problem: problemOf(error) }));
    if (mine === current.current) setState(next);
  };
  const post = (file: File, dryRun: boolean) => {
    const form = new FormData();
    form.append('file', file, file.name);
    const path = `/api/reconciliation/imports/${source}`;
    return upload(dryRun ? `${path}?dryRun=1` : path, form, registerImportSchema);
  };
  const check = async (file: File): Promise<FileState> => ({
    kind: 'checked',
    file,
    report: await post(file, true),
  });
  return {
    state,
    look: (file: File) => run(file.name, () => check(file)),
    remember: (file: File, columns: readonly Meaning[]) =>
      run(file.name, async () => {
        const path = `/api/reconciliation/columns/${source}`;
        await sendJson('PUT', path, { columns }, registerColumnsSchema);
        return check(file);
      }),
    take: (file: File) =>
      run(file.name, async () => {
        const report = await post(file, false);
        await client.invalidateQueries({ queryKey: ['reconciliation'] });
        return { kind: 'done', report };
      }),
    reset: () => {
      current.current += 1;
      setState({ kind: 'idle' });
    },
  };
}
