import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { happen, step } from '#domain/step.ts';
import { refuseTwin, refuseUnfiled, uploadedFile } from './archive-open.ts';
import { attach } from './attach.ts';

/** 补充归档 · 第十六条：归档后形成或找到的材料，写明理由，另列补充卷，不动已封的案卷。 */
export const addSupplement = step({
  name: 'addSupplement',
  title: '补充归档',
  basis: '16',
  by: attach.by,
  next: '材料列入补充卷；已封的案卷不变。',
  open: refuseUnfiled,
  input: z.object({ ...uploadedFile, reason: paragraph('补充归档的理由') }),
  decide: (petition, { reason, ...input }, { on, newId, staff }) =>
    refuseTwin(petition, input, staff) ??
    happen({ type: 'supplementAdded', on, material: { id: newId(), ...input }, reason }),
});
