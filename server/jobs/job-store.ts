/** Where pg-boss keeps what it has to run: a schema of its own, made and changed by the owner of the tables. */
import pg from 'pg';
import { type Db, PgBoss } from 'pg-boss';
import { CannotStart } from '../cannot-start.ts';
import { applicationRole } from '../store/application-role.ts';

const insufficientPrivilege = '42501';

export const jobSchema = 'jobs';
/** The work there is; few, since each is polled. */
export const jobQueues = [
  'supervision-sweep',
  'morning-digest',
  'notice-delivery',
  'outgoing-delivery',
  'text-reading',
  'calendar-years',
] as const;
export type JobQueue = (typeof jobQueues)[number];

type Queries = { query: (question: pg.QueryConfig) => Promise<{ rows: unknown[] }> };

/** The connection as pg-boss wants it: values of the usual types, not those the program reads its own tables with. */
export const asJobDatabase = (connection: Queries): Db => ({
  executeSql: (text, values) =>
    connection.query({ text, types: pg.types, ...(values ? { values: [...values] } : {}) }),
});

/**
 * Makes or upgrades the schema and its queues, and lets the program's role use them. Needs the owner's connection,
 * alone: the migrations' lock sees to that. Throws `CannotStart` when the owner may not make a schema.
 */
export async function migrateJobs(client: pg.ClientBase): Promise<void> {
  try {
    await prepare(client);
  } catch (cause) {
    // pg-boss makes its schema in one transaction and leaves a failed one open.
    await client.query('rollback');
    if (!(cause instanceof pg.DatabaseError && cause.code === insufficientPrivilege)) throw cause;
    const { rows } = await client.query<{ name: string; owner: string }>(
      'select quote_ident(current_database()) as name, quote_ident(current_user) as owner',
    );
    throw new CannotStart(
      `数据库用户 ${rows[0]?.owner} 无权为定时任务建立模式 ${jobSchema}。请数据库管理员执行以下语句后重新启动：\n` +
        `  grant create on database ${rows[0]?.name} to ${rows[0]?.owner};`,
      { cause },
    );
  }
}

async function prepare(client: pg.ClientBase): Promise<void> {
  const boss = new PgBoss({
    db: asJobDatabase(client as unknown as Queries),
    schema: jobSchema,
    schedule: false,
    supervise: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of jobQueues) await boss.createQueue(queue);
  await boss.stop({ graceful: false });
  await client.query(`
    grant usage on schema ${jobSchema} to ${applicationRole};
    grant select, insert, update, delete on all tables in schema ${jobSchema} to ${applicationRole};
    grant usage, select on all sequences in schema ${jobSchema} to ${applicationRole};
    grant execute on all functions in schema ${jobSchema} to ${applicationRole}`);
}
