import { z } from 'zod';
import { choice, line, optionalLine } from '#domain/form.ts';
import { omittedSchema, type Page, pagedTypes, pageSchema } from '#domain/petition/material-facts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { archiveKinds } from '#regulation/registers.ts';
import { attach } from './attach.ts';
import { refuseNoMaterials } from './refuse-no-materials.ts';

/** What one arrangement can hold; beyond it the desk and the server grow slow. */
export const mostPages = 1000;
const mostOriginals = 50;
const mostParts = 50;

const partSchema = z.object({
  kind: choice('材料类别', archiveKinds),
  name: line('材料名称'),
  pages: z
    .array(pageSchema, { error: '请选择页面' })
    .min(1, { error: '这份材料没有页面，请移入页面或去掉这份材料' })
    .max(mostPages, { error: `一份材料不超过${mostPages}页` }),
});

/** What is to become of which originals, as the page desk sends it: the files themselves are made by the server. */
export const arrangementSchema = z.object({
  originals: z
    .array(z.string().max(100), { error: '请选择要整理的材料' })
    .min(1, { error: '请选择要整理的材料' })
    .max(mostOriginals, { error: `一次最多整理${mostOriginals}份材料` }),
  parts: z
    .array(partSchema, { error: '请编成材料' })
    .min(1, { error: '请至少编成一份材料' })
    .max(mostParts, { error: `一次最多编成${mostParts}份材料` }),
  reason: optionalLine('未编入页面的原因'),
});
export type Arrangement = z.output<typeof arrangementSchema>;

const samePage = (one: Page, other: Page): boolean =>
  one.material === other.material && one.page === other.page;

/** The first page that is planned for twice. */
function findTwice(pages: readonly Page[]): Page | undefined {
  return pages.find((one, index) => pages.findIndex((other) => samePage(one, other)) < index);
}

function refuseOriginal({ materials, replacedMaterials }: Petition, id: string): Refusal | undefined {
  const gone = replacedMaterials.find((one) => one.id === id);
  if (gone)
    return refuse('16', `“${gone.name}”已于${gone.replaced.on}整理为${gone.replaced.into.join('、')}`, {
      field: 'originals',
      remedy: '请刷新页面，整理其后的材料',
    });
  const found = materials.find((one) => one.id === id);
  if (!found) return refuse('16', '所选材料不在本案材料中', { field: 'originals', remedy: '请先上传' });
  return pagedTypes.includes(found.mime)
    ? undefined
    : refuse('16', `“${found.name}”不能按页整理`, {
        field: 'originals',
        remedy: '只能整理 PDF 和图片；Word 文档请先另存为 PDF 再上传',
      });
}

/**
 * Refuses originals that are not on file, were arranged before or have no pages, and pages of something else or
 * planned for twice (article 16). Whether a page exists is known only to who opens the file.
 */
export function refuseArrangement(
  petition: Petition,
  { originals, parts }: Arrangement,
): Refusal | undefined {
  const wrong = originals.map((id) => refuseOriginal(petition, id)).find((one) => one !== undefined);
  if (wrong) return wrong;
  const pages = parts.flatMap((one) => one.pages);
  if (pages.length > mostPages)
    return refuse('16', `一次最多整理${mostPages}页，现有${pages.length}页`, {
      field: 'parts',
      remedy: '请分几次整理',
    });
  if (pages.some((page) => !originals.includes(page.material)))
    return refuse('16', '有的页面不属于所选材料', { field: 'parts', remedy: '请刷新页面后重新整理' });
  const twice = findTwice(pages);
  const nameOf = (id: string) => petition.materials.find((one) => one.id === id)?.name;
  return twice
    ? refuse('16', `“${nameOf(twice.material)}”第${twice.page}页编入了两次`, {
        field: 'parts',
        remedy: '同一页只能编入一次',
      })
    : undefined;
}

/** 整理扫描件 · 第十六条：页面旋转、排序、拆分、合并为新的材料；原件不改、留存备查，目录只列新的材料。 */
export const arrangeMaterials = step({
  name: 'arrangeMaterials',
  title: '整理扫描件',
  basis: '16',
  by: attach.by,
  next: '新的材料列入卷宗目录；原件不再列入目录，仍留存备查。',
  open: refuseNoMaterials,
  input: arrangementSchema.extend({
    parts: z.array(partSchema.extend(attach.input.pick({ digest: true, size: true, mime: true }).shape), {
      error: '请先在整理页面编排',
    }),
    omitted: z.array(omittedSchema, { error: '请先在整理页面编排' }),
  }),
  decide: (petition, { originals, parts, omitted, reason }, { on, newId }) => {
    const no = refuseArrangement(petition, { originals, parts });
    if (no) return no;
    if (omitted.length > 0 && !reason)
      return refuse('16', '有页面没有编入任何一份材料，须写明原因', {
        field: 'reason',
        remedy: '请写明原因，如“空白页”，或把页面编入材料',
      });
    const id = newId();
    return happen({
      type: 'materialsArranged',
      on,
      originals: petition.materials
        .filter((one) => originals.includes(one.id))
        .map((one) => ({ id: one.id, name: one.name })),
      parts: parts.map((part, index) => ({ id: `${id}.${index + 1}`, ...part })),
      omitted,
      ...(reason ? { reason } : {}),
    });
  },
});
