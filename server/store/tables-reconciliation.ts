/** The tables of registers and their months, as `tables.ts` has those of the rest. */
import type { ColumnType, Generated } from 'kysely';
import type { JsonObject } from './canonical.ts';

type Jsonb<Value> = ColumnType<Value, string, string>;

type RegisterColumnsTable = {
  court: string;
  source: string;
  columns: Jsonb<{ readonly [heading: string]: string }>;
  set_by: string;
  set_at: string;
};

type RegisterImportTable = {
  court: string;
  id: string;
  source: string;
  file_name: string;
  file_digest: string;
  at: string;
  by: string;
  rows: number;
  bad: number;
  report: Jsonb<JsonObject>;
  voided_at: string | null;
  voided_by: string | null;
  void_reason: string | null;
};

export type RegisterRowTable = {
  court: string;
  id: string;
  source: string;
  import: string;
  sheet: string;
  position: number;
  received_on: string;
  serial: string | null;
  handler: string | null;
  replied: boolean;
  row_key: Buffer;
  said_key: Buffer;
  said: string;
  standing: string;
  settled: string | null;
  decisions: Generated<number>;
  petition: string | null;
  coming_on: string | null;
  weight: number;
  shared: boolean;
};

type RegisterDecisionTable = {
  court: string;
  row: string;
  seq: number;
  kind: string;
  petition: string | null;
  reason: string | null;
  by: string;
  at: string;
};

type MonthSignatureTable = {
  court: string;
  month: string;
  seq: number;
  facts: Jsonb<JsonObject>;
  digest: string;
  remark: string;
  by: string;
  at: string;
};

export type ReconciliationTables = {
  register_columns: RegisterColumnsTable;
  register_import: RegisterImportTable;
  register_row: RegisterRowTable;
  register_decision: RegisterDecisionTable;
  month_signature: MonthSignatureTable;
};
