import { z } from 'zod';
import { paragraph, staffField } from '#domain/form.ts';
import { pendingHearing } from '#domain/petition/hearing-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { hearingPanel } from '#regulation/hearing.ts';
import { refuseSeat } from './panel.ts';
import { refuseNonePending } from './pending.ts';

/** 更换听证组成员 · 第九条：成员回避、成为反映对象或不能到场的，换人后方可举行。 */
export const replaceMember = step({
  name: 'replaceMember',
  title: '更换听证组成员',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'deputyDirector', 'director'],
  next: '接替的人员参加听证组；更换主持人的，由接替的人员主持。',
  open: refuseNonePending,
  input: z.object({
    leaving: staffField('退出的成员', hearingPanel.from, { barredToo: true }),
    replacement: staffField('接替的人员', hearingPanel.from),
    reason: paragraph('更换理由'),
  }),
  decide: (petition, { leaving, replacement, reason }, setting) => {
    const hearing = pendingHearing(petition);
    if (!hearing) return refuse('9', '没有待举行的听证');
    const seated = [hearing.chair, ...hearing.members];
    if (!seated.includes(leaving))
      return refuse('9', '所选人员不在听证组中', { field: 'leaving', remedy: '请选择听证组成员' });
    if (seated.includes(replacement))
      return refuse('9', '接替的人员已在听证组中', { field: 'replacement', remedy: '请另选人员' });
    const part = leaving === hearing.chair ? '主持人' : '听证员';
    return (
      refuseSeat(petition, replacement, { field: 'replacement', part }, setting) ??
      happen({
        type: 'hearingMemberReplaced',
        on: setting.on,
        hearing: hearing.id,
        leaving,
        replacement,
        reason,
      })
    );
  },
});
