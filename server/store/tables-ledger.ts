/** The tables of ledgers and special campaigns, as `tables.ts` has those of the rest. */
type CampaignTable = {
  court: string;
  id: string;
  name: string;
  from_on: string;
  until_on: string;
  criteria: string;
  /** Per cent. */
  target: number;
  kept_by: string;
  kept_at: string;
};

type LedgerColumnsTable = {
  court: string;
  ledger: string;
  columns: string[];
  set_by: string;
  set_at: string;
};

export type LedgerTables = { campaign: CampaignTable; ledger_columns: LedgerColumnsTable };
