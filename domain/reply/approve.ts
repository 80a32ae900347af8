import { z } from 'zod';
import { optionalParagraph } from '#domain/form.ts';
import { chainOf, nextLevel } from '#domain/petition/opinion.ts';
import { happen, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { refuseConsent } from './pending-opinion.ts';

/** 同意办理意见 · 第十三条：办理意见须经主办院领导同意；重点、难点案件先经团队负责人或分管副局长。 */
export const approve = step({
  name: 'approve',
  title: '同意办理意见',
  basis: approvals.opinion.basis,
  by: ['theLead', 'teamLeader', 'deputyDirector', 'director'],
  next: '还有下一环节的，报下一环节审批；各环节均同意后，承办人据此答复信访人，并向催办、督办单位反馈。',
  open: refuseConsent,
  input: z.object({ remark: optionalParagraph('批示') }),
  decide: (petition, { remark }, { on }) => {
    const level = nextLevel(petition) ?? 'lead';
    const said = { on, remark: remark || undefined };
    return level === chainOf(petition).at(-1)
      ? happen({ type: 'opinionApproved', ...said })
      : happen({ type: 'opinionConsented', post: level, ...said });
  },
});
