/** Visitors at the reception desk, as the store keeps them: what is personal is sealed. None is ever deleted. */
import type { Kysely, Selectable, Updateable } from 'kysely';
import type { ArrivalLink, ReceptionRecord } from '#contract/reception.ts';
import type { ArrivalState } from '#regulation/reception.ts';
import { open, seal } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import { phoneForm } from './person.ts';
import type { Tables } from './tables.ts';
import type { ArrivalTable } from './tables-reception.ts';

type Row = Selectable<ArrivalTable>;

export type KeptArrival = {
  readonly id: string;
  readonly day: string;
  readonly arrivedAt: string;
  readonly name: string;
  readonly phone?: string;
  readonly headCount: number;
  readonly caseNumber?: string;
  readonly matter?: string;
  readonly petition?: string;
  readonly link?: ArrivalLink;
  readonly appointment: boolean;
  readonly state: ArrivalState;
  readonly receiver?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly record?: ReceptionRecord;
  readonly reason?: string;
};

const place = (column: string, row: string) => ({ table: 'arrival', column, row });

/** Drops what is null or undefined. */
function given<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], null | undefined> } {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], null | undefined> };
}

function toKept(keys: MasterKeys, row: Row): KeptArrival {
  const opened = (column: 'name' | 'phone' | 'matter' | 'record') =>
    row[column] === null ? undefined : open(keys, place(column, row.id), row[column]);
  const record = opened('record');
  return {
    id: row.id,
    day: row.day,
    arrivedAt: row.arrived_at,
    name: opened('name') ?? '',
    headCount: row.head_count,
    appointment: row.appointment,
    state: row.state as ArrivalState,
    ...given({
      phone: opened('phone'),
      matter: opened('matter'),
      caseNumber: row.case_number,
      petition: row.petition,
      link: row.link as ArrivalLink | null,
      receiver: row.receiver,
      startedAt: row.started_at,
      endedAt: row.ended_at,
      record: record ? (JSON.parse(record) as ReceptionRecord) : undefined,
      reason: row.reason,
    }),
  };
}

type Optional = 'phone' | 'caseNumber' | 'matter' | 'petition';
type NewArrival = Pick<KeptArrival, 'id' | 'day' | 'arrivedAt' | 'name' | 'headCount' | 'appointment'> & {
  readonly [K in Optional]?: string | undefined;
};

/** Writes a visitor down once, however often it is sent. */
export async function insertArrival(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  by: string,
  one: NewArrival,
): Promise<void> {
  const sealed = (column: string, text?: string) => (text ? seal(keys, place(column, one.id), text) : null);
  await db
    .insertInto('arrival')
    .values({
      ...{ court, id: one.id, day: one.day, arrived_at: one.arrivedAt, entered_by: by },
      name: seal(keys, place('name', one.id), one.name),
      phone: sealed('phone', one.phone && phoneForm(one.phone)),
      matter: sealed('matter', one.matter),
      head_count: one.headCount,
      case_number: one.caseNumber ?? null,
      petition: one.petition ?? null,
      link: one.petition ? 'earlier' : null,
      appointment: one.appointment,
      state: 'waiting',
    })
    .onConflict((known) => known.doNothing())
    .execute();
}

/** The visitor with this id, or undefined. */
export async function findArrival(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  id: string,
): Promise<KeptArrival | undefined> {
  const row = await db
    .selectFrom('arrival')
    .selectAll()
    .where('court', '=', court)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toKept(keys, row);
}

/** Everybody who came on a day, in the order they came. */
export async function listArrivals(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  day: string,
): Promise<readonly KeptArrival[]> {
  const rows = await db
    .selectFrom('arrival')
    .selectAll()
    .where('court', '=', court)
    .where('day', '=', day)
    .orderBy('arrived_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => toKept(keys, row));
}

const mostShown = 100;

/** Received before a day, and neither registered nor explained (article 12); the oldest first. */
export async function listUnregistered(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  before: string,
): Promise<readonly KeptArrival[]> {
  const rows = await db
    .selectFrom('arrival')
    .selectAll()
    .where('court', '=', court)
    .where('day', '<', before)
    .where('state', '=', 'received')
    .where('petition', 'is', null)
    .where('reason', 'is', null)
    .orderBy('arrived_at')
    .limit(mostShown)
    .execute();
  return rows.map((row) => toKept(keys, row));
}

type Change = Partial<
  Pick<
    KeptArrival,
    'state' | 'receiver' | 'startedAt' | 'endedAt' | 'record' | 'reason' | 'petition' | 'link'
  >
>;

/** Changes a visitor who still stands as `from` says; false when somebody was quicker. */
export async function changeArrival(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  { id, state: from }: Pick<KeptArrival, 'id' | 'state'>,
  change: Change,
): Promise<boolean> {
  const { startedAt, endedAt, record, ...plain } = change;
  const values: Updateable<ArrivalTable> = {
    ...plain,
    ...given({
      started_at: startedAt,
      ended_at: endedAt,
      record: record && seal(keys, place('record', id), JSON.stringify(record)),
    }),
  };
  const done = await db
    .updateTable('arrival')
    .set(values)
    .where('court', '=', court)
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}
