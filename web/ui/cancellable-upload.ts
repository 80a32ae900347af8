import type { z } from 'zod';
import { ProblemError, type RawAnswer, readProblem } from './api.ts';
import { signInAgain } from './sign-in-again.ts';

/** `cancelled` when the person stopped it: nothing is to be shown as a failure then. */
export type Sent<T> = { readonly kind: 'sent'; readonly answer: T } | { readonly kind: 'cancelled' };

type Job = {
  readonly path: string;
  /** Fields first, the file last: the server reads it as a stream. */
  readonly form: FormData;
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
};

const lost = {
  type: 'about:blank',
  title: '上传中断',
  status: 0,
  detail: '网络中断，文件没有传完。',
  remedy: '请再点一次“上传”；同一文件不会收入两次。',
};

/** Sends a file that may be 200 MB: `onProgress` hears the share sent (0 to 1), `signal` stops it. Throws `ProblemError`. */
export async function sendFile<S extends z.ZodType>(job: Job, schema: S): Promise<Sent<z.output<S>>> {
  const first = await post(job);
  const again = first?.status === 401 && (await signInAgain());
  const answer = again ? await post(job) : first;
  if (!answer) return { kind: 'cancelled' };
  if (answer.status < 200 || answer.status > 299) throw new ProblemError(readProblem(answer));
  return { kind: 'sent', answer: schema.parse(JSON.parse(answer.body)) };
}

/** The raw answer, or undefined when it was stopped. `fetch` cannot tell how much has been sent. */
function post({ path, form, signal, onProgress }: Job): Promise<RawAnswer | undefined> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      resolve(undefined);
      return;
    }
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, body: request.responseText });
    request.onerror = () => reject(new ProblemError(lost));
    request.onabort = () => resolve(undefined);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
