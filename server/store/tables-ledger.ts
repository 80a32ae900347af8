/** The tables of ledgers and special campaigns, as `tables.ts` has those of the rest. */
import type { ColumnType } from 'kysely';
import type { JsonObject } from './canonical.ts';

/** jsonb: read as an object, written as JSON text. */
type Jsonb<Value> = ColumnType<Value, string, string>;

type CampaignTable = {
  court: string;
  id: string;
  name: string;
  from_on: string;
  until_on: string;
  criteria: string;
  /** Per cent or petitions, as `target_kind` says. */
  target: number;
  kept_by: string;
  kept_at: string;
  rule: Jsonb<JsonObject>;
  members: string[];
  target_kind: string;
  target_on: string;
  ended_on: string | null;
  ended_because: string | null;
};

type LedgerColumnsTable = {
  court: string;
  ledger: string;
  columns: string[];
  set_by: string;
  set_at: string;
};

export type LedgerTables = { campaign: CampaignTable; ledger_columns: LedgerColumnsTable };
