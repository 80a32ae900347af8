import { z } from 'zod';
import { hasRole, type Officer, type Staff, type StaffId } from '#domain/access/officer.ts';
import { dayField, paragraph, staffsField } from '#domain/form.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { deliberation } from '#regulation/approvals.ts';
import type { Role } from '#regulation/roles.ts';

const memberRoles: readonly Role[] = [
  'handler',
  'petitionTeam',
  'teamLeader',
  'trialJudge',
  'deputyDirector',
  'director',
  'courtLeader',
  'president',
];

/** Who takes part with a voice: in office, holding a post that decides cases, and not the author. */
const deciding = (petition: Petition, members: readonly StaffId[], staff: Staff) =>
  new Set(members.filter((id) => id !== petition.proposal?.by && isMember(staff.get(id))));
const isMember = (officer?: Officer) => officer?.active === true && hasRole(officer, memberRoles);

/** 集体研究 · 第十三条：办理意见也可经相关人员集体研究同意；记明参加人、各人意见和结论。 */
export const deliberate = step({
  name: 'deliberate',
  title: '集体研究同意',
  basis: deliberation.basis,
  by: ['theLead', 'teamLeader', 'deputyDirector', 'director'],
  next: '集体研究同意的，承办人据此答复。',
  open: (petition, { by }) => {
    if (petition.stage !== 'proposed' || !petition.proposal) return refuse('13', '没有待批的办理意见');
    return petition.proposal.by === by.id
      ? refuse('13', '提出人不得主持研究自己的办理意见', { remedy: '请由其他负责人主持' })
      : undefined;
  },
  input: z.object({
    on: dayField('研究日期'),
    members: staffsField('参加人', memberRoles),
    views: paragraph('各人意见'),
    conclusion: paragraph('结论'),
  }),
  decide: (petition, input, setting) => {
    const no = refuseDay(petition, input.on, setting);
    if (no) return no;
    const barred = input.members.find((id) => isBarred(petition, id));
    if (barred)
      return refuse('procedure-47', `${setting.staff.get(barred)?.name ?? '该人员'}须回避，不得参加研究`, {
        field: 'members',
      });
    const { size } = deciding(petition, input.members, setting.staff);
    if (size < deliberation.members)
      return refuse('13', `除提出人外，参加集体研究的不足${deliberation.members}人`, {
        field: 'members',
        remedy: '请补充参加人，或报主办院领导审批',
      });
    return happen({ type: 'opinionDeliberated', ...input });
  },
});
