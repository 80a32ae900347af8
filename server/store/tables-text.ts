/** The tables of the text in scans, as `tables.ts` has those of the rest. */
import type { Generated } from 'kysely';

export type TextState = 'queued' | 'reading' | 'done' | 'failed' | 'notInstalled';

type MaterialTextTable = {
  court: string;
  digest: string;
  state: TextState;
  pages: number | null;
  done: Generated<number>;
  faults: Generated<number>;
  reason: string | null;
  search_text: Generated<string>;
  grams: Generated<string[]>;
  keys: Generated<Buffer[]>;
  queued_at: string;
  changed_at: string;
  claimed_until: string | null;
};

type MaterialPageTable = {
  court: string;
  digest: string;
  page: number;
  body: string;
  read_by: string | null;
  fault: string | null;
};

type PetitionMaterialTable = {
  court: string;
  petition: string;
  digest: string;
};

export type TextTables = {
  material_text: MaterialTextTable;
  material_page: MaterialPageTable;
  petition_material: PetitionMaterialTable;
};
