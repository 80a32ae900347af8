import { Worker } from 'node:worker_threads';
import type { SpreadsheetAnswer } from './spreadsheet.ts';

const LONGEST_READ_MS = 60_000;
const MOST_MEMORY_MB = 1024;

/**
 * Reads a spreadsheet in a thread of its own, so that the server goes on answering meanwhile. Refuses files that
 * take more than a minute or more than 1 GB of memory. See `readSpreadsheet` for what else it refuses.
 */
export function readInThread(
  bytes: Uint8Array,
  longestMs: number = LONGEST_READ_MS,
): Promise<SpreadsheetAnswer> {
  const thread = new Worker(new URL('./spreadsheet-thread.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  return new Promise((resolve) => {
    const refuse = (message: string) => resolve({ ok: false, message });
    const timer = setTimeout(() => refuse('文件读取时间过长，请拆分后分次导入'), longestMs);
    thread.once('message', resolve);
    thread.once('error', () => refuse('文件过大或已损坏，无法读取，请拆分或另存为 .xlsx 后再导入'));
    thread.once('exit', () => refuse('文件无法读取，请另存为 .xlsx 后再导入'));
    timer.unref();
  }).finally(() => thread.terminate()) as Promise<SpreadsheetAnswer>;
}
