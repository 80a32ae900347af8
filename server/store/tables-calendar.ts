/** The table of loaded years of holidays, as `tables.ts` has those of the rest. */
import type { ColumnType, Generated } from 'kysely';
import type { JsonObject } from './canonical.ts';

type Jsonb<Value> = ColumnType<Value, string, string>;

type CalendarYearTable = {
  court: string;
  version: number;
  year: number;
  arrangement: Jsonb<JsonObject>;
  notice: string;
  reason: string | null;
  loaded_on: string;
  loaded_at: string;
  loaded_by: string;
  petitions: Generated<number>;
  done: Generated<number>;
  changed: Generated<number>;
  finished_at: string | null;
};

export type CalendarTables = {
  calendar_year: CalendarYearTable;
};
