import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testServers } from '../../tests/database.ts';
import { asOwner, connectAsApplication } from './connections.ts';
import { migrate, requireMigrated } from './migrate.ts';

describe.each(testServers())('migration on $name', ({ address }) => {
  const maintenance = { ...address, database: 'postgres' };
  let folder: string;
  let database: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zhifang-migrations-'));
    database = `migrate_${randomUUID().replaceAll('-', '')}`;
    await asOwner(maintenance, (client) => client.query(`create database ${database}`));
    write('0001-first.sql', 'create table first (n integer);');
    write('0002-second.sql', 'create table second (n integer); insert into second values (1);');
  });
  afterEach(async () => {
    rmSync(folder, { recursive: true });
    await asOwner(maintenance, (client) => client.query(`drop database ${database} with (force)`));
  });

  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const run = () => asOwner({ ...address, database }, (client) => migrate(client, folder));
  const query = (text: string) =>
    asOwner({ ...address, database }, async (client) => (await client.query(text)).rows);

  test('each file runs once, in order', async () => {
    write('notes.txt', 'no migration');
    expect(await run()).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(await run()).toEqual([]);
    write('0003-third.sql', 'alter table first add column m integer');
    expect(await run()).toEqual(['0003-third.sql']);
  });

  test('of five programs that start at once exactly one migrates', async () => {
    const outcomes = await Promise.all(Array.from({ length: 5 }, run));
    expect(outcomes.flat()).toEqual(['0001-first.sql', '0002-second.sql']);
    expect(await query('select n from second')).toEqual([{ n: 1 }]);
  });

  test('a file that fails leaves nothing of itself, and the rest waits', async () => {
    write('0002-second.sql', 'create table second (n integer); select 1/0;');
    write('0003-third.sql', 'create table third (n integer)');
    await expect(run()).rejects.toThrow(/0002-second\.sql 失败，未作任何改动/);
    expect(
      await query(`select to_regclass('first') as a, to_regclass('second') as b, to_regclass('third') as c`),
    ).toEqual([{ a: 'first', b: null, c: null }]);
  });

  test('a file changed after it ran is refused; other line endings are no change', async () => {
    await run();
    write('0001-first.sql', 'create table first (n integer);'.replaceAll('\n', '\r\n'));
    expect(await run()).toEqual([]);
    write('0001-first.sql', 'create table first (n bigint);');
    await expect(run()).rejects.toThrow('升级文件 0001-first.sql 在执行之后被改动');
  });

  test('a database newer than the program is refused', async () => {
    await run();
    rmSync(join(folder, '0002-second.sql'));
    await expect(run()).rejects.toThrow('数据库比本程序新');
  });

  test('a tool refuses a database that was not migrated yet, and changes nothing', async () => {
    const check = () => asOwner({ ...address, database }, (client) => requireMigrated(client, folder));
    await expect(check()).rejects.toThrow('数据库比本程序旧');
    expect(await query(`select to_regclass('schema_migration') as found`)).toEqual([{ found: null }]);
    await run();
    await check();
  });
});

describe.each(testServers())('an owner who is no superuser on $name', ({ name, address }) => {
  const maintenance = { ...address, database: 'postgres' };
  const [owner, database] = [`owner_${randomUUID().slice(0, 8)}`, `owned_${randomUUID().slice(0, 8)}`];
  const ownerAddress = { ...address, database, user: owner };

  beforeAll(async () => {
    await asOwner(maintenance, async (client) => {
      await client.query(`create role ${owner} login`);
      await client.query(`create database ${database} owner ${owner}`);
    });
  });
  afterAll(async () => {
    await asOwner(maintenance, async (client) => {
      await client.query(`drop database ${database} with (force)`);
      await client.query(`drop role ${owner}`);
    });
  });

  test(`is told what the administrator must run, and can migrate after it (${name})`, async () => {
    const attempt = () => asOwner(ownerAddress, (client) => migrate(client));
    await expect(attempt()).rejects.toThrow(`grant zhifang_app to ${owner};`);
    await asOwner(maintenance, (client) => client.query(`grant zhifang_app to ${owner}`));
    expect(await attempt()).toContain('0001-events.sql');
    const application = connectAsApplication(ownerAddress);
    try {
      expect(await application.db.selectFrom('event').selectAll().execute()).toEqual([]);
      await expect(application.pool.query('delete from event')).rejects.toThrow(/permission denied/);
    } finally {
      await application.db.destroy();
    }
  });

  test('whoever may not take on the role gets no connection at all', async () => {
    await asOwner(maintenance, (client) => client.query(`revoke zhifang_app from ${owner}`));
    const application = connectAsApplication(ownerAddress);
    await expect(application.pool.query('select 1')).rejects.toBeInstanceOf(pg.DatabaseError);
    await application.db.destroy();
  });
});
