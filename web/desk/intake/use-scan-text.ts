import { useQuery } from '@tanstack/react-query';
import { readingSchema, scanTextSchema } from '#contract/material-text.ts';
import { getJson, upload } from '#web/ui/api.ts';
import type { ChosenFile } from './chosen-file.ts';

const largestScan = 20 * 1024 * 1024;
const pictureName = /\.(?:jpe?g|png)$/iu;

/** Whether a file can be a scan: of a kind that has pages, and not too large to be read while somebody waits. */
export const isScan = ({ file }: ChosenFile): boolean =>
  file.size <= largestScan && (pictureName.test(file.name) || /\.pdf$/iu.test(file.name));

export const isPicture = ({ file }: ChosenFile): boolean => pictureName.test(file.name);

function formOf({ file }: ChosenFile): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  return form;
}

/** The text of a chosen scan, read once. A picture is not even sent where nothing here could read it. */
export function useScanText(scan: ChosenFile | undefined) {
  const reading = useQuery({
    queryKey: ['scan-texts'],
    queryFn: ({ signal }) => getJson('/api/scan-texts', readingSchema, signal),
    enabled: scan !== undefined,
  });
  const wanted = scan !== undefined && (!isPicture(scan) || reading.data?.installed === true);
  const text = useQuery({
    queryKey: ['scan-texts', scan?.key],
    queryFn: ({ signal }) =>
      upload('/api/scan-texts', formOf(scan as ChosenFile), scanTextSchema, { signal }),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const isMissing = scan !== undefined && isPicture(scan) && reading.data?.installed === false;
  return { text, isMissing };
}
