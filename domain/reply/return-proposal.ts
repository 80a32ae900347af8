import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { happen, step } from '#domain/step.ts';
import { refuseReturn } from './pending-opinion.ts';

/** 退回办理意见 · 第十三条：任一审批环节不同意的，写明理由退回承办人，已有的同意一并作废。 */
export const returnProposal = step({
  name: 'returnProposal',
  title: '退回办理意见',
  basis: '13',
  by: ['theLead', 'teamLeader', 'deputyDirector', 'director'],
  next: '承办人按退回理由重新办理并再次报批，各环节重新审批；答复期限不停止。',
  open: refuseReturn,
  input: z.object({ reason: paragraph('退回理由') }),
  decide: (_, { reason }, { on }) => happen({ type: 'opinionReturned', on, reason }),
});
