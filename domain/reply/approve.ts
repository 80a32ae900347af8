import { z } from 'zod';
import { optionalParagraph } from '#domain/form.ts';
import { happen, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { refuseOpinion } from './pending-opinion.ts';

/** 同意办理意见 · 第十三条：办理意见须经主办院领导同意。 */
export const approve = step({
  name: 'approve',
  title: '同意办理意见',
  basis: approvals.opinion.basis,
  by: ['theLead'],
  next: '承办人据此答复信访人，并向催办、督办单位反馈。',
  open: refuseOpinion,
  input: z.object({ remark: optionalParagraph('批示') }),
  decide: (_, { remark }, { on }) => happen({ type: 'opinionApproved', on, remark: remark || undefined }),
});
