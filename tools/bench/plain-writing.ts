/** The rows a command wrote, written again by plain SQL and nothing else. */
import type pg from 'pg';

/** Rows as JSON text, by table; of a history the last event and the last command. */
export type Written = ReadonlyMap<Table, string>;

const keys = {
  head: 'petition',
  event: 'petition',
  person: 'petition',
  petition_row: 'id',
  command: 'petition',
};
type Table = keyof typeof keys;
const tables = Object.keys(keys) as Table[];

/** What was last written of a petition. */
export async function readWritten(client: pg.ClientBase, court: string, petition: string): Promise<Written> {
  const written = new Map<Table, string>();
  for (const table of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${table} t where court = $1 and ${keys[table]} = $2
       order by coalesce(to_jsonb(t) ->> 'seq', to_jsonb(t) ->> 'to_seq')::integer desc limit 1`,
      [court, petition],
    );
    written.set(table, rows[0]?.row ?? '{}');
  }
  return written;
}

const insert = (table: Table) =>
  `insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`;

const message = `insert into outbox (court, topic, body, created_at, due_at)
  values ($1, 'petition', '{}', now(), now())`;

/** A transaction of its own costs the program two statements; here they are a savepoint's. */
async function together(client: pg.ClientBase, work: () => Promise<unknown>): Promise<void> {
  await client.query('savepoint plain');
  await work();
  await client.query('release savepoint plain');
}

export const writePlainRegistration = (
  client: pg.ClientBase,
  written: Written,
  { court, year }: { readonly court: string; readonly year: number },
): Promise<void> =>
  together(client, async () => {
    await client.query(
      `insert into series (court, kind, year, last) values ($1, 'petition', $2, 1)
       on conflict (court, kind, year) do update set last = series.last + 1 returning last`,
      [court, year],
    );
    for (const table of tables) await client.query(insert(table), [written.get(table)]);
    await client.query(message, [court]);
  });

export const writePlainStep = (
  client: pg.ClientBase,
  written: Written,
  { court, petition }: { readonly court: string; readonly petition: string },
): Promise<void> =>
  together(client, async () => {
    await client.query('select seq, digest from head where court = $1 and petition = $2 for update', [
      court,
      petition,
    ]);
    for (const table of ['event', 'command'] as const)
      await client.query(insert(table), [written.get(table)]);
    await client.query(
      `update head set seq = new.seq, digest = new.digest from jsonb_populate_record(null::head, $1::jsonb) new
       where head.court = new.court and head.petition = new.petition`,
      [written.get('head')],
    );
    await client.query(replaceRow(written), [written.get('petition_row')]);
    await client.query(message, [court]);
  });

function replaceRow(written: Written): string {
  const columns = Object.keys(JSON.parse(written.get('petition_row') ?? '{}') as object);
  const changes = columns.map((column) => `${column} = excluded.${column}`);
  return `${insert('petition_row')} on conflict (court, id) do update set ${changes.join(', ')}`;
}
