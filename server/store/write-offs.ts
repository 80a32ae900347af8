/** Where the court's write-offs stand: what is ready, what lacks what, what is in which package, what came back. */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { maySee } from '#domain/access/visibility.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Notice } from '#domain/petition/superior-facts.ts';
import { isWithHandler, type WriteOff, writeOffOf, writeOffState } from '#domain/petition/write-off-facts.ts';
import {
  isReadyForWriteOff,
  isWrittenOffAbove,
  lackingForWriteOff,
} from '#domain/petition/write-off-list.ts';
import { loadPetition } from './petition-history.ts';
import { visibleTo } from './petition-list.ts';
import type { Tables } from './tables.ts';

type Row = {
  readonly court: string;
  readonly id: string;
  readonly petitioners: string;
  readonly case_number: string | null;
};

/** One notice's write-off, or one nobody has begun. */
export type ListedWriteOff = {
  readonly row: Row;
  readonly petition: Petition;
  readonly notice: Notice;
  readonly one?: WriteOff;
  readonly lacking: readonly string[];
  /** The package it waits in, not yet sent up. */
  readonly waitsIn?: string;
};

/** More than a court has on its hands at a time; the screen says when it is not all. */
export const mostListed = 200;

const steps = [
  'prepareWriteOff',
  'applyWriteOff',
  'reviewWriteOff',
  'submitWriteOff',
  'recordWriteOffOutcome',
];

const findRows = (db: Kysely<Tables>, officer: Officer): Promise<Row[]> =>
  db
    .selectFrom('petition_row')
    .select(['court', 'id', 'petitioners', 'case_number'])
    .where('court', 'in', [officer.court, ...(officer.below ?? [])])
    .where(
      sql<boolean>`exists (select 1 from jsonb_array_elements(errands) as owed
        where owed ->> 'step' = any(${steps}::text[]))`,
    )
    .where(visibleTo(officer))
    .orderBy('number')
    .limit(mostListed)
    .execute();

async function waitingIn(db: Kysely<Tables>, court: string): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('write_off_item')
    .select(['write_off', 'package'])
    .where('court', '=', court)
    .where('waiting', '=', true)
    .execute();
  return new Map(rows.map((one) => [one.write_off, one.package]));
}

const lackingIn = (petition: Petition, one: WriteOff | undefined): readonly string[] =>
  !one || isWithHandler(one) ? lackingForWriteOff(petition, one) : [];

const listed = (
  row: Row,
  petition: Petition,
  notice: Notice,
  waits: ReadonlyMap<string, string>,
): ListedWriteOff => {
  const one = writeOffOf(petition, notice.id);
  const waitsIn = one && waits.get(one.id);
  return {
    ...{ row, petition, notice, lacking: lackingIn(petition, one) },
    ...(one ? { one } : {}),
    ...(waitsIn ? { waitsIn } : {}),
  };
};

const isOver = ({ one }: ListedWriteOff): boolean => one !== undefined && writeOffState(one) === 'accepted';

const listedIn = (
  row: Row,
  petition: Petition,
  waits: ReadonlyMap<string, string>,
): readonly ListedWriteOff[] =>
  petition.notices
    .filter((notice) => isReadyForWriteOff(petition) && isWrittenOffAbove(notice))
    .map((notice) => listed(row, petition, notice, waits))
    .filter((one) => !isOver(one));

/** The write-offs that are not over, of petitions the officer may see; a court above sees those of its own notices. */
export async function listWriteOffs(
  db: Kysely<Tables>,
  officer: Officer,
): Promise<readonly ListedWriteOff[]> {
  const [rows, waits] = await Promise.all([findRows(db, officer), waitingIn(db, officer.court)]);
  const all = await Promise.all(
    rows.map(async (row) => {
      const loaded = await loadPetition(db, row.court, row.id);
      const here = loaded ? listedIn(row, loaded.petition, waits) : [];
      return row.court === officer.court ? here : here.filter((one) => one.notice.court === officer.court);
    }),
  );
  return all.flat();
}

export type PackageRow = {
  readonly court: string;
  readonly id: string;
  readonly number: string | null;
  readonly to_court: string;
  readonly created_by: string;
  readonly created_at: string;
  readonly submitted_by: string | null;
  readonly submitted_at: string | null;
};

/** The court's packages, those not sent up first, then the newest. */
export const listPackages = (db: Kysely<Tables>, court: string) =>
  db
    .selectFrom('write_off_package as p')
    .selectAll('p')
    .select((rows) =>
      rows
        .selectFrom('write_off_item as i')
        .whereRef('i.court', '=', 'p.court')
        .whereRef('i.package', '=', 'p.id')
        .select((items) => items.fn.countAll<number>().as('n'))
        .as('items'),
    )
    .where('p.court', '=', court)
    .orderBy(sql`p.submitted_at is not null`)
    .orderBy('p.created_at', 'desc')
    .orderBy('p.id')
    .limit(mostListed)
    .execute();

export type PackagedWriteOff = { readonly row: Row; readonly petition: Petition; readonly one: WriteOff };

/** A package of the officer's court, or of one below it, with those of its petitions the officer may see; undefined when there is none. */
export async function findPackage(
  db: Kysely<Tables>,
  officer: Officer,
  id: string,
): Promise<{ readonly row: PackageRow; readonly items: readonly PackagedWriteOff[] } | undefined> {
  const row = await db
    .selectFrom('write_off_package')
    .selectAll()
    .where('court', 'in', [officer.court, ...(officer.below ?? [])])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || (row.court !== officer.court && !row.submitted_at)) return undefined;
  const items = await db
    .selectFrom('write_off_item as i')
    .innerJoin('petition_row as r', (join) =>
      join.onRef('r.court', '=', 'i.court').onRef('r.id', '=', 'i.petition'),
    )
    .select(['r.court', 'r.id', 'r.petitioners', 'r.case_number', 'i.write_off'])
    .where('i.court', '=', row.court)
    .where('i.package', '=', id)
    .orderBy('r.number')
    .execute();
  const found = await Promise.all(
    items.map(async ({ write_off, ...of }): Promise<readonly PackagedWriteOff[]> => {
      const petition = (await loadPetition(db, of.court, of.id))?.petition;
      const one = petition?.writeOffs.find((said) => said.id === write_off);
      return petition && one && maySee(officer, petition) ? [{ row: of, petition, one }] : [];
    }),
  );
  const seen = found.flat();
  return seen.length > 0 || row.court === officer.court ? { row, items: seen } : undefined;
}
