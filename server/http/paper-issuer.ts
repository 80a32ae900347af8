/** Issuing a paper: numbered, printed and laid into the files within the transaction of the step. */
import { Readable } from 'node:stream';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { type Day, shanghaiDay, yearOf } from '#domain/calendar/day.ts';
import { lastIssued } from '#domain/petition/paper-facts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { getPaperRule, sayPaperNumber } from '#regulation/papers.ts';
import type { FileStore } from '../files/file-store.ts';
import { type KnownPaper, paperKinds, papersOf } from '../papers/kinds.ts';
import { PaperError } from '../papers/paper-error.ts';
import type { PaperSource } from '../papers/paper-kind.ts';
import type { PaperRenderer } from '../papers/paper-renderer.ts';
import type { Issue } from '../store/complete-input.ts';
import { loadStaff } from '../store/court-staff.ts';
import type { MasterKeys } from '../store/master-key.ts';
import { loadPeople } from '../store/person.ts';
import { loadPetition } from '../store/petition-history.ts';
import { nextNumber } from '../store/series.ts';
import type { Tx } from '../store/transaction.ts';
import { namesOf } from './site.ts';

const mime = 'application/pdf';
const largestPaper = 20 * 1024 * 1024;

type Means = {
  readonly papers: PaperRenderer;
  readonly files: FileStore;
  readonly keys: MasterKeys;
  readonly calendar: () => Calendar;
};

/** The number it has already, or the next one of its kind; kinds without a word of their own bear the petition's. */
async function numberOf(
  tx: Tx,
  petition: Petition,
  { key, kind }: KnownPaper,
  shortName: string,
  today: Day,
) {
  const { word } = getPaperRule(kind);
  const before = lastIssued(petition, key);
  if (before) return before.number;
  if (!word) return petition.number;
  const year = yearOf(today);
  const serial = await nextNumber(tx, petition.court, `paper:${kind}`, year);
  return sayPaperNumber(shortName, word, year, serial);
}

async function sourceOf(tx: Tx, { keys, calendar }: Means, { court, id }: Petition, today: Day) {
  const loaded = await loadPetition(tx, court, id);
  if (!loaded) throw new Error(`petition ${id} has no history`);
  const [people, staff] = [await loadPeople(tx, keys, court, id), await loadStaff(tx, court, today)];
  const { name: courtName, short_name: shortName } = await tx
    .selectFrom('court')
    .select(['name', 'short_name'])
    .where('court', '=', court)
    .executeTakeFirstOrThrow();
  const source: PaperSource = {
    ...{ courtName, ...loaded, people, today },
    calendar: calendar(),
    names: namesOf(staff, people),
    department: (one) => staff.get(one)?.department ?? '',
  };
  return { source, shortName };
}

async function keep(files: FileStore, pdf: Uint8Array, title: string) {
  const fileName = `${title}.pdf`;
  const kept = await files.receive(Readable.from([Buffer.from(pdf)]), { maxBytes: largestPaper, fileName });
  if (!kept.received) throw new PaperError('paperInvalid', `文书未能存卷：${kept.message}`);
  return kept;
}

/** What prints and numbers the papers of a court's petitions. */
export function createIssuer(means: Means): Issue {
  return async (tx, petition, wanted, at) => {
    const today = shanghaiDay(at);
    const { source, shortName } = await sourceOf(tx, means, petition, today);
    const known = papersOf(source.petition, source.history).find(({ key }) => key === wanted);
    if (!known) return undefined;
    const { kind, id, title, draft } = known;
    if (draft) return { draft };
    const number = await numberOf(tx, petition, known, shortName, today);
    const composed = paperKinds[kind].compose(source, id);
    const numbered = { ...composed, view: { ...composed.view, 编号: number } };
    const pdf = await means.papers.renderLayout(means.papers.layOutPaper(kind, numbered));
    const { digest, size } = await keep(means.files, pdf, title);
    const material = { kind: getPaperRule(kind).archive, name: `${title} ${number}`, digest, size, mime };
    return { kind, number, material };
  };
}
