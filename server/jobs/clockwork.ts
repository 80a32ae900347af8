/** What wakes by itself: the sweep of supervision every half hour, the delivery of notices every minute. */
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { Workplace } from '../store/perform.ts';
import { deliverNotices } from './deliver-notices.ts';
import { asJobDatabase, type JobQueue, jobQueues, jobSchema } from './job-store.ts';
import { sweepAll } from './sweep.ts';

type Clockwork = Workplace & { readonly pool: pg.Pool; readonly now: () => string };

type Job = {
  /** When it wakes, in Beijing: the sweep decides for itself whether the court is at work. */
  readonly cron: string;
  readonly run: (workplace: Workplace, at: string) => Promise<unknown>;
};

const jobs: Readonly<Record<JobQueue, Job>> = {
  'supervision-sweep': { cron: '*/30 * * * *', run: sweepAll },
  'notice-delivery': { cron: '* * * * *', run: deliverNotices },
};

const pollSeconds = 5;
/** A database that is away fails every poll; once a minute says it. */
const quiet = 60_000;

/**
 * Starts the clockwork and returns how to stop it. It keeps nothing in memory: deadlines are rows, and any number of
 * servers on one database share the work. A job that fails is reported and comes again with the next waking.
 */
export async function startClockwork(
  { pool, now, ...workplace }: Clockwork,
  report: (line: string) => void,
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    db: asJobDatabase(pool),
    schema: jobSchema,
    migrate: false,
    createSchema: false,
    // Only the owner of the tables could rebuild an index.
    reindex: false,
    cronMonitorIntervalSeconds: 15,
  });
  let saidAt = 0;
  boss.on('error', (cause: Error) => {
    if (Date.now() - saidAt < quiet) return;
    saidAt = Date.now();
    report(`定时任务出错，稍后重试：${cause.message}`);
  });
  await boss.start();
  for (const queue of jobQueues) {
    const { cron, run } = jobs[queue];
    await boss.work(queue, { pollingIntervalSeconds: pollSeconds }, async () => {
      await run(workplace, now());
    });
    await boss.schedule(queue, cron, null, { tz: 'Asia/Shanghai' });
  }
  return () => boss.stop({ graceful: true, timeout: 10_000 });
}
