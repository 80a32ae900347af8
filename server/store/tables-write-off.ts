/** The tables of packages of write-offs, as `tables.ts` has those of the rest. */
type WriteOffPackageTable = {
  court: string;
  id: string;
  number: string | null;
  to_court: string;
  created_by: string;
  created_at: string;
  submitted_by: string | null;
  submitted_at: string | null;
};

type WriteOffItemTable = {
  court: string;
  package: string;
  petition: string;
  write_off: string;
  waiting: boolean;
  added_by: string;
  added_at: string;
};

export type WriteOffTables = {
  write_off_package: WriteOffPackageTable;
  write_off_item: WriteOffItemTable;
};
