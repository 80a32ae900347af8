/** Text out of files, read by a process of its own, one page at a time in the whole program. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { hasPictureReader } from './picture-reader.ts';
import type { PageRequest, ProcessAnswer, ReadBy } from './protocol.ts';
import { createTurns } from './turns.ts';

export type PageAnswer =
  | { readonly kind: 'page'; readonly text: string; readonly by: ReadBy }
  | { readonly kind: 'notInstalled' }
  /** The page could not be read, with the reason in Chinese; `lost` when the process went with it. */
  | { readonly kind: 'failed'; readonly reason: string; readonly lost: boolean };

export type OpenFile = {
  readonly pages: number;
  /** Reads a page, counted from 1; pages are to be asked for one after another. */
  readonly read: (page: number) => Promise<PageAnswer>;
  /** Ends the process. */
  readonly close: () => void;
};

export type TextReader = {
  /** Whether pictures can be read. PDF files that carry their text are read in any case. */
  readonly installed: () => boolean;
  /**
   * Opens a file, with the reason in Chinese when that fails. The signal ends the process. With `hurried` its pages
   * go before those of others.
   */
  readonly open: (
    file: Readable,
    options?: { readonly signal?: AbortSignal; readonly hurried?: boolean },
  ) => Promise<OpenFile | { readonly unreadable: string }>;
};

type Limits = {
  /** For opening the file, and for each page; a page takes seconds. */
  readonly pageMs: number;
  /** Bytes; a page takes about 900 MB. */
  readonly memory: number;
};

export type ReaderOptions = Partial<Limits> & {
  /** The folder of the optional part. */
  readonly partDir: string;
  /** The script of the process; tests put their own. */
  readonly script?: string;
};

const usual: Limits = { pageMs: 120_000, memory: 2_000_000_000 };
const usualScript = join(import.meta.dirname, 'reading-process.ts');

type Ending = { reason: string };
type Process = {
  readonly ask: (
    request?: PageRequest,
  ) => Promise<ProcessAnswer | { readonly kind: 'lost'; readonly reason: string }>;
  readonly end: () => void;
};

function endWith(child: ChildProcess, ending: Ending, reason: string): void {
  ending.reason = reason;
  child.kill('SIGKILL');
}

/** Starts the process on a file and lets it be asked; whatever happens to it becomes an answer. */
function startProcess(
  file: Readable,
  { script, partDir, pageMs, memory }: Required<ReaderOptions>,
  signal?: AbortSignal,
): Process {
  const child = spawn(process.execPath, [script, partDir], {
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    // Nothing of the program's settings, such as the password of its database, goes along.
    env: {},
    windowsHide: true,
  });
  const ending: Ending = { reason: '识别程序意外退出' };
  let settle: ((answer: Awaited<ReturnType<Process['ask']>>) => void) | undefined;
  let gone = false;
  const answer: NonNullable<typeof settle> = (one) => {
    settle?.(one);
    settle = undefined;
  };
  const lose = (): void => {
    gone = true;
    file.destroy();
    answer({ kind: 'lost', reason: ending.reason });
  };
  child.on('message', (said: ProcessAnswer) => {
    if (said.kind !== 'pulse') answer(said);
    else if (said.memory > memory) endWith(child, ending, '这一页占用内存过多，已停止识别');
  });
  child.on('error', lose).on('exit', lose);
  const stop = (): void => endWith(child, ending, '识别已中止');
  signal?.addEventListener('abort', stop, { once: true });
  if (signal?.aborted) stop();
  // A process that is gone takes no more of the file; its going is what counts.
  child.stdin?.on('error', () => undefined);
  file.on('error', () => endWith(child, ending, '文件读不出来'));
  if (child.stdin) file.pipe(child.stdin);
  return {
    ask: (request) =>
      new Promise((resolve) => {
        if (gone) return resolve({ kind: 'lost', reason: ending.reason });
        const timer = setTimeout(() => endWith(child, ending, '这一页识别超时'), pageMs);
        settle = (one) => {
          clearTimeout(timer);
          resolve(one);
        };
        if (request) child.send(request, () => undefined);
      }),
    end: () => {
      signal?.removeEventListener('abort', stop);
      child.kill('SIGKILL');
    },
  };
}

function toPageAnswer(answer: Awaited<ReturnType<Process['ask']>>): PageAnswer {
  switch (answer.kind) {
    case 'page':
      return { kind: 'page', text: answer.text, by: answer.by };
    case 'notInstalled':
      return { kind: 'notInstalled' };
    case 'lost':
      return { kind: 'failed', reason: answer.reason, lost: true };
    default:
      return { kind: 'failed', reason: '这一页识别不了', lost: false };
  }
}

/** A reader with the optional part of that folder, whether or not it is there. */
export function createTextReader(options: ReaderOptions): TextReader {
  const settings = { script: usualScript, ...usual, ...options };
  const turns = createTurns();
  return {
    installed: () => hasPictureReader(settings.partDir),
    async open(file, { signal, hurried = false } = {}) {
      const reading = startProcess(file, settings, signal);
      const first = await reading.ask();
      if (first.kind !== 'opened') {
        reading.end();
        return { unreadable: 'reason' in first ? first.reason : '文件打不开' };
      }
      return {
        pages: first.pages,
        read: async (page) => toPageAnswer(await turns.take(() => reading.ask({ page }), hurried)),
        close: reading.end,
      };
    },
  };
}
