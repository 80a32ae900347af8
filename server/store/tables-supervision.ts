/** The tables of the clockwork and of notices inside the system, as `tables.ts` has those of the rest. */
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
};

export type SupervisionTables = {
  supervision_sent: SupervisionSentTable;
  notice: NoticeTable;
};
