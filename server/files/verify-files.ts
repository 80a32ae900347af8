/** Whether the materials that the histories name are still on disk as they came in (第十六条). */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type Kysely, sql } from 'kysely';
import { filedFiles } from '../store/filed-files.ts';
import type { Tables } from '../store/tables.ts';
import { placeIn } from './file-store.ts';

export type FileFault = {
  readonly court: string;
  readonly petition: string;
  readonly seq: number;
  readonly name: string;
  readonly kind: 'vanished' | 'unreadable' | 'altered';
};

export type FileSummary = { readonly files: number; readonly faults: readonly FileFault[] };

type Named = Omit<FileFault, 'kind'> & { readonly digest: string };

const atOnce = 500;

/** The next files that events brought, of whatever kind these are, in the order of courts and petitions. */
async function namedAfter(db: Kysely<Tables>, after: Named | undefined): Promise<readonly Named[]> {
  const later = after
    ? sql`where (court, petition, seq, digest)
        > (${after.court}, ${after.petition}::uuid, ${after.seq}::integer, ${after.digest})`
    : sql``;
  const { rows } = await sql<Named>`
    select distinct on (court, petition, seq, digest) court, petition, seq, name, digest
    from (${filedFiles}) as filed ${later}
    order by court, petition, seq, digest limit ${atOnce}`.execute(db);
  return rows;
}

async function faultOf(dir: string, digest: string): Promise<FileFault['kind'] | undefined> {
  const hash = createHash('sm3');
  try {
    for await (const chunk of createReadStream(placeIn(dir, digest))) hash.update(chunk);
  } catch (cause) {
    const gone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    return gone ? 'vanished' : 'unreadable';
  }
  return hash.digest('hex') === digest ? undefined : 'altered';
}

/** Every file the histories name, a page of them in memory at a time. */
async function* allNamed(db: Kysely<Tables>): AsyncGenerator<Named> {
  let after: Named | undefined;
  do {
    const named = await namedAfter(db, after);
    yield* named;
    after = named.at(-1);
  } while (after);
}

/** Reads every material under `dir` and compares it with its digest; a content that several petitions share is read once. */
export async function verifyFiles(db: Kysely<Tables>, dir: string): Promise<FileSummary> {
  const read = new Map<string, FileFault['kind'] | undefined>();
  const faults: FileFault[] = [];
  let files = 0;
  for await (const { digest, ...where } of allNamed(db)) {
    if (!read.has(digest)) read.set(digest, await faultOf(dir, digest));
    const kind = read.get(digest);
    files += 1;
    if (kind) faults.push({ ...where, kind });
  }
  return { files, faults };
}
