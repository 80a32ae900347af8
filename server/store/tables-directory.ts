/** The tables of the directory of enforcement cases, as `tables.ts` has those of the rest. */
import type { ColumnType } from 'kysely';
import type { JsonObject } from './canonical.ts';

/** jsonb: read as an object, written as JSON text. */
type Jsonb<Value> = ColumnType<Value, string, string>;

export type EnforcementCaseTable = {
  court: string;
  case_key: string;
  number: string;
  year: number;
  case_court: string;
  type: string;
  serial: number;
  executing_court: string | null;
  filed_on: string | null;
  cause: string | null;
  applicant: string[];
  debtor: string[];
  others: string[];
  handler_name: string | null;
  handler_id: string | null;
  trial_judge_name: string | null;
  trial_judge_id: string | null;
  trial_case_number: string | null;
  state: string | null;
  amount_fen: number | null;
  former_numbers: string[];
  plain_number: string;
  names: string;
  grams: string[];
  import_id: string;
  created_at: string;
  changed_at: string;
};

type DirectoryImportTable = {
  court: string;
  id: string;
  file_digest: string;
  file_name: string;
  at: string;
  by: string;
  rows: number;
  good: number;
  bad: number;
  report: Jsonb<JsonObject>;
};

export type DirectoryTables = {
  enforcement_case: EnforcementCaseTable;
  directory_import: DirectoryImportTable;
};
