import type { FileStore } from './file-store.ts';

/** Something filed that points at content by its digest. */
type Pointing = { readonly digest: string };

/** Those whose content is gone from the disk: deleted beside the program, or lost with a disk or a half backup. */
export async function findVanished<Filed extends Pointing>(
  files: Pick<FileStore, 'has'>,
  filed: readonly Filed[],
): Promise<readonly Filed[]> {
  const gone: Filed[] = [];
  for (const one of filed) if (!(await files.has(one.digest))) gone.push(one);
  return gone;
}
