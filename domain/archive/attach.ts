import { z } from 'zod';
import { choice, line } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { archiveKinds } from '#regulation/registers.ts';

const missingFile = '请上传文件';

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
  decide: (petition, input, { on, newId }) => {
    const twin = petition.materials.find((one) => one.digest === input.digest && one.kind === input.kind);
    if (twin)
      return refuse('16', `该文件已作为“${twin.name}”收入本案`, { field: 'file', remedy: '无须重复上传' });
    return happen({ type: 'materialAttached', on, material: { id: newId(), ...input } });
  },
});
