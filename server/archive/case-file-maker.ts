/** Starts the process that makes a case file, listens to it, and begins anew without the file it died at. */
import { type ChildProcess, fork } from 'node:child_process';
import type {
  Answered,
  CaseFileJob,
  FrontPages,
  MadePdf,
  PackOrder,
  Placement,
  Told,
} from './case-file-job.ts';

/** A file that takes longer to read is taken for broken. */
const longestReadMs = 60_000;
/** Everything else, on the slowest machine. */
const longestWorkMs = 600_000;
const mostHeapMegabytes = 2048;
const mostRestarts = 5;

export type CaseFileWork = {
  readonly job: Omit<CaseFileJob, 'skip'>;
  /** Prints the pages that say where everything stands. */
  readonly front: (placements: readonly Placement[]) => Promise<FrontPages>;
  /** What is packed together with the PDF; without it there is no package. */
  readonly pack?: (placements: readonly Placement[], made: MadePdf) => PackOrder;
};

export type CaseFileMade = { readonly placements: readonly Placement[]; readonly made: MadePdf };

const noRoom = '服务器磁盘已满，卷宗没有制成，案件和材料不受影响；请系统管理员清理磁盘后再下载';

/** Thrown when no case file came about. The message is Chinese and may be shown to staff. */
export class CaseFileError extends Error {}

/** The process ended in the middle of its work. */
class Died extends Error {
  /** The material it was reading, if any. */
  readonly at: string | undefined;

  constructor(at: string | undefined) {
    super('制作卷宗的程序意外退出，请重试；若再次发生，请告诉系统管理员');
    this.at = at;
  }
}

type Maker = { ask(told: Told): Promise<Answered>; end(): void };

/** Waits for the next answer other than what is being opened. */
function listen(child: ChildProcess, readMs: number): Promise<Answered> {
  let opening: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const watch = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => child.kill('SIGKILL'), ms);
  };
  return new Promise<Answered>((resolve, reject) => {
    watch(longestWorkMs);
    child.on('message', (answer: Answered) => {
      watch(answer.type === 'opening' ? readMs : longestWorkMs);
      if (answer.type === 'opening') opening = answer.id;
      else resolve(answer);
    });
    child.once('exit', () => reject(new Died(opening)));
    child.once('error', reject);
  }).finally(() => {
    clearTimeout(timer);
    child.removeAllListeners();
  });
}

function startMaker(readMs: number): Maker {
  const child = fork(new URL('./case-file-process.ts', import.meta.url), {
    execArgv: [`--max-old-space-size=${mostHeapMegabytes}`],
    serialization: 'advanced',
  });
  return {
    async ask(told) {
      const answer = listen(child, readMs);
      child.send(told);
      const said = await answer;
      if (said.type === 'failed') throw said.diskFull ? new CaseFileError(noRoom) : new Error(said.message);
      return said;
    },
    end: () => void child.kill('SIGKILL'),
  };
}

/** The answer of the wanted type; any other is a mistake of the program. */
async function askFor<Type extends Answered['type']>(maker: Maker, told: Told, type: Type) {
  const said = await maker.ask(told);
  if (said.type !== type) throw new Error(`${type} expected, not ${said.type}`);
  return said as Extract<Answered, { readonly type: Type }>;
}

type Conduct = { readonly skip: readonly string[]; readonly readMs: number };

async function makeOnce(
  { job, front, pack }: CaseFileWork,
  { skip, readMs }: Conduct,
): Promise<CaseFileMade> {
  const maker = startMaker(readMs);
  try {
    const { placements } = await askFor(maker, { type: 'place', job: { ...job, skip } }, 'placed');
    const finish: Told = { type: 'finish', front: await front(placements) };
    const { made } = await askFor(maker, finish, 'finished');
    if (pack) await askFor(maker, { type: 'pack', order: pack(placements, made) }, 'packed');
    return { placements, made };
  } finally {
    maker.end();
  }
}

/**
 * Makes the case file, and the package when it is asked for. A material whose reading kills the process is left out
 * and named. Throws a `CaseFileError` when the disk is full or the process dies over something else, and what `front`
 * throws.
 */
export async function makeCaseFile(
  work: CaseFileWork,
  readMs: number = longestReadMs,
): Promise<CaseFileMade> {
  const skip: string[] = [];
  for (;;) {
    try {
      return await makeOnce(work, { skip, readMs });
    } catch (cause) {
      if (!(cause instanceof Died)) throw cause;
      if (cause.at === undefined || skip.includes(cause.at) || skip.length >= mostRestarts)
        throw new CaseFileError(cause.message);
      skip.push(cause.at);
    }
  }
}

/** Lets one case file be made at a time, whoever asks, so that memory stays bounded. */
export function oneAtATime(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(work, work);
    last = done.catch(() => undefined);
    return done;
  };
}
