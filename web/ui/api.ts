import type { z } from 'zod';
import { type Problem, problemSchema } from '#contract/problem.ts';
import { signInAgain } from './sign-in-again.ts';

/** What every refused, broken or unreachable request is thrown as; `problem` is fit to be shown (`<ProblemAlert>`). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** An answer as it came over the wire, before anybody trusted it. */
export type RawAnswer = { readonly status: number; readonly body: string };

const unreachable: Problem = {
  type: 'about:blank',
  title: '连接不上服务器',
  status: 0,
  detail: '网络中断或服务器没有应答，刚才的操作未必已经保存。',
  remedy: '已填写的内容仍在页面上，请稍后再试一次；重复提交不会办理两次。',
};

/** The problem of anything thrown, so that a screen has one shape to show. Bugs are not dressed up: they name themselves. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return {
    type: 'about:blank',
    title: '页面出错',
    status: 0,
    detail: error instanceof Error ? error.message : String(error),
    remedy: '请刷新页面；仍然出错时请把这段文字告诉系统管理员。',
  };
}

/** The problem a failed answer carries, or one made from its status where a proxy answered in its own words. */
export function readProblem(answer: RawAnswer): Problem {
  const known = problemSchema.safeParse(parseBody(answer.body));
  if (known.success) return known.data;
  return {
    type: 'about:blank',
    title: '服务器出错',
    status: answer.status,
    detail: `服务器应答了${answer.status}，没有说明原因。`,
    remedy: '请稍后再试；仍然出错时请联系系统管理员。',
  };
}

function parseBody(body: string): unknown {
  try {
    return body === '' ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** In development a drifted answer fails here, where it is cheap; in production the server is trusted. */
function readAnswer<S extends z.ZodType>(answer: RawAnswer, schema: S): z.output<S> {
  if (answer.status < 200 || answer.status > 299) throw new ProblemError(readProblem(answer));
  const body = parseBody(answer.body);
  return import.meta.env.DEV ? schema.parse(body) : (body as z.output<S>);
}

/** Opening and asking for a session are not repeated after a sign-in: they are the sign-in. */
const isSession = (path: string): boolean => path === '/api/session';

/** Sends; when the session ran out, waits for the dialog and sends once more. */
async function insist(path: string, send: () => Promise<RawAnswer>): Promise<RawAnswer> {
  const answer = await send();
  if (answer.status !== 401 || isSession(path)) return answer;
  return (await signInAgain()) ? send() : answer;
}

async function ask(path: string, init: RequestInit): Promise<RawAnswer> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...init });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError(unreachable);
  }
}

/** Reads `path`. Throws `ProblemError`; an expired session asks for the password and then goes on. */
export async function getJson<S extends z.ZodType>(
  path: string,
  schema: S,
  signal?: AbortSignal,
): Promise<z.output<S>> {
  const init: RequestInit = { headers: { accept: 'application/json' }, ...(signal && { signal }) };
  return readAnswer(await insist(path, () => ask(path, init)), schema);
}

/** Sends `body` as JSON (none when undefined, as with DELETE). Throws `ProblemError`. */
export async function sendJson<S extends z.ZodType>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body: unknown,
  schema: S,
): Promise<z.output<S>> {
  const accept = { accept: 'application/json' };
  const init: RequestInit =
    body === undefined
      ? { method, headers: accept }
      : { method, headers: { ...accept, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  return readAnswer(await insist(path, () => ask(path, init)), schema);
}

type Sending = {
  /** Hears the share sent, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Stops the sending; `upload` then throws the signal's reason, which is no `ProblemError`. */
  readonly signal?: AbortSignal;
};

/** Sends a form with files. Put the file last in `form`: the server reads it as a stream. Throws `ProblemError`. */
export async function upload<S extends z.ZodType>(
  path: string,
  form: FormData,
  schema: S,
  sending: Sending = {},
): Promise<z.output<S>> {
  return readAnswer(await insist(path, () => post(path, form, sending)), schema);
}

/** `fetch` cannot tell how much has been sent; a scan of 300 pages without a bar looks like a dead page. */
function post(path: string, form: FormData, { onProgress, signal }: Sending): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress?.(event.loaded / event.total);
    };
    request.onload = () => resolve({ status: request.status, body: request.responseText });
    request.onerror = () => reject(new ProblemError(unreachable));
    request.onabort = () => reject(signal?.reason);
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}
