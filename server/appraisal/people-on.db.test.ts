import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { type TestDatabase, testCourt, testDatabase, testServers } from '../../tests/database.ts';
import { changeStaff, createStaff } from '../identity/staff.ts';
import { asOwner } from '../store/connections.ts';
import { migrate } from '../store/migrate.ts';
import { listStaffOn } from './people-on.ts';

const migrations = resolve(import.meta.dirname, '../store/migrations');
const doer = (at: string) => ({ actor: 'test', at, ip: '' });

describe.each(testServers())('R17.1 who stood where on a day, on $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(server);
  });
  afterAll(() => database.close());

  const on = async (day: string) =>
    (await listStaffOn(database.db, testCourt, parseDay(day))).map(
      ({ id, department, roles }) => `${id} ${department} ${roles.join()}`,
    );

  test('the department and posts of then; the day of Shanghai counts; who came later is not there', async () => {
    const wanted = {
      ...{ court: testCourt, id: 's-a', name: '甲', username: 'aa', department: '执行一庭' },
      ...{ roles: ['handler'] as const, inEnforcement: true },
    };
    const { db } = database;
    await createStaff(db, wanted, doer('2026-03-01T01:00:00.000Z'));
    await createStaff(
      db,
      { ...wanted, id: 's-b', username: 'bb', since: '2020-01-01T00:00:00.000Z' },
      doer('2026-03-01T01:00:00.000Z'),
    );
    // In Shanghai this is the 6th already.
    await changeStaff(db, testCourt, 's-a', { department: '执行二庭' }, doer('2026-03-05T16:00:00.000Z'));
    await changeStaff(db, testCourt, 's-a', { roles: ['teamLeader'] }, doer('2026-03-09T01:00:00.000Z'));
    await changeStaff(db, testCourt, 's-a', { name: '甲甲' }, doer('2026-03-10T01:00:00.000Z'));
    await changeStaff(db, testCourt, 's-a', { active: false }, doer('2026-03-11T01:00:00.000Z'));
    expect(await on('2026-02-28')).toEqual(['s-b 执行一庭 handler']);
    expect(await on('2026-03-05')).toEqual(['s-a 执行一庭 handler', 's-b 执行一庭 handler']);
    expect(await on('2026-03-06')).toEqual(['s-a 执行二庭 handler', 's-b 执行一庭 handler']);
    expect(await on('2026-03-12')).toEqual(['s-a 执行二庭 teamLeader', 's-b 执行一庭 handler']);
    const kept = await db
      .selectFrom('staff_history')
      .select(['staff', 'seq'])
      .orderBy('staff')
      .orderBy('seq')
      .execute();
    expect(kept.map(({ staff, seq }) => `${staff} ${seq}`)).toEqual(['s-a 1', 's-a 2', 's-a 3', 's-b 1']);
    await expect(db.deleteFrom('staff_history').execute()).rejects.toThrow();
  });

  test('those who were there before it was kept stand as they stood, from the court’s first record on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhifang-before-'));
    const name = `before_${randomUUID().replaceAll('-', '')}`;
    const maintenance = { ...server.address, database: 'postgres' };
    await asOwner(maintenance, (client) => client.query(`create database ${name}`));
    try {
      const files = readdirSync(migrations).filter((file) => file < '0023');
      for (const file of files) copyFileSync(join(migrations, file), join(folder, file));
      const rows = await asOwner({ ...server.address, database: name }, async (client) => {
        await migrate(client, folder);
        await client.query(`insert into court (court, name, short_name) values ('c', '某法院', '某')`);
        await client.query(`insert into staff (court, id, name, username, roles, department, in_enforcement, created_at, changed_at)
          values ('c', 's-a', '甲', 'aa', '{handler}', '执行局', true, '2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z')`);
        copyFileSync(join(migrations, '0023-appraisal.sql'), join(folder, '0023-appraisal.sql'));
        await migrate(client, folder);
        return (await client.query('select staff, seq, at, department, roles from staff_history')).rows;
      });
      expect(rows).toEqual([
        { staff: 's-a', seq: 1, at: '2026-03-01T00:00:00.000Z', department: '执行局', roles: ['handler'] },
      ]);
    } finally {
      rmSync(folder, { recursive: true });
      await asOwner(maintenance, (client) => client.query(`drop database ${name} with (force)`));
    }
  });
});
