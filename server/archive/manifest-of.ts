/** The manifest of a case file that has just been made. */
import type { Petition } from '#domain/petition/petition.ts';
import { findKindByType } from '../files/material-kind.ts';
import type { StoredEvent } from '../store/events.ts';
import {
  type FiledMaterial,
  isThere,
  type MadePdf,
  type PackedFile,
  type Placement,
} from './case-file-job.ts';
import { type ManifestBody, type ManifestEvent, type ManifestMaterial, manifestFormat } from './manifest.ts';

/** How the PDF is called in its package. */
export const caseFilePath = '卷宗.pdf';

const note =
  '本清单列明卷宗包内每个文件的 SM3 摘要、办理记录及其摘要链。用执访程序的 zhifang verify-archive 命令可在任何电脑上离线核验。';

/** A file name that every system can unpack: nothing that means a folder, a drive or a device, and not too long. */
function fileName(index: number, { name, mime }: FiledMaterial): string {
  const extension = findKindByType(mime)?.extensions[0] ?? 'bin';
  const stem = name
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|.]/gu, '_')
    .trim();
  return `材料/${`${index}`.padStart(3, '0')} ${[...stem].slice(0, 60).join('')}.${extension}`;
}

export type ManifestSource = {
  readonly courtName: string;
  readonly petition: Petition;
  readonly at: string;
  readonly by: { readonly id: string; readonly name: string };
  readonly contents: string;
  readonly materials: readonly FiledMaterial[];
  readonly placements: readonly Placement[];
  readonly made: MadePdf;
  readonly history: readonly ManifestEvent[];
};

function materialsOf({ petition, materials, placements }: ManifestSource): readonly ManifestMaterial[] {
  const known = new Map(petition.materials.map((one) => [one.id, one]));
  return materials.flatMap((material, index) => {
    const [place, record] = [placements[index], known.get(material.id)];
    if (!place || !record) return [];
    const { id, kind, name, mime, size, digest } = material;
    const { from, to, absence } = place;
    return [
      {
        ...{ id, kind, name, mime, size, digest, on: record.on, by: record.by, from, to },
        ...(isThere(place) ? { path: fileName(index + 1, material) } : {}),
        ...(absence ? { absence } : {}),
      },
    ];
  });
}

/** The manifest without its own digest. */
export function manifestOf(source: ManifestSource): ManifestBody {
  const { petition, courtName, at, by, contents, made, history } = source;
  const { pages, size, digest } = made;
  return {
    format: manifestFormat,
    version: 1,
    note,
    court: petition.court,
    courtName,
    petition: petition.id,
    number: petition.number,
    at,
    by,
    contents,
    caseFile: { path: caseFilePath, size, digest, pages },
    materials: [...materialsOf(source)],
    history: [...history],
  };
}

/** The files that the manifest names, in its order. */
export function packedFiles(
  { caseFile, materials }: ManifestBody,
  pdf: string,
  filed: readonly FiledMaterial[],
): readonly PackedFile[] {
  const fileOf = new Map(filed.map(({ id, file }) => [id, file]));
  return [
    { path: caseFile.path, file: pdf },
    ...materials.flatMap(({ id, path }) => {
      const file = fileOf.get(id);
      return path && file ? [{ path, file }] : [];
    }),
  ];
}

/** The history as the manifest tells it; what is withheld leaves its digest. */
export function tellHistory(
  chain: readonly (StoredEvent & { readonly digest: Buffer })[],
  isWithheld: (seq: number) => boolean,
): readonly ManifestEvent[] {
  return chain.map(({ seq, type, data, actor, at, commandId, digest: bytes }): ManifestEvent => {
    const digest = bytes.toString('hex');
    if (isWithheld(seq)) return { seq, withheld: true, digest };
    return { seq, type, data: data as ManifestTold['data'], actor, at, commandId, digest };
  });
}

type ManifestTold = Extract<ManifestEvent, { readonly type: string }>;
