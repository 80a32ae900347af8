/** Reads the text of filed materials beside the court's work: what was read stays read, whoever goes on with it. */
import type { FileStore } from '../files/file-store.ts';
import { minutesLater } from '../identity/identity-limits.ts';
import type { OpenFile, PageAnswer, TextReader } from '../ocr/text-reader.ts';
import {
  claimText,
  type FileOf,
  keepPage,
  pagesRead,
  type ReadPage,
  readText,
  settleText,
  textFields,
} from '../store/material-text.ts';
import type { Workplace } from '../store/perform.ts';
import { inTransaction } from '../store/transaction.ts';

type Reading = Workplace & {
  readonly files: FileStore;
  readonly texts: TextReader;
  /** UTC ISO, whole milliseconds. */
  readonly now: () => string;
};

/** A file is left to who reads it as long as a page was kept so lately; a page takes two minutes at most. */
const claimMinutes = 5;
/** Then the next waking goes on, so that stopping the program never waits long. */
const budgetMs = 5 * 60_000;
/** A file that ends the process so often is given up. */
const mostLost = 3;

type Ended =
  | { readonly kind: 'done' }
  | { readonly kind: 'notInstalled' }
  | { readonly kind: 'failed'; readonly reason: string };
type Told = Ended | { readonly kind: 'stopped' };

/** How long to go on. */
type Until = { readonly signal: AbortSignal; readonly over: () => boolean };

/** Opens the file, again after a page that took the process with it. */
function reopening({ files, texts }: Reading, file: FileOf, signal: AbortSignal) {
  let current: OpenFile | { readonly unreadable: string } | undefined;
  return {
    file,
    get: async () => {
      current ??= await texts.open(files.read(file.digest), { signal });
      return current;
    },
    drop: () => {
      if (current && 'close' in current) current.close();
      current = undefined;
    },
  };
}

async function keepAnswer(reading: Reading, file: FileOf, page: number, pages: number, answer: PageAnswer) {
  if (answer.kind === 'notInstalled') return;
  const at = reading.now();
  const kept =
    answer.kind === 'page'
      ? { page, text: answer.text, by: answer.by }
      : { page, text: '', fault: answer.reason };
  const standing = { pages, at, until: minutesLater(at, claimMinutes) };
  await inTransaction(reading.db, (tx) => keepPage(tx, reading.keys, file, kept, standing));
}

type Opening = ReturnType<typeof reopening>;
type Tally = { lost: number; wanting: boolean };

/** Reads a page; what is said of the whole file when it ends there. */
async function readPage(reading: Reading, opening: Opening, tally: Tally, page: number, until: Until) {
  const opened = await opening.get();
  if ('unreadable' in opened) return { kind: 'failed', reason: opened.unreadable } as const;
  const answer = await opened.read(page);
  if (until.signal.aborted) return { kind: 'stopped' } as const;
  await keepAnswer(reading, opening.file, page, opened.pages, answer);
  if (answer.kind === 'notInstalled') tally.wanting = true;
  if (answer.kind !== 'failed' || !answer.lost) return undefined;
  opening.drop();
  tally.lost += 1;
  return tally.lost < mostLost ? undefined : ({ kind: 'failed', reason: answer.reason } as const);
}

/** The pages still to be read; of a file that cannot be opened the first, which will say why. */
async function pagesLeft(reading: Reading, opening: Opening): Promise<readonly number[]> {
  const known = await pagesRead(reading.db, opening.file);
  const opened = await opening.get();
  const pages = 'unreadable' in opened ? 1 : opened.pages;
  return Array.from({ length: pages }, (_, index) => index + 1).filter((page) => !known.has(page));
}

/** Reads what is left of the file, page by page. */
async function readPages(reading: Reading, file: FileOf, until: Until): Promise<Told> {
  const opening = reopening(reading, file, until.signal);
  const tally = { lost: 0, wanting: false };
  try {
    for (const page of await pagesLeft(reading, opening)) {
      if (until.over()) return { kind: 'stopped' };
      const told = await readPage(reading, opening, tally, page, until);
      if (told) return until.signal.aborted ? { kind: 'stopped' } : told;
    }
    return tally.wanting ? { kind: 'notInstalled' } : { kind: 'done' };
  } finally {
    opening.drop();
  }
}

/** What is said of a file of which nothing could be read, however far it came. */
function endingOf(told: Ended, pages: readonly ReadPage[]) {
  const [first] = pages;
  const nothing = told.kind === 'done' && first?.fault && pages.every(({ fault }) => fault);
  if (nothing) return { state: 'failed', reason: first.fault } as const;
  return told.kind === 'failed'
    ? ({ state: 'failed', reason: told.reason } as const)
    : ({ state: told.kind, reason: null } as const);
}

/** Writes down how it ended, and makes what was read findable, also when some pages are missing. */
async function settle(reading: Reading, file: FileOf, told: Told): Promise<void> {
  const { db, keys } = reading;
  const at = reading.now();
  if (told.kind === 'stopped') return settleText(db, file, { state: 'queued', reason: null, at });
  const pages = await readText(db, keys, file);
  const ending = endingOf(told, pages);
  await settleText(db, file, { ...ending, at }, textFields(pages, keys, at));
}

async function readFile(reading: Reading, file: FileOf, until: Until): Promise<void> {
  const there = await reading.files.has(file.digest);
  const told = there
    ? await readPages(reading, file, until)
    : ({ kind: 'failed', reason: '文件已不在磁盘上' } as const);
  await settle(reading, file, told);
}

/**
 * Reads what waits, oldest first, until nothing does, the signal is given or the time is up; how many files it took.
 * A file that is broken off goes on at its next page.
 */
export async function readTexts(reading: Reading, signal: AbortSignal): Promise<number> {
  const begun = Date.now();
  const until = { signal, over: () => signal.aborted || Date.now() - begun > budgetMs };
  let taken = 0;
  while (!until.over()) {
    const at = reading.now();
    const claimed = { at, until: minutesLater(at, claimMinutes) };
    const file = await claimText(reading.db, claimed, reading.texts.installed());
    if (!file) break;
    await readFile(reading, file, until);
    taken += 1;
  }
  return taken;
}
