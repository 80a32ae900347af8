/** Ledgers read for a screen and for a file: entries of the list, their histories, and the cells made of both. */
import type { Kysely } from 'kysely';
import type { Officer, Staff } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { fold } from '#domain/petition/evolve.ts';
import type { LedgerColumnKey } from '#regulation/ledgers.ts';
import { loadHistories } from '../store/events.ts';
import { type LedgerEntry, type LedgerQuestion, ledgerEntries, ledgerIds } from '../store/ledger-rows.ts';
import type { MasterKeys } from '../store/master-key.ts';
import { loadPhones } from '../store/person.ts';
import { toRecorded } from '../store/petition-history.ts';
import type { Tables } from '../store/tables.ts';
import { type LedgerCell, type LedgerReading, overdueDays, readCell } from './cells.ts';

/** Where a ledger is read: by whom, on which day, among whom. */
export type LedgerDesk = {
  readonly db: Kysely<Tables>;
  readonly keys: MasterKeys;
  readonly officer: Officer;
  readonly today: Day;
  readonly staff: Staff;
  readonly courtNames: ReadonlyMap<string, string>;
};

export type LedgerForm = {
  readonly columns: readonly LedgerColumnKey[];
  readonly campaign?: string | undefined;
  readonly unmasked: boolean;
};

export type ReadRow = { readonly id: string; readonly cells: readonly LedgerCell[]; readonly late: boolean };

/** The histories and telephone numbers of these entries, court by court. */
async function loadBehind({ db, keys }: LedgerDesk, entries: readonly LedgerEntry[]) {
  const byCourt = [...Map.groupBy(entries, ({ court }) => court)];
  const loaded = await Promise.all(
    byCourt.map(async ([court, some]) => {
      const ids = some.map(({ id }) => id);
      const [histories, phones] = await Promise.all([
        loadHistories(db, court, ids),
        loadPhones(db, keys, court, ids),
      ]);
      return { histories: [...histories], phones: [...phones] };
    }),
  );
  return {
    histories: new Map(loaded.flatMap(({ histories }) => histories)),
    phones: new Map(loaded.flatMap(({ phones }) => phones)),
  };
}

/** The rows of these entries, numbered from `first` on. */
export async function readRows(
  desk: LedgerDesk,
  entries: readonly LedgerEntry[],
  first: number,
  { columns, campaign, unmasked }: LedgerForm,
): Promise<readonly ReadRow[]> {
  const { histories, phones } = await loadBehind(desk, entries);
  const { today, staff, courtNames } = desk;
  return entries.flatMap((entry, index) => {
    const petition = fold(entry.id, entry.court, (histories.get(entry.id) ?? []).map(toRecorded));
    if (!petition) return [];
    const reading: LedgerReading = {
      ...{ petition, entry, position: first + index, today, campaign, unmasked, phones },
      courtName: (code) => courtNames.get(code) ?? code,
      staff: (id) => staff.get(id),
    };
    return [
      {
        id: entry.id,
        cells: columns.map((column) => readCell(column, reading)),
        late: overdueDays(reading) > 0,
      },
    ];
  });
}

/** As many histories as are held in memory at a time. */
const atOnce = 100;

/**
 * The whole ledger, row after row, a hundred petitions in memory at a time however long it is. Reading stops when
 * nobody takes the rows any more.
 */
export async function* streamLedger(
  desk: LedgerDesk,
  question: LedgerQuestion,
  form: LedgerForm,
): AsyncGenerator<ReadRow> {
  const ids = await ledgerIds(desk.db, desk.officer, question, desk.today);
  let position = 1;
  for (let at = 0; at < ids.length; at += atOnce) {
    const some = ids.slice(at, at + atOnce);
    const entries = await ledgerEntries(desk.db, desk.officer, question, some);
    const rows = entries.length > 0 ? await readRows(desk, entries, position, form) : [];
    yield* rows;
    position += rows.length;
  }
}
