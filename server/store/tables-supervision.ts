/** The tables of the clockwork and of notices inside the system, as `tables.ts` has those of the rest. */
import type { ColumnType } from 'kysely';
import type { Json } from './canonical.ts';

/** jsonb: read as a list, written as JSON text. */
type Jsonb<Value> = ColumnType<Value, string, string>;

type SupervisionSentTable = {
  court: string;
  petition: string;
  clock: string;
  rung: string;
  due: string;
  sent_at: string;
};

type NoticeTable = {
  court: string;
  id: string;
  staff: string;
  petition: string | null;
  objection: string | null;
  kind: string;
  text: string;
  basis: string;
  created_at: string;
  read_at: string | null;
  digest_on: string | null;
};

type DigestTable = {
  court: string;
  staff: string;
  on_day: string;
  since: string;
  lines: Jsonb<readonly Json[]>;
  at: string;
};

type DigestChoiceTable = { court: string; staff: string; every: string; set_at: string };

export type SupervisionTables = {
  supervision_sent: SupervisionSentTable;
  notice: NoticeTable;
  digest: DigestTable;
  digest_choice: DigestChoiceTable;
};
