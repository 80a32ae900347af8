/**
 * What wakes by itself: the sweep of supervision and the morning's digests every half hour; every minute the notices
 * inside and outside, the text of new scans, and what a loaded year of holidays left to be made anew.
 */
import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import type { FileStore } from '../files/file-store.ts';
import type { TextReader } from '../ocr/text-reader.ts';
import type { Workplace } from '../store/perform.ts';
import { applyCalendar } from './apply-calendar.ts';
import { deliverNotices } from './deliver-notices.ts';
import { asJobDatabase, type JobQueue, jobQueues, jobSchema } from './job-store.ts';
import { readTexts } from './read-texts.ts';
import { sendDigests } from './send-digests.ts';
import { sendOutgoing } from './send-outgoing.ts';
import { sweepAll } from './sweep.ts';

type Place = Workplace & {
  readonly files: FileStore;
  readonly texts: TextReader;
  readonly now: () => string;
};
type Clockwork = Place & { readonly pool: pg.Pool };

type Job = {
  /** When it wakes, in Beijing: the sweep decides for itself whether the court is at work. */
  readonly cron: string;
  /** The signal tells it to come to an end. */
  readonly run: (place: Place, signal: AbortSignal) => Promise<unknown>;
};

const jobs: Readonly<Record<JobQueue, Job>> = {
  'supervision-sweep': { cron: '*/30 * * * *', run: (place) => sweepAll(place, place.now()) },
  // After the sweep of half past eight: what it escalates is told in the same morning.
  'morning-digest': { cron: '5,35 * * * *', run: (place) => sendDigests(place, place.now()) },
  'notice-delivery': { cron: '* * * * *', run: (place) => deliverNotices(place, place.now()) },
  'outgoing-delivery': { cron: '* * * * *', run: sendOutgoing },
  'text-reading': { cron: '* * * * *', run: readTexts },
  'calendar-years': { cron: '* * * * *', run: applyCalendar },
};

const pollSeconds = 5;
/** A database that is away fails every poll; once a minute says it. */
const quiet = 60_000;

/**
 * Starts the clockwork and returns how to stop it. It keeps nothing in memory: deadlines are rows, and any number of
 * servers on one database share the work. A job that fails is reported and comes again with the next waking.
 */
export async function startClockwork(
  { pool, ...place }: Clockwork,
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
  const stopping = new AbortController();
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
      await run(place, stopping.signal);
    });
    await boss.schedule(queue, cron, null, { tz: 'Asia/Shanghai' });
  }
  return () => {
    stopping.abort();
    return boss.stop({ graceful: true, timeout: 10_000 });
  };
}
