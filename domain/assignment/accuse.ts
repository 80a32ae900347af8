import { z } from 'zod';
import { paragraph, staffsField } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, step } from '#domain/step.ts';
import type { Role } from '#regulation/roles.ts';
import { voidedWith } from './voided-opinion.ts';

/** Everybody who can have a part in a petition, from its reception to the decision. */
export const accusedRoles: readonly Role[] = [
  'receptionClerk',
  'petitionTeam',
  'teamLeader',
  'handler',
  'trialJudge',
  'deputyDirector',
  'director',
  'courtLeader',
  'president',
];

/** 补充反映人员 · 民事诉讼法第四十七条：约谈等环节才得知反映到某人员的，该人员即日退出本案。 */
export const accuse = step({
  name: 'accuse',
  title: '补充反映人员',
  basis: 'procedure-47',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'deputyDirector', 'director', 'theHandler', 'theLead'],
  next: '该人员即日退出承办、主办、协办等一切身份，且不再看到本案；空出的由负责人另行确定；未答复的，其提出或者参与审批的办理意见作废。',
  open: (petition) =>
    endedOn(petition) ? refuse('procedure-47', '本件已结束，不再补充反映人员') : undefined,
  input: z.object({
    officers: staffsField('反映的人员', accusedRoles),
    reason: paragraph('如何得知', { hint: '例如约谈时信访人反映；不写检举控告的内容' }),
  }),
  decide: (petition, { officers, reason }, { on, staff }) => {
    const chosen = [...new Set(officers)];
    if (chosen.length === 0)
      return refuse('procedure-47', '没有选择反映的人员', { field: 'officers', remedy: '请至少选择一人' });
    if (!chosen.every((id) => staff.has(id)))
      return refuse('procedure-47', '所选人员不在本院名册', { field: 'officers', remedy: '请重新选择' });
    const known = chosen.find((id) => petition.accused.includes(id));
    if (known)
      return refuse('procedure-47', `${staff.get(known)?.name}已是本案反映的人员`, {
        field: 'officers',
        remedy: '请去掉该人员',
      });
    return happen(
      { type: 'officerAccused', on, officers: chosen, reason },
      ...voidedWith(petition, chosen, on, reason),
    );
  },
});
