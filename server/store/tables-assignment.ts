/** The tables of articles 4 and 5, as `tables.ts` has those of the rest. */
type LeadRosterTable = {
  court: string;
  staff: string;
  position: number;
  tracks: string[];
  departments: string[];
};

type StaffLeaveTable = {
  court: string;
  id: string;
  staff: string;
  from_on: string;
  until_on: string;
  deputy: string | null;
  reason: string;
  entered_by: string;
  entered_at: string;
};

type SealedAccusationTable = {
  court: string;
  id: string;
  petition: string;
  officers: string[];
  content: string;
  sealed_by: string;
  sealed_at: string;
};

export type AssignmentTables = {
  lead_roster: LeadRosterTable;
  staff_leave: StaffLeaveTable;
  sealed_accusation: SealedAccusationTable;
};
