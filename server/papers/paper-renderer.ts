import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { type Paper, paperSchema } from './paper.ts';
import { PaperError } from './paper-error.ts';
import type { TypesetJob } from './typesetter.ts';
import type { ThreadAnswer, ThreadRequest, ThreadStart } from './typesetter-thread.ts';

/** Prints the court's papers. One thread, started by the first paper. */
export type PaperRenderer = {
  /**
   * The paper as PDF/A-2b. The same paper with the same fonts gives the same bytes.
   * Rejects with a `PaperError` when a character has no glyph, a font is missing, the content breaks its
   * schema or the typesetter dies; after a death the next paper starts a new thread.
   */
  renderPaper(paper: Paper): Promise<Uint8Array>;
  /** Ends the thread; papers still waiting are rejected. */
  closePapers(): Promise<void>;
};

export type PaperRendererOptions = {
  /** Folder with the court's licensed fonts; searched recursively and preferred to the bundled ones. */
  readonly fontsDir?: string | undefined;
  /** Told once per thread which typefaces are in use, and why a thread died. */
  readonly log?: (message: string) => void;
};

type Waiting = { resolve(pdf: Uint8Array): void; reject(error: PaperError): void };

const DIED = '排版程序意外退出，文书没有生成。请重试；若再次发生，请把这份文书的编号告诉系统管理员。';

/** A font found on the machine may draw anything under a private code: a wrong character is worse than none. */
function refusePrivateCharacters(text: string) {
  const codes = [...new Set(text.match(/\p{Co}/gu))].map((character) =>
    character.codePointAt(0)?.toString(16),
  );
  if (codes.length === 0) return;
  throw new PaperError(
    'characterMissing',
    `文书中有自造字（编码 ${codes.map((code) => `U+${code?.toUpperCase()}`).join('、')}），在不同电脑上显示不同，不能用于文书。请用输入法重新输入国家标准编码的汉字（如“䶮”）。`,
  );
}

function toJob(paper: Paper): TypesetJob {
  const checked = paperSchema.safeParse(paper);
  if (!checked.success) {
    throw new PaperError('paperInvalid', `文书内容不合格式，不能排版：${z.prettifyError(checked.error)}`);
  }
  const content = checked.data;
  refusePrivateCharacters(JSON.stringify(content));
  if (!('addressees' in content)) return { kind: content.kind, json: JSON.stringify(content) };
  const salutation = content.addressedAs ?? (content.addressees.length === 1 ? '你' : '你们');
  return { kind: content.kind, json: JSON.stringify({ ...content, salutation }) };
}

type Thread = { print(job: TypesetJob): Promise<Uint8Array>; end(): Promise<void> };

function startThread(
  fontsDir: string | undefined,
  log: (message: string) => void,
  onEnd: () => void,
): Thread {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  const worker = new Worker(new URL('./typesetter-thread.ts', import.meta.url), {
    workerData: { fontsDir } satisfies ThreadStart,
    execArgv: [],
  });

  const settle = (answer: ThreadAnswer) => {
    if (answer.type === 'ready') return log(`文书字体：${answer.fonts}`);
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    // An idle thread does not keep a command-line tool from ending.
    if (waiting.size === 0) worker.unref();
    if (answer.type === 'printed') asked?.resolve(answer.pdf);
    else asked?.reject(new PaperError(answer.failure, answer.message));
  };

  worker.on('message', settle);
  worker.on('error', (error) => log(`排版线程出错：${String(error)}`));
  worker.on('exit', () => {
    onEnd();
    for (const asked of waiting.values()) asked.reject(new PaperError('typesetterBroken', DIED));
    waiting.clear();
  });

  return {
    print(job) {
      lastId += 1;
      const request: ThreadRequest = { id: lastId, job };
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        worker.postMessage(request);
      });
    },
    async end() {
      await worker.terminate();
    },
  };
}

/** A renderer with a thread of its own; one per process is enough and fastest. */
export function createPaperRenderer({ fontsDir, log = () => {} }: PaperRendererOptions = {}): PaperRenderer {
  let thread: Thread | undefined;

  const getThread = (): Thread => {
    if (thread !== undefined) return thread;
    const started = startThread(fontsDir, log, () => {
      if (thread === started) thread = undefined;
    });
    thread = started;
    return started;
  };

  return {
    async renderPaper(paper) {
      return getThread().print(toJob(paper));
    },
    async closePapers() {
      const ending = thread;
      thread = undefined;
      await ending?.end();
    },
  };
}
