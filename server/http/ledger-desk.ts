/** What the routes of the ledgers share: among whom a ledger is read, its question, its columns, and its pages. */
import type { LedgerFilter } from '#contract/ledger.ts';
import type { Staff } from '#domain/access/officer.ts';
import { type Day, findDay } from '#domain/calendar/day.ts';
import type { LedgerColumnKey, LedgerKey } from '#regulation/ledgers.ts';
import type { LedgerDesk } from '../ledgers/read-ledger.ts';
import { namedIn } from '../store/court-tree.ts';
import { columnsOf } from '../store/ledger-columns.ts';
import { courtsOf, type LedgerEntry, type LedgerPlace, type LedgerQuestion } from '../store/ledger-rows.ts';
import type { Site, Visit } from './site.ts';

/** The desk of a visitor, and the departments its people belong to. */
export async function findDesk(
  { db, keys }: Site,
  visit: Visit,
  filter: LedgerFilter,
): Promise<{ readonly desk: LedgerDesk; readonly departments: string[] }> {
  const courts = courtsOf(visit.by, filter);
  const [staff, own] = await Promise.all([
    namedIn(db, courts),
    db.selectFrom('court').select('name').where('court', '=', visit.court).executeTakeFirst(),
  ]);
  const below = visit.below.map(({ code, name }) => [code, name] as const);
  const courtNames = new Map([...below, [visit.court, own?.name ?? visit.court]]);
  const here = [...staff.values()].filter(({ court }) => courts.includes(court));
  const departments = [...new Set(here.map(({ department }) => department))].filter(Boolean).sort();
  return { desk: { db, keys, officer: visit.by, today: visit.today, staff, courtNames }, departments };
}

/** The filter as the store asks it: a department is the people in it. */
export function questionOf(ledger: LedgerKey, filter: LedgerFilter, staff: Staff): LedgerQuestion {
  const { department } = filter;
  if (department === undefined) return { ...filter, ledger };
  const handlers = [...staff.values()].filter((one) => one.department === department).map(({ id }) => id);
  return { ...filter, ledger, handlers };
}

/** The court's columns; with the court of each petition where several courts stand in the ledger. */
export async function shownColumns(
  { db }: Site,
  { court, by }: Visit,
  ledger: LedgerKey,
  filter: LedgerFilter,
): Promise<readonly LedgerColumnKey[]> {
  const columns = await columnsOf(db, court, ledger);
  const several = courtsOf(by, filter).some((one) => one !== court);
  if (!several || columns.includes('court')) return columns;
  const at = columns[0] === 'position' ? 1 : 0;
  return columns.toSpliced(at, 0, 'court');
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The cursor of the page after this entry, with how many stand before that page. */
export const toPlace = ({ sort_on, id }: LedgerEntry, before: number): string =>
  Buffer.from(`${sort_on} ${id} ${before}`).toString('base64url');

/** The place a cursor means, or undefined for one nobody gave out. */
export function readPlace(
  cursor: string | undefined,
): (LedgerPlace & { readonly before: number }) | undefined {
  const [day = '', id = '', count = '', ...more] = Buffer.from(cursor ?? '', 'base64url')
    .toString()
    .split(' ');
  const sortOn: Day | undefined = findDay(day);
  const isPlace = sortOn && uuid.test(id) && /^\d{1,9}$/.test(count) && more.length === 0;
  return isPlace ? { sortOn, id, before: Number(count) } : undefined;
}
