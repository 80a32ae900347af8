import { z } from 'zod';
import { choice, line, optionalLine } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { archiveKinds } from '#regulation/registers.ts';
import { attach } from './attach.ts';
import { refuseNoMaterials } from './refuse-no-materials.ts';

/** 更改材料类别或名称 · 第十六条：材料按十类归集；改动前的类别和名称留在办理经过中。 */
export const reclassifyMaterial = step({
  name: 'reclassifyMaterial',
  title: '更改材料类别或名称',
  basis: '16',
  by: attach.by,
  next: '卷宗目录按新的类别和名称列示，原来的类别和名称留在办理经过中。',
  open: refuseNoMaterials,
  input: z.object({
    material: z
      .string({ error: '请选择材料' })
      .min(1, { error: '请选择材料' })
      .meta({ title: '材料', widget: 'material' }),
    kind: choice('材料类别', archiveKinds),
    name: line('材料名称'),
    reason: optionalLine('更改的原因'),
  }),
  decide: ({ materials }, { material, kind, name, reason }, { on }) => {
    const before = materials.find((one) => one.id === material);
    if (!before)
      return refuse('16', '所选材料不在本案材料中', {
        field: 'material',
        remedy: '请从本案材料中选择；已经整理的原件不再更改',
      });
    if (before.kind === kind && before.name === name)
      return refuse('16', '类别和名称都没有变化', { field: 'name', remedy: '请改类别或名称，或者取消' });
    const twin = materials.find(
      (one) => one.id !== material && one.digest === before.digest && one.kind === kind,
    );
    if (twin)
      return refuse('16', `同一文件已作为“${twin.name}”列在${archiveKinds[kind]}`, {
        field: 'kind',
        remedy: '同一文件在一类中只列一次，请选其他类别',
      });
    return happen({
      type: 'materialReclassified',
      on,
      material,
      kind,
      name,
      before: { kind: before.kind, name: before.name },
      ...(reason ? { reason } : {}),
    });
  },
});
