import { z } from 'zod';
import { paragraph, staffField } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { isBarred } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { voidedWith } from './voided-opinion.ts';

/** 回避 · 民事诉讼法第四十七条：应回避的人员不再接访、办理、审批本案；承办人回避的须另行确定。 */
export const recuse = step({
  name: 'recuse',
  title: '决定回避',
  basis: 'procedure-47',
  by: ['teamLeader', 'deputyDirector', 'director', 'president'],
  next: '该人员即日退出本案且不再看到本案；其为承办人的，须变更承办人；未答复的，其提出或者参与审批的办理意见作废。',
  open: (petition) => (endedOn(petition) ? refuse('procedure-47', '本件已结束，不再决定回避') : undefined),
  input: z.object({
    officer: staffField('回避人员', [
      'handler',
      'petitionTeam',
      'teamLeader',
      'trialJudge',
      'courtLeader',
      'president',
    ]),
    reason: paragraph('回避事由'),
  }),
  decide: (petition, { officer, reason }, { on, by, staff }) => {
    if (!staff.has(officer)) return refuse('procedure-47', '没有这名人员', { field: 'officer' });
    if (officer === by.id)
      return refuse('procedure-47', '本人的回避由其他负责人决定', {
        field: 'officer',
        remedy: '请报上一级负责人',
      });
    if (isBarred(petition, officer))
      return refuse('procedure-47', '该人员已不参与本案', { field: 'officer' });
    return happen({ type: 'recused', on, officer, reason }, ...voidedWith(petition, [officer], on, reason));
  },
});
