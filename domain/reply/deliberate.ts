import { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { refuseAnyChosen } from '#domain/chosen.ts';
import { dayField, paragraph, staffsField } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
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

/** Who takes part with a voice: everybody but the author. */
const deciding = (petition: Petition, members: readonly StaffId[]) =>
  new Set(members.filter((id) => id !== petition.proposal?.by));

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
    const wanted = { field: 'members', basis: '13', part: '集体研究人员', roles: memberRoles } as const;
    const no =
      refuseDay(petition, input.on, setting) ?? refuseAnyChosen(petition, input.members, wanted, setting);
    if (no) return no;
    const { size } = deciding(petition, input.members);
    if (size < deliberation.members)
      return refuse('13', `除提出人外，参加集体研究的不足${deliberation.members}人`, {
        field: 'members',
        remedy: '请补充参加人，或报主办院领导审批',
      });
    return happen({ type: 'opinionDeliberated', ...input });
  },
});
