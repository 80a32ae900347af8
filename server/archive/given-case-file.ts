/** For tests and measurements only: the case file of an invented petition. */
import { join } from 'node:path';
import { parseDay } from '#domain/calendar/day.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { archiveKindIds, archiveKinds } from '#regulation/registers.ts';
import type { PaperRenderer } from '../papers/paper-renderer.ts';
import { link, startOfChain } from '../store/chain.ts';
import type { FiledMaterial } from './case-file-job.ts';
import type { CaseFileWork } from './case-file-maker.ts';
import { contentsDigest, printManifest } from './manifest.ts';
import { manifestOf, packedFiles, tellHistory } from './manifest-of.ts';
import { printFront } from './print-front.ts';

const courtName = '济南市钢城区人民法院';
const at = '2026-11-28T01:00:00.000Z';
const today = parseDay('2026-11-28');

/** An invented history of that many events, linked as the store links them. */
export function chainOf({ court, id }: Petition, events: number) {
  let previous = startOfChain;
  return Array.from({ length: events }, (_, index) => {
    const data = { on: '2026-11-20', summary: `第${index + 1}条` };
    const commandId = '7d3f6c1e-0000-4000-8000-000000000001';
    const event = { court, petition: id, seq: index + 1, type: 'noted', data, actor: 's-1', at, commandId };
    previous = link(previous, event);
    return { ...event, digest: previous };
  });
}

/** The work of making it from these materials; `withheld` events leave only their digests. */
export function caseFileWork(
  papers: PaperRenderer,
  petition: Petition,
  given: {
    readonly materials: readonly FiledMaterial[];
    readonly folder: string;
    readonly withheld?: readonly number[];
    readonly mostBytes?: number;
  },
): CaseFileWork {
  const { materials, folder, withheld = [], mostBytes = 1e9 } = given;
  const groups = archiveKindIds.map((kind) => ({
    name: archiveKinds[kind],
    materials: materials.filter((one) => one.kind === kind).map((one) => ({ ...one, on: today })),
  }));
  const history = tellHistory(chainOf(petition, 4), (seq) => withheld.includes(seq));
  const contents = contentsDigest(
    { court: petition.court, petition: petition.id, number: petition.number },
    materials,
    history.at(-1)?.digest ?? '',
  );
  const people = [{ id: 'p-1', petition: petition.id, kind: 'natural', name: '刘芳' }];
  const names = { staff: (id: string) => id, person: () => '刘芳' };
  const out = join(folder, 'case-file.pdf');
  const who = { id: 's-1', name: '孙悦' };
  return {
    job: {
      ...{ number: petition.number, title: `${petition.number}卷宗`, author: courtName, at, mostBytes, out },
      groups: groups.filter((group) => group.materials.length > 0),
    },
    front: (placements) =>
      printFront(papers, {
        ...{ courtName, petition, people, names, groups, placements, by: who.name, today, contents },
        withheld: withheld.length,
      }),
    pack: (placements, made) => {
      const recorded = materials.map((one) => ({ ...one, on: today, by: who.id }));
      const body = manifestOf({
        ...{ courtName, at, by: who, contents, materials, placements, made, history },
        petition: { ...petition, materials: recorded },
      });
      const files = packedFiles(body, out, materials);
      return { manifest: printManifest(body).text, files, out: join(folder, 'case-file.zip') };
    },
  };
}
