import { parentPort, workerData } from 'node:worker_threads';
import { PaperError, type PaperFailure } from './paper-error.ts';
import { openTypesetter, type TypesetJob, type Typesetter } from './typesetter.ts';

/** What the thread is started with. */
export type ThreadStart = { readonly fontsDir: string | undefined };
export type ThreadRequest = { readonly id: number; readonly job: TypesetJob };
export type ThreadAnswer =
  | { readonly type: 'ready'; readonly fonts: string }
  | { readonly type: 'printed'; readonly id: number; readonly pdf: Uint8Array<ArrayBuffer> }
  | {
      readonly type: 'failed';
      readonly id: number;
      readonly failure: PaperFailure;
      readonly message: string;
    };

const { fontsDir } = workerData as ThreadStart;
let typesetter: Typesetter | undefined;

function answer(message: ThreadAnswer, transfer: ArrayBuffer[] = []) {
  parentPort?.postMessage(message, transfer);
}

/** Opened by the first paper, so that a missing font refuses that paper and the next one tries again. */
function getTypesetter(): Typesetter {
  if (typesetter === undefined) {
    typesetter = openTypesetter(fontsDir);
    answer({ type: 'ready', fonts: typesetter.fonts });
  }
  return typesetter;
}

function print({ id, job }: ThreadRequest) {
  try {
    const pdf = new Uint8Array(getTypesetter().typeset(job));
    answer({ type: 'printed', id, pdf }, [pdf.buffer]);
  } catch (error) {
    const failure = error instanceof PaperError ? error.failure : 'typesetterBroken';
    answer({ type: 'failed', id, failure, message: error instanceof Error ? error.message : String(error) });
  }
}

parentPort?.on('message', print);
