/** The tables of what leaves the system, as `tables.ts` has those of the rest. */
import type { ColumnType, Generated } from 'kysely';
import type { GatewayKind, OutgoingState } from '#regulation/outgoing.ts';
import type { JsonObject } from './canonical.ts';

type Jsonb<Value> = ColumnType<Value, string, string>;

export type GatewayTable = {
  court: string;
  id: string;
  kind: GatewayKind;
  name: string;
  active: boolean;
  settings: Jsonb<JsonObject>;
  secret: string | null;
  changed_by: string;
  changed_at: string;
};

type OutgoingTemplateTable = {
  court: string;
  occasion: string;
  kind: string;
  active: boolean;
  subject: string | null;
  text: string;
  changed_by: string;
  changed_at: string;
};

type StaffContactTable = {
  court: string;
  staff: string;
  phone: string | null;
  email: string | null;
  ways: string[];
  kinds: string[];
  changed_at: string;
};

export type OutgoingTable = {
  court: string;
  id: string;
  gateway: string;
  kind: GatewayKind;
  occasion: string;
  petition: string;
  staff: string | null;
  person: string | null;
  subject: string;
  text: string;
  state: Generated<OutgoingState>;
  attempts: Generated<number>;
  created_at: string;
  queued_at: string;
  due_at: string;
  claimed_until: string | null;
  ended_at: string | null;
  reason: string | null;
  ended_by: string | null;
};

type OutgoingAttemptTable = {
  court: string;
  message: string;
  seq: number;
  started_at: string;
  ended_at: string | null;
  outcome: string | null;
  answer: string | null;
};

export type OutgoingTables = {
  gateway: GatewayTable;
  outgoing_template: OutgoingTemplateTable;
  staff_contact: StaffContactTable;
  outgoing: OutgoingTable;
  outgoing_attempt: OutgoingAttemptTable;
};
