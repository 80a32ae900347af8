/**
 * The tables as kysely sees them, by hand. `tables.db.test.ts` compares every type below with the migrated
 * database, so a column that is forgotten or misspelt here fails a test.
 *
 * How columns arrive (see `column-parsers.ts`): date → 'YYYY-MM-DD', timestamptz → UTC ISO string in whole
 * milliseconds, bigint → number, numeric → string, bytea → Buffer. `Generated` marks what the database fills in.
 *
 * A table of another room stands in `tables-<room>.ts`: one `…Table` type with one line a column, one line in the
 * room's tables, which `Tables` takes in.
 */
import type { ColumnType, Generated } from 'kysely';
import type { Json, JsonObject } from './canonical.ts';
import type { AppraisalTables } from './tables-appraisal.ts';
import type { AssignmentTables } from './tables-assignment.ts';
import type { CalendarTables } from './tables-calendar.ts';
import type { DirectoryTables } from './tables-directory.ts';
import type { IdentityTables } from './tables-identity.ts';
import type { LedgerTables } from './tables-ledger.ts';
import type { OutgoingTables } from './tables-outgoing.ts';
import type { ReceptionTables } from './tables-reception.ts';
import type { ReconciliationTables } from './tables-reconciliation.ts';
import type { SupervisionTables } from './tables-supervision.ts';
import type { TextTables } from './tables-text.ts';
import type { WriteOffTables } from './tables-write-off.ts';

/** jsonb: read as an object, written as JSON text. */
type Jsonb<Value> = ColumnType<Value, string, string>;

type CourtTable = {
  court: string;
  name: string;
  short_name: string;
  superior: string | null;
  demonstration: Generated<boolean>;
};

type HeadTable = {
  court: string;
  petition: string;
  seq: number;
  digest: Buffer;
};

type EventTable = {
  court: string;
  petition: string;
  seq: number;
  type: string;
  data: Jsonb<JsonObject>;
  actor: string;
  at: string;
  command_id: string;
  previous: Buffer;
  digest: Buffer;
};

type CommandTable = {
  court: string;
  command_id: string;
  petition: string;
  from_seq: number;
  to_seq: number;
  step: string;
  at: string;
};

type SeriesTable = { court: string; kind: string; year: number; last: number };

type OutboxTable = {
  court: string;
  id: Generated<number>;
  topic: string;
  body: Jsonb<JsonObject>;
  created_at: string;
  due_at: string;
  delivered_at: string | null;
  attempts: Generated<number>;
  last_error: string | null;
};

export type PersonTable = {
  court: string;
  id: string;
  petition: string;
  position: number;
  kind: string;
  name: string;
  phone: string | null;
  phone_key: Buffer | null;
  id_number: string | null;
  id_key: Buffer | null;
  address: string | null;
  note: string | null;
  created_at: string;
};

export type PetitionRowTable = {
  court: string;
  id: string;
  seq: number;
  number: string;
  stage: string;
  open: boolean;
  channel: string;
  grounds: string[];
  importance: string;
  received_on: string;
  registered_on: string;
  summary: string;
  case_number: string | null;
  petitioners: string;
  contacts: number;
  handler_id: string | null;
  lead_id: string | null;
  next_step: string | null;
  owner: string | null;
  owner_id: string | null;
  sort_on: string;
  near_on: string | null;
  clocks: Jsonb<readonly Json[]>;
  waits: string[];
  errands: Jsonb<readonly Json[]>;
  supervision: Jsonb<JsonObject>;
  backlog: boolean;
  people: string[];
  barred: string[];
  assigned_by: string[];
  search_text: string;
  grams: string[];
  pinyin: string[];
  keys: Buffer[];
  appointment_on: string | null;
  appointment_at: string | null;
  appointment_with: string | null;
  appointment_place: string | null;
  appointment_state: string | null;
  archive_state: string | null;
  archive_due: string | null;
  archive_text: string;
  archive: Jsonb<JsonObject>;
  ledgers: string[];
  campaigns: string[];
  resolved: boolean;
  comings: string[];
  problems: string[];
  leapfrogs: string[];
  repeated: boolean;
  key_on: string | null;
  petitioner_count: number;
  sort_kind: string | null;
  write_offs: string[];
};

type DraftTable = {
  court: string;
  staff: string;
  kind: string;
  body: string;
  saved_at: string;
};

type SchemaMigrationTable = {
  name: string;
  checksum: string;
  applied_at: Generated<string>;
};

type CoreTables = {
  court: CourtTable;
  head: HeadTable;
  event: EventTable;
  command: CommandTable;
  series: SeriesTable;
  outbox: OutboxTable;
  schema_migration: SchemaMigrationTable;
  person: PersonTable;
  petition_row: PetitionRowTable;
  draft: DraftTable;
};

export type Tables = CoreTables &
  AppraisalTables &
  AssignmentTables &
  DirectoryTables &
  IdentityTables &
  CalendarTables &
  LedgerTables &
  OutgoingTables &
  ReceptionTables &
  ReconciliationTables &
  SupervisionTables &
  TextTables &
  WriteOffTables;
