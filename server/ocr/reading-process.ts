/**
 * Reads the text of one file, as a process of its own: files from outside and a large native library cannot hurt the
 * program from here. The file comes in by standard input; pages are asked for one at a time. Its argument is the
 * folder of the optional part, which may be missing.
 */
import { constants, setPriority } from 'node:os';
import { buffer } from 'node:stream/consumers';
import { openPages, type Pages } from './pages.ts';
import type { PageRequest, ProcessAnswer } from './protocol.ts';

const pulseMs = 250;

function say(answer: ProcessAnswer): void {
  process.send?.(answer);
}

async function readPage(pages: Pages, page: number): Promise<ProcessAnswer> {
  try {
    return await pages.read(page);
  } catch (cause) {
    return { kind: 'pageFailed', page, reason: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function serve(partDir: string): Promise<void> {
  const bytes = await buffer(process.stdin);
  const opened = await openPages(bytes, partDir);
  if ('unreadable' in opened) return say({ kind: 'unreadable', reason: opened.unreadable });
  let last: Promise<void> = Promise.resolve();
  process.on('message', ({ page }: PageRequest) => {
    last = last.then(async () => say(await readPage(opened, page)));
  });
  say({ kind: 'opened', pages: opened.count });
}

// The desk goes first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
// The program is gone, however it went.
process.on('disconnect', () => process.exit(0));
setInterval(() => say({ kind: 'pulse', memory: process.memoryUsage.rss() }), pulseMs);
await serve(process.argv[2] ?? '');
