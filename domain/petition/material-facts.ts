/** 材料的整理 · 第十六条：改类别或名称；把扫描件旋转、排序、拆分、合并为新的材料，原件留存。 */
import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { archiveKinds } from '#regulation/registers.ts';
import type { Core } from './core.ts';
import { type Evolvers, event } from './event.ts';
import { keysOf, materialSchema } from './parts.ts';

/** How far a page can be turned, in degrees clockwise. */
export const turns = [0, 90, 180, 270] as const;

/** A page of a material, from 1, and how far it is turned against how it lies there. */
export const pageSchema = z.object({
  material: z.string().max(100),
  page: z.number().int().min(1),
  turn: z.literal(turns),
});
export type Page = z.output<typeof pageSchema>;

/** Pages of an original that went into none of the new materials. */
export const omittedSchema = z.object({ material: z.string(), pages: z.array(z.number().int().min(1)) });

const kind = z.enum(keysOf(archiveKinds));
const named = (names: readonly string[]): string => names.map((one) => `“${one}”`).join('');

export const materialKinds = {
  materialReclassified: event(
    {
      material: z.string(),
      kind,
      name: z.string(),
      before: z.object({ kind, name: z.string() }),
      reason: z.string().optional(),
    },
    ({ before, kind: now, name, reason }) =>
      `材料${named([before.name])}${now === before.kind ? '' : `由${archiveKinds[before.kind]}改列${archiveKinds[now]}`}${now !== before.kind && name !== before.name ? '，' : ''}${name === before.name ? '' : `改名${named([name])}`}${reason ? `：${reason}` : ''}`,
  ),
  materialsArranged: event(
    {
      originals: z.array(z.object({ id: z.string(), name: z.string() })).min(1),
      parts: z.array(materialSchema.extend({ pages: z.array(pageSchema).min(1) })).min(1),
      omitted: z.array(omittedSchema),
      reason: z.string().optional(),
    },
    ({ originals, parts, omitted, reason }) => {
      const nameOf = (id: string) => originals.find((one) => one.id === id)?.name ?? id;
      const made = parts.map((one) => `“${one.name}”（${archiveKinds[one.kind]}，${one.pages.length}页）`);
      const left = omitted.map((one) => `“${nameOf(one.material)}”第${one.pages.join('、')}页`);
      return `${named(originals.map((one) => one.name))}整理为${made.join('、')}${left.length > 0 ? `；未编入${left.join('，')}` : ''}${reason ? `（${reason}）` : ''}；原件留存`;
    },
  ),
};

type Filed = Core['materials'][number];

/** An original that newer materials stand for: out of the catalogue, kept and readable. */
export type ReplacedMaterial = Filed & {
  readonly replaced: {
    readonly on: Day;
    readonly by: StaffId;
    /** The names of what was made of it. */
    readonly into: readonly string[];
  };
};

export type MaterialFacts = { readonly replacedMaterials: readonly ReplacedMaterial[] };

export const noMaterialFacts: MaterialFacts = { replacedMaterials: [] };

type Known = Pick<Core, 'materials'> & MaterialFacts;

/** What was made of pages came to the court when the first of its originals did, by whoever brought that. */
function oldest(materials: readonly Filed[], pages: readonly Page[]): Filed | undefined {
  const sources = materials.filter((one) => pages.some((page) => page.material === one.id));
  return sources.reduce<Filed | undefined>(
    (first, one) => (first && first.on <= one.on ? first : one),
    undefined,
  );
}

export const materialEvolvers: Evolvers<typeof materialKinds, Known> = {
  materialReclassified: ({ materials }, { material, kind: now, name }) => ({
    materials: materials.map((one) => (one.id === material ? { ...one, kind: now, name } : one)),
  }),
  materialsArranged: ({ materials, replacedMaterials }, { originals, parts, on, by }) => {
    const isOriginal = ({ id }: Filed) => originals.some((one) => one.id === id);
    const intoOf = (id: string) =>
      parts.filter(({ pages }) => pages.some((page) => page.material === id)).map(({ name }) => name);
    const gone = materials.filter(isOriginal);
    const made = parts.map(({ pages, ...part }) => {
      const source = oldest(gone, pages);
      return { ...part, on: source?.on ?? on, by: source?.by ?? by };
    });
    return {
      materials: [...materials.filter((one) => !isOriginal(one)), ...made],
      replacedMaterials: [
        ...replacedMaterials,
        ...gone.map((one) => ({ ...one, replaced: { on, by, into: intoOf(one.id) } })),
      ],
    };
  },
};

/** A material by its id, also one that newer materials stand for: what once was referred to stays readable. */
export const findMaterial = ({ materials, replacedMaterials }: Known, id: string): Filed | undefined =>
  [...materials, ...replacedMaterials].find((one) => one.id === id);

/** The kinds of file whose pages can be arranged. */
export const pagedTypes: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png'];
