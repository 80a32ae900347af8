/** The tables of the appraisal, as `tables.ts` has those of the rest. */
import type { ColumnType } from 'kysely';

type Jsonb<Value> = ColumnType<Value, string, string>;

type StaffHistoryTable = {
  court: string;
  staff: string;
  seq: number;
  at: string;
  department: string;
  roles: string[];
};

export type AppraisalObjectionTable = {
  court: string;
  id: string;
  subject_kind: string;
  subject: string;
  indicator: string;
  period_from: string;
  period_until: string;
  nth: number;
  as_of: string;
  numerator: number;
  denominator: number;
  petitions: string[];
  reason: string;
  by: string;
  at: string;
};

type AppraisalDecisionTable = {
  court: string;
  objection: string;
  result: string;
  reason: string;
  corrections: Jsonb<readonly { readonly petition: string; readonly amount: number | null }[]>;
  by: string;
  at: string;
};

type DepartmentRenamingTable = {
  court: string;
  seq: number;
  old_name: string;
  new_name: string;
  by: string;
  at: string;
};

export type AppraisalTables = {
  department_renaming: DepartmentRenamingTable;
  staff_history: StaffHistoryTable;
  appraisal_objection: AppraisalObjectionTable;
  appraisal_decision: AppraisalDecisionTable;
};
