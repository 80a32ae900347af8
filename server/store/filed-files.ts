import { sql } from 'kysely';

/** A query of every file that events brought into petitions, whatever their kind: one row an event and file. */
export const filedFiles = sql`
  select court, petition, seq, type, at, file ->> 'name' as name, file ->> 'digest' as digest, file ->> 'mime' as mime
  from event
  cross join lateral (
    select data -> 'material' as file union all select jsonb_path_query(data, '$.parts[*]')
  ) as brought
  where file ->> 'digest' is not null`;
