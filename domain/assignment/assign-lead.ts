import { z } from 'zod';
import { hasRole } from '#domain/access/officer.ts';
import { optionalParagraph, staffField } from '#domain/form.ts';
import { isBarred } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';

/** 确定主办院领导 · 第四条：院领导主办，原审承办法官协办。 */
export const assignLead = step({
  name: 'assignLead',
  title: '确定主办院领导',
  basis: '4',
  by: ['teamLeader', 'deputyDirector', 'director', 'president'],
  next: '主办院领导和协办法官在各自待办中看到本案；办理意见须经主办院领导同意。',
  open: ({ stage }) =>
    ['accepted', 'transferred', 'handling', 'proposed', 'approved'].includes(stage)
      ? undefined
      : refuse('4', '受理之后、答复之前才确定主办院领导'),
  input: z.object({
    lead: staffField('主办院领导', approvals.opinion.by),
    reason: optionalParagraph('说明', { hint: '变更主办领导或没有原审法官协办时写明' }),
  }),
  decide: (petition, { lead, reason }, { on, staff }) => {
    const officer = staff.get(lead);
    if (!officer?.active || !hasRole(officer, approvals.opinion.by))
      return refuse('4', '所选人员不是在岗的院领导', { field: 'lead', remedy: '请另选院领导' });
    if (isBarred(petition, lead))
      return refuse('procedure-47', `${officer.name}是本案反映的对象或已回避，不得主办`, { field: 'lead' });
    const judge = petition.enforcementCase?.trialJudge;
    const assistant = judge && staff.get(judge)?.active && !isBarred(petition, judge) ? judge : undefined;
    return happen({ type: 'leadAssigned', on, lead, assistant, reason: reason || undefined });
  },
});
