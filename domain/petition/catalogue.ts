/** 卷内目录 · 第十六条：材料按十类、每类按日期先后排列；归档以后补充的另列补充卷。 */
import { compareDays } from '#domain/calendar/day.ts';
import { type ArchiveKind, archiveKindIds, archiveKinds } from '#regulation/registers.ts';
import type { Petition } from './petition.ts';

/** A material as the catalogue lists it: with the day it came and who brought it. */
type Entry = Petition['materials'][number];
export type CatalogueKind = {
  readonly kind: ArchiveKind;
  readonly name: string;
  readonly entries: readonly Entry[];
};

/** By the ten kinds in the order of article 16, within a kind by day; what came on one day in the order it came. */
const arranged = (entries: readonly Entry[]): readonly CatalogueKind[] =>
  archiveKindIds.map((kind) => ({
    kind,
    name: archiveKinds[kind],
    entries: entries.filter((one) => one.kind === kind).toSorted((a, b) => compareDays(a.on, b.on)),
  }));

const isSupplement = ({ supplements }: Petition, { id }: Entry): boolean =>
  supplements.some(({ material }) => material === id);

/** The file proper: all ten kinds, also those without a material, in order. Without what came after the filing. */
export const catalogueOf = (petition: Petition): readonly CatalogueKind[] =>
  arranged(petition.materials.filter((one) => !isSupplement(petition, one)));

/** The supplement (补充卷): what came after the filing, in the same order; only kinds that have something. */
export const supplementOf = (petition: Petition): readonly CatalogueKind[] =>
  arranged(petition.materials.filter((one) => isSupplement(petition, one))).filter(
    ({ entries }) => entries.length > 0,
  );
