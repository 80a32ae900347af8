import { parentPort, workerData } from 'node:worker_threads';
import { bindPages } from './bind-pages.ts';
import type { PageJob } from './page-job.ts';

const answer = await bindPages(workerData as PageJob);
parentPort?.postMessage(answer, answer.bound ? answer.files.map((file) => file.buffer) : []);
