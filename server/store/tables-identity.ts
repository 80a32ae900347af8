/** The tables of people, their sessions and the audit log, as `tables.ts` has those of the rest. */
import type { ColumnType, Generated } from 'kysely';
import type { JsonObject } from './canonical.ts';

type Jsonb<Value> = ColumnType<Value, string, string>;

export type StaffTable = {
  court: string;
  id: string;
  name: string;
  username: string;
  roles: string[];
  department: string;
  phone: string | null;
  in_enforcement: boolean;
  posts: Jsonb<readonly { readonly post: string; readonly from: string; readonly to?: string }[]>;
  active: Generated<boolean>;
  created_at: string;
  changed_at: string;
};

type CredentialTable = {
  court: string;
  staff: string;
  hash: string;
  must_change: boolean;
  changed_at: string;
};

type SessionTable = {
  court: string;
  digest: Buffer;
  staff: string;
  created_at: string;
  last_seen: string;
  expires_at: string;
  ip: string;
  id: Generated<string>;
  device: Generated<string>;
};

type LoginFailureTable = {
  court: string;
  username: string;
  failures: number;
  last_at: string;
  locked_until: string | null;
};

type AuditTable = {
  court: string;
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  detail: Jsonb<JsonObject>;
  ip: string;
};

export type IdentityTables = {
  staff: StaffTable;
  credential: CredentialTable;
  session: SessionTable;
  login_failure: LoginFailureTable;
  audit: AuditTable;
};
