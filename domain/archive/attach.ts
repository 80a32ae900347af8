import { z } from 'zod';
import type { Staff } from '#domain/access/officer.ts';
import { choice, line } from '#domain/form.ts';
import type { ReplacedMaterial } from '#domain/petition/material-facts.ts';
import type { Material } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { archiveKinds } from '#regulation/registers.ts';

const missingFile = '请上传文件';

/** Says which material the file is already, since when and by whom, and what became of it. */
function refuseTwin(twin: Petition['materials'][number] | ReplacedMaterial, staff: Staff): Refusal {
  const since = `${twin.on}由${staff.get(twin.by)?.name ?? '他人'}`;
  const then =
    'replaced' in twin ? `，${twin.replaced.on}整理为${twin.replaced.into.join('、') || '其他材料'}` : '';
  return refuse('16', `该文件已作为“${twin.name}”收入本案（${since}收入${then}）`, {
    field: 'file',
    remedy: '无须重复上传；须列入其他类别的，请改选材料类别',
  });
}

/** 收入材料 · 第十六条：一案一档，材料按十类归集。文件本身经上传后以摘要值指认。 */
export const attach = step({
  name: 'attach',
  title: '收入材料',
  basis: '16',
  by: [
    'receptionClerk',
    'petitionTeam',
    'teamLeader',
    'theHandler',
    'theLead',
    'theAssistant',
    'commandCentre',
    'archivist',
  ],
  next: '材料列入本案卷宗目录。',
  open: () => undefined,
  input: z.object({
    kind: choice('材料类别', archiveKinds),
    name: line('材料名称'),
    digest: z
      .string({ error: missingFile })
      .regex(/^[0-9a-f]{64}$/, { error: '文件摘要值不正确，请重新上传' }),
    size: z.number({ error: missingFile }).int().positive(),
    mime: z.string({ error: missingFile }).min(1),
  }),
  decide: (petition, input, { on, newId, staff }) => {
    const isTwin = (one: Material) => one.digest === input.digest && one.kind === input.kind;
    const twin = petition.materials.find(isTwin) ?? petition.replacedMaterials.find(isTwin);
    if (twin) return refuseTwin(twin, staff);
    return happen({ type: 'materialAttached', on, material: { id: newId(), ...input } });
  },
});
