/** The thread in which `readInThread` reads a file: a hostile one may use up its time and memory, not the server's. */
import { parentPort, workerData } from 'node:worker_threads';
import { readSpreadsheet } from './spreadsheet.ts';

parentPort?.postMessage(await readSpreadsheet(workerData as Uint8Array));
