/** The tables of the reception desk, as `tables.ts` describes them. */

export type ArrivalTable = {
  court: string;
  id: string;
  day: string;
  arrived_at: string;
  name: string;
  phone: string | null;
  head_count: number;
  case_number: string | null;
  matter: string | null;
  petition: string | null;
  link: string | null;
  appointment: boolean;
  state: string;
  receiver: string | null;
  started_at: string | null;
  ended_at: string | null;
  record: string | null;
  reason: string | null;
  entered_by: string;
};

type DutyRosterTable = {
  court: string;
  day: string;
  kind: string;
  staff: string;
  set_by: string;
  set_at: string;
};

export type ReceptionTables = {
  arrival: ArrivalTable;
  duty_roster: DutyRosterTable;
};
