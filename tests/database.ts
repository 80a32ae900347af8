/** A database of one's own for a test file, on the servers that `database-setup.ts` has started. */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { asOwner, type Connections, connectAsApplication } from '#server/store/connections.ts';
import type { Address } from '#server/store/embedded.ts';
import { court, siteTemplate, type TestServer, template } from './database-setup.ts';

export type TestDatabase = Connections & {
  /** Connects as the superuser who owns the tables; for what the program itself must not do. */
  readonly ownerAddress: Address & { readonly database: string };
  close(): Promise<void>;
};

/** The court every test database already has. */
export const testCourt = court.court;

/** All servers of this run, the embedded one first: `describe.each(testServers())('$name', (server) => …)`. */
export function testServers(): readonly TestServer[] {
  return inject('databaseServers');
}

/**
 * The oldest server of this run, for what asks by way of the routes: whatever it understands, the newer one does, which
 * serves the journeys and all files that ask for no server. What keeps and reads is tried on each.
 */
export function oldestServer(): readonly TestServer[] {
  const [embedded, oldest = embedded] = testServers();
  return oldest ? [oldest] : [];
}

/** A fresh, migrated database with one court, on the embedded server unless told otherwise. Close it in `afterAll`. */
export function testDatabase(server = testServers()[0]): Promise<TestDatabase> {
  return copyOf(template, server);
}

/** As `testDatabase`, with the people and cases of `testSite`. */
export function siteDatabase(server = testServers()[0]): Promise<TestDatabase> {
  return copyOf(siteTemplate, server);
}

async function copyOf(source: string, server: TestServer | undefined): Promise<TestDatabase> {
  if (!server)
    throw new Error('No test server runs: tests/database-setup.ts is not the globalSetup of this project');
  const database = `test_${randomUUID().replaceAll('-', '')}`;
  const maintenance = { ...server.address, database: 'postgres' };
  await asOwner(maintenance, (client) =>
    client.query(`create database ${database} template ${source} strategy file_copy`),
  );
  const ownerAddress = { ...server.address, database };
  const connections = connectAsApplication(ownerAddress, { max: 20 });
  return {
    ...connections,
    ownerAddress,
    async close() {
      await connections.db.destroy();
      await asOwner(maintenance, (client) => client.query(`drop database ${database} with (force)`));
    },
  };
}

/** A test database as a first start finds it: migrated, and without a court. */
export async function withoutCourt(): Promise<TestDatabase> {
  const database = await testDatabase();
  await database.db.deleteFrom('court').execute();
  return database;
}
