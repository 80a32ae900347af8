import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type ImportReportAnswer, importReportSchema } from '#contract/enforcement-case.ts';
import type { Problem } from '#contract/problem.ts';
import { problemOf, upload } from '#web/ui/api.ts';

/** How far an import is: nothing changes before the person has seen the report and confirmed. */
export type ImportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly file: File; readonly dryRun: boolean; readonly share: number }
  | { readonly kind: 'checked'; readonly file: File; readonly report: ImportReportAnswer }
  | { readonly kind: 'done'; readonly report: ImportReportAnswer }
  | { readonly kind: 'refused'; readonly file: File; readonly dryRun: boolean; readonly problem: Problem };

const path = '/api/enforcement-cases/import';

/** Checks a list of cases, then takes it in (R12.3). A broken line changes nothing: importing again is harmless. */
export function useImport() {
  const queryClient = useQueryClient();
  const [state, setState] = useState<ImportState>({ kind: 'idle' });
  /* Whoever closes the sheet or picks another file does not want the answer about the first. */
  const current = useRef(0);

  const send = async (file: File, dryRun: boolean) => {
    current.current += 1;
    const mine = current.current;
    const settle = (next: ImportState) => {
      if (mine === current.current) setState(next);
    };
    settle({ kind: 'sending', file, dryRun, share: 0 });
    const form = new FormData();
    form.append('file', file, file.name);
    try {
      const report = await upload(dryRun ? `${path}?dryRun=1` : path, form, importReportSchema, {
        onProgress: (share) => settle({ kind: 'sending', file, dryRun, share }),
      });
      settle(dryRun ? { kind: 'checked', file, report } : { kind: 'done', report });
      if (!dryRun) await queryClient.invalidateQueries({ queryKey: ['enforcement-cases'] });
    } catch (error) {
      settle({ kind: 'refused', file, dryRun, problem: problemOf(error) });
    }
  };
  const reset = () => {
    current.current += 1;
    setState({ kind: 'idle' });
  };
  return { state, send, reset };
}
