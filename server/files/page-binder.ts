import { Worker } from 'node:worker_threads';
import type { PageAnswer, PageJob } from './page-job.ts';

/** Beyond it the file is a trap rather than a scan: 500 pages took four seconds on a busy machine with two cores. */
const longestMs = 120_000;

const failed = (message: string): PageAnswer => ({ bound: false, message });

function bindInThread(job: PageJob): Promise<PageAnswer> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./page-thread.ts', import.meta.url), {
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const settle = (answer: PageAnswer) => {
      clearTimeout(alarm);
      resolve(answer);
      void worker.terminate();
    };
    const alarm = setTimeout(
      () => settle(failed('整理超过两分钟没有完成，已停止，本次没有整理任何材料。请分几次整理。')),
      longestMs,
    );
    worker.on('message', settle);
    worker.on('error', () =>
      settle(failed('材料过大或已损坏，整理没有完成，原材料不受影响。请分几次整理。')),
    );
    worker.on('exit', () => settle(failed('整理意外中断，原材料不受影响。请再试一次。')));
  });
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Binds pages into new files in a thread of its own, one job after the other, so that several large ones do not fill
 * the memory together. Answers why not in Chinese for what cannot be opened, has no such page or takes too long.
 */
export function bindInTurn(job: PageJob): Promise<PageAnswer> {
  const turn = last.then(() => bindInThread(job));
  last = turn;
  return turn;
}
