import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { CannotStart } from '../cannot-start.ts';
import { asOwner } from '../store/connections.ts';
import { jobSchema, migrateJobs } from './job-store.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('the schema is made once, is left alone when it is there, and is the owner’s to change', async () => {
  await asOwner(database.ownerAddress, async (client) => {
    await migrateJobs(client);
    await client.query(`drop schema ${jobSchema} cascade`);
    await migrateJobs(client);
  });
  await database.pool.query(`select count(*) from ${jobSchema}.queue`);
  await expect(database.pool.query(`drop table ${jobSchema}.job_common`)).rejects.toThrow(/owner/);
});

test('an owner who may not make a schema is told what the administrator has to grant', async () => {
  const said = asOwner(database.ownerAddress, async (client) => {
    await client.query(`drop schema ${jobSchema} cascade`);
    await client.query('set role zhifang_app');
    await migrateJobs(client);
  });
  await expect(said).rejects.toThrow(CannotStart);
  await expect(said).rejects.toThrow(/grant create on database test_\w+ to zhifang_app/);
});
