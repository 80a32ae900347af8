import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase, testServers } from '../../tests/database.ts';
import { asOwner, requireSuitableServer } from './connections.ts';

describe.each(testServers())('connections to $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(server);
  });
  afterAll(() => database.close());

  const answerTo = async (expression: string) =>
    (await database.pool.query(`select ${expression} as value`)).rows[0].value;

  test('work as the program in UTC', async () => {
    expect(await answerTo('current_user')).toBe('zhifang_app');
    expect(await answerTo(`current_setting('TimeZone')`)).toBe('UTC');
  });

  test.each([
    [`date '2026-11-24'`, '2026-11-24'],
    [`array[date '2026-11-24', date '2026-12-31']`, ['2026-11-24', '2026-12-31']],
    [`array[]::date[]`, []],
    [`timestamptz '2026-11-24 09:02:03.4+08'`, '2026-11-24T01:02:03.400Z'],
    [`timestamptz '2026-11-24 09:02:03.456789+08'`, '2026-11-24T01:02:03.456Z'],
    ['count(*)', 1],
    ['9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
    ['1.10::numeric', '1.10'],
    ['null::date', null],
  ])('%s arrives as %j', async (expression, value) => {
    expect(await answerTo(expression)).toEqual(value);
  });

  test('a bigint that would be rounded is an error, not a wrong number', async () => {
    await expect(answerTo('9007199254740993::bigint')).rejects.toThrow('beyond 2^53');
  });

  test('a cut connection is replaced', async () => {
    await database.pool.query('select 1');
    await asOwner(database.ownerAddress, (client) =>
      client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()`,
        [database.ownerAddress.database],
      ),
    );
    await expect.poll(() => answerTo('1').catch(() => 'cut')).toBe(1);
  });

  test('a connection cut within a transaction fails that transaction and not the program', async () => {
    const cut = database.db.transaction().execute(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await asOwner(database.ownerAddress, (client) =>
        client.query('select pg_terminate_backend($1)', [rows[0]?.pid]),
      );
      await sleep(200);
      return await sql`select 1`.execute(tx);
    });
    await expect(cut).rejects.toThrow();
    expect(await answerTo('1')).toBe(1);
  });

  test('a database that is not UTF-8 is refused', async () => {
    const name = `latin_${randomUUID().slice(0, 8)}`;
    const maintenance = { ...server.address, database: 'postgres' };
    const make = `create database ${name} encoding 'LATIN1' locale 'C' template template0`;
    await asOwner(maintenance, (client) => client.query(make));
    try {
      const check = asOwner({ ...server.address, database: name }, requireSuitableServer);
      await expect(check).rejects.toThrow('字符编码为 LATIN1，须为 UTF8');
    } finally {
      await asOwner(maintenance, (client) => client.query(`drop database ${name}`));
    }
  });

  test('no server at the address is explained', async () => {
    const nowhere = asOwner({ host: '/nonexistent', database: 'x', user: 'x' }, async () => undefined);
    await expect(nowhere).rejects.toThrow('连接不上数据库');
  });
});
