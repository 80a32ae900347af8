import { Worker } from 'node:worker_threads';
import type { PaperKind } from '#domain/step.ts';
import type { Layout } from './block.ts';
import { layOut } from './lay-out.ts';
import { PaperError } from './paper-error.ts';
import type { Composed } from './paper-kind.ts';
import { loadTemplates } from './templates.ts';
import type { TypesetJob } from './typesetter.ts';
import type { ThreadAnswer, ThreadRequest, ThreadStart } from './typesetter-thread.ts';

/** Prints the court's papers. One thread, started by the first paper. */
export type PaperRenderer = {
  /** The paper's blocks in the words of its template. */
  layOutPaper(kind: PaperKind, composed: Composed): Layout;
  /**
   * The layout as PDF/A-2b. The same layout with the same fonts gives the same bytes.
   * Rejects with a `PaperError` when a character has no glyph, a font is missing or the typesetter dies; after a
   * death the next paper starts a new thread.
   */
  renderLayout(layout: Layout): Promise<Uint8Array>;
  /** Ends the thread; papers still waiting are rejected. */
  closePapers(): Promise<void>;
};

export type PaperRendererOptions = {
  /** Folder with the court's licensed fonts; searched recursively and preferred to the bundled ones. */
  readonly fontsDir?: string | undefined;
  /** Folder with the court's own templates, each named after its kind and preferred to the one that comes along. */
  readonly templatesDir?: string | undefined;
  /** Told once per thread which typefaces are in use, and why a thread died. */
  readonly log?: (message: string) => void;
};

type Waiting = { resolve(pdf: Uint8Array): void; reject(error: PaperError): void };

const DIED = '排版程序意外退出，文书没有生成。请重试；若再次发生，请把这份文书的编号告诉系统管理员。';

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

/**
 * A renderer with a thread of its own; one per process is enough and fastest. Throws a `PaperError` for a template of
 * the court's that cannot be used, naming the line.
 */
export function createPaperRenderer(options: PaperRendererOptions = {}): PaperRenderer {
  const { fontsDir, templatesDir, log = () => {} } = options;
  const templates = loadTemplates(templatesDir);
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
    layOutPaper: (kind, { view, frame }) => layOut(templates[kind], view, frame),
    async renderLayout(layout) {
      return getThread().print({ json: JSON.stringify(layout) });
    },
    async closePapers() {
      const ending = thread;
      thread = undefined;
      await ending?.end();
    },
  };
}
