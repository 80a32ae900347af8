/** 电子卷宗 · 第十六条：一案一档。封面、卷内目录、材料、备考表合成一个 PDF，可连同原件和清单打包，离线核验。 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { guardedMaterials, isGuardedEvent, mayReadGuarded } from '#domain/access/guarded.ts';
import type { Officer } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { catalogueOf, supplementOf } from '#domain/petition/catalogue.ts';
import type { Names } from '#domain/petition/event.ts';
import type { Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { FileStore } from '../files/file-store.ts';
import type { PaperRenderer } from '../papers/paper-renderer.ts';
import { loadChain } from '../store/events.ts';
import type { Person } from '../store/person.ts';
import type { Tables } from '../store/tables.ts';
import { CaseFileError, type CaseFileWork, makeCaseFile } from './case-file-maker.ts';
import type { PrintedGroup } from './front-pages.ts';
import { contentsDigest, type ManifestEvent, printManifest } from './manifest.ts';
import { manifestOf, packedFiles, tellHistory } from './manifest-of.ts';
import { mostOriginalBytes } from './package-file.ts';
import { printFront } from './print-front.ts';

/** Pages are made of so many bytes of materials; memory is a small multiple of it. */
const mostBytes = 400 * 1024 * 1024;

export type CaseFileSource = {
  readonly courtName: string;
  readonly petition: Petition;
  readonly history: readonly Recorded[];
  readonly people: readonly Person[];
  readonly names: Names;
  readonly by: Officer;
  readonly today: Day;
  /** UTC ISO, whole milliseconds. */
  readonly at: string;
};

export type CaseFileTools = {
  readonly db: Kysely<Tables>;
  readonly files: FileStore;
  readonly papers: PaperRenderer;
};

export type CaseFile = {
  /** The PDF or the package. */
  readonly file: string;
  /** Digest of the PDF, or of the whole package as its manifest says it. */
  readonly digest: string;
  /** Removes what was made. */
  readonly dispose: () => Promise<void>;
};

/** What of the history this officer is not told: what was done under article 10, and the materials that prove it. */
function withheldFrom({ by, petition, history }: CaseFileSource) {
  if (mayReadGuarded(by, petition)) return { events: new Set<number>(), materials: new Set<string>() };
  const materials = guardedMaterials(history);
  const hidden = history.filter(
    (one) => isGuardedEvent(one) || (one.type === 'materialAttached' && materials.has(one.material.id)),
  );
  return { events: new Set(hidden.map(({ seq }) => seq)), materials };
}

/** The ten kinds in order and what came after the filing, without what the officer may not see. */
function groupsOf(
  petition: Petition,
  files: FileStore,
  hidden: ReadonlySet<string>,
): readonly PrintedGroup[] {
  const kinds = [
    ...catalogueOf(petition),
    ...supplementOf(petition).map((one) => ({ ...one, name: `补充卷：${one.name}` })),
  ];
  return kinds.map(({ name, entries }, index) => ({
    name: index < 10 ? `${numerals[index]}、${name}` : name,
    materials: entries
      .filter(({ id }) => !hidden.has(id))
      .map((one) => ({ ...one, file: files.pathOf(one.digest) })),
  }));
}

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

type Ground = {
  readonly source: CaseFileSource;
  readonly groups: readonly PrintedGroup[];
  readonly history: readonly ManifestEvent[];
  readonly contents: string;
  readonly folder: string;
};

async function findGround(tools: CaseFileTools, source: CaseFileSource, folder: string): Promise<Ground> {
  const { petition } = source;
  const { court, id, number, seq } = petition;
  const hidden = withheldFrom(source);
  const groups = groupsOf(petition, tools.files, hidden.materials);
  const chain = await loadChain(tools.db, court, id, seq);
  const history = tellHistory(chain, (one) => hidden.events.has(one));
  const materials = groups.flatMap((group) => group.materials);
  const contents = contentsDigest({ court, petition: id, number }, materials, history.at(-1)?.digest ?? '');
  return { source, groups, history, contents, folder };
}

function workOf(tools: CaseFileTools, { source, groups, history, contents, folder }: Ground): CaseFileWork {
  const { petition, courtName, by, at } = source;
  return {
    job: {
      number: petition.number,
      title: `${petition.number}执行申诉信访卷宗`,
      author: courtName,
      at,
      groups: groups.filter(({ materials }) => materials.length > 0),
      mostBytes,
      out: join(folder, 'case-file.pdf'),
    },
    front: (placements) =>
      printFront(tools.papers, {
        ...source,
        groups,
        placements,
        by: by.name,
        contents,
        withheld: history.filter((one) => 'withheld' in one).length,
      }),
  };
}

/** Throws a `CaseFileError` when the originals are more than a package can hold. */
function expectRoom({ groups }: Ground): void {
  const size = groups.flatMap(({ materials }) => materials).reduce((sum, one) => sum + one.size, 0);
  if (size > mostOriginalBytes)
    throw new CaseFileError('材料合计超过 3 GB，装不进一个卷宗包；请下载卷宗 PDF，原件在“材料”中逐份下载');
}

function withPackage(work: CaseFileWork, ground: Ground, told: (whole: string) => void): CaseFileWork {
  const { source, history, contents, folder } = ground;
  const { petition, courtName, at, by } = source;
  const materials = ground.groups.flatMap((group) => group.materials);
  return {
    ...work,
    pack: (placements, made) => {
      const who = { id: by.id, name: by.name };
      const body = manifestOf({
        ...{ courtName, petition, at, by: who, contents, materials, placements, made, history },
      });
      const { text, whole } = printManifest(body);
      told(whole);
      const files = packedFiles(body, work.job.out, materials);
      return { manifest: text, files, out: join(folder, 'case-file.zip') };
    },
  };
}

/**
 * Makes the case file as a PDF, or as a package with originals and manifest, in a folder of its own that `dispose`
 * removes. Files that are gone, altered or unreadable are named in it. Throws a `CaseFileError` or a `PaperError`.
 */
export async function buildCaseFile(
  tools: CaseFileTools,
  source: CaseFileSource,
  form: 'pdf' | 'package',
): Promise<CaseFile> {
  const folder = await mkdtemp(join(tmpdir(), 'zhifang-case-file-'));
  const dispose = () => rm(folder, { recursive: true, force: true });
  try {
    const ground = await findGround(tools, source, folder);
    const work = workOf(tools, ground);
    if (form === 'pdf') {
      const { made } = await makeCaseFile(work);
      return { file: work.job.out, digest: made.digest, dispose };
    }
    expectRoom(ground);
    let digest = '';
    await makeCaseFile(
      withPackage(work, ground, (whole) => {
        digest = whole;
      }),
    );
    return { file: join(folder, 'case-file.zip'), digest, dispose };
  } catch (cause) {
    await dispose();
    throw cause;
  }
}
