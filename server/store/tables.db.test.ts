import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase, testServers } from '../../tests/database.ts';
import { asOwner } from './connections.ts';

/** Types are gone when tests run, so the text of `tables*.ts` is read: one column a line, or a short type on one line. */
const source = readdirSync(import.meta.dirname)
  .filter((name) => /^tables(-[\w-]+)?\.ts$/.test(name))
  .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  .join('\n');

type Column = { readonly name: string; readonly type: string };

const membersOf = (type: string): readonly Column[] => {
  const found = new RegExp(`type ${type} = (?:\\w+ & )*\\{(?:\\n(.*?)\\n| (.*?) )\\};`, 's').exec(source);
  if (!found) throw new Error(`tables.ts has no type ${type} = { … }`);
  const [, lines, line] = found;
  return (lines?.split('\n') ?? line?.split('; ') ?? [])
    .map((member) => /^\s*(?:readonly )?(\w+): (.+?);?$/.exec(member))
    .flatMap((member) => (member?.[1] && member[2] ? [{ name: member[1], type: member[2] }] : []));
};

type Actual = {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly filledIn: boolean;
};

/** What each type of the database may be called in `tables.ts`; a name of our own (`Day`, `Role`) is a string. */
const textual = /^([A-Z]\w*|string|'[^']*'( \| '[^']*')*)$/;
const fitting: Readonly<Record<string, RegExp>> = {
  text: textual,
  uuid: textual,
  date: textual,
  timestamptz: textual,
  numeric: /^string$/,
  int2: /^number$/,
  int4: /^number$/,
  int8: /^number$/,
  bool: /^boolean$/,
  bytea: /^Buffer$/,
  jsonb: /^(Jsonb|JSONColumnType|ColumnType)<.+>$/,
  tsvector: textual,
  _text: /^((readonly )?string\[\]|ColumnType<.+>)$/,
  _bytea: /^(readonly )?Buffer\[\]$/,
  _date: /^((readonly )?(string|Day)\[\]|ColumnType<.+>)$/,
};

const faultOf = (actual: Actual, written: string): string | undefined => {
  const generated = /^Generated<(.+)>$/.exec(written)?.[1];
  const bare = (generated ?? written).replace(/ \| null$/, '');
  const nullable = (generated ?? written).endsWith(' | null') || /ColumnType<.*\| null/.test(written);
  if (!(fitting[actual.type] ?? /^$/).test(bare)) return `${actual.type} is written ${written}`;
  if (nullable !== actual.nullable) return `nullable: ${actual.nullable}, written ${written}`;
  if (generated !== undefined && !actual.filledIn) return `Generated, but the database fills nothing in`;
  return undefined;
};

describe.each(testServers())('tables.ts agrees with the migrated database on $name', (server) => {
  let database: TestDatabase;
  let actual: readonly Actual[];
  beforeAll(async () => {
    database = await testDatabase(server);
    actual = await asOwner(database.ownerAddress, async (client) => {
      const { rows } = await client.query<Actual>(
        `select table_name as table, column_name as column, udt_name as type, is_nullable = 'YES' as nullable,
                column_default is not null or is_identity = 'YES' or is_generated = 'ALWAYS' as "filledIn"
         from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position`,
      );
      return rows;
    });
  });
  afterAll(() => database.close());

  const tables = [...source.matchAll(/^(?:export )?type (\w+Tables) = /gm)].flatMap(([, type]) =>
    membersOf(type ?? ''),
  );
  const written = tables.map(({ name, type }) => ({ table: name, columns: membersOf(type) }));

  test('the same tables', () => {
    expect(written.map(({ table }) => table).sort()).toEqual(
      [...new Set(actual.map(({ table }) => table))].sort(),
    );
  });

  test.each(written)('$table: the same columns, types and nulls', ({ table, columns }) => {
    const real = actual.filter((column) => column.table === table);
    expect(columns.map(({ name }) => name).sort()).toEqual(real.map(({ column }) => column).sort());
    const faults = real.flatMap((column) => {
      const type = columns.find(({ name }) => name === column.column)?.type ?? '';
      const fault = faultOf(column, type);
      return fault ? [`${table}.${column.column}: ${fault}`] : [];
    });
    expect(faults).toEqual([]);
  });

  test('every table of a court carries it first in its key', async () => {
    const keys = await asOwner(database.ownerAddress, async (client) => {
      const { rows } = await client.query<{ table: string; first: string }>(
        `select k.table_name as table, k.column_name as first
         from information_schema.key_column_usage k
         join information_schema.table_constraints c using (constraint_name, table_schema)
         where c.constraint_type = 'PRIMARY KEY' and k.table_schema = 'public' and k.ordinal_position = 1`,
      );
      return new Map(rows.map(({ table, first }) => [table, first]));
    });
    const astray = written.filter(({ table }) => keys.get(table) !== 'court').map(({ table }) => table);
    expect(astray).toEqual(['schema_migration']);
  });
});
