import { z } from 'zod';
import { refuseChosen } from '#domain/chosen.ts';
import { choice, optionalParagraph, staffField } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, type Setting, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { noAssistantReasons } from '#regulation/assignment.ts';
import { findAssistant, proposeLead } from './lead.ts';

/** Another than the roster proposes takes a reason; so does one who leads it already, who stays. */
function refuseUnreasoned(petition: Petition, lead: string, { staff }: Setting): Refusal | undefined {
  const proposed = proposeLead(petition, staff);
  if (!proposed || proposed.lead === lead) return undefined;
  const name = staff.get(proposed.lead)?.name ?? '';
  return refuse(proposed.basis, `${proposed.reason}，建议${name}`, {
    field: 'reason',
    remedy: `请选择${name}，或写明另行确定的理由`,
  });
}

/** 确定主办院领导 · 第四条：院领导主办，原审承办法官协办。 */
export const assignLead = step({
  name: 'assignLead',
  title: '确定主办院领导',
  basis: '4',
  by: ['teamLeader', 'deputyDirector', 'director', 'president'],
  next: '主办院领导和协办法官在各自待办中看到本案，协办法官提协办意见；办理意见须经主办院领导同意。',
  open: ({ stage }) =>
    ['accepted', 'transferred', 'handling', 'proposed', 'approved'].includes(stage)
      ? undefined
      : refuse('4', '受理之后、答复之前才确定主办院领导'),
  input: z.object({
    lead: staffField('主办院领导', approvals.opinion.by),
    noAssistant: choice('不设协办的原因', noAssistantReasons, {
      hint: '不填的按登记的原审承办法官确定',
    }).optional(),
    reason: optionalParagraph('说明', { hint: '变更主办领导，或与名册轮流的建议不同时写明' }),
  }),
  decide: (petition, { lead, noAssistant, reason }, setting) => {
    const wanted = { field: 'lead', basis: '4', part: '主办院领导', roles: approvals.opinion.by } as const;
    const no =
      refuseChosen(petition, lead, { ...wanted, present: true }, setting) ??
      (reason ? undefined : refuseUnreasoned(petition, lead, setting));
    const assistance = noAssistant ? { noAssistant } : findAssistant(petition, setting.staff);
    return (
      no ?? happen({ type: 'leadAssigned', on: setting.on, lead, ...assistance, reason: reason || undefined })
    );
  },
});
