import { z } from 'zod';
import { happen, step } from '#domain/step.ts';
import { refuseFiled, refuseTwin, uploadedFile } from './archive-open.ts';

/** 收入材料 · 第十六条：一案一档，材料按十类归集。文件本身经上传后以摘要值指认。归档后改走补充归档。 */
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
  open: refuseFiled,
  input: z.object(uploadedFile),
  decide: (petition, input, { on, newId, staff }) =>
    refuseTwin(petition, input, staff) ??
    happen({ type: 'materialAttached', on, material: { id: newId(), ...input } }),
});
