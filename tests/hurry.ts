/** The minutes a journey does not wait for: the clockwork is woken at once, and what is due later is due now. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

export type Hurry = {
  /** Has these jobs run one after the other, as the next full minutes would, and waits until they have. */
  readonly run: (
    ...queues: readonly ('notice-delivery' | 'outgoing-delivery' | 'text-reading')[]
  ) => Promise<void>;
  /** As if the pause before the next attempt were over. */
  readonly letPausesPass: () => Promise<unknown>;
  readonly end: () => Promise<void>;
};

const within = 60_000;

/** Of the system whose data lie in this folder, while it runs. Throws when a job does not come to an end. */
export async function hurryOf(dataDir: string): Promise<Hurry> {
  const client = new pg.Client({ host: join(realpathSync(dataDir), 'run'), user: 'zhifang' });
  await client.connect();
  const isDone = async (id: string): Promise<boolean> => {
    const { rows } = await client.query(`select state = 'completed' as done from jobs.job where id = $1`, [
      id,
    ]);
    return rows[0]?.done === true;
  };
  const runOne = async (queue: string): Promise<void> => {
    const { rows } = await client.query('insert into jobs.job (name) values ($1) returning id', [queue]);
    for (const late = Date.now() + within; !(await isDone(rows[0].id)); await pause(100))
      if (Date.now() > late) throw new Error(`${queue} has not run within ${within / 1000} s`);
  };
  return {
    run: async (...queues) => {
      for (const queue of queues) await runOne(queue);
    },
    letPausesPass: () =>
      client.query(`update outgoing set due_at = now() - interval '1 second' where state = 'waiting'`),
    end: () => client.end(),
  };
}
